"""The access date of a citation as it is printed, also where it is no date that can be read."""

from __future__ import annotations

import re

from iqrefs.interchange.edtf import format_edtf
from iqrefs.lexicon import scan_text
from iqrefs.model import Citation
from iqrefs.text.fold import fold_text

_LONGEST = 60
_BORDER = re.compile(r"https?:|www\.|[<>;؛()\[\]\n]|\.(?!\d)")
_DATED = re.compile(r"\d{4}|\d{1,2}\W{1,2}\d{1,2}\W{1,2}\d{1,2}")
_TO_LAST_DIGIT = re.compile(r".{0,60}\d")
_EDGES = " \t,:،-–—"


def print_access(citation: Citation, *, is_record: bool) -> str:
    """The access date as it is printed; that of a record as it stands in its data. Empty where there is none.

    What follows the words of a visit (`accessed on July 20225`) is one, though no date was read from it.
    """
    date = citation.item.get("accessed")
    if is_record:
        return (date.get("literal") or format_edtf(date)) if date else ""
    if date is None:
        return _find_unread(citation.text)
    spans = (citation.spans or {}).get("accessed", ())
    return " ".join(" ".join(citation.text[start:end].split()) for start, end in spans)


def _find_unread(text: str) -> str:
    """The numbers behind the words of a visit; empty where no such words open a clause."""
    fold = fold_text(text)
    scan = scan_text(fold.folded)
    for index, kinds in enumerate(scan.kinds):
        cue = scan.cue_at(index, "access") if "access" in kinds else None
        if cue is None or (index and scan.words[index - 1][0].isalnum()):
            continue
        start = fold.locate(scan.starts[index], scan.ends[index + cue[0] - 1])[1]
        printed = _BORDER.split(text[start : start + _LONGEST], maxsplit=1)[0].strip(_EDGES)
        until = _TO_LAST_DIGIT.match(printed)
        if until and _DATED.search(fold_text(printed).folded):
            return until.group()
    return ""

"""Citations that speak of a link and give no address: `متاح على الرابط`, `available at:`, or the day of a
visit to nowhere. Mostly the address was lost when the text of a link was copied.
"""

from __future__ import annotations

import re

from iqrefs.lexicon import Scan, scan_text
from iqrefs.model import Citation
from iqrefs.text.fold import fold_text

_LINK_WORDS = ("links", "link_texts")
_UNPUBLISHED = frozenset({"manuscript", "personal_communication", "interview"})
"""Types whose access date is that of a visit to an archive or a person."""
_SITE = re.compile(
    r"(?<![\w.@-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|org|net|gov|edu|int|info|[a-z]{2})(?![\w.-])"
)
"""The bare name of a site, which is an address of sorts."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_EDGES = " \t\n.,;:،؛-–—()[]<>*_"
_LEAST_WORDS = 2


def find_lost_link(citation: Citation, accessed_text: str) -> str:
    """The words that stand where an address should; empty where a citation without address misses none.

    `accessed_text` is its access date as printed, or empty.
    """
    words = _find_link_words(citation.text, visited=bool(accessed_text))
    if words:
        return words
    if citation.kind != "full" or not accessed_text or _SITE.search(citation.text):
        return ""
    if citation.item.get("archive") or citation.item.get("type") in _UNPUBLISHED:
        return ""
    return _find_link_text(citation) or accessed_text


def _find_link_text(citation: Citation) -> str:
    """What stands behind the access date, where the address would: the text of a link that was copied."""
    ends = [end for _, end in (citation.spans or {}).get("accessed", ())]
    after = citation.text[max(ends) :].strip(_EDGES) if ends else ""
    return after if len(_WORD.findall(after)) >= _LEAST_WORDS else ""


def _find_link_words(text: str, *, visited: bool) -> str:
    """Words that lead to a link, with nothing behind them but marks or the clause of the visit.

    A word that leads to much else (`at`, `from`) wants a colon, and one that no mark parts from the words
    before it may end a title.
    """
    fold = fold_text(text)
    scan = scan_text(fold.folded)
    for index, kinds in enumerate(scan.kinds):
        if kinds.isdisjoint(_LINK_WORDS):
            continue
        parted = index == 0 or not scan.words[index - 1][0].isalnum()
        for length, cue in scan.cues[index]:
            end = index + length
            if cue.kind not in _LINK_WORDS or not _ends_here(scan, end):
                continue
            after = scan.words[end : end + 1]
            named = cue.kind == "link_texts" or after == [":"]
            if (parted and (named or length >= _LEAST_WORDS)) or (visited and length >= _LEAST_WORDS):
                start, stop = fold.locate(scan.starts[index], scan.ends[end - 1])
                return text[start:stop]
    return ""


def _ends_here(scan: Scan, end: int) -> bool:
    while end < len(scan.words) and not scan.words[end][0].isalnum():
        end += 1
    return end == len(scan.words) or "access" in scan.kinds[end]

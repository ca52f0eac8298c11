"""Where a citation speaks of the day on which a page was visited."""

from __future__ import annotations

import functools
import re

from iqrefs.check.dates.date_words import load_date_words
from iqrefs.check.dates.printed_dates import is_of_date, meets
from iqrefs.check.subject import Mentioned
from iqrefs.lexicon import scan_text
from iqrefs.model import Span
from iqrefs.text.fold import fold_text

_LONGEST = 20_000
_REACH = 60
_KEPT = 1_024
_BORDER = re.compile(r"https?:|www\.|[<>;؛\[\]]")
_DIGIT = re.compile(r"\d")


@functools.lru_cache(maxsize=_KEPT)
def find_visits(text: str) -> tuple[Span, ...]:
    """The clauses that begin with words of a visit (accessed on, تم الدخول) and hold a number."""
    fold = fold_text(text[:_LONGEST])
    scan = scan_text(fold.folded)
    words = load_date_words()["visits"]
    found: list[Span] = []
    for index, kinds in enumerate(scan.kinds):
        if "access" not in kinds and scan.words[index] not in words:
            continue
        start = fold.locate(scan.starts[index], scan.ends[index])[0]
        clause = _BORDER.split(text[start : start + _REACH], maxsplit=1)[0]
        if _DIGIT.search(clause):
            found.append((start, start + len(clause)))
    return tuple(found)


def list_visits(mention: Mentioned) -> tuple[Span, ...]:
    """The clauses of visits of a citation; a word inside its title is none (زيارة الرئيس)."""
    return tuple(span for span in find_visits(mention.text) if is_of_date(mention, (span[0], span[0] + 1)))


def is_of_visit(mention: Mentioned, span: Span) -> bool:
    """Whether a date stands where the citation speaks of a visit."""
    return meets(span, mention.spans_of("accessed")) or meets(span, list_visits(mention))


def names_visit(mention: Mentioned) -> bool:
    """Whether a citation says when its page was visited, also where that is no date."""
    return "accessed" in mention.citation.item or bool(list_visits(mention))

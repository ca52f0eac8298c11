"""Where a citation speaks of the day on which a page was visited."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left

from iqrefs.check.dates.date_words import load_date_words
from iqrefs.check.dates.printed_dates import is_of_date, meets
from iqrefs.check.subject import Mentioned
from iqrefs.lexicon import scan_text
from iqrefs.model import Span
from iqrefs.text.fold import fold_text

_LONGEST = 20_000
_REACH = 60
_KEPT = 8_192
_BORDER = re.compile(r"https?:|www\.|[<>;؛\[\]]")
_DIGIT = re.compile(r"\d")


@functools.lru_cache(maxsize=_KEPT)
def find_visits(text: str) -> tuple[Span, ...]:
    """The clauses that begin with words of a visit (accessed on, تم الدخول) and hold a number, in order."""
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
    return tuple(visit for visit in find_visits(mention.text) if _begins_visit(mention, visit))


def _begins_visit(mention: Mentioned, visit: Span) -> bool:
    return is_of_date(mention, (visit[0], visit[0] + 1))


def is_of_visit(mention: Mentioned, span: Span) -> bool:
    """Whether a date stands where the citation speaks of a visit."""
    if meets(span, mention.spans_of("accessed")):
        return True
    visits = find_visits(mention.text)
    first = bisect_left(visits, (span[0] - _REACH, 0))
    near = visits[first : bisect_left(visits, (span[1], 0))]
    return any(meets(span, (visit,)) and _begins_visit(mention, visit) for visit in near)


def names_visit(mention: Mentioned) -> bool:
    """Whether a citation says when its page was visited, also where that is no date."""
    return "accessed" in mention.citation.item or bool(list_visits(mention))

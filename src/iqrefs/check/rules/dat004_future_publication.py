"""A date of publication that is still to come.

Journals and magazines are dated some months ahead, and books of the autumn with the year to come: only what
lies beyond that is told, and nothing of works that are said to be in press (قيد النشر).

Why:
    A work cannot be cited from a day that has not come; a figure of the date is mostly a slip.

Source:
    The Publication Manual of the APA (7th ed.), on works in press: what is accepted and not yet out is cited
    as "in press".

Bad (today 2026-01-15):
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 2029.

Bad (today 2026-01-15):
    (1) Jane Roe, "Water Politics", The Daily Courier, 4 March 2026, p. 4.

Good (today 2026-01-15):
    (1) علي حسن، رؤية العراق 2030، بغداد، دار الحكمة، 2024.
    (2) Jane Roe, "Water Politics", Journal of Rivers, vol. 3, no. 1, March 2026, p. 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from iqrefs.check.dates.calendars import Parts, first_day, is_possible
from iqrefs.check.dates.date_words import holds_any
from iqrefs.check.dates.record_dates import find_record_dates
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.interchange.edtf import format_edtf
from iqrefs.model import Span

_TO_THE_DAY = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "broadcast", "interview"})
"""Types that are never dated ahead."""
_ZONES = timedelta(days=1)
_WEEKLY = timedelta(days=31)
_MONTHLY = timedelta(days=120)
_SEASON_OF_BOOKS = 7
"""From July on books bear the year to come."""
_EDGES = tuple(",،;؛:.([/-–—")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each date of publication that lies too far ahead."""
    for mention in subject.mentions:
        issued = mention.citation.item.get("issued") or {}
        dates = [tuple(parts) for parts in issued.get("date-parts") or [] if parts]
        if not dates or not _is_ahead(dates[0], mention.citation.item.get("type", ""), subject.today):
            continue
        spans = mention.spans_of("issued") or _find_in_record(mention)
        if _is_certain(mention, dates[0]) and not holds_any(mention.text, "coming"):
            printed = " ".join(mention.text[start:end] for start, end in spans)
            yield Hit(mention.key, spans, {"date": quote_print(printed or format_edtf(issued))})


def _is_ahead(parts: Parts, kind: str, today: date) -> bool:
    if not is_possible(parts) or not 1 <= parts[0] <= 9999:
        return False
    if len(parts) == 1:
        return parts[0] > today.year + (today.month >= _SEASON_OF_BOOKS)
    day = date(*first_day(parts))
    if len(parts) == 2:
        return day > today + _MONTHLY
    return day > today + (_ZONES if kind in _TO_THE_DAY else _WEEKLY)


def _is_certain(mention: Mentioned, parts: Parts) -> bool:
    """Whether a year alone stands apart: one behind a word may belong to a title (رؤية العراق 2030)."""
    if mention.is_record or len(parts) > 1:
        return True
    spans = mention.spans_of("issued")
    before = mention.text[: spans[0][0]].rstrip() if spans else ""
    return before.endswith(_EDGES)


def _find_in_record(mention: Mentioned) -> tuple[Span, ...]:
    return tuple(date.span for date in find_record_dates(mention) if date.variable == "issued")[:1]


RULE = Rule("DAT004", "future-publication", "error", __doc__, check)

"""What the access date of a citation tells by itself: missing, no date, a day that cannot be.

Dates are compared as far as both are known. Where a numeric date can be read day first or month first, the
reading that fits is believed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from iqrefs.interchange.edtf import format_edtf
from iqrefs.lexicon import load_lexicon, split_words
from iqrefs.links.addresses import BadAddress, read_address
from iqrefs.links.advice.hosts import load_looks, parent_hosts
from iqrefs.links.advice.words import make_advice
from iqrefs.model import Advice, Citing
from iqrefs.text.fold import fold_string

_OF_THE_WEB = frozenset(
    {"webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "entry-encyclopedia"}
)
"""Types whose pages change or vanish without notice, so that styles want the day of the visit."""
_ONLINE_FIRST = frozenset(
    {"article-journal", "article", "book", "chapter", "report", "thesis", "paper-conference"}
)
"""Types that are often online in the year before the one they are dated."""
_MALFORMED = "access-date-malformed"
_IMPOSSIBLE = "access-date-impossible"
_FIRST_WEB_YEAR = 1991
_ZONES = timedelta(days=1)
"""How much later it can be elsewhere."""
_EARLY = timedelta(days=2)
"""How much before its date a newspaper is online."""
_MONTH_WORDS = ("months", "months_misprinted", "seasons")
_MOST_MONTHS = 12
_FULL = 3
_YEARS = range(1300, 2101)
"""Hijri and Gregorian."""
_SHORT_DATE = re.compile(r"\d{1,2}\W{1,2}\d{1,2}\W{1,2}\d{2}(?!\d)")
_NUMERIC = re.compile(r"\d{1,4}\D{1,3}\d{1,2}\D{1,3}\d{1,4}\D{0,3}")

Parts = tuple[int, ...]
"""Year, month and day, as far as they are known."""


def advise_access_date(citing: Citing, now: date) -> Iterator[Advice]:
    """The advice on the access date that a citation prints, or on its having none.

    A date that is not printed here but in another mention of the work is judged there.
    """
    if not citing.accessed_text:
        if not citing.accessed and _wants_access_date(citing):
            yield make_advice(citing, "access-date-missing", "info" if citing.issued else "warning")
        return
    printed = citing.accessed_text
    fault = _find_fault(printed, read_parts(citing))
    if fault:
        yield make_advice(citing, fault, "error" if fault == _IMPOSSIBLE else "warning", date=printed)
        return
    readings = _readings(printed, read_parts(citing))
    if readings and all(_is_after(parts, now) for parts in readings):
        yield make_advice(citing, "access-date-future", "error", date=printed)
    published = _published(citing)
    if readings and published and all(_is_before(parts, published, citing.type) for parts in readings):
        said = format_edtf({"date-parts": [list(published)]})
        yield make_advice(citing, "access-date-before-publication", "warning", date=printed, published=said)


def read_parts(citing: Citing) -> Parts:
    """The parts of the access date; empty where none was read."""
    parts = (citing.accessed or {}).get("date-parts") or [[]]
    return tuple(parts[0][:_FULL])


def to_date(parts: Parts) -> date | None:
    """The day that whole parts name, if there is one."""
    if len(parts) != _FULL:
        return None
    try:
        return date(*parts)
    except (ValueError, TypeError, OverflowError):
        return None


def is_before_the_web(citing: Citing) -> bool:
    """Whether the page would have been visited before there was any."""
    parts = read_parts(citing)
    return bool(citing.accessed_text and parts) and parts[0] < _FIRST_WEB_YEAR


def _wants_access_date(citing: Citing) -> bool:
    """Whether the page is of the web alone, at an address that may hold something else tomorrow."""
    if citing.type not in _OF_THE_WEB or not (citing.titles or citing.names or citing.sites):
        return False
    address = read_address(citing.url)
    if isinstance(address, BadAddress):
        return False
    looks = load_looks()
    lasting = not looks.lasting_hosts.isdisjoint(parent_hosts(address.host))
    return not lasting and not any(path in address.path for path in looks.lasting_paths)


def _find_fault(printed: str, parts: Parts) -> str:
    """The code of what is wrong with the date itself; empty where it is one."""
    if len(parts) == _FULL:
        return "" if to_date(parts) else _IMPOSSIBLE
    words = split_words(fold_string(printed))
    numbers = [word for word in words if word.isdecimal()]
    if not parts:
        return "" if _may_hold_date(printed, numbers) else _MALFORMED
    if _is_hijri(words):
        return ""
    named = any(not _calendar_words(kind).isdisjoint(words) for kind in _MONTH_WORDS)
    return _weigh_numbers(numbers, parts, named=named)


def _may_hold_date(printed: str, numbers: Sequence[str]) -> bool:
    """Whether a date may stand there that was not recognised: a year of this age, or two figures thrice."""
    return any(int(number[:9]) in _YEARS for number in numbers) or _SHORT_DATE.search(printed) is not None


def _weigh_numbers(numbers: Sequence[str], parts: Parts, *, named: bool) -> str:
    """A day, month and year that were all printed and do not make a date are impossible; more numbers than
    that are no date.
    """
    years = [number for number in numbers if len(number) == 4]
    if len(numbers) <= len(parts) - named:
        return ""
    if len(years) == 1 and len(numbers) == _FULL - named and max(map(len, numbers)) == 4:
        return "" if _name_day(numbers) else _IMPOSSIBLE
    return _MALFORMED


def _name_day(numbers: Sequence[str]) -> bool:
    """Whether three numbers are a day, read in any order: a record's `12/05/2021` is one, though not read."""
    year, *rest = sorted(map(int, numbers), reverse=True)
    return len(rest) == 2 and any(to_date((year, *pair)) for pair in (rest, rest[::-1]))


def _is_hijri(words: Sequence[str]) -> bool:
    return not (_calendar_words("hijri_months") | _calendar_words("eras", "hijri")).isdisjoint(words)


@functools.cache
def _calendar_words(kind: str, value: str | None = None) -> frozenset[str]:
    forms = load_lexicon().forms(kind, value)
    return frozenset(word for form in forms for word in split_words(form) if word[0].isalpha())


def _readings(printed: str, parts: Parts) -> list[Parts]:
    """The date as it was read, and with its day and month turned round where the print allows that.

    A Hijri year is parts of two Gregorian ones, and tells nothing to the day.
    """
    folded = fold_string(printed).strip()
    if not parts or (len(parts) < _FULL and _is_hijri(split_words(folded))):
        return []
    readings = [parts]
    if len(parts) == _FULL and _NUMERIC.fullmatch(folded) and not folded[:4].isdecimal():
        year, month, day = parts
        if day <= _MOST_MONTHS and day != month:
            readings.append((year, day, month))
    return readings


def _is_after(parts: Parts, now: date) -> bool:
    day = to_date(parts)
    if day:
        return day > now + _ZONES
    return parts > (now.year, now.month)[: len(parts)]


def _published(citing: Citing) -> Parts:
    issued = citing.issued or {}
    return () if issued.get("circa") else tuple((issued.get("date-parts") or [[]])[0][:_FULL])


def _is_before(parts: Parts, published: Parts, kind: str) -> bool:
    """Whether a visit was before the publication for certain."""
    visit, day = to_date(parts), to_date(published)
    if visit and day:
        return visit + _EARLY < day
    known = min(len(parts), len(published))
    if kind in _ONLINE_FIRST:
        return parts[0] + 1 < published[0]
    return parts[:known] < published[:known]

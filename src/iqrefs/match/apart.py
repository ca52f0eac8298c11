"""What keeps two descriptions apart, however alike their titles are: another maker, year, day, number, file.

A year more or less is a slip in a book. It is none in what comes out by the year or is told by its number
(reports, laws, decisions), nor is a day in what is told by its day (letters in archives, minutes).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from iqrefs.match.data import load_single_words, load_words
from iqrefs.match.names import same_names
from iqrefs.match.numbers import hijri_of, years_of
from iqrefs.match.shelf_marks import marks_differ, same_mark
from iqrefs.match.titles import title_key, title_numbers, words_of
from iqrefs.model import Date, Item, Name

_YEARS_APART = 1
_YEARLY = frozenset({"report", "legislation", "bill", "regulation", "legal_case"})
_FILED = frozenset({"manuscript", "personal_communication"})
_TOLD_BY_NUMBER = _YEARLY | _FILED
_PUBLISHED = ("publisher", "volume", "DOI", "ISBN", "ISSN")
"""Variables of what is no document of an archive, though a library's place be told of it."""

_NUMBERS = ("number", "issue")
_NUMBERED = ("container-title", "event-title", "genre", "archive")
"""Variables whose values may differ in a number alone: `الجلسة 12`, `الجلسة 13`."""

_DAY = 3


def year_of(date: Date | None) -> int | None:
    """The first year of a date."""
    parts = (date or {}).get("date-parts") or []
    return parts[0][0] if parts and parts[0] else None


def makers_of(item: Item) -> list[Name]:
    """The names that a work goes by: its authors, else its editors."""
    return item.get("author") or item.get("editor") or []


def are_apart(left: Item, right: Item) -> bool:
    """Whether two descriptions cannot be of one work, whatever their titles are."""
    return (
        _dates_differ(left, right)
        or _numbers_differ(left, right)
        or _files_differ(left, right)
        or _names_differ(left, right)
    )


def are_two_documents(left: Item, right: Item) -> bool:
    """Whether two documents of archives are of two files, or of two days."""
    return is_filed(left) and is_filed(right) and (_dates_differ(left, right) or _files_differ(left, right))


def is_filed(item: Item) -> bool:
    """Whether an item is a document of an archive, or a manuscript."""
    return item.get("type") in _FILED or (
        "archive_location" in item and not any(key in item for key in _PUBLISHED)
    )


def says_too_little(item: Item) -> bool:
    """Whether a title says no more than what kind of document it is: `Resolution`, `القانون`, `برقية`."""
    if item.get("type") not in _TOLD_BY_NUMBER and not is_filed(item):
        return False
    return _names_kind(title_key(item.get("title", "")))


@functools.lru_cache(maxsize=1 << 14)
def _names_kind(key: str) -> bool:
    return load_single_words("kind_words") | load_single_words("light") >= set(words_of(key))


def same_value(left: Item, right: Item, key: str) -> bool:
    """Whether two items have one value, spelled alike or not."""
    first, second = _values(left).get(key), _values(right).get(key)
    return bool(first and second) and title_key(str(first)) == title_key(str(second))


def share_number(left: Item, right: Item) -> bool:
    """Whether two descriptions have a number, a file or a day in common by which documents are told."""
    if any(same_value(left, right, key) for key in (*_NUMBERS, "DOI", "URL")):
        return True
    return share_file(left, right) or share_day(left, right)


def share_file(left: Item, right: Item) -> bool:
    """Whether two documents are in one file of an archive."""
    return is_filed(left) and is_filed(right) and same_mark(place_of(left), place_of(right))


def place_of(item: Item) -> str:
    """The shelf mark of an item; its number may be told apart from the rest (`رقم 455`, `تاريخ`)."""
    place = item.get("archive_location", "")
    return place if any(map(str.isdigit, place)) else f"{item.get('number', '')} {place}".strip()


def share_day(left: Item, right: Item) -> bool:
    """Whether two descriptions are of one day."""
    first, second = _days_of(left), _days_of(right)
    return first == second and len(first) == 1 and len(first[0]) == _DAY


def is_unfiled(item: Item) -> bool:
    """Whether an item names neither a day nor a file."""
    return "archive_location" not in item and "issued" not in item


def _values(item: Item) -> Mapping[str, object]:
    return item


def _names_differ(left: Item, right: Item) -> bool:
    names = makers_of(left), makers_of(right)
    return bool(names[0] and names[1]) and not same_names(*names)


def _dates_differ(left: Item, right: Item) -> bool:
    if "issued" not in left or "issued" not in right or left["issued"] == right["issued"]:
        return False
    return _years_differ(left, right) or _days_differ(left, right)


def _years_differ(left: Item, right: Item) -> bool:
    if not _is_strict(left, right):
        years = [year for item in (left, right) if (year := year_of(item.get("issued")))]
        return len(years) > 1 and abs(years[0] - years[1]) > _YEARS_APART
    first, second = _days_of(left), _days_of(right)
    if len(first) == len(second) > 1:
        return [day[:1] for day in first] != [day[:1] for day in second]
    issued = left.get("issued"), right.get("issued")
    spans = hijri_of(issued[0]), hijri_of(issued[1])
    if not spans[0] or not spans[1]:
        spans = years_of(issued[0]), years_of(issued[1])
    return bool(spans[0] and spans[1]) and spans[0].isdisjoint(spans[1])


def _is_strict(left: Item, right: Item) -> bool:
    """Whether a year more or less makes two works: so it is with numbers of papers, which have no title."""
    return any(
        "title" not in item or item.get("type") in _YEARLY or _is_serial(item) for item in (left, right)
    ) or (is_filed(left) and is_filed(right))


def _days_differ(left: Item, right: Item) -> bool:
    if not ((is_filed(left) and is_filed(right)) or (_is_serial(left) and _is_serial(right))):
        return False
    first, second = _days_of(left), _days_of(right)
    if len(first) != 1 or len(second) != 1:
        return False
    shared = min(len(first[0]), len(second[0]))
    return first[0][1:shared] != second[0][1:shared]


def _days_of(item: Item) -> list[list[int]]:
    return (item.get("issued") or {}).get("date-parts") or []


def _numbers_differ(left: Item, right: Item) -> bool:
    first, second = _values(left), _values(right)
    if any(first.get(key) and second.get(key) and not same_value(left, right, key) for key in _NUMBERS):
        return True
    return any(
        key in first and key in second and _renumbered(str(first[key]), str(second[key])) for key in _NUMBERED
    )


def _renumbered(left: str, right: str) -> bool:
    """Whether nothing but a number differs in two values."""
    first, second = title_key(left), title_key(right)
    if first == second or words_of(first) != words_of(second):
        return False
    numbers = title_numbers(first), title_numbers(second)
    return bool(numbers[0] and numbers[1]) and numbers[0] != numbers[1]


def _files_differ(left: Item, right: Item) -> bool:
    if not (is_filed(left) and is_filed(right)):
        return False
    first, second = place_of(left), place_of(right)
    return bool(first and second) and marks_differ(first, second)


def _is_serial(item: Item) -> bool:
    return _names_series(title_key(item.get("title", "")))


@functools.lru_cache(maxsize=1 << 14)
def _names_series(key: str) -> bool:
    """Whether a title is of what comes out by the year or the session: a census, minutes, yearly reports."""
    words = tuple(key.split())
    forms = load_words("serial_words")
    sizes = {len(form) for form in forms}
    return any(
        words[start : start + size] in forms for size in sizes for start in range(len(words) - size + 1)
    )

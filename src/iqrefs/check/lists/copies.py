"""Descriptions of one work parted by what they describe of it: its volumes, its editions and printings.

Two volumes, or two editions, may differ in year and publisher, and no description of the one says anything
about the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from iqrefs.check.lists.descriptions import Description
from iqrefs.match.numbers import number_key
from iqrefs.match.works import year_of
from iqrefs.text.fold import fold_key

_IN_ISSUES = frozenset({"article-journal", "article-magazine", "article-newspaper"})

_Number = tuple[str, ...]


def part_copies(descriptions: Sequence[Description]) -> list[list[Description]]:
    """The descriptions of one work, those of each volume and edition together, in their order.

    One that names no volume goes with the first volume of its year. Editions are parted where the notes, or
    the list, have several, each of a year of its own: else one of them is a slip of the other.
    """
    return [
        printing
        for volume in _part_volumes(descriptions)
        if volume
        for edition in _part_editions(volume)
        for printing in _part_printings(edition)
    ]


def _part_volumes(descriptions: Sequence[Description]) -> list[list[Description]]:
    groups: defaultdict[_Number, list[Description]] = defaultdict(list)
    for one in descriptions:
        groups[_volume_of(one)].append(one)
    unnamed = groups.pop((), [])
    if len(groups) < 2:
        return [list(descriptions)]
    volumes = list(groups.values())
    alone: list[Description] = []
    for one in unnamed:
        home = next((volume for volume in volumes if _may_be_of_one_year(one, volume[0])), alone)
        home.append(one)
    return [*volumes, alone]


def _part_editions(descriptions: Sequence[Description]) -> list[list[Description]]:
    if not any(
        len({_edition_of(one) for one in descriptions if bool(one.mention.note) == is_note}) > 1
        for is_note in (True, False)
    ):
        return [list(descriptions)]
    groups: defaultdict[_Number, list[Description]] = defaultdict(list)
    for one in descriptions:
        groups[_edition_of(one)].append(one)
    editions: list[list[Description]] = []
    for group in groups.values():
        years = {_year_of(one) for one in group}
        home = next((found for found in editions if years & {_year_of(one) for one in found}), None)
        if home is None:
            editions.append(group)
        else:
            home += group
    return editions


def _part_printings(descriptions: Sequence[Description]) -> list[list[Description]]:
    """Those of each printing: the list, or the notes, have the work of two publishers and two years. What
    names neither goes with the first.
    """
    printings = _list_printings(descriptions)
    if len(printings) < 2:
        return [list(descriptions)]
    groups: list[list[Description]] = [[] for _ in printings]
    for one in descriptions:
        year, publisher = _year_of(one), _publisher_of(one)
        fitting = [(publisher == its[1], year == its[0]) for its in printings]
        groups[fitting.index(max(fitting))].append(one)
    return groups


def _list_printings(descriptions: Sequence[Description]) -> list[tuple[int, str]]:
    """The years and publishers of a work where they are all different, on the side that has several."""
    for is_note in (False, True):
        side = [one for one in descriptions if bool(one.mention.note) == is_note]
        printed = {(year, name) for one in side if (year := _year_of(one)) and (name := _publisher_of(one))}
        years, names = {year for year, _ in printed}, {name for _, name in printed}
        if len(printed) > 1 and len(printed) == len(years) == len(names):
            return sorted(printed)
    return []


def _publisher_of(one: Description) -> str:
    return fold_key(one.mention.citation.item.get("publisher", ""))


def _volume_of(one: Description) -> _Number:
    """The volume of a book; that of an article is its journal's."""
    item = one.mention.citation.item
    return () if item.get("type") in _IN_ISSUES else number_key(item.get("volume", ""))


def _edition_of(one: Description) -> _Number:
    return number_key(one.mention.citation.item.get("edition", ""))


def _year_of(one: Description) -> int | None:
    return year_of(one.mention.citation.item.get("issued"))


def _may_be_of_one_year(one: Description, other: Description) -> bool:
    years = _year_of(one), _year_of(other)
    return not all(years) or years[0] == years[1]

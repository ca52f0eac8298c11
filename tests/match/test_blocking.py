"""Which descriptions are compared at all."""

from __future__ import annotations

from itertools import combinations
from typing import Any, cast

import pytest

from iqrefs.match.blocking import pair_profiles
from iqrefs.match.profile import read_profile
from iqrefs.model import Item
from tests.merge.hard_pairs import make_entries

BOOK: dict[str, Any] = {
    "title": "Salt Roads of Old Arabia",
    "author": [{"family": "Ellery", "given": "Marion"}],
    "issued": {"date-parts": [[1994]]},
}
OTHER: dict[str, Any] = {"title": "Inventing the Province", "author": [{"literal": "Toby Brandt"}]}


def pair(*items: dict[str, Any]) -> list[tuple[int, int]]:
    return pair_profiles([read_profile(cast("Item", item)) for item in items])


@pytest.mark.parametrize(
    "twin",
    [
        BOOK,
        {"title": "SALT ROADS OF OLD ARABIA."},
        {**BOOK, "title": "Salt Raods of Old Arabia: Caravans"},
        {**BOOK, "title": "Salt Raods of Old Arabia", "author": [{"literal": "M. Ellery"}]},
        {"title": "SaltRoads of Old Arabia"},
    ],
)
def test_descriptions_of_one_work_are_compared(twin: dict[str, Any]) -> None:
    assert pair(BOOK, OTHER, twin) == [(0, 2)]


def test_files_without_a_title_are_compared_by_their_numbers() -> None:
    files = [
        {"type": "manuscript", "archive_location": place} for place in ("CO 73/1", "CO 73/2", "C.O. 73/1")
    ]
    assert pair(*files) == [(0, 2)]


def test_an_identifier_is_enough() -> None:
    assert pair({**BOOK, "DOI": "10.1000/x"}, {**OTHER, "URL": "https://doi.org/10.1000/X"}) == [(0, 1)]


def test_a_translation_is_compared_with_works_of_its_author() -> None:
    arabic = {
        "title": "طرق الملح",
        "author": [{"literal": "ميثاق العيسى"}],
        "translator": [{"literal": "علي"}],
    }
    assert pair({**BOOK, "author": [{"literal": "Methaq Al-Issa"}]}, OTHER, arabic) == [(0, 2)]


def test_what_says_nothing_is_compared_with_nothing() -> None:
    assert pair({}, {}, {"title": "؟!"}, {"publisher": "Hurst"}) == pair(
        {}, {}, {"title": "؟!"}, {"publisher": "Hurst"}
    )
    assert pair({}) == []


def test_a_crowd_of_one_title_is_not_compared_each_with_each() -> None:
    crowd = [{"title": "Editorial", "issued": {"date-parts": [[1900 + n % 90]]}} for n in range(600)]
    assert len(pair(*crowd)) < 600 * 20


def test_few_pairs_are_compared_and_nearly_all_true_ones_are_among_them() -> None:
    entries = make_entries(1500, 4)
    pairs = set(pair(*(cast("dict[str, Any]", known.given.item) for known in entries)))
    true = {
        (left, right)
        for left, right in combinations(range(len(entries)), 2)
        if entries[left].work == entries[right].work
    }
    assert len(pairs & true) >= 0.99 * len(true)
    assert len(pairs) < 6 * len(entries)

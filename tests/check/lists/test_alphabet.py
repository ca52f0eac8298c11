"""The fewest entries that break the order of the alphabet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.lists.alphabet import find_misplaced
from iqrefs.check.subject import Mentioned
from iqrefs.model import Citation, Entry, Place

WORDS = st.text(alphabet="abcdefgh", min_size=1, max_size=4)


def make_entries(names: list[str]) -> list[Mentioned]:
    """Entries of a list that begin with these names."""
    return [
        Mentioned(
            f"bibliography:{number}",
            Citation(name, "full", {}),
            entry=Entry(str(number), None, name, Place(number)),
        )
        for number, name in enumerate(names, 1)
    ]


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=6, max_size=40))
def test_a_sorted_list_has_nothing_misplaced(names: list[str]) -> None:
    assert find_misplaced(make_entries(sorted(names))) == []


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=8, max_size=30), st.integers(0, 29), st.integers(0, 29))
def test_one_entry_moved_away_is_at_most_one_misplaced(names: list[str], at: int, to: int) -> None:
    ordered = sorted(names)
    moved = ordered.pop(at % len(names))
    ordered.insert(to % len(names), moved)
    found = find_misplaced(make_entries(ordered))
    assert len(found) <= 1
    left = [entry for entry in make_entries(ordered) if entry.key not in {one.entry.key for one in found}]
    assert find_misplaced([replace(entry) for entry in left]) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["adam", "bell", "cole", "dunn", "adler", "ellis", "finch"], [("adler", "dunn", True)]),
        (["adam", "zorn", "bell", "cole", "dunn", "ellis", "finch"], [("zorn", "bell", False)]),
        (["bell", "cole", "dunn", "finch", "adam", "gray", "hill"], [("adam", "finch", True)]),
    ],
)
def test_the_entry_named_beside_it_shows_the_fault(
    names: list[str], told: list[tuple[str, str, bool]]
) -> None:
    found = find_misplaced(make_entries(names))
    assert [(one.entry.text, one.other.text, one.is_behind) for one in found][: len(told)] == told

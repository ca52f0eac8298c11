"""Which pages are told to have been left in an entry, and what the fix leaves."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.papers import DAMS, PALMS, WATER, make_paper
from tests.check.running import check_text, told

# note, entry, whether it is told
CASES = [
    (f"{WATER}، ص 9.", f"{WATER}، ص 9.", True),
    (f"{DAMS}, p. 7.", f"{DAMS}, p. 7.", True),
    (f"{PALMS}، ص 31.", f"{PALMS}، ص 31.", True),
    (f"{WATER}، ص 9.", f"{WATER}.", False),
    (f"{WATER}، ص 9.", f"{WATER}، ص 240.", False),
    (f"{PALMS}، ص 31.", f"{PALMS}، ص ص 25-48.", False),
    (f"{PALMS}، ص 25-48.", f"{PALMS}، ص 25-48.", False),
    ("جريدة الزمان، العدد 340، 5 أيار 2003، ص 3.", "جريدة الزمان، العدد 340، 5 أيار 2003، ص 3.", False),
]


@pytest.mark.parametrize(("note", "entry", "is_told"), CASES)
def test_the_page_of_a_note_is_told_in_its_entry(note: str, entry: str, is_told: bool) -> None:  # noqa: FBT001
    assert told("BIB007", make_paper([note], [entry]), "text") == (["bibliography:1"] if is_told else [])


def test_the_fix_takes_the_page_out_with_its_comma() -> None:
    found = check_text(make_paper([f"{DAMS}, p. 7."], [f"{DAMS}, p. 7."]), "text", rules=(BY_CODE["BIB007"],))
    fix = found[0].fix
    assert fix is not None
    assert not fix.is_safe
    start, end = fix.edits[0].span
    assert found[0].text[:start] + fix.edits[0].replacement + found[0].text[end:] == f"{DAMS}."

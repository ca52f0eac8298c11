"""Which titles before names are told, and what the fix leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.check.rules import BY_CODE
from iqrefs.config import Config, Profile
from iqrefs.pipeline import check_reading, read_document
from tests.check.running import TODAY, check_text, told

REST = "، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ص 12."

# the names of a citation, the titles told
CASES = [
    ("د. علي حسن المنصوري", ["د."]),
    ("أ.د. كريم جاسم العبودي", ["أ.د."]),
    ("أ. م. د. كريم جاسم العبودي", ["أ. م. د."]),
    ("الأستاذ الدكتور فاضل حسين الجبوري", ["الأستاذ الدكتور"]),
    ("د/ فاضل حسين الجبوري", ["د/"]),
    ("علي حسن المنصوري", []),
    ("القاضي عياض", []),
    ("الشيخ محمد رضا المظفر", []),
    ("د. ه. لورنس", []),
]
LATIN = [
    ("Dr. John Harlow", ["Dr."]),
    ("Dr John Harlow", ["Dr"]),
    ("Nora Whitfield; Dr Tom Ellery", ["Dr"]),
    ("Prof. Dr. Leyla Aydin and Dr. Tom Ellery", ["Prof. Dr.", "Dr."]),
    ("Sir Arnold Ellery", []),
    ("D. R. Harlow", []),
    ("Drake Harlow", []),
]


def titles_of(text: str) -> list[str]:
    """The titles that are told in a citation."""
    found = check_text(f"(1) {text}\n", rules=(BY_CODE["NAM001"],))
    return [one.text[start:end].strip() for one in found for start, end in one.spans]


@pytest.mark.parametrize(("names", "titles"), CASES)
def test_an_academic_title_before_an_arabic_name_is_told(names: str, titles: list[str]) -> None:
    assert titles_of(names + REST) == titles


@pytest.mark.parametrize(("names", "titles"), LATIN)
def test_an_academic_title_before_a_latin_name_is_told(names: str, titles: list[str]) -> None:
    assert titles_of(f"{names}, The Tigris, London, Garnet Press, 2001, p. 4.") == titles


def test_the_title_of_an_editor_is_told() -> None:
    assert titles_of(
        "ابن خلدون، المقدمة، تحقيق د. علي عبد الواحد وافي، القاهرة، دار نهضة مصر، 2004، ص 5."
    ) == ["د."]


def test_a_pointer_repeats_what_was_told() -> None:
    assert told(
        "NAM001", f"(1) د. علي حسن المنصوري{REST}\n(2) د. علي حسن المنصوري، المصدر السابق، ص 4.\n"
    ) == ["1"]


def test_the_fix_takes_the_titles_out() -> None:
    text = "Prof. Dr. Leyla Aydin and Dr. Tom Ellery, The Tigris, London, Garnet Press, 2001, p. 4."
    found = check_text(f"(1) {text}\n", rules=(BY_CODE["NAM001"],))
    fix = found[0].fix
    assert fix is not None
    assert not fix.is_safe
    for edit in sorted(fix.edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span[0]] + edit.replacement + text[edit.span[1] :]
    assert text.startswith("Leyla Aydin and Tom Ellery, The Tigris")


def test_a_journal_that_wants_titles_gets_none_told(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(f"(1) د. علي حسن المنصوري{REST}\n", encoding="utf-8")
    config = Config(profile=Profile("own", honorifics=True))
    assert check_reading("notes", read_document(path, "notes"), (BY_CODE["NAM001"],), config, TODAY) == []


def test_the_names_of_records_are_looked_at() -> None:
    text = "@book{a, author={Dr. Omar Saleh and Nora Whitfield}, title={Rivers}, year={2003}}"
    found = check_text(text, "bibtex", rules=(BY_CODE["NAM001"],))
    assert [one.values["title"] for one in found] == ["Dr."]

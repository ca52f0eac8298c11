from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.mending import mended, underlined
from tests.check.running import told

CODE = "TYP003"


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ("(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، ٢٠١٥، ط 2، ص 44.", ["٢٠١٥"]),
        ("(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، ٢٠١٥، ط ٢، ص 44.", ["44"]),
    ],
)
def test_the_rarer_sort_is_told(note: str, spans: list[str]) -> None:
    assert underlined(CODE, note) == spans


@pytest.mark.parametrize(
    "note",
    [
        "(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص 44.",
        "(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، ٢٠١٥، ص ٤٤.",
        "(1) هدى الراوي، معامل النسيج، ٢٠١٥، على الموقع <https://rafid.example/2015/44>",
        "(1) هدى الراوي، نقد كتاب Iraq 1900 to 1950 والردود، ٢٠١٥، ص ٤٤.",
    ],
)
def test_one_sort_and_latin_text_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []


def test_the_fix_prints_one_sort() -> None:
    note = "(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، ٢٠١٥، ط 2، ص 44."
    assert mended(CODE, note) == ["هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ط 2، ص 44."]


INDIC = "هدى الراوي، معامل النسيج، بغداد، دار الرافد، ٢٠١٥، ص ٤٤."
EUROPEAN = "قيس الدوري، أرصفة الميناء، البصرة، دار الشط، 2009، ص 3."


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [("any", []), ("document", ["3"]), ("arabic-indic", ["3"]), ("european", ["1", "2"])],
)
def test_a_profile_may_ask_for_one_sort(wanted: str, labels: list[str], tmp_path: Path) -> None:
    profile = tmp_path / "journal.toml"
    profile.write_text(f'extends = "general"\ndigits = "{wanted}"\n', encoding="utf-8")
    notes = f"(1) {INDIC}\n(2) {INDIC.replace('٤٤', '٥٠')}\n(3) {EUROPEAN}\n"
    assert told(CODE, notes, profile=str(profile)) == labels


def _ten_notes(*others: str) -> str:
    notes = [INDIC.replace("٤٤", f"٤{digit}") for digit in "٠١٢٣٤٥٦٧٨٩"]
    return "".join(f"({number}) {note}\n" for number, note in enumerate([*notes, *others], 1))


def test_the_one_citation_in_the_other_digits_is_told() -> None:
    assert told(CODE, _ten_notes(EUROPEAN)) == ["11"]


def test_two_in_the_other_digits_are_a_habit() -> None:
    assert told(CODE, _ten_notes(EUROPEAN, EUROPEAN.replace("3", "5"))) == []


def test_latin_citations_do_not_count() -> None:
    assert told(CODE, _ten_notes("Omar Reid, Tides and Ports, London, Harrow Press, 2001, p. 6.")) == []


def test_what_follows_a_full_stop_is_not_beside_the_digits() -> None:
    entry = "هدى الراوي. (٢٠١٥). معامل النسيج. مجلة الحرف، 4، 12-19. ISSN 1234-5679"
    assert underlined(CODE, f"(1) {entry}") == ["٢٠١٥"]

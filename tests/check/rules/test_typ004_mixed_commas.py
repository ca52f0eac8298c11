from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.mending import mended, underlined
from tests.check.running import told

CODE = "TYP004"


def test_a_single_comma_of_the_other_sort_is_told_and_mended() -> None:
    note = "(1) هدى الراوي، معامل النسيج، بغداد, دار الرافد، 2015، ص 44."
    assert underlined(CODE, note) == [","]
    assert mended(CODE, note) == ["هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص 44."]


@pytest.mark.parametrize(
    "note",
    [
        "(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص 44.",
        "(1) هدى الراوي, معامل النسيج, بغداد, دار الرافد, 2015, ص 44.",
        "(1) هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص 1,044.",
        "(1) هدى الراوي، نقد كتاب Dams, Palms and Looms والردود عليه، بغداد، 2015، ص 44.",
        "(1) هدى الراوي, معامل النسيج، بغداد, دار الرافد، 2015.",
    ],
)
def test_one_sort_latin_text_and_a_general_mixture_are_no_slip(note: str) -> None:
    assert told(CODE, note) == []


@pytest.mark.parametrize(("wanted", "labels"), [("any", []), ("citation", ["1"]), ("script", ["1", "2"])])
def test_a_profile_may_ask_for_one_sort(wanted: str, labels: list[str], tmp_path: Path) -> None:
    profile = tmp_path / "journal.toml"
    profile.write_text(f'extends = "general"\ncommas = "{wanted}"\n', encoding="utf-8")
    notes = (
        "(1) هدى الراوي, معامل النسيج، بغداد, دار الرافد، 2015.\n"
        "(2) قيس الدوري, أرصفة الميناء, البصرة, دار الشط, 2009.\n"
        "(3) Omar Reid, Tides and Ports, London, Harrow Press, 2001, p. 6.\n"
    )
    assert told(CODE, notes, profile=str(profile)) == labels


def test_in_a_short_citation_it_is_told_where_the_document_has_the_other_comma() -> None:
    full = "هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص 4"
    notes = "".join(f"({number}) {full}{number}.\n" for number in range(1, 10))
    short = "الراوي، المعامل, ج6، ص 30."
    assert told(CODE, f"(1) {short}\n") == []
    assert told(CODE, f"{notes}(10) {short}\n") == ["10"]


def test_a_few_latin_commas_against_the_habit_of_the_document_are_slips() -> None:
    notes = "".join(
        f"({number}) هدى الراوي، معامل النسيج، بغداد، دار الرافد، 2015، ص {number}.\n"
        for number in range(1, 12)
    )
    slipped = "(12) قيس الدوري, «أرصفة الميناء»، الشط, العدد 4، ص 12.\n"
    assert told(CODE, notes + slipped) == ["12"]
    assert told(CODE, slipped.replace("(12)", "(1)")) == []

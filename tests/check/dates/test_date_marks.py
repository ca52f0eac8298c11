from __future__ import annotations

import pytest

from iqrefs.check.dates.date_marks import read_marks


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("28 تموز، 2021", "dM,y"),
        ("28th of July 2021", "dsoMy"),
        ("العدد 31 شباط ٢٠٢٠", "cdMy"),
        ("1440هـ/2019م", "ye/yg"),
        ("5 رمضان 1440هـ الموافق 10 أيار 2019", "dhye=dMy"),
        ("2020-13-05", "y-d-d"),
        ("كانون الثاني (يناير) 2020", "M(M)y"),
        ("12 اكتوير 20225", "dmn"),
        ("Setpember", "a"),
        ("", ""),
    ],
)
def test_a_print_becomes_symbols(text: str, symbols: str) -> None:
    assert read_marks(text).symbols == symbols


def test_each_symbol_has_its_place_in_the_print() -> None:
    text = "بغداد، 28 كانونِ الثاني 2021"
    found = read_marks(text)
    assert [text[mark.start : mark.end] for mark in found.marks] == [
        "بغداد",
        "،",
        "28",
        "كانونِ الثاني",
        "2021",
    ]
    assert text[slice(*found.span(2, 5))] == "28 كانونِ الثاني 2021"

from __future__ import annotations

import pytest

from tests.check.mending import mended, underlined
from tests.check.running import told

CODE = "TYP006"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Oil at \\$90 and \\$100", "Oil at $90 and $100"),
        ("Ports &amp; Pilgrims", "Ports & Pilgrims"),
        ("Ports \\u0026 Pilgrims", "Ports & Pilgrims"),
        ("The <i>Ports</i> of Basra", "The Ports of Basra"),
        ("The Por\u00adts of Basra", "The Ports of Basra"),
    ],
)
def test_debris_becomes_what_it_stands_for(printed: str, meant: str) -> None:
    note = f"(1) Tom Ferris, {printed}, London, Harrow Press, 1990, p. 3."
    assert mended(CODE, note) == [f"Tom Ferris, {meant}, London, Harrow Press, 1990, p. 3."]


def test_a_wrong_encoding_is_read_again() -> None:
    note = "(1) Tom Ferris, The CafÃ© Years, London, Harrow Press, 1990, p. 3."
    assert mended(CODE, note, is_safe=False) == [
        "Tom Ferris, The Café Years, London, Harrow Press, 1990, p. 3."
    ]


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ("(1) Ada Quill, Rivers and Borders, .gulfmonitor, June 3, 2024.", [".gulfmonitor"]),
        ("(1) Ada Quill, Rivers and Borders, River Institute_ June 3, 2024.", ["_"]),
        ("(1) Ada Quill, R\ufffdvers and Borders, London, Harrow Press, 1990.", ["\ufffd"]),
        ("(1) Ada Quill, R(cid:3)vers and Borders, London, Harrow Press, 1990.", ["(cid:3)"]),
    ],
)
def test_what_only_the_author_can_mend_is_told_where_it_stands(note: str, spans: list[str]) -> None:
    assert underlined(CODE, note) == spans


def test_a_dash_that_begins_the_second_half_of_an_entry_is_told() -> None:
    text = (
        "Rivers are old (1).\n\n(1) Ada Quill, Rivers and Borders, London, Harrow Press, 1990, p. 3.\n\n"
        "References\n\n1. Ada Quill, Rivers and Borders, River Institute, June 3, 2024,\n"
        "- accessed on: July 5, 2024, <https://rivers.example/borders>\n"
        "2. Omar Reid, Tides and Ports, London, Harrow Press, 2001.\n"
    )
    assert told(CODE, text, "text") == ["bibliography:1"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) Ada Quill, Rivers &#0; Borders, London, Harrow Press, 1990.",
        "(1) Ada Quill, The .NET Years, Gulf Monitor, June 3, 2024.",
        "(1) Ada Quill, _Rivers and Borders_ and Other Essays, London, Harrow Press, 1990.",
        "(1) Ada Quill, Rivers & Borders, <https://rivers.example/a?b=1&amp;c=2_d>, June 3, 2024.",
        "(1) Ada Quill, Notes &notable; Asides, Gulf Monitor, June 3, 2024.",
        "(1) Ada Quill, Ports of São Tomé, Gulf Monitor, June 3, 2024.",
        "(1) هدى الراوي، معامل النسيج - دراسة، بغداد، دار الرافد، 2015، ص 44.",
    ],
)
def test_marks_that_mean_something_are_no_debris(note: str) -> None:
    assert told(CODE, note) == []


def test_escapes_of_a_record_are_its_own() -> None:
    assert told(CODE, "@book{a, title = {Ports \\& Pilgrims at \\$3}}", "bibtex") == []
    assert told(CODE, "@book{a, title = {Ports &amp; Pilgrims}}", "bibtex") == ["bibliography:1"]

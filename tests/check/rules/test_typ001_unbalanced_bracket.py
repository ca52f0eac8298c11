from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.mending import mended, underlined
from tests.check.running import check_text, told

CODE = "TYP001"


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ("(1) نوال جاسم، أسواق البصرة، (البصرة: دار الشط، 2019، ص 31.", ["("]),
        ("(1) Edith Marlow, Karim Sayegh), The Grain Routes, London, Harrow Press, 1998, p. 7.", [")"]),
        ("(1) سليم الطائي، مدن الفرات، بغداد، دار السنبلة، )1999(، ص 4.", [")", "("]),
        ("(1) Ada Quill, Rivers and Borders (London: Harrow Press, 2004], p. 9.", ["(", "]"]),
    ],
)
def test_a_bracket_without_its_partner_is_told_where_it_stands(note: str, spans: list[str]) -> None:
    assert underlined(CODE, note) == spans


@pytest.mark.parametrize(
    "note",
    [
        "(1) نوال جاسم، أسواق البصرة، (البصرة: دار الشط، 2019)، ص 31.",
        "(1) See e.g. Ada Quill, Rivers (London, 2004; Omar Reid, Ports, Basra, 1999).",
        "(1) Ada Quill, Rivers, <https://rivers.example/a_(b)>, May 3, 2020.",
        "(1) Ada Quill, Rivers (see https://rivers.example/a), May 3, 2020.",
        "(1) Ada Quill, [Rivers](https://rivers.example/a), May 3, 2020.",
        "(1) يحتمل النص قراءتين: 1) أن السوق قديمة؛ 2) أنها حديثة.",
    ],
)
def test_brackets_that_find_each_other_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []


def test_a_value_of_a_record_is_looked_at_alone() -> None:
    record = "@book{a,\n  title = {Bread and Riots},\n  address = {Basra (Iraq},\n}\n"
    assert underlined(CODE, record, "bibtex") == ["("]
    assert told(CODE, "@book{a, title = {Bread (and) Riots}}", "bibtex") == []


def test_a_pair_that_stands_the_wrong_way_round_can_be_turned() -> None:
    note = "(1) سليم الطائي، مدن الفرات، بغداد، دار السنبلة، )1999(، ص 4."
    assert mended(CODE, note, is_safe=False) == ["سليم الطائي، مدن الفرات، بغداد، دار السنبلة، (1999)، ص 4."]


def test_a_pair_of_two_citations_is_told_in_the_first_and_not_turned() -> None:
    note = "(1) Ada Quill, Rivers], London, Verso, 1990, p. 4; Ibid. [p. 7."
    assert underlined(CODE, note) == ["]"]
    assert not any(one.fix for one in check_text(note, rules=(BY_CODE[CODE],)))


@pytest.mark.parametrize(
    ("note", "labels"),
    [
        ("(1) سورة البقرة، الآية: 12).", ["1"]),
        ("(1) نوال جاسم، أسواق البصرة، البصرة، دار الشط، 2019، ص 31).", ["1"]),
        ("(1) سورة البقرة، الآية: 12.", []),
    ],
)
def test_a_bracket_at_the_very_end_of_a_note_is_told(note: str, labels: list[str]) -> None:
    assert told(CODE, note) == labels

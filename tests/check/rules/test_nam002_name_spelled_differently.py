"""Which spellings of a name are told."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.papers import WATER
from tests.check.running import check_text, told

ONE = "(1) {}، تاريخ البصرة، بغداد، دار الحكمة، 1999، ص 12.\n"
TWO = "(3) {}، أسواق الزبير، بغداد، دار الحكمة، 2003، ص 40.\n"

# the name in the first note, in the third, the notes told
CASES = [
    ("أحمد فؤاد الأنصاري", "احمد فؤاد الأنصاري", ["3"]),
    ("أحمد فؤاد الأنصاري", "الأنصاري، احمد فؤاد", ["3"]),
    ("هدى مصطفى الخفاجي", "هدى مصطفي الخفاجي", ["3"]),
    ("أحمد فؤاد الأنصاري", "أحمد فؤاد الأنصاري", []),
    ("أحمد فؤاد الأنصاري", "أَحمد فؤاد الأنصاري", []),
    ("عبد الرحمن سالم الراوي", "عبد الرحمن سالم الراوي", []),
    # two words may be two persons' name
    ("أحمد الأنصاري", "احمد الأنصاري", []),
    ("أحمد فؤاد الأنصاري", "أحمد فواز الأنصاري", []),
]


@pytest.mark.parametrize(("one", "other", "labels"), CASES)
def test_a_name_that_differs_in_its_spelling_alone_is_told(one: str, other: str, labels: list[str]) -> None:
    assert told("NAM002", ONE.format(one) + f"(2) {WATER}، ص 9.\n" + TWO.format(other)) == labels


def test_the_rarer_spelling_is_told_once_with_the_other() -> None:
    text = ONE.format("احمد فؤاد الأنصاري") + TWO.format("أحمد فؤاد الأنصاري")
    text += "(4) أحمد فؤاد الأنصاري، نخيل الفاو، بغداد، دار الحكمة، 2008، ص 4.\n"
    found = check_text(text, rules=(BY_CODE["NAM002"],))
    assert [(one.label, one.values["here"], one.values["there"]) for one in found] == [
        ("1", "احمد فؤاد الأنصاري", "أحمد فؤاد الأنصاري")
    ]
    assert [found[0].text[start:end] for start, end in found[0].spans] == ["احمد فؤاد الأنصاري"]


@pytest.mark.parametrize(
    ("pointer", "labels"),
    [
        ("Zeynep Gundogan, op. cit., p. 9.", ["3"]),
        ("Zeynep Gündogan, op. cit., p. 9.", ["3"]),
        ("Zeynep Gundoğam, op. cit., p. 9.", ["3"]),
        ("Gündoğan, op. cit., p. 9.", []),
        ("Z. Gündoğan, op. cit., p. 9.", []),
    ],
)
def test_a_name_beside_a_pointer_is_that_of_its_work(pointer: str, labels: list[str]) -> None:
    text = "(1) Zeynep Gündoğan, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.\n"
    assert told("NAM002", f"{text}(2) {WATER}، ص 9.\n(3) {pointer}\n") == labels

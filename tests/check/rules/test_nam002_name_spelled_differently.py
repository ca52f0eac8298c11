"""Which spellings of a name are told."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.papers import WATER, make_paper
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


NEAR = [
    # the name in two notes, in the third, the notes told
    ("ابن شاكر الغزولي", "ابن شاكر الغرولي", ["3"]),
    ("أحمد فرج الأنصاري", "أحمد فرح الأنصاري", []),
    ("أحمد فؤاد الأنصاري", "أحمد فؤاد الأنباري", []),
    ("Jonathan R. Whitfield", "Jonathan R. Whitffield", ["3"]),
    ("Jonathan R. Langdon", "Jonathan R. Langdone", ["3"]),
    ("J. Langdon", "J. Langdone", []),
    ("Jonathan R. Whitfield", "Jonathan R. Whitford", []),
    ("Jonathan R. Whitfield", "Thomas R. Whitffield", []),
]


@pytest.mark.parametrize(("name", "other", "labels"), NEAR)
def test_one_letter_is_told_where_it_is_surely_one_person(name: str, other: str, labels: list[str]) -> None:
    titles = "The Canals of Kut", "The Ports of Fao", "The Khans of Hit"
    names = name, name, other
    latin = "({}) {}, {} (London: Harrow Press, 1988), 4{}.\n"
    arabic = "({}) {}، {}، بغداد، دار الرافد، 1988، ص 4{}.\n"
    if not name.isascii():
        titles = "جسور الكوت", "مرافئ الفاو", "خانات هيت"
    form = latin if name.isascii() else arabic
    text = "".join(form.format(at, *pair, at) for at, pair in enumerate(zip(names, titles, strict=True), 1))
    assert told("NAM002", text) == labels


def test_a_family_name_beside_a_title_is_that_of_the_work() -> None:
    full = "(1) Jonathan R. Whitfield, The Canals of Kut: A History (London: Harrow Press, 1988), 4.\n"
    assert told("NAM002", f"{full}(2) {WATER}، ص 9.\n(3) Whitffield, Canals of Kut, 9.\n") == ["3"]
    assert told("NAM002", f"{full}(2) {WATER}، ص 9.\n(3) Whitfield, Canals of Kut, 9.\n") == []


@pytest.mark.parametrize(
    ("note", "entry", "labels"),
    [
        ("النسراوي", "النشراوي", ["1", "bibliography:1"]),
        ("النشراوي", "النشراوي", []),
        ("المزراوي", "النشراوي", []),
    ],
)
def test_a_name_of_fame_with_other_dots_than_in_the_entry_is_told(
    note: str, entry: str, labels: list[str]
) -> None:
    paper = make_paper(
        [f"{note}، روضة الأزهار في علم الأنهار، ج 2، ص 9.", f"{WATER}، ص 9."],
        [
            f"{entry}، بكر بن سعيد (ت 587هـ)، روضة الأزهار في علم الأنهار، بيروت، دار الأفق، 1986.",
            f"{WATER}.",
        ],
    )
    assert told("NAM002", paper, "text") == labels

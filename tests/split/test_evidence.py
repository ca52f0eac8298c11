"""What each token shows of a citation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.split.evidence import Evidence


def whole(text: str) -> tuple[Evidence, int]:
    evidence = Evidence(text)
    return evidence, len(evidence.scan.words)


@pytest.mark.parametrize(
    "text",
    [
        "Ibid.",
        "op. cit.",
        "المصدر نفسه",
        "مصدر سابق",
        "في الموضع السابق",
        "p. 5",
        "pp. 5-6",
        "ص 5",
        "ص5",
        "ص ص ٥-٦",
        "الآية 5",
        "المادة 61",
        "https://example.org/a",
        "www.example.org",
        "doi.org/10.1000/182",
    ],
)
def test_pointers_passages_and_links_are_strong(text: str) -> None:
    evidence, size = whole(text)
    assert evidence.is_strong(0, size)
    assert evidence.total(0, size) >= 2.0


@pytest.mark.parametrize(
    "text", ["1994", "vol. 2", "ج 2", "العدد 5", "ط 3", "“The Date Trade”", "دار القلم", "n.d.", "د.ت"]
)
def test_parts_of_a_description_show_a_citation_but_alone_do_not_make_one(text: str) -> None:
    evidence, size = whole(text)
    assert not evidence.is_strong(0, size)
    assert evidence.total(0, size) > 0


@pytest.mark.parametrize(
    "text", ["", "the lower river and its marshes", "الأرض التي يغمرها الماء", "السابق", "2", "صفحة من تاريخ"]
)
def test_prose_shows_nothing(text: str) -> None:
    evidence, size = whole(text)
    assert evidence.total(0, size) == 0


def test_words_commas_and_brackets_are_counted() -> None:
    evidence, size = whole("Omar Khatib, Date Trade (Beirut, 1988), 5")
    assert (evidence.count_words(0, size), evidence.count_commas(0, size)) == (5, 3)
    assert [evidence.depth(i) for i, word in enumerate(evidence.scan.words) if word in "(),"] == [
        0,
        1,
        1,
        0,
        0,
    ]


def test_a_full_stop_inside_a_pointer_ends_nothing() -> None:
    evidence, _ = whole("Khatib, op. cit. p. 5")
    stops = [i for i, word in enumerate(evidence.scan.words) if word == "."]
    assert [evidence.is_inside(i) for i in stops] == [True, True, False]


def test_what_is_printed_between_two_tokens_keeps_its_line_breaks() -> None:
    evidence, size = whole("الخطيب،\nالمصــدر السابق")
    assert evidence.printed(0, size) == "الخطيب،\nالمصــدر السابق"
    assert evidence.printed(2, 2) == ""


@given(st.text())
def test_the_sums_of_any_text_are_those_of_its_parts(text: str) -> None:
    evidence, size = whole(text)
    for cut in range(size + 1):
        total = evidence.total(0, cut) + evidence.total(cut, size)
        assert total == pytest.approx(evidence.total(0, size))
        assert evidence.count_words(0, cut) + evidence.count_words(cut, size) == evidence.count_words(0, size)

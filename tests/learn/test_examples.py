"""What the labeller is taught of a tagged citation: a label for each of its units."""

from __future__ import annotations

import pytest

from iqrefs.learn.examples import make_examples
from tests.learn.reading import JOURNAL, read, tell_labels


def test_each_word_has_the_label_of_its_value() -> None:
    assert tell_labels("""\
= علي الوردي، طبيعة المجتمع العراقي، مطبعة العاني، بغداد، 1965، ص 22.
author: علي الوردي
title: طبيعة المجتمع العراقي
publisher: مطبعة العاني
publisher-place: بغداد
issued: 1965
locator: 22
""") == [
        *["علي/author", "الوردي/author+", "طبيعة/title", "المجتمع/title", "العراقي/title"],
        *["مطبعة/publisher", "العاني/publisher", "بغداد/publisher-place", "1965/issued", "ص 22/locator"],
    ]


def test_a_name_begins_and_goes_on() -> None:
    assert tell_labels("""\
= Samuel Helfont and Michael Brill, Compulsion in Religion, Oxford, 2018.
author: Samuel Helfont
author: Michael Brill
title: Compulsion in Religion
""")[:5] == ["Samuel/author", "Helfont/author+", "and/-", "Michael/author", "Brill/author+"]


def test_a_joined_waw_begins_a_name() -> None:
    corpus = "= علي الوردي وحنا بطاطو، العراق، 1965\nauthor: علي الوردي\nauthor: حنا بطاطو\ntitle: العراق\n"
    assert tell_labels(corpus)[:4] == ["علي/author", "الوردي/author+", "وحنا/author", "بطاطو/author+"]


@pytest.mark.parametrize(
    ("corpus", "expected"),
    [
        ("= علي الوردي، طبيعة المجتمع، الطبعة الثالثة، 1965\nedition: الثالثة\n", "الطبعة الثالثة/edition"),
        ("= علي الوردي، طبيعة المجتمع، بغداد، 1965، ص ص 4 - 7\nlocator: 4 - 7\n", "ص ص 4 - 7/locator"),
        ("= Charles Tripp, Iraq, 3rd ed., Cambridge, 2000\nedition: 3rd\n", "3rd ed/edition"),
        ("= Charles Tripp, “Iraq,” Survival 31, no. 2 (1989): 217\nissue: 2\n", "no. 2/issue"),
    ],
)
def test_the_word_of_a_number_keeps_the_label_of_the_rules(corpus: str, expected: str) -> None:
    assert expected in tell_labels(corpus)


def test_a_title_that_a_person_cut_shorter_is_taught_so() -> None:
    told = tell_labels(
        "= Charles Tripp, A History of Iraq new series, Cambridge, 2000\ntitle: A History of Iraq\n"
    )
    assert told[2:8] == ["A/title", "History/title", "of/title", "Iraq/title", "new/-", "series/-"]


def test_what_no_tag_names_is_none() -> None:
    assert tell_labels("= Charles Tripp, A History of Iraq, Cambridge, 2000\nauthor: Charles Tripp\n") == [
        *["Charles/author", "Tripp/author+", "A/-", "History/-", "of/-", "Iraq/-", "Cambridge/-", "2000/-"]
    ]


def test_pages_are_passages_and_addresses_are_left_to_the_rules() -> None:
    told = tell_labels("""\
= Charles Tripp, Iraq, Survival, 2000, pp. 4-7, https://a.iq/x
container-title: Survival
page: 4-7
URL: https://a.iq/x
""")
    assert told[-2:] == ["pp. 4-7/locator", "https://a.iq/x/-"]


def test_every_unit_has_a_row_and_a_label() -> None:
    examples = list(make_examples(read(JOURNAL)))
    assert [example.tagged for example in examples] == read(JOURNAL)
    for example in examples:
        assert len(example.rows) == len(example.labels) > 0


@pytest.mark.parametrize("text", ["", "، .", "المصدر نفسه، ص 17.", "Ibid., p. 9.", "كلمة " * 2000])
def test_what_the_labeller_never_sees_makes_no_example(text: str) -> None:
    assert list(make_examples(read(f"= {text}\n"))) == []

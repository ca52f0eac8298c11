"""Prose or a citation: stretches of notes as printed → what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.split.evidence import Evidence
from iqrefs.split.remarks import is_prose, opens_remark


def tell(text: str, *, has_signal: bool = False) -> bool:
    evidence = Evidence(text)
    return is_prose(evidence, 0, len(evidence.scan.words), has_signal=has_signal)


PROSE = [
    "هو العهد الذي وقعته الدولتان بعد الحرب",
    "يقصد بالهور الأرض التي يغمرها الماء طوال السنة",
    "The term stands for the land that is under water all year",
    "This is the largest of the marshes of the lower river",
    "I am grateful to the keeper of the archive for this letter",
    "the people of the lower river have lived from dates and fish since the oldest times known to us all",
]
CITED = [
    "Ibid.",
    "المصدر نفسه",
    "https://example.org/a",
    "Omar Khatib, The Date Trade",
    "عمر الخطيب، تجارة التمور",
    "«تجارة التمور»",
    "دستور جمهورية العراق لعام 2005",
    "This is said by Khatib, p. 5",
    "هذا ما قاله الخطيب، المصدر السابق، ص 5",
]


@pytest.mark.parametrize("text", PROSE)
def test_what_explains_is_prose(text: str) -> None:
    assert tell(text)


@pytest.mark.parametrize("text", CITED)
def test_what_cites_is_not(text: str) -> None:
    assert not tell(text)


@pytest.mark.parametrize(
    "text", ["الفصل الأول من هذا البحث", "Table 2 and the text below it", "الجدول 3 أدناه"]
)
def test_a_pointer_to_the_document_itself_cites_nothing(text: str) -> None:
    assert tell(text, has_signal=True)


def test_a_few_words_after_a_signal_are_a_citation() -> None:
    assert not tell("تجارة التمور في العهد العثماني", has_signal=True)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("هو العهد الذي وقعته الدولتان", True),
        ("* يقصد به الماء", True),
        ("الهور هو الأرض التي يغمرها الماء", True),
        ("The term stands for a marsh", True),
        ("All translations are mine", True),
        ("Marsh = land under water", True),
        ("عمر الخطيب، تجارة التمور", False),
        ("Omar Khatib, The Date Trade", False),
        ("", False),
    ],
)
def test_a_remark_is_known_by_its_first_words(text: str, *, opens: bool) -> None:
    evidence = Evidence(text)
    assert opens_remark(evidence, 0, len(evidence.scan.words)) is opens


@given(st.text(), st.booleans())
def test_any_text_is_one_or_the_other(text: str, has_signal: bool) -> None:  # noqa: FBT001 - drawn
    assert tell(text, has_signal=has_signal) in (True, False)

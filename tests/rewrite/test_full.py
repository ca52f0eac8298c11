"""Pointers spelled out, as an editor would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rewrite.rewriting import rewrite

_HASANI = "عبد الرزاق الحسني، تاريخ الوزارات العراقية، ج4، ط7، دار الشؤون الثقافية العامة، بغداد، 1988، ص112."
_DODGE = "Toby Dodge, Inventing Iraq: Failed Nation Building (New York: Columbia University Press, 2003), 45."
_LAW = "قانون حماية المستهلك رقم 181 لسنة 2018، الجريدة الرسمية، العدد 37، 13 سبتمبر 2018، المادة 17."
_MUGHNI = "المغني لابن قدامة، دار الفكر، بيروت، 1405، 4/ 216."


@pytest.mark.parametrize(
    ("full", "pointer", "spelled"),
    [
        (_HASANI, "المصدر نفسه، ص 115-118.", _HASANI.replace("ص112", "ص 115-118")),
        (_HASANI, "الحسني، المصدر السابق، ص 121.", _HASANI.replace("ص112", "ص 121")),
        (_HASANI, "المصدر نفسه، ج5، ص 12.", _HASANI.replace("ج4", "ج5").replace("ص112", "ص 12")),
        (_HASANI, "المصدر نفسه.", _HASANI),
        (_HASANI, "المصدر نفسه، والصفحة نفسها.", _HASANI),
        (_HASANI, "ينظر: الحسني، مصدر سابق.", "ينظر: " + _HASANI.replace("، ص112", "")),
        (_HASANI, "المصدر نفسه، ص 9، بتصرف.", _HASANI.replace("ص112", "ص 9، بتصرف")),
        (_HASANI, "المصدر نفسه، ص 115 - 118", _HASANI.replace("ص112.", "ص 115 - 118")),
        (_DODGE, "Ibid., 52.", _DODGE.replace("45", "52")),
        (_DODGE, "See Dodge, op. cit., p. 61.", "See " + _DODGE.replace("45", "p. 61")),
        (_DODGE, "Dodge, Inventing Iraq, 61–63.", _DODGE.replace("45", "61–63")),
        (_DODGE, "Ibid.", _DODGE),
        (_LAW, "المادة 24 من القانون نفسه.", "المادة 24 من " + _LAW.replace("، المادة 17", "")),
        (_MUGHNI, "المصدر نفسه، 4/ 220.", _MUGHNI.replace("216", "220")),
        (_MUGHNI, "المصدر نفسه، ج5، ص 3.", _MUGHNI.replace("4/ 216", "5/ 3")),
    ],
)
def test_a_pointer_becomes_the_work_with_its_own_passage(
    tmp_path: Path, full: str, pointer: str, spelled: str
) -> None:
    assert rewrite(tmp_path, [full, pointer], "full") == [full, spelled]


def test_a_bare_ibid_repeats_the_passage_of_the_citation_right_before(tmp_path: Path) -> None:
    notes = [_HASANI, "المصدر نفسه، ص 200.", "المصدر نفسه."]
    assert rewrite(tmp_path, notes, "full")[2] == _HASANI.replace("ص112", "ص 200")


def test_idem_is_spelled_out_with_the_author(tmp_path: Path) -> None:
    notes = [
        _DODGE,
        "Idem, “Iraq: The Contradictions,” International Affairs 80, no. 4 (2004): 796.",
        "Ibid.",
    ]
    told = rewrite(tmp_path, notes, "full")
    assert told[1] == "Toby Dodge, “Iraq: The Contradictions,” International Affairs 80, no. 4 (2004): 796."
    assert told[2] == told[1]


def test_a_passage_takes_the_words_of_the_work_that_it_is_put_into(tmp_path: Path) -> None:
    told = rewrite(tmp_path, [_HASANI, "Ibid., p. 15."], "full")
    assert told[1] == _HASANI.replace("ص112", "ص15")


def test_one_page_is_p_and_several_are_pp(tmp_path: Path) -> None:
    full = "Ira M. Lapidus, Muslim Cities, Cambridge: Harvard University Press, 1967, pp. 116-118."
    assert rewrite(tmp_path, [full, "المصدر نفسه، ص 44."], "full")[1] == full.replace("pp. 116-118", "p. 44")


def test_a_pointer_inside_a_note_does_not_end_its_sentence(tmp_path: Path) -> None:
    told = rewrite(
        tmp_path, [_DODGE, "Ibid.; Charles Tripp, A History of Iraq, Cambridge, 2007, p. 4."], "full"
    )
    assert told[1] == _DODGE[:-1] + "; Charles Tripp, A History of Iraq, Cambridge, 2007, p. 4."


def test_the_word_that_joins_a_citation_to_the_one_before_stays_there(tmp_path: Path) -> None:
    tripp = "Charles Tripp, A History of Iraq, Cambridge: Cambridge University Press, 2007, p. 4"
    notes = [
        f"{tripp}; and {_DODGE}",
        "Dodge, op. cit., 61.",
        "Tripp, op. cit., p. 9; and Dodge, op. cit., 7.",
    ]
    told = rewrite(tmp_path, notes, "full")
    assert told[1] == _DODGE.replace("45", "61")
    assert told[2] == f"{tripp.replace('p. 4', 'p. 9')}; and {_DODGE.replace('45', '7')}"


def test_what_leads_nowhere_and_full_citations_stay(tmp_path: Path) -> None:
    notes = ["المصدر نفسه، ص 3.", _HASANI, "نجم الدين السهروردي، المصدر السابق، ص 91."]
    assert rewrite(tmp_path, notes, "full") == notes


def test_what_a_stranger_wrote_is_rewritten_or_left(tmp_path: Path) -> None:
    brackets = f"{_DODGE[:-4]} {'(' * 3000}p. 45{')' * 3000}."
    marks = f"Dodge, op. cit.{' .' * 3000} x"
    told = rewrite(tmp_path, [_DODGE, marks, brackets, "Ibid.", "Dodge, op. cit."], "full")
    assert (told[0], len(told)) == (_DODGE, 5)


def test_the_volume_is_that_of_the_passage_before_and_none_where_it_can_be_any(tmp_path: Path) -> None:
    full = "عباس العزاوي، تاريخ العراق بين احتلالين، ج8، شركة التجارة، بغداد، 1956، ص 214."
    other = "حنا بطاطو، الشيخ والفلاح في العراق، دار سطور، بغداد، 2018، ص 3."
    notes = [full, "المصدر نفسه، ج9، ص 3.", "المصدر نفسه، ص 4.", other, "العزاوي، مصدر سابق، ص 5."]
    told = rewrite(tmp_path, notes, "full")
    assert told[2] == "عباس العزاوي، تاريخ العراق بين احتلالين، ج9، شركة التجارة، بغداد، 1956، ص 4."
    assert told[4] == "عباس العزاوي، تاريخ العراق بين احتلالين، شركة التجارة، بغداد، 1956، ص 5."

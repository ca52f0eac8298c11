"""Pointers that are no fixed words."""

from __future__ import annotations

import pytest

from tests.parse.reading import read


@pytest.mark.parametrize(
    ("text", "note", "page"),
    [
        ("Zubaida (n 1) 44.", "1", "44"),
        ("Zubaida (n 12) 19–21", "12", "19-21"),
        ("Smith v Jones (n 2) 25", "2", "25"),
        ("الزبيدي (هـ 1) 44", "1", "44"),
        ("الزبيدي (الهامش 9)، ص 44", "9", "44"),
        ("Zubaida (n 1) 44 (n 3)", "1", "44"),
        ("أعلاه، الهامش 1، ص 7", "1", "7"),
    ],
)
def test_a_note_is_named_by_its_number(text: str, note: str, page: str) -> None:
    citation = read(text)
    assert citation.pointer is not None
    assert citation.pointer.to_note == note
    assert citation.locator == {"label": "page", "value": page}


@pytest.mark.parametrize(
    "text",
    [
        "Wael Hallaq, Sharia (Cambridge University Press 2009) 70 (n 3).",
        "علي الوردي، لمحات اجتماعية، مطبعة الإرشاد، بغداد، 1969، ص 5 (هامش 3).",
        "علي الوردي، لمحات اجتماعية (هـ 1420) ص 5.",
        "صحيح البخاري (ح 5).",
    ],
)
def test_a_note_of_the_work_cited_and_a_year_name_none(text: str) -> None:
    assert read(text).pointer is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نفس الحكم السابق.", "decision"),
        ("الحكم السابق، ص 705.", "decision"),
        ("نفس القانون، المادة 5", "legislation"),
        ("المادة 10 من نفس القانون.", "legislation"),
    ],
)
def test_the_kind_of_a_work_points_back(text: str, kind: str) -> None:
    citation = read(text)
    assert citation.kind == "ibid"
    assert citation.pointer is not None
    assert citation.pointer.kind_of_work == kind


@pytest.mark.parametrize("text", ["الدستور السابق، المادة 4", "التقرير السابق عن التنمية، بيروت، 1999"])
def test_what_was_there_before_is_no_pointer(text: str) -> None:
    assert read(text).pointer is None


@pytest.mark.parametrize("text", ["م.ن.ص.", "م. ن، ص.", "ن.م، ص 14", "ن. م. س، ص 14"])
def test_letters_stand_for_the_same_work(text: str) -> None:
    assert read(text).kind == "ibid"


def test_id_before_a_work_of_its_own_is_its_author() -> None:
    citation = read("Id., Structures sociales du Haut-Atlas, Paris, PUF, 1955, p. 4.")
    assert citation.kind == "full"
    assert citation.pointer is not None
    assert citation.pointer.same_author


@pytest.mark.parametrize("text", ["Id., p. 4.", "Id. at 45.", "Id., vol. 2, 1955"])
def test_id_before_a_passage_is_the_work(text: str) -> None:
    assert read(text).kind == "ibid"

"""Pointers that name a kind of work: «القانون نفسه», «الرسالة نفسها»."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, list_kinds

BOOK = "نادية الشماع، أنهار الجنوب، دار الحكمة، بغداد، 2007، ص 15"
LAW = "قانون الموانئ رقم 12 لسنة 1971، المادة 4"
THESIS = "سمير الراوي، أسواق الحلة، رسالة ماجستير، جامعة بابل، 2001، ص 9"
ARTICLE = "هدى السامرائي، «ري الفرات»، مجلة سومر، العدد 4، 1999، ص 30"
INTERVIEW = "مقابلة مع سامر حمدان، بغداد، 5 آذار 2020"
GAZETTE = "جريدة الأيام، العدد 77، 3 نيسان 1931"


@pytest.mark.parametrize(
    ("before", "pointer"),
    [
        (LAW, "القانون نفسه، المادة 6"),
        (LAW, "المادة 6 من القانون المذكور"),
        (THESIS, "الرسالة نفسها، ص 45"),
        (THESIS, "الأطروحة ذاتها، ص 45"),
        (THESIS, "البحث نفسه، ص 45"),
        (ARTICLE, "المقالة نفسها، ص 31"),
        (ARTICLE, "البحث نفسه، ص 31"),
        (BOOK, "الكتاب نفسه، ص 45"),
        (INTERVIEW, "المقابلة نفسها"),
        (GAZETTE, "الجريدة نفسها، ص 2"),
    ],
)
def test_it_is_the_work_before_where_that_is_of_the_kind(before: str, pointer: str) -> None:
    reading = check_chain((0, before), (0, pointer))
    assert list_kinds(reading)[-1] == "ibid"


@pytest.mark.parametrize(
    ("before", "pointer"),
    [
        (BOOK, "القانون نفسه، المادة 6"),
        (BOOK, "القرار نفسه"),
        (BOOK, "الرسالة نفسها، ص 45"),
        (BOOK, "المخطوطة نفسها، ورقة 5"),
        (BOOK, "الجريدة نفسها، ص 3"),
        (BOOK, "الموقع نفسه"),
        (THESIS, "المقال نفسه، ص 45"),
        (ARTICLE, "الدستور نفسه، المادة 2"),
        (ARTICLE, "المجلة نفسها، ص 80"),
        (LAW, "الكتاب نفسه، ص 5"),
    ],
)
def test_a_work_of_another_kind_is_no_match(before: str, pointer: str) -> None:
    check_chain((0, before), ("no-match", pointer), ("chain-broken", "المصدر نفسه، ص 7"))


def test_a_book_on_law_is_no_law() -> None:
    check_chain(
        (0, "وليد الجبوري، القانون الدولي العام، دار الثقافة، عمان، 2010، ص 5"),
        ("no-match", "القانون نفسه، المادة 6"),
    )


def test_the_same_journal_behind_a_title_holds_a_work_of_its_own() -> None:
    reading = check_chain((0, ARTICLE), (1, "كريم الدليمي، «سدود دجلة»، المجلة نفسها، ص 60"))
    assert list_kinds(reading) == ["full", "full"]
    assert "المجلة نفسها" in " ".join(reading.citations["2#0"].remainder)

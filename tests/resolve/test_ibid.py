"""Bare pointers: the citation right before, or nothing."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, list_kinds

KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
WARDI = "علي الوردي، منطق ابن خلدون، دار كوفان، لندن، 1994، ص 20"
TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
DODGE = "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3"

ENGLISH = [
    "Ibid.", "Ibid", "ibid., p. 5", "I bid., p. 5", "lbid., p. 5", "Ibidem, 5", "Ibid 7", "Ibid: 45",
    "Ibid., pp. 5-6.", "Ibid., vol. 2, p. 5", "Id., p. 5", "Ibid.@ p. 4", "See ibid., p. 5", "Op. cit., p. 5",
    "loc. cit.", "Loc. cit.", "Supra, p. 5",
]  # fmt: skip
ARABIC = [
    "المصدر نفسه", "المصدر نفسه، ص 5", "المرجع نفسه، ص 5.", "المصدر ذاته، ص5", "المصدر عينه",
    "نفس المصدر، ص 5", "م.ن، ص 5", "م. ن.، ص5", "نفسه، ص 5", "المصدر السابق، ص 5", "المرجع السابق ص5",
    "المصدر السابق نفسه، ص5", "المصدو السايق ص 5", "مصدر سابق، ص 5", "م.س، ص 5", "مصدر سبق ذكره، ص 5",
    "ينظر: المصدر نفسه، ص 5", "ص 5 من المصدر السابق", "المصدر نفسه، ج2، ص 5", "المصـدر نفســه، ص٥",
    "م.ن، ص.ن.", "م. ن، ص. ن", "الْمَصْدَرُ نَفْسُهُ، ص ٥",
    "الموضع نفسه", "المكان نفسه", "الصفحة نفسها", "في الموضع السابق",
]  # fmt: skip


@pytest.mark.parametrize("pointer", ENGLISH)
def test_an_english_pointer_leads_to_the_citation_before(pointer: str) -> None:
    reading = check_chain((0, DODGE), (1, TRIPP), (1, pointer))
    assert list_kinds(reading)[-1] == "ibid"
    assert reading.antecedents["3#0"].refers_to == "2"


@pytest.mark.parametrize("pointer", ARABIC)
def test_an_arabic_pointer_leads_to_the_citation_before(pointer: str) -> None:
    reading = check_chain((0, WARDI), (1, KUWAZ), (1, pointer))
    assert list_kinds(reading)[-1] == "ibid"
    assert reading.antecedents["3#0"].refers_to == "2"


def test_a_chain_leads_to_the_note_that_describes_the_work() -> None:
    reading = check_chain((0, TRIPP), (0, "Ibid., p. 5"), (0, "المصدر نفسه، ص 6"), (0, "Ibid."))
    assert {reading.antecedents[f"{n}#0"].refers_to for n in (2, 3, 4)} == {"1"}


def test_a_page_is_the_passage_of_the_pointer_alone() -> None:
    reading = check_chain((0, TRIPP), (0, "Ibid., p. 5"), (0, "loc. cit."))
    assert [citation.locator and citation.locator["value"] for citation in reading.citations.values()] == [
        "20",
        "5",
        None,
    ]


@pytest.mark.parametrize(
    ("before", "pointer"), [(f"{TRIPP}; {DODGE}", "Ibid., p. 5"), (f"{KUWAZ}؛ {WARDI}", "المصدر نفسه، ص 5")]
)
def test_after_a_note_with_several_works_it_is_ambiguous(before: str, pointer: str) -> None:
    reading = check_chain(((0, 1), before), ("several-works-before", pointer))
    assert reading.antecedents["2#0"].status == "ambiguous"
    assert reading.antecedents["2#0"].candidates == ("1",)


def test_the_candidates_are_the_notes_that_describe_the_works_latest_first() -> None:
    reading = check_chain((0, TRIPP), ((0, 1), f"Ibid., p. 5; {DODGE}"), ("several-works-before", "Ibid."))
    assert reading.antecedents["3#0"].candidates == ("2", "1")


def test_after_two_citations_of_one_work_it_is_that_work() -> None:
    check_chain((0, TRIPP), ((0, 0), "Ibid., p. 5; Tripp, op. cit., p. 7."), (0, "Ibid."))


def test_inside_a_note_it_is_the_citation_before_it_there() -> None:
    check_chain((0, TRIPP), ((1, 1), f"{DODGE}; see also ibid., p. 9."))


def test_a_signal_may_stand_before_it() -> None:
    check_chain((0, KUWAZ), (0, "ينظر: المصدر نفسه، ص 9"), (0, "See also: Ibid., p. 4"))


def test_after_a_gap_in_the_numbers_the_antecedent_is_missing() -> None:
    check_chain(
        (0, TRIPP),
        ("antecedent-missing", "Ibid., p. 4"),
        ("chain-broken", "Ibid."),
        (1, DODGE),
        (1, "Ibid."),
        labels=("1", "3", "4", "5", "6"),
    )


def test_a_gap_is_closed_by_the_next_citation_not_by_a_remark() -> None:
    check_chain(
        (0, TRIPP),
        (None, "All translations are mine unless otherwise noted."),
        ("antecedent-missing", "Ibid., p. 4"),
        labels=("1", "3", "4"),
    )


@pytest.mark.parametrize("pointer", ["Ibid., p. 4", "المصدر السابق، ص 4"])
def test_the_first_note_of_all_leads_nowhere(pointer: str) -> None:
    check_chain(("antecedent-missing", pointer), ("chain-broken", "Ibid."))


def test_after_an_unresolved_pointer_the_chain_is_broken() -> None:
    check_chain(
        (0, TRIPP),
        ("no-match", "Haddad, op. cit., p. 4"),
        ("chain-broken", "Ibid., p. 5"),
        (0, "Tripp, op. cit."),
    )


def test_remarks_in_between_are_passed_over() -> None:
    check_chain(
        (0, KUWAZ),
        (None, "يقصد بالهور الأرض التي يغمرها الماء طوال السنة."),
        (0, "المصدر نفسه، ص 5"),
        (None, "All translations are mine unless otherwise noted."),
        (0, "Ibid., p. 7"),
    )


def test_sources_of_tables_stand_outside_the_chain_and_have_their_own() -> None:
    check_chain(
        (0, KUWAZ),
        (1, WARDI),
        (0, "المصدر نفسه، ص 5"),
        (1, "المصدر نفسه"),
        labels=("1", "table.1", "2", "figure.1"),
    )


def test_the_first_table_has_no_source_before_it() -> None:
    check_chain((0, KUWAZ), ("antecedent-missing", "المصدر نفسه"), labels=("1", "table.1"))


def test_where_numbers_begin_again_the_chain_goes_on() -> None:
    check_chain(
        (0, KUWAZ),
        (1, WARDI),
        (1, "المصدر نفسه، ص 4"),
        (2, TRIPP),
        (2, "Ibid., p. 5"),
        labels=("1", "2", "2:1", "2:2", "3:1"),
    )


def test_a_gap_where_numbers_begin_again_is_a_gap() -> None:
    check_chain((0, TRIPP), ("antecedent-missing", "Ibid., p. 4"), labels=("1", "2:2"))


@pytest.mark.parametrize(
    ("pointer", "number"),
    [
        ("Supra note 1, p. 5", 0),
        ("See supra n. 1.", 0),
        ("See note 1, p. 72", 0),
        ("انظر الهامش 1، ص 4", 0),
        ("ينظر الهامش رقم (2)", 1),
        ("ينظر الهامش 2 من هذا البحث.", 1),
        ("انظر الحاشية رقم 2 أعلاه", 1),
        ("see note 2 above", 1),
        ("supra note 9", "note-missing"),
        ("انظر الهامش 9", "note-missing"),
    ],
)
def test_a_note_may_be_named_by_its_number(pointer: str, number: int | str) -> None:
    reading = check_chain((0, KUWAZ), (1, WARDI), (2, TRIPP), (number, pointer))
    assert list_kinds(reading)[-1] == "ibid"


def test_a_note_named_by_its_number_is_of_the_same_series_first() -> None:
    check_chain(
        (0, KUWAZ), (1, WARDI), (2, TRIPP), (2, "supra note 1"), (1, "supra note 2"),
        labels=("1", "2", "2:1", "2:3", "3:1"),
    )  # fmt: skip


def test_a_named_note_that_points_is_followed() -> None:
    check_chain((0, TRIPP), (1, DODGE), (0, "Tripp, op. cit., p. 3"), (0, "supra note 3, p. 6"))


def test_a_named_note_with_several_works_is_ambiguous() -> None:
    check_chain(((0, 1), f"{TRIPP}; {DODGE}"), ("several-works-in-note", "supra note 1"))


@pytest.mark.parametrize("pointer", ["المادة 61 من الدستور نفسه", "الدستور نفسه، المادة 4"])
def test_a_bare_kind_of_work_is_the_work_before(pointer: str) -> None:
    reading = check_chain((0, "دستور جمهورية العراق لعام 2005، المادة 60"), (0, pointer))
    assert list_kinds(reading)[-1] == "ibid"


@pytest.mark.parametrize(
    ("before", "leads_to"),
    [
        ("البخاري في صحيحه، كتاب الإيمان، باب أمور الإيمان، رقم (9)", "1"),
        ("قانون الموانئ رقم 12 لسنة 1971، المادة 4", None),
    ],
)
def test_a_number_beside_a_pointer_is_one_in_the_work_before(before: str, leads_to: str | None) -> None:
    reading = check_chain((0, before), (0 if leads_to else "no-match", "المصدر نفسه، رقم (15)"))
    assert reading.antecedents["2#0"].refers_to == leads_to


def test_the_same_interview_is_no_book() -> None:
    interview = "مقابلة مع سامر حمدان، بغداد، 5 آذار 2020"
    check_chain((0, interview), (0, "المقابلة نفسها"), (1, TRIPP), ("no-match", "المقابلة نفسها"))


@pytest.mark.parametrize(
    "pointer",
    [
        "Ibid., p. 70, n. 1",
        "Ibid., p. 70, footnote 1",
        "Ibid., n. 1",
        "المصدر نفسه، ص 82، هامش 1",
        "المصدر نفسه، ص 82، الهامش رقم (1)",
        "المصدر السابق، ص 82، حاشية 1",
        "المرجع نفسه، هامش ص 85",
    ],
)
def test_a_note_of_the_cited_work_is_no_note_of_the_paper(pointer: str) -> None:
    reading = check_chain((0, KUWAZ), (1, TRIPP), (1, pointer))
    pointed = reading.citations["3#0"].pointer
    assert pointed is not None
    assert pointed.to_note is None


@pytest.mark.parametrize(
    "pointer",
    ["المصدر المذكور في الهامش رقم (1)، ص 96", "سبقت الإشارة إليه في الهامش (1)", "المصدر السابق، الهامش 1"],
)
def test_a_note_is_named_behind_words_for_an_earlier_work(pointer: str) -> None:
    check_chain((0, KUWAZ), (1, TRIPP), (0, pointer))


def test_a_note_is_found_by_its_number_where_marks_are_typed_around_it() -> None:
    reading = check_chain(
        (0, KUWAZ),
        (1, WARDI),
        (0, "انظر الهامش 1، ص 82"),
        (0, "الكواز، المصدر السابق (هامش 1)، ص 83"),
        labels=("(1)", "(2)", "(3)", "(4)"),
    )
    assert reading.antecedents["(3)#0"].refers_to == "(1)"


def test_a_lost_note_is_a_gap_where_marks_are_typed_around_the_numbers() -> None:
    check_chain((0, KUWAZ), ("antecedent-missing", "المصدر نفسه، ص 8"), labels=("(1)", "(3)"))


@pytest.mark.parametrize(
    "passage",
    [
        "جدول (2/5)، ص 99", "الجدول رقم (3)", "ملحق (2)", "الباب الثاني، الفصل الأول، ص 5", "و 6، ص 14",
        "ورقة 14 أ", "حوادث سنة 656هـ", "ترجمة رقم 123", "بند 33", "مادة 7", "فقرة 8",
    ],
)  # fmt: skip
def test_a_part_of_the_work_beside_a_pointer_is_its_passage(passage: str) -> None:
    reading = check_chain((0, WARDI), (0, f"المصدر نفسه، {passage}"))
    citation = reading.citations["2#0"]
    assert citation.kind == "ibid"
    assert citation.locator is not None


def test_another_issue_than_that_of_the_work_before_is_no_match() -> None:
    article = "هدى السامرائي، «ري الفرات»، مجلة سومر، العدد 4، 1999، ص 30"
    check_chain((0, article), ("no-match", "المصدر نفسه، العدد 5، ص 7"))

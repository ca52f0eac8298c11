"""A pointer beside an author or a title: the one earlier work that fits."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, list_kinds, read_notes

KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
WARDI = "علي الوردي، منطق ابن خلدون، دار كوفان، لندن، 1994، ص 20"
WARDI_2 = "علي الوردي، وعاظ السلاطين، دار كوفان، لندن، 1995، ص 20"
TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
TRIPP_2 = "Charles Tripp, The Power and the People (Cambridge: Cambridge University Press, 2013), p. 20"
DODGE = "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3"

FITTING = [
    (KUWAZ, "الكواز، مصدر سابق، ص 4"),
    (KUWAZ, "محمد الكواز، المصدر السابق، ص 4"),
    (KUWAZ, "محمد سالم الكواز، المصدر السابق ذكره، ص 4"),
    (KUWAZ, "د. محمد سالم الكواز، مرجع سبق ذكره، ص 4"),
    (KUWAZ, "الكواز، م.س، ص 4"),
    (KUWAZ, "الكواز: المرجع السابق، ص 4"),
    (KUWAZ, "العلاقات العراقية الأمريكية، مصدر سابق، ص 4"),
    (KUWAZ, "محمد سالم الكواز، العلاقات العراقية، مصدر سابق، ص 4"),
    (KUWAZ, "محمد سالم الكواز، العلاقات العراقيه الامريكيه، مصدر سابق، ص 4"),
    (TRIPP, "Tripp, op. cit., p. 4"),
    (TRIPP, "Charles Tripp, op.cit., p. 4"),
    (TRIPP, "C. Tripp, op. cit., p. 4"),
    (TRIPP, "Tripp, Charles, op. cit., p. 4"),
    (TRIPP, "TRIPP, op. cit., p. 4"),
    (TRIPP, "Op. cit., Tripp, p. 4"),
    (TRIPP, "Tripp, History of Iraq, op. cit., p. 4"),
    (TRIPP, "A History of Iraq, op. cit., p. 4"),
    (TRIPP, "Tripp, loc. cit."),
    (TRIPP, "Tripp, supra note 1, p. 4"),
    (TRIPP, "Tripp, supra, p. 4"),
]


@pytest.mark.parametrize(("full", "pointer"), FITTING)
def test_the_earlier_work_that_fits_what_is_printed(full: str, pointer: str) -> None:
    reading = check_chain((0, full), (1, DODGE), (0, pointer))
    antecedent = reading.antecedents["3#0"]
    assert (antecedent.kind, antecedent.status, antecedent.refers_to) == ("op-cit", "resolved", "1")
    assert antecedent.evidence


@pytest.mark.parametrize(
    ("full", "pointer"),
    [
        ("يوسف الجوهرى، تاريخ الري، دار المدى، دمشق، 2001، ص 8", "الجوهري، مصدر سابق، ص 4"),
        ("غازي السمهودي، تاريخ الري، دار المدى، دمشق، 2001، ص 8", "غازي السمهوري، مصدر سابق، ص 4"),
        ("Keppel Creswell, Early Mosques (Oxford: Clarendon Press, 1932), p. 8", "Cresell, op. cit., p. 4"),
        ("Ahmad Hammoudi, Early Mosques (Oxford: Clarendon Press, 1932), p. 8", "Hamoudi, op. cit., p. 4"),
    ],
)
def test_a_slip_in_a_name_is_forgiven(full: str, pointer: str) -> None:
    check_chain((0, full), (1, DODGE), (0, pointer))


@pytest.mark.parametrize(
    "pointer",
    [
        "Haddad, op. cit., p. 4",
        "Hall, op. cit., p. 4",
        "T. C., op. cit., p. 4",
        "Tripp, Another Book, op. cit., p. 4",
        "الحيدري، مصدر سابق، ص 4",
        "تاريخ مصر الحديث، مصدر سابق، ص 4",
    ],
)
def test_what_no_earlier_note_describes_is_no_match(pointer: str) -> None:
    reading = check_chain((0, TRIPP), (1, KUWAZ), ("no-match", pointer))
    assert (reading.antecedents["3#0"].status, reading.antecedents["3#0"].candidates) == ("unresolved", ())


def test_a_work_described_later_is_no_match() -> None:
    check_chain((0, DODGE), ("no-match", "Tripp, op. cit., p. 4"), (1, TRIPP))


@pytest.mark.parametrize(
    ("first", "other", "second", "pointer"),
    [
        (TRIPP, DODGE, TRIPP_2, "Tripp, op. cit., p. 4"),
        (WARDI, KUWAZ, WARDI_2, "الوردي، مصدر سابق، ص 4"),
        (WARDI, KUWAZ, WARDI_2, "علي الوردي، المصدر السابق، ص 4"),
    ],
)
def test_several_works_that_fit_are_told_latest_first(
    first: str, other: str, second: str, pointer: str
) -> None:
    reading = check_chain((0, first), (1, other), (2, second), ("several-matches", pointer))
    assert (reading.antecedents["4#0"].status, reading.antecedents["4#0"].candidates) == (
        "ambiguous",
        ("3", "1"),
    )


@pytest.mark.parametrize(
    ("first", "second", "pointer"),
    [
        (TRIPP, TRIPP_2, "Tripp, The Power and the People, op. cit., p. 4"),
        (TRIPP, TRIPP_2, "Tripp, Power, op. cit., p. 4"),
        (WARDI, WARDI_2, "الوردي، وعاظ السلاطين، مصدر سابق، ص 4"),
        (WARDI, WARDI_2, "وعاظ السلاطين، المصدر السابق، ص 4"),
    ],
)
def test_a_title_chooses_among_the_works_of_one_author(first: str, second: str, pointer: str) -> None:
    check_chain((0, first), (1, second), (1, pointer), (1, "Ibid."))


@pytest.mark.parametrize(
    ("first", "second", "pointer"),
    [
        (TRIPP, DODGE, "Ibid., Tripp, p. 5"),
        (KUWAZ, WARDI, "المصدر نفسه، الكواز، ص 5"),
        (KUWAZ, WARDI, "الكواز، المصدر نفسه، ص 5"),
    ],
)
def test_an_ibid_that_names_another_work_is_an_op_cit_misused(first: str, second: str, pointer: str) -> None:
    reading = check_chain((0, first), (1, second), (0, pointer), (0, "Ibid., p. 6"))
    assert list_kinds(reading) == ["full", "full", "op-cit", "ibid"]


def test_an_author_and_a_note_number_must_agree_on_the_work() -> None:
    check_chain(
        (0, TRIPP), (1, TRIPP_2), (0, "Tripp, supra note 1, p. 4"), ("no-match", "Dodge, supra note 2")
    )


@pytest.mark.parametrize(
    ("first", "second", "pointer", "told"),
    [
        (TRIPP, DODGE, "Ibid., Tripp and Dodge, p. 146.", (0, 1)),
        (TRIPP, DODGE, "Tripp and Dodge, op. cit., p. 146.", (0, 1)),
        (TRIPP, DODGE, "Ibid., Tripp, p. 76 and Dodge, p. 62.", (0, 1)),
        (KUWAZ, WARDI, "المصدر نفسه، الكواز والوردي، ص 146", (0, 1)),
    ],
)
def test_one_pointer_word_governs_all_the_names_beside_it(
    first: str, second: str, pointer: str, told: tuple[int, int]
) -> None:
    reading = check_chain((0, first), (1, second), (told, pointer))
    assert list_kinds(reading) == ["full", "full", "op-cit", "op-cit"]


def test_the_page_belongs_to_the_last_name() -> None:
    reading = read_notes(TRIPP, DODGE, "Ibid., Tripp and Dodge, p. 146.")
    assert reading.citations["3#0"].locator is None
    assert reading.citations["3#1"].locator == {"label": "page", "value": "146"}


def test_two_authors_of_one_work_are_one_citation() -> None:
    both = "Huda Salman and Sami Khatib, Canals (Beirut: Arab Press, 1987), p. 75"
    check_chain(
        (0, both), (1, DODGE), (0, "Ibid., Salman and Khatib, p. 73."), (0, "Salman and Khatib, op. cit.")
    )


@pytest.mark.parametrize(("volume", "note"), [("ج1، ", "1"), ("ج2، ", "2"), ("ج3، ", "2"), ("", "2")])
def test_of_the_notes_of_a_work_the_volume_chooses(volume: str, note: str) -> None:
    full = "ابن الأثير، الكامل في التاريخ، {}، تحقيق عمر تدمري، دار الكتاب العربي، بيروت، 1997، ص 5"
    reading = check_chain(
        (0, full.format("ج1")),
        (0, full.format("ج2")),
        (1, DODGE),
        (0, f"ابن الأثير، المصدر السابق، {volume}ص 6"),
    )
    assert reading.antecedents["4#0"].refers_to == note


def test_an_edition_printed_chooses_among_editions() -> None:
    second = "سامي الراوي، شرح قانون المياه، الطبعة الثانية، دار السنهوري، بغداد، 2009، ص 12"
    third = "سامي الراوي، شرح قانون المياه، الطبعة الثالثة، دار السنهوري، بغداد، 2018، ص 40"
    check_chain((0, second), (1, third), (1, "سامي الراوي، شرح قانون المياه، الطبعة الثالثة، مرجع سابق، ص 5"))


def test_of_several_full_notes_the_nearest_is_meant() -> None:
    reading = check_chain((0, TRIPP), (1, DODGE), (0, TRIPP), (1, DODGE), (0, "Tripp, op. cit., p. 4"))
    assert reading.antecedents["5#0"].refers_to == "3"


@pytest.mark.parametrize(
    "words",
    [
        "مرجع مذكور", "مصدر مذكور", "المرجع المذكور سابقا", "مرجع سبق", "مرجع سبقت الإشارة إليه",
        "مصدر أشير إليه سابقا", "المرجع المشار إليه آنفا",
    ],
)  # fmt: skip
def test_words_for_a_work_mentioned_before_are_no_title(words: str) -> None:
    reading = check_chain((0, KUWAZ), (1, WARDI), (0, f"الكواز، {words}، ص 80"))
    assert "title" not in reading.citations["3#0"].item


@pytest.mark.parametrize("words", ["op. cit.", "préc.", "ouvr. cité", "art. cité", "loc. cit."])
def test_a_french_paragraph_is_a_passage(words: str) -> None:
    full = "P. Garnier et L. Vasseur, Traité de droit civil, LGDJ, Paris, 2006, n° 250, p. 12"
    reading = check_chain((0, full), (1, TRIPP), (0, f"P. Garnier et L. Vasseur, {words}, n° 255"))
    assert reading.citations["3#0"].locator == {"label": "issue", "value": "255"}


def test_an_undated_report_does_not_make_one_work_of_two_years() -> None:
    report = "وزارة الزراعة، التقرير السنوي{}، بغداد، مطبعة الحكومة{}"
    reading = check_chain(
        (0, report.format("", "")),
        (1, report.format(" لسنة 1950", "، 1951، ص 5")),
        (2, report.format(" لسنة 1951", "، 1952، ص 6")),
        ("several-matches", "وزارة الزراعة، المصدر السابق، ص 9"),
    )
    assert reading.antecedents["4#0"].candidates[:2] == ("3", "2")

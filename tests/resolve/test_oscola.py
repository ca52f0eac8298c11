"""Notes that are named by their number, with the author or the case beside it."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, read_notes

ZUBAIDA = "Sami Zubaida, Law and Power in the Islamic World (IB Tauris 2003) 5."
CASE = "Smith v Jones [1999] 2 AC 22 (HL)."
TORT = "Duncan Fairgrieve, State Liability in Tort: A Comparative Law Study (OUP 2003) 16."
ARABIC = "سامي الزبيدي، القانون والسلطة في العالم الإسلامي، دار الفارابي، بيروت، 2005، ص 3."


def test_a_note_in_brackets_behind_an_author_or_a_case_leads_to_its_work() -> None:
    check_chain(
        (0, ZUBAIDA),
        (1, CASE),
        (0, "Zubaida (n 1) 44."),
        (0, "ibid 46."),
        (1, "Smith v Jones (n 2) 25."),
        (2, TORT),
        (2, "Fairgrieve (n 6) 19–21"),
        (2, "Fairgrieve (n 6) ch 2"),
        (0, "See Zubaida, Law and Power (n 1) 44."),
        ((0, 2), "Zubaida (n 1) 44; Fairgrieve (n 6) 20."),
    )


def test_so_does_an_arabic_one() -> None:
    check_chain((0, ARABIC), (1, TORT), (0, "الزبيدي (هـ 1) 44"), (0, "الزبيدي (هامش 1)، ص 44"))


@pytest.mark.parametrize("pointer", ["Zubaida (n 2) 44.", "Zubaida, supra note 2, at 44."])
def test_where_the_note_cites_another_author_both_are_candidates(pointer: str) -> None:
    reading = check_chain((0, ZUBAIDA), (1, TORT), ("other-work-in-note", pointer))
    assert reading.antecedents["3#0"].candidates == ("1", "2")


def test_an_author_who_is_not_cited_leads_nowhere() -> None:
    check_chain((0, ZUBAIDA), ("no-match", "Al-Farsi (n 1) 44."))


def test_beside_an_op_cit_a_note_may_be_one_of_the_work() -> None:
    check_chain((0, ZUBAIDA), (1, TORT), (0, "Zubaida, op. cit., note 2."))


@pytest.mark.parametrize("pointer", ["See supra note 2, at 215.", "انظر الهامش 2.", "See above, note 2."])
def test_a_named_note_of_prose_is_told(pointer: str) -> None:
    check_chain(
        (0, ZUBAIDA),
        (None, "This term is used here for the ministries alone."),
        ("note-without-work", pointer),
    )


def test_a_named_note_of_several_works_is_told_by_its_number() -> None:
    reading = check_chain(
        ((0, 1), f"{ZUBAIDA[:-1]}; {TORT}"), (2, ARABIC), ("several-works-in-note", "supra note 1, at 5.")
    )
    assert reading.antecedents["3#0"].evidence == "note 1 cites more than one"


def test_a_bracket_in_prose_is_none() -> None:
    reading = read_notes(ZUBAIDA, "The sample (n 25) was drawn from pupils.")
    assert reading.antecedents["2#0"].kind == "none"


def test_a_chain_goes_on_behind_a_comment() -> None:
    check_chain(
        (0, ARABIC),
        (0, "المصدر نفسه، ص 5. ويرى بعض الباحثين غير ذلك."),
        (0, "المصدر نفسه، ص 9."),
        (0, "«إن الدولة بنت المجتمع»، المصدر نفسه، ص 14."),
        (0, "الزبيدي، مرجع سبق ذكره. ويذهب إلى أن القانون كان أداة للسلطة."),
        (0, "م.ن.ص."),
    )


def test_a_volume_that_has_a_title_of_its_own_is_found() -> None:
    check_chain(
        (0, "حنا بطاطو، العراق، الكتاب الأول، مؤسسة الأبحاث العربية، بيروت، 1990، ص 40."),
        (1, "حنا بطاطو، العراق، الكتاب الثاني: الحزب الشيوعي، مؤسسة الأبحاث العربية، بيروت، 1992، ص 41."),
        (0, "بطاطو، الكتاب الأول، ص 50."),
        (1, "بطاطو، الكتاب الثاني، ص 51."),
    )


def test_a_judgment_is_cited_again_by_its_kind() -> None:
    check_chain(
        (0, "نقض مدني، الطعن رقم 1254 لسنة 58 قضائية، جلسة 14 مارس 1991، مجموعة أحكام النقض، س 42، ص 703."),
        (0, "نفس الحكم السابق."),
        (0, "الحكم السابق."),
    )


def test_id_repeats_an_author_and_then_the_work_is_a_work_of_its_own() -> None:
    reading = check_chain(
        (0, "Jacques Berque, Le Maghreb entre deux guerres, Seuil, Paris, 1962, p. 8."),
        (0, "Berque (J.), Le Maghreb…, op. cit., p. 20."),
        (1, "Id., Structures sociales du Haut-Atlas : étude, Paris, PUF, 1955, p. 4."),
        (1, "Ibid., p. 5."),
    )
    assert reading.antecedents["3#0"].author_of == "1#0"

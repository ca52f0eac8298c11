"""Short citations told by their words in order, and by the short name that a work was given."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, list_kinds

HALAQ = "منير الحلاق، العراق: دراسة في الطبقات والأحزاب، دار الرافد، بيروت، 1990، ج 1، ص 77"
GREY = "Ronald Grey, Faith, Crown and Water (London: Routledge, 2004), p. 25"
THREE = "Ann Porter, Hadi Malki, and Omar Al-Saadi, Paid, Not Ruled: The Levies (Boston: Harbor, 2020), 14"
OTHER = "Charles Mason, A History of Basra (Cambridge: Cambridge University Press, 2007), p. 99"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (HALAQ, "الحلاق، العراق: دراسة في الطبقات والأحزاب، ج 2، ص 13"),
        (HALAQ, "الحلاق، العراق، ج 2، ص 14"),
        (GREY, "Grey, Faith, Crown, p. 26"),
        (GREY, "Grey, Faith, Crown and Water, p. 26"),
        (THREE, "Porter, Malki, and Al-Saadi, Paid, Not Ruled, 61"),
        (THREE, "Porter et al., Paid, Not Ruled, 61"),
    ],
)
def test_a_title_with_a_mark_in_it_is_known_again(full: str, short: str) -> None:
    reading = check_chain((0, full), (1, OTHER), (0, short), (0, "Ibid., p. 9"))
    assert list_kinds(reading)[2] == "short"
    assert reading.antecedents["3#0"].refers_to == "1"


def test_two_works_that_begin_alike_are_several() -> None:
    second = "Ronald Grey, Faith, Crown and Sand (London: Routledge, 2011), p. 25"
    check_chain((0, GREY), (1, second), ("several-matches", "Grey, Faith, Crown, p. 26"))


def test_words_that_are_neither_names_nor_the_title_describe_another_work() -> None:
    check_chain((0, GREY), (1, "Grey, Faith, Harvest, p. 26"))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Gertrude Hall, Review of the Mandate of Irak (London: HMSO, 1920), p. 122 (hereafter Review)",
         "Review, p. 124"),
        ("Peter Lowe, The Water Commission (New York: Vintage, 2006), 10 (hereinafter cited as WC Report)",
         "WC Report, 22"),
        ("وزارة الري، تقرير لجنة مياه الفرات، بغداد، 1952، ص 4 (وسيشار إليه فيما بعد بـ تقرير الفرات)",
         "تقرير الفرات، ص 9"),
    ],
)  # fmt: skip
def test_a_short_name_that_was_given_leads_to_its_work(full: str, short: str) -> None:
    reading = check_chain((0, full), (1, OTHER), (0, short), (0, "Ibid., p. 125"))
    assert list_kinds(reading)[2:] == ["short", "ibid"]


def test_what_cites_and_was_not_read_breaks_the_chain() -> None:
    reading = check_chain(
        (0, OTHER), (None, "See above, p. 12, and chapter 2 below."), ("chain-broken", "Ibid., p. 80")
    )
    assert reading.works[0].mentions == ("1#0",)


def test_a_note_on_a_life_cites_nothing_and_is_passed_over() -> None:
    check_chain(
        (0, OTHER),
        ((None, 0), "فاضل النقيب: سياسي عراقي ولد في البصرة سنة 1891. ينظر: المصدر نفسه، ص 85"),
        (None, "Sir Walter Pryce (1866-1941): British officer, governor of Basra from 1919."),
        (0, "المصدر نفسه، ص 86"),
    )


def test_others_beside_a_name_tell_the_work_of_several_authors() -> None:
    alone = "كامل الطائي، المنطق، دار الهلال، القاهرة، 1990، ص 3"
    several = "كامل الطائي وآخرون، المعجم الفلسفي، دار الهلال، القاهرة، 1994، ص 8"
    check_chain((0, several), (1, alone), (0, "الطائي وآخرون، مصدر سابق، ص 4"))
    check_chain((0, several), (1, alone), ("several-matches", "الطائي، مصدر سابق، ص 4"))

"""An author or a title with no pointer word, of a work that was described before."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain, list_kinds

KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
TRIPP_2 = "Charles Tripp, The Power and the People (Cambridge: Cambridge University Press, 2013), p. 20"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (TRIPP, "Tripp, History of Iraq, 45"),
        (TRIPP, "Tripp, A History of Iraq, p. 45."),
        (TRIPP, "Tripp, p. 46"),
        (TRIPP, "Tripp, 46."),
        (KUWAZ, "الكواز، ص 5"),
        (KUWAZ, "الكواز، العلاقات العراقية، ص 5"),
        (KUWAZ, "العلاقات العراقية الأمريكية، ص 9"),
    ],
)
def test_a_short_form_is_of_the_work_described_before(full: str, short: str) -> None:
    reading = check_chain((0, full), (0, short), (0, "Ibid., p. 4"))
    assert list_kinds(reading) == ["full", "short", "ibid"]
    assert reading.antecedents["2#0"].refers_to == "1"
    assert "type" not in reading.citations["2#0"].item


def test_the_first_mention_is_full_even_a_bare_title() -> None:
    reading = check_chain((0, "منطق ابن خلدون، ص 4"), (0, "منطق ابن خلدون، ص 5"))
    assert list_kinds(reading) == ["full", "short"]


@pytest.mark.parametrize("full", [TRIPP, KUWAZ])
def test_a_description_that_repeats_the_imprint_is_full_again(full: str) -> None:
    assert list_kinds(check_chain((0, full), (0, full))) == ["full", "full"]


def test_a_short_form_that_fits_several_works_is_ambiguous() -> None:
    reading = check_chain((0, TRIPP), (1, TRIPP_2), ("several-matches", "Tripp, p. 46"))
    assert reading.antecedents["3#0"].candidates == ("2", "1")


def test_a_work_by_another_hand_is_no_short_form() -> None:
    reading = check_chain((0, TRIPP), (1, "Haddad, Understanding Sectarianism, p. 4"))
    assert list_kinds(reading) == ["full", "full"]

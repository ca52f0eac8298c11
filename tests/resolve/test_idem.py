"""Idem and المؤلف نفسه: the author of the citation before, another work."""

from __future__ import annotations

import pytest

from iqrefs.model import Name, Reading
from tests.resolve.chains import check_chain, list_kinds

KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
DODGE = "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3"
IDEM = "Idem, The Power and the People (Cambridge: Cambridge University Press, 2013), p. 5"
NAFSUH = "المؤلف نفسه، تاريخ بغداد، دار المدى، دمشق، 2010، ص 3"


def authors_of_last_work(reading: Reading) -> list[Name]:
    return reading.works[-1].item.get("author", [])


@pytest.mark.parametrize(
    ("before", "idem", "author"),
    [
        (TRIPP, IDEM, {"family": "Tripp", "given": "Charles"}),
        (KUWAZ, NAFSUH, {"literal": "محمد سالم الكواز"}),
    ],
)
def test_its_work_has_the_author_of_the_work_before(before: str, idem: str, author: Name) -> None:
    reading = check_chain((0, before), (1, idem))
    assert list_kinds(reading) == ["full", "full"]
    assert authors_of_last_work(reading) == [author]
    assert "author" not in reading.citations["2#0"].item
    assert (reading.antecedents["2#0"].status, reading.antecedents["2#0"].author_of) == (None, "1#0")


def test_it_follows_pointers_and_other_idems() -> None:
    third = IDEM.replace("The Power and the People", "Islam and the Moral Economy").replace("2013", "2006")
    reading = check_chain((0, TRIPP), (0, "Ibid., p. 4"), (1, IDEM), (1, "Ibid., p. 9"), (2, third))
    assert authors_of_last_work(reading) == [{"family": "Tripp", "given": "Charles"}]


def test_then_the_author_alone_fits_both_works() -> None:
    reading = check_chain(
        (0, TRIPP),
        (1, IDEM),
        ("several-matches", "Tripp, op. cit., p. 3"),
        (1, "Tripp, The Power and the People, op. cit., p. 10"),
    )
    assert reading.antecedents["3#0"].candidates == ("2", "1")


def test_after_an_idem_ibid_is_its_work() -> None:
    check_chain((0, KUWAZ), (1, NAFSUH), (1, "المصدر نفسه، ص 8"))


@pytest.mark.parametrize("pointer", ["Idem, p. 5", "المؤلف نفسه، ص 5"])
def test_without_a_title_it_points_to_the_work_before(pointer: str) -> None:
    assert list_kinds(check_chain((0, TRIPP), (0, pointer)))[-1] == "ibid"


def test_a_work_described_before_is_a_short_form() -> None:
    reading = check_chain((0, TRIPP), (1, IDEM), (0, "Idem, A History of Iraq, p. 7"))
    assert list_kinds(reading)[-1] == "short"


def test_after_several_works_a_gap_or_nothing_no_author_is_guessed() -> None:
    for reading in (
        check_chain(((0, 1), f"{TRIPP}; {DODGE}"), (2, IDEM)),
        check_chain((0, TRIPP), (1, IDEM), labels=("1", "3")),
        check_chain((0, IDEM)),
        check_chain(("no-match", "Haddad, op. cit., p. 4"), (0, IDEM)),
    ):
        assert authors_of_last_work(reading) == []


def test_in_the_same_note_it_is_the_citation_before_it_there() -> None:
    reading = check_chain((0, DODGE), ((1, 2), f"{TRIPP}; {IDEM}"))
    assert authors_of_last_work(reading) == [{"family": "Tripp", "given": "Charles"}]


def test_dashes_at_the_head_of_a_note_are_a_bullet() -> None:
    reading = check_chain((0, TRIPP), (1, "--- Islam and the Moral Economy, Cambridge, 2006, p. 5"))
    assert authors_of_last_work(reading) == []


def test_a_row_of_dashes_before_a_comma_is_the_author_before() -> None:
    reading = check_chain((0, TRIPP), (1, "-----, Islam and the Moral Economy, Cambridge, CUP, 2006, p. 5"))
    assert authors_of_last_work(reading) == [{"family": "Tripp", "given": "Charles"}]


@pytest.mark.parametrize("idem", ["نفس المؤلف", "الكاتب نفسه", "للمؤلف نفسه"])
def test_what_stands_behind_its_title_is_no_author(idem: str) -> None:
    reading = check_chain(
        (0, KUWAZ),
        (1, f'{idem}، "أثر الري في الاستقرار"، البنك المركزي العراقي، 2014، ص 12'),
        ("several-matches", "الكواز، مصدر سابق، ص 21"),
    )
    assert reading.works[1].item["author"] == [{"literal": "محمد سالم الكواز"}]


def test_where_its_author_is_lost_a_name_alone_may_mean_its_work() -> None:
    reading = check_chain(
        (0, TRIPP),
        ("no-match", "Haddad, op. cit., p. 4"),
        (1, IDEM),
        ("several-matches", "Tripp, op. cit., p. 3"),
        (0, "Tripp, A History of Iraq, op. cit., p. 3"),
    )
    assert reading.antecedents["3#0"].evidence
    assert reading.antecedents["4#0"].candidates == ("3", "1")

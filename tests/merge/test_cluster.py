"""Descriptions grouped by work."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.works import contradict, same_work
from iqrefs.merge.cluster import Described, group_descriptions
from iqrefs.model import Item
from tests.growth import assert_grows_linearly


def describe(number: int, **variables: Any) -> Described:
    return Described(f"{number}#0", cast("Item", variables))


def group(*items: dict[str, Any]) -> list[list[int]]:
    described = [describe(number, **item) for number, item in enumerate(items)]
    return [[int(one.key.removesuffix("#0")) for one in members] for members in group_descriptions(described)]


TRIPP = {"title": "A History of Iraq", "author": [{"family": "Tripp"}], "issued": {"date-parts": [[2007]]}}
KUWAZ = {"title": "العلاقات العراقية الأمريكية", "author": [{"literal": "محمد سالم الكواز"}]}


def test_groups_stand_in_the_order_of_their_first_member() -> None:
    respelt = {**KUWAZ, "title": "العلاقات العراقيه – الامريكيه", "publisher": "دار الحكمة"}
    assert group(TRIPP, KUWAZ, {"title": "Dates"}, respelt, TRIPP) == [[0, 4], [1, 3], [2]]


def test_years_issues_and_numbers_keep_works_apart() -> None:
    reports = [{"title": f"World Report {year}", "publisher": "Watch"} for year in (2019, 2020, 2019)]
    issues = [{"container-title": "الوقائع العراقية", "issue": issue} for issue in ("4012", "4013", "4012")]
    assert group(*reports, *issues) == [[0, 2], [1], [3, 5], [4]]


def test_what_says_nothing_is_of_a_work_of_its_own() -> None:
    assert group({}, {}, {"publisher": "Hurst"}) == [[0], [1], [2]]


def test_a_description_may_meet_any_of_the_first_of_its_group() -> None:
    subtitled = {**TRIPP, "title": "A History of Iraq: From the Ottomans to the Present"}
    assert group(TRIPP, subtitled, subtitled, TRIPP) == [[0, 1, 2, 3]]


REPORT = {"type": "report", "title": "التقرير السنوي", "author": [{"literal": "وزارة الري"}]}


def dated(year: int) -> dict[str, Any]:
    return {"issued": {"date-parts": [[year]]}}


OF_1950, OF_1951 = {**REPORT, **dated(1950)}, {**REPORT, **dated(1951)}


@pytest.mark.parametrize("order", [*permutations([REPORT, OF_1950, OF_1951])])
def test_what_fits_two_works_is_of_neither_and_joins_them_not(order: tuple[dict[str, Any], ...]) -> None:
    assert group(*order) == [[0], [1], [2]]
    assert group(*order, *order) == [[0, 3], [1, 4], [2, 5]]


def test_what_fits_one_work_alone_is_of_it() -> None:
    assert group(REPORT, OF_1950, REPORT) == [[0, 1, 2]]


@pytest.mark.parametrize("press", ["Hurst", "Brill"])
def test_what_fits_two_works_is_of_the_one_that_it_clearly_fits_better(press: str) -> None:
    first, second = {**TRIPP, "publisher": "Hurst"}, {**TRIPP, "publisher": "Brill"}
    second |= dated(1957)
    undated = {"title": TRIPP["title"], "author": TRIPP["author"], "publisher": press}
    assert group(first, second, undated) == ([[0, 2], [1]] if press == "Hurst" else [[0], [1, 2]])
    assert group(undated, first, second) == ([[0, 1], [2]] if press == "Hurst" else [[0, 2], [1]])


def test_years_that_each_may_be_a_slip_for_the_next_are_no_chain() -> None:
    books = [{**TRIPP, **dated(year)} for year in (2006, 2007, 2008)]
    assert group(books[0], books[1]) == [[0, 1]]
    assert group(*books) == [[0], [1], [2]]


def test_a_file_without_a_title_is_told_by_what_of_it_was_not_read() -> None:
    file = cast("Item", {"type": "manuscript", "archive_location": "40/17"})
    unread = [("و 5",), ("و 7",), ("و 5",)]
    described = [Described(f"{n}#0", file, rest) for n, rest in enumerate(unread)]
    assert [[one.key for one in members] for members in group_descriptions(described)] == [
        ["0#0", "2#0"],
        ["1#0"],
    ]


def test_works_that_contradict_each_other_by_hundreds_are_soon_put_apart() -> None:
    def make(count: int) -> list[dict[str, Any]]:
        return [
            {
                **REPORT,
                "publisher": f"P{n}",
                **({"issued": {"date-parts": [[1700 + n % 300]]}} if n % 2 else {}),
            }
            for n in range(count)
        ]

    # Below some hundred all are compared with all; what counts is that it stops there.
    assert_grows_linearly(lambda items: group(*items), make, 960)


def test_thousands_of_works_with_one_first_word_are_not_compared_with_all_others() -> None:
    def make(count: int) -> list[dict[str, Any]]:
        return [
            {"title": f"تقرير عن حال الري رقم {n % (count // 2)}", "author": [{"literal": "وزارة الري"}]}
            for n in range(count)
        ]

    def group_all(items: list[dict[str, Any]]) -> None:
        assert len(group(*items)) >= len(items) // 2

    assert_grows_linearly(group_all, make, 3000)


ITEMS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["A History of Iraq", "A History of Iran", "The Date Trade of Basra"]),
        "author": st.sampled_from([[{"family": "Tripp"}], [{"literal": "الكواز"}]]),
        "issued": st.sampled_from([{"date-parts": [[2007]]}, {"date-parts": [[2017]]}]),
    },
)


@given(st.lists(ITEMS, max_size=8))
def test_every_description_is_in_one_group(items: list[dict[str, Any]]) -> None:
    groups = group(*items)
    assert sorted(number for members in groups for number in members) == list(range(len(items)))
    assert [members[0] for members in groups] == sorted(members[0] for members in groups)


@given(st.lists(ITEMS, max_size=8))
def test_no_two_of_a_group_contradict_each_other(items: list[dict[str, Any]]) -> None:
    for members in group(*items):
        for one, other in combinations(members, 2):
            assert not contradict(cast("Item", items[one]), cast("Item", items[other]))


@given(st.lists(ITEMS, max_size=8), ITEMS)
def test_a_description_added_at_the_end_moves_none_but_what_it_fits_as_well(
    items: list[dict[str, Any]], last: dict[str, Any]
) -> None:
    fitting = {n for n, item in enumerate(items) if same_work(cast("Item", item), cast("Item", last))}

    def group_others(*described: dict[str, Any]) -> list[list[int]]:
        groups = (
            [n for n in members if n < len(items) and n not in fitting] for members in group(*described)
        )
        return sorted(filter(None, groups))

    assert group_others(*items, last) == group_others(*items)

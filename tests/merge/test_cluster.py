"""Descriptions grouped by work."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(ITEMS, max_size=8), ITEMS)
def test_a_description_added_at_the_end_moves_no_other(
    items: list[dict[str, Any]], last: dict[str, Any]
) -> None:
    before = group(*items)
    after = [[number for number in members if number < len(items)] for members in group(*items, last)]
    assert [members for members in after if members] == before

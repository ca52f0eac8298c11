from __future__ import annotations

import pytest

from iqrefs.check.dates.calendars import hijri_years, is_possible, last_day


@pytest.mark.parametrize(
    ("parts", "can_be"),
    [
        ((2020,), True),
        ((2020, 12), True),
        ((2020, 13), False),
        ((2020, 2, 29), True),
        ((2023, 2, 29), False),
        ((2020, 0, 5), False),
        ((0, 1, 1), True),
        ((99999, 1, 31), True),
    ],
)
def test_some_days_are_in_no_calendar(parts: tuple[int, ...], *, can_be: bool) -> None:
    assert is_possible(parts) == can_be


@pytest.mark.parametrize(
    ("hijri", "years"), [(1440, (2018, 2019)), (1407, (1986, 1987)), (1, (622, 623)), (728, (1327, 1328))]
)
def test_a_hijri_year_is_of_one_or_two_gregorian_ones(hijri: int, years: tuple[int, int]) -> None:
    assert hijri_years(hijri) == years


def test_a_year_ends_in_december_and_a_month_with_its_last_day() -> None:
    assert [last_day((2020,)), last_day((2020, 2)), last_day((2020, 2, 3))] == [
        (2020, 12, 31),
        (2020, 2, 29),
        (2020, 2, 3),
    ]

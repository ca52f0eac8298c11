"""Which texts are told to be one text in two languages."""

from __future__ import annotations

import pytest

from tests.check.running import told

ARABIC = "(1) أزمة المياه في العراق: التحديات والفرص، مركز الضفاف للدراسات، 12 أيار 2023، ص 3.\n"
CASES = [
    ("The Water Crisis in Iraq: Challenges and Opportunities, Difaf Center, 18 May 2023, p. 2.", True),
    ("Opportunities and Challenges of the Water Crisis in Iraq, Difaf Center, 2 June 2023, p. 2.", True),
    # its address keeps what the title leaves out
    (
        (
            "Challenges and Opportunities in Iraq, Difaf Center, 18 May 2023, "
            "<https://difaf.example/en/water-crisis-in-iraq-challenges-and-opportunities>."
        ),
        True,
    ),
    # years apart, another subject, another country
    ("The Water Crisis in Iraq: Challenges and Opportunities, Difaf Center, 18 May 2019, p. 2.", False),
    ("The Oil Market in Iraq: Prices and Sanctions, Difaf Center, 18 May 2023, p. 2.", False),
    ("Water in Iraq, Difaf Center, 18 May 2023, p. 2.", False),
    (
        (
            "The Banking Crisis in Iraq after the Fall of Oil Prices and Its Impact on Trade with Jordan, "
            "Difaf Center, 18 May 2023, p. 2."
        ),
        False,
    ),
]


@pytest.mark.parametrize(("latin", "is_told"), CASES)
def test_titles_that_say_the_same_within_weeks_are_told_at_both(latin: str, is_told: bool) -> None:  # noqa: FBT001
    assert told("DUP004", f"{ARABIC}(2) {latin}\n") == (["1", "2"] if is_told else [])


BODY = (
    "(1) اللجنة الاقتصادية لغرب آسيا، المياه والزراعة والتنمية في المنطقة، بيروت، الأمم المتحدة، 2019، ص 3.\n"
)
COMMISSION = "Economic Commission for Western Asia"
TITLE = "Water, Agriculture and Development in the Region"
# body, title, year, whether it is told
BODIES = [
    (COMMISSION, TITLE, 2019, True),
    (COMMISSION, TITLE, 2016, False),
    ("Council of Arab Ministers", "Water, Agriculture and Tourism in the Region: A Study", 2019, False),
    (COMMISSION, "Oil, Trade and Debt in the Region", 2019, False),
]


@pytest.mark.parametrize(("body", "title", "year", "is_told"), BODIES)
def test_reports_of_one_body_and_year_are_told(body: str, title: str, year: int, is_told: bool) -> None:  # noqa: FBT001
    text = f"{BODY}(2) {body}, {title}, Beirut, United Nations, {year}, p. 2.\n"
    assert told("DUP004", text) == (["1", "2"] if is_told else [])

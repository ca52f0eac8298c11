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

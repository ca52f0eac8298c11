"""Two bodies with a slash between them are no one's source."""

from __future__ import annotations

import pytest

from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) ارتفاع مناسيب دجلة، رويترز/ العربي الجديد، 19 أيلول 2023، الرابط", ["1"]),
    (
        "(1) ارتفاع مناسيب دجلة، رويترز / الجزيرة، 19 أيلول 2023، على الرابط: https://www.example.org/n/7",
        ["1"],
    ),
    ("(1) ارتفاع مناسيب دجلة، رويترز، 19 أيلول 2023، على الرابط: https://www.example.org/n/7", []),
    (
        (
            "(1) ارتفاع مناسيب دجلة، الشرق الأوسط/ لندن، 19 أيلول 2023، على الرابط: "
            "https://www.example.org/n/7"
        ),
        [],
    ),
    (
        (
            "(1) ارتفاع مناسيب دجلة، الجزيرة/ Al Jazeera، 19 أيلول 2023، على الرابط: "
            "https://www.example.org/n/7"
        ),
        [],
    ),
    ("(1) ارتفاع مناسيب دجلة، رويترز، 19 سبتمبر/ أيلول 2023، الرابط", []),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_ambiguous_source_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ013", text) == labels

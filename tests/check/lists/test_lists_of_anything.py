"""The rules of lists, duplicates and names on texts that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.rules import RULES
from tests.check.papers import DAMS, MARSHES, NEWS, WATER, make_paper
from tests.check.running import check_text

PIECES = st.sampled_from(
    [
        DAMS,
        MARSHES,
        NEWS,
        WATER,
        "د. ",
        "Dr. ",
        "ص 4",
        "p. 3",
        "———. ",
        "المصدر نفسه",
        "Ibid.",
        "?",
        "،",
        "[",
        "](",
        "ـ",
        "\u064e",
        "1999",
        "\u202b",
    ]
)
NOISE = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
LINES = st.lists(st.lists(PIECES | NOISE, max_size=5).map(" ".join), max_size=8)


@pytest.mark.parametrize("family", ["BIB", "DUP", "NAM"])
@settings(max_examples=60, deadline=None)
@given(notes=LINES, entries=LINES)
def test_any_text_is_checked_and_the_same_way_twice(
    family: str, notes: list[str], entries: list[str]
) -> None:
    rules = tuple(rule for rule in RULES if rule.family == family)
    text = make_paper(notes, entries)
    found = check_text(text, "text", rules=rules)
    assert found == check_text(text, "text", rules=rules)
    for one in found:
        assert "{" not in one.message.replace("{", "", text.count("{"))
        assert all(0 <= start < end <= len(one.text) for start, end in one.spans)
        assert all(len(value) <= 80 for value in one.values.values())

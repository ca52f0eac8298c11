"""Durations as options name them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from iqrefs.errors import UsageError
from iqrefs.links.history.durations import read_duration


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("7d", timedelta(days=7)),
        ("12h", timedelta(hours=12)),
        ("30m", timedelta(minutes=30)),
        ("2w", timedelta(weeks=2)),
        ("2W", timedelta(weeks=2)),
        (" 7d ", timedelta(days=7)),
        ("0", timedelta(0)),
        ("0d", timedelta(0)),
        ("99999w", timedelta(weeks=99999)),
    ],
)
def test_a_number_and_a_unit_is_a_duration(text: str, duration: timedelta) -> None:
    assert read_duration(text) == duration


@pytest.mark.parametrize("text", ["", "7", "d", "-1d", "1.5d", "7 d", "7y", "7d12h", "٧d", "9" * 5000 + "d"])
def test_anything_else_is_refused_in_one_short_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="is not a duration: write a number and m, h, d or w") as refused:
        read_duration(text)
    assert len(str(refused.value)) < 150

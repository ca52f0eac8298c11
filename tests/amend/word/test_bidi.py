"""Texts parted into runs of one direction."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.amend.word.bidi import part_by_direction


def show(text: str, *, is_rtl: bool = True) -> list[str]:
    """The runs, each behind its direction."""
    return [("R:" if rtl else "L:") + part for part, rtl in part_by_direction(text, is_rtl=is_rtl)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("الجابري، ص 5.", ["R:الجابري، ص 5."]),
        ("Harte, Pearls (1951), p. 5.", ["L:Harte, Pearls (1951), p. 5."]),
        ("٤٥", ["R:٤٥"]),
        ("45", ["R:45"]),
        ("", []),
        ("في Harte، ص 5", ["R:في ", "L:Harte", "R:، ص 5"]),
        ("(London: Faber, 1951) بيروت", ["R:(", "L:London: Faber, 1951", "R:) بيروت"]),
        ("بيروت «Reason» 3.", ["R:بيروت «", "L:Reason", "R:» 3."]),
        ("Vol. 3، ص 5", ["L:Vol. 3", "R:، ص 5"]),
        ("على https://a.example/x?y=1.", ["R:على ", "L:https://a.example/x?y=1", "R:."]),
        ("3 مجلدات Harte", ["R:3 مجلدات ", "L:Harte"]),
    ],
)
def test_runs_of_a_right_to_left_paragraph(text: str, runs: list[str]) -> None:
    assert show(text) == runs


def test_runs_of_a_left_to_right_paragraph() -> None:
    assert show("Harte (الجابري)، p. 5", is_rtl=False) == ["L:Harte (", "R:الجابري", "L:)", "R:،", "L: p. 5"]


@given(st.text("ab اب12()[»«.،\u200f\u202b", max_size=30), st.booleans())
def test_every_character_is_in_one_run_and_neighbours_differ(text: str, is_rtl: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    parts = list(part_by_direction(text, is_rtl=is_rtl))
    assert "".join(part for part, _ in parts) == text
    assert all(part for part, _ in parts)
    assert all(one[1] != other[1] for one, other in pairwise(parts))

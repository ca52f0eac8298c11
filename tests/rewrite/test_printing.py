"""Small matters of print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.rewrite.printing import cut_final, is_bare, narrow_edit, on_one_line, split_number

_TEXT = st.text("ab صم،. \n4", max_size=30)


@given(_TEXT, _TEXT)
def test_a_narrow_edit_makes_the_same_text(old: str, new: str) -> None:
    (start, end), words = narrow_edit(old, new)
    assert old[:start] + words + old[end:] == new


def test_a_narrow_edit_changes_whole_words() -> None:
    old, new = "الحسني، المصدر السابق، ص 4", "الحسني، تاريخ الوزارات، ص 4"
    assert narrow_edit(old, new) == ((8, 22), "تاريخ الوزارات،")


@given(_TEXT)
def test_nothing_is_lost_where_the_end_is_cut(text: str) -> None:
    core, final = cut_final(text)
    assert core + final == text
    assert not core or core[-1] not in ".، "


@pytest.mark.parametrize(
    ("printed", "parts", "bare"),
    [("ص 388", ("ص ", "388"), False), ("45–47", ("", "45–47"), True), ("xiv", ("", "xiv"), True),
     ("ورقة 12أ", ("ورقة ", "12أ"), False)],
)  # fmt: skip
def test_the_word_of_a_passage_is_told_from_its_number(
    printed: str, parts: tuple[str, str], *, bare: bool
) -> None:
    assert (split_number(printed), is_bare(printed)) == (parts, bare)


def test_line_breaks_go_and_broken_words_are_whole() -> None:
    assert on_one_line("Cam-\nbridge University\n Press,, 2012") == "Cambridge University Press, 2012"

"""Words around references, apart from the words of citations."""

from __future__ import annotations

import pytest

from iqrefs.lexicon.around import around_words
from iqrefs.lexicon.headings import is_column_heading


@pytest.mark.parametrize("cell", ["ت", "المؤلف", "اسم المؤلف:", "سنة النشر", "No.", "Author(s)", "Année"])
def test_what_stands_above_a_column_is_known(cell: str) -> None:
    assert is_column_heading(cell)


@pytest.mark.parametrize("cell", ["", "1", "علي الوردي", "وعاظ السلاطين", "A History of Iraq", "x" * 5_000])
def test_what_stands_in_a_column_is_not(cell: str) -> None:
    assert not is_column_heading(cell)


def test_words_of_all_languages_open_a_subject() -> None:
    assert {"حول", "on", "sur"} <= around_words("subjects")

"""Words around references, apart from the words of citations."""

from __future__ import annotations

import pytest

from iqrefs.lexicon.around import around_words, box_names, list_heading
from iqrefs.lexicon.headings import is_column_heading


@pytest.mark.parametrize("cell", ["ت", "المؤلف", "اسم المؤلف:", "سنة النشر", "No.", "Author(s)", "Année"])
def test_what_stands_above_a_column_is_known(cell: str) -> None:
    assert is_column_heading(cell)


@pytest.mark.parametrize("cell", ["", "1", "علي الوردي", "وعاظ السلاطين", "A History of Iraq", "x" * 5_000])
def test_what_stands_in_a_column_is_not(cell: str) -> None:
    assert not is_column_heading(cell)


def test_words_of_all_languages_open_a_subject() -> None:
    assert {"حول", "on", "sur"} <= around_words("subjects")


def test_boxes_of_notes_are_named_in_arabic_and_by_programs() -> None:
    assert {"حاشية", "note", "ftn"} <= set(box_names())


def test_a_list_is_headed_by_its_language_and_the_kind_of_document() -> None:
    assert list_heading("en", "article") == "References"
    assert list_heading("en", "book") == "Bibliography"
    assert list_heading("ar", "book") == "المراجع"

"""Where the notes of a document are counted anew."""

from __future__ import annotations

from iqrefs.model import Note, Place
from iqrefs.rewrite.chapters import Chapters


def _enter(chapters: Chapters, label: str, heading: str) -> tuple[bool, str]:
    is_new = chapters.enter(Note(label, "", Place(1, heading=heading), ()))
    return is_new, chapters.chapter


def test_numbers_that_begin_anew_on_each_page_begin_no_chapter() -> None:
    chapters = Chapters()
    assert _enter(chapters, "1", "One") == (False, "")
    assert _enter(chapters, "2:1", "One") == (True, "")
    assert _enter(chapters, "2:2", "One") == (False, "")
    assert _enter(chapters, "3:1", "Two") == (True, "3")
    assert _enter(chapters, "4:1", "Two") == (True, "3")


def test_without_headings_each_series_is_a_chapter() -> None:
    chapters = Chapters()
    assert _enter(chapters, "1", "") == (False, "")
    assert _enter(chapters, "2:1", "") == (True, "2")

"""A page of Markdown as pandoc reads it: the same notes with the same texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.read.markdown import read_markdown
from tests.read.marked import assert_stands_where_it_says, find_pandoc, flat_notes, read_with_pandoc

PAGE = (Path(__file__).parent / "page.md").read_text(encoding="utf-8")


@pytest.mark.skipif(find_pandoc() is None, reason="pandoc is not installed")
def test_the_notes_of_a_page_are_those_that_pandoc_reads() -> None:
    notes = flat_notes(read_markdown(PAGE.encode()))
    assert len(notes) == 24
    assert notes == read_with_pandoc(PAGE, "markdown-smart+autolink_bare_uris")


def test_all_of_the_page_stands_where_it_is_said_to_stand() -> None:
    assert_stands_where_it_says(read_markdown(PAGE.encode()), PAGE)

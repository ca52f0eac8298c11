"""PDFs that LibreOffice prints: Arabic and English footnotes in the layouts of journals and theses."""

from __future__ import annotations

import functools
import itertools
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from iqrefs.measure.rows import Rows, read_rows
from iqrefs.measure.score import score_rows, summarise_score
from iqrefs.pipeline import read_document, read_library, render_library
from iqrefs.read import read_source
from tests.read.pdf.fodt import print_papers
from tests.read.pdf.papers import list_notes, make_papers, write_text

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice prints the files")

LEAST = 0.98
LAYOUTS = ("plain", "ligatures", "indic", "columns", "turned", "flush", "endnotes")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return print_papers(make_papers(), tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="module")
def meant(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    path = tmp_path_factory.mktemp("text") / "paper.txt"
    path.write_text(write_text(), "utf-8")
    return list_rows(path)


read_once = functools.cache(read_source)


def list_rows(path: Path) -> Rows:
    reading = read_document(path, labeller="none")
    return read_rows(json.loads(render_library(read_library([reading]), "json")), path.stem)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_pdf_is_read_as_its_text_is(printed: Mapping[str, Path], meant: Rows, layout: str) -> None:
    figures = summarise_score(score_rows(meant, list_rows(printed[layout])), meant)
    low = {name: figure for name, figure in figures.items() if name != "wrong" and (figure or 0) < LEAST}
    assert figures["wrong"] == 0
    assert low == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_mark_in_the_text_is_found(printed: Mapping[str, Path], layout: str) -> None:
    marks = [mark.number for mark in read_once(printed[layout]).marks if mark.style == "superscript"]
    assert marks == list(range(1, len(list_notes()) + 1))


def test_numbers_that_begin_again_on_each_page_are_series(printed: Mapping[str, Path]) -> None:
    notes = read_once(printed["restart"]).notes
    pages = [note.place.page for note in notes]
    assert pages == sorted(pages, key=lambda page: page or 0)
    for series, (_, page) in enumerate(itertools.groupby(notes, lambda note: note.place.page), 1):
        numbers = [re.sub(r"^\d+:", "", note.label) for note in page]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)], series
    assert len(notes) == len(list_notes())


def test_arabic_letters_and_addresses_are_as_written(printed: Mapping[str, Path]) -> None:
    for layout in ("plain", "ligatures", "columns", "turned", "flush"):
        read = [re.sub(r"\s", "", note.text) for note in read_once(printed[layout]).notes]
        written = [re.sub(r"\s", "", text) for text in list_notes()]
        assert sum(one == other for one, other in zip(read, written, strict=True)) >= len(written) - 1, layout

"""All stages together, on a paper of a few lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.pipeline import Target, convert_documents, read_document, read_library, render_library

PAPER = """\
العلاقات العراقية الأمريكية

بدأت العلاقات بين البلدين في القرن التاسع عشر واستمرت بعد الاستقلال(1)، ثم توسعت بعد الحرب(2)، وشملت التجارة
والتعليم(3)، كما يرى بعض الباحثين(4).

(1) محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15.
(2) المصدر نفسه، ص 17.
(3) Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20.
(4) الكواز، مصدر سابق، ص 20.

المصادر والمراجع

1. محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007.
2. Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, "utf-8")
    return path


def test_a_paper_becomes_notes_entries_pointers_and_works(paper: Path) -> None:
    reading = read_document(paper)
    assert [note.label for note in reading.document.notes] == ["1", "2", "3", "4"]
    assert [antecedent.kind for antecedent in reading.antecedents.values()] == [
        "full",
        "ibid",
        "full",
        "op-cit",
    ]
    assert [(work.id, work.mentions) for work in reading.works] == [
        ("kuaz2007alaqat", ("1#0", "2#0", "4#0", "bibliography:1")),
        ("tripp2007history", ("3#0", "bibliography:2")),
    ]


def test_every_mention_has_a_citation_and_every_note_mention_an_antecedent(paper: Path) -> None:
    reading = read_document(paper)
    mentions = [f"{note.label}#{i}" for note in reading.document.notes for i in range(len(note.mentions))]
    entries = [f"bibliography:{entry.label}" for entry in reading.document.bibliography]
    assert list(reading.citations) == [*mentions, *entries]
    assert list(reading.antecedents) == mentions


@pytest.mark.parametrize("to", get_args(Target))
def test_every_format_is_the_same_each_time(paper: Path, to: Target) -> None:
    assert convert_documents([paper], to) == convert_documents([paper], to)
    assert "2007" in convert_documents([paper], to)


def test_the_reading_gives_each_value_as_it_stands_in_the_print(paper: Path) -> None:
    data = json.loads(convert_documents([paper], "json"))
    rows = [row for note in data["notes"] for row in note["citations"]] + data["bibliography"]
    for row in rows:
        if "title" in row["item"]:
            assert row["item"]["title"] in row["text"]
        for spans in row["spans"].values():
            assert all(0 <= start < end <= len(row["text"]) for start, end in spans)


def test_several_documents_are_one_bibliography(paper: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "1. Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.\n", "utf-8"
    )
    library = read_library([read_document(paper), read_document(other, "lines")])
    assert [work.id for work in library.works] == ["kuaz2007alaqat", "tripp2007history"]
    assert library.works[1].mentions == ("1/3#0", "1/bibliography:2", "2/bibliography:1")
    assert render_library(library, "bibtex").count("@book") == 2


def test_what_is_written_reads_back_as_the_same_works(paper: Path, tmp_path: Path) -> None:
    for to, suffix in (("bibtex", ".bib"), ("csl-json", ".json"), ("ris", ".ris")):
        path = tmp_path / f"refs{suffix}"
        path.write_text(convert_documents([paper], to), "utf-8")  # type: ignore[arg-type]
        assert [work.id for work in read_document(path).works] == ["kuaz2007alaqat", "tripp2007history"]


def test_the_format_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "refs.dat"
    path.write_text(
        "Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.\n", "utf-8"
    )
    assert len(read_document(path, "lines").works) == 1
    with pytest.raises(InputError, match=r"refs\.dat"):
        read_document(path)


def test_prose_without_references_is_an_empty_bibliography(tmp_path: Path) -> None:
    path = tmp_path / "prose.txt"
    path.write_text("The river was low that year, and the boats lay still.\n", "utf-8")
    assert read_document(path).works == ()


def test_an_empty_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("", "utf-8")
    with pytest.raises(InputError, match=r"empty\.txt"):
        read_document(path)


@given(st.lists(st.sampled_from(PAPER.splitlines(keepends=True)) | st.text(max_size=20)))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "drawn.txt"
    path.write_bytes("".join(lines).encode("utf-8", "surrogatepass"))
    try:
        reading = read_document(path)
    except InputError:
        return
    for to in get_args(Target):
        render_library(read_library([reading]), to)

"""`iqrefs tag` as a user runs it: a document in, a corpus to correct out, and what is learned from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run, is_one_sentence
from tests.learn.reading import list_values, read

_PAPER = """\
1. محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15.
2. المصدر نفسه، ص 17.
3. علي الوردي وحنا بطاطو، طبيعة المجتمع العراقي، مطبعة العاني، بغداد، 1965، ص 22.
4. Samuel Helfont and Michael Brill, Compulsion in Religion, Oxford University Press, Oxford, 2018, pp. 4-7.
5. Ibid., p. 9.
6. الكواز، المصدر السابق، ص 30.
"""

_CORPUS = """\
@ paper.txt

= محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15.
type: book
author: محمد سالم الكواز
title: العلاقات العراقية الأمريكية
publisher: دار الحكمة
publisher-place: بغداد
issued: 2007
locator: 15

= علي الوردي وحنا بطاطو، طبيعة المجتمع العراقي، مطبعة العاني، بغداد، 1965، ص 22.
type: book
author: علي الوردي
author: حنا بطاطو
title: طبيعة المجتمع العراقي
publisher: مطبعة العاني
publisher-place: بغداد
issued: 1965
locator: 22

= Samuel Helfont and Michael Brill, Compulsion in Religion, Oxford University Press, Oxford, 2018, pp. 4-7.
type: book
author: Samuel Helfont
author: Michael Brill
title: Compulsion in Religion
publisher: Oxford University Press
publisher-place: Oxford
issued: 2018
locator: 4-7

"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(_PAPER, "utf-8")
    return path


def test_what_is_described_is_tagged_and_pointers_are_left_out(run: Run, paper: Path) -> None:
    done = run("tag", paper, "--from", "notes", "--model", "none")
    assert (done.returncode, done.stdout.decode("utf-8")) == (0, _CORPUS)
    assert done.stderr == b"3 citations tagged; read them through before you train on them\n"


def test_the_corpus_goes_to_a_file(run: Run, paper: Path) -> None:
    done = run("tag", paper, "--from", "notes", "-o", "journal.txt", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    citations = read(paper.with_name("journal.txt").read_text("utf-8"))
    assert [tagged.text for tagged in citations] == [tagged.text for tagged in read(_CORPUS)]
    assert all({"author", "title"} <= {label for label, _value in list_values(one)} for one in citations)


def test_several_documents_are_one_corpus_of_several_habits(run: Run, paper: Path, notes: Path) -> None:
    done = run("tag", paper, notes, "missing.txt", "--from", "notes")
    habits = [tagged.habit for tagged in read(done.stdout.decode("utf-8"))]
    assert habits == ["journal.txt/paper.txt"] * 3 + ["journal.txt/notes.txt"] * 2
    assert done.returncode == 2
    assert done.stderr.startswith(b"iqrefs: missing.txt")


def test_a_document_without_citations_is_an_empty_corpus(run: Run) -> None:
    done = run("tag", "-", "--from", "notes", stdin=b"1. Ibid., p. 4.\n")
    assert (done.returncode, done.stdout) == (0, b"")


def test_an_input_is_not_overwritten(run: Run, paper: Path) -> None:
    assert is_one_sentence(run("tag", paper, "-o", paper))
    assert paper.read_text("utf-8") == _PAPER


def test_the_old_corpus_stays_where_nothing_can_be_read(run: Run, paper: Path) -> None:
    (corrected := paper.with_name("journal.txt")).write_text("corrected by hand")
    assert is_one_sentence(run("tag", "missing.txt", "-o", corrected))
    (paper.parent / "broken.model").write_text("broken")
    assert is_one_sentence(run("tag", paper, "--model", "broken.model", "-o", corrected))
    assert corrected.read_text() == "corrected by hand"


def test_a_document_of_an_odd_name_makes_a_sound_corpus(run: Run, paper: Path) -> None:
    odd = paper.rename(paper.with_name("two\nlines.txt"))
    done = run("tag", odd, "--from", "notes")
    assert len(read(done.stdout.decode("utf-8"))) == 3


_AUTHORS = ["علي الوردي", "حنا بطاطو", "سليم نصر", "عبد الرزاق الحسني"]
_TITLES = ["طبيعة المجتمع", "تاريخ العراق", "الثورة والدولة"]


def _write_corpus() -> str:
    """Twelve citations of a journal that puts the series behind a tilde, which the rules do not know."""
    works = [(author, title) for author in _AUTHORS for title in _TITLES]
    return "".join(
        f"= {author}، {title}، سلسلة المعارف ~ بغداد، {year}، ص {year - 1900}.\n"
        f"type: book\nauthor: {author}\ntitle: {title}\ncollection-title: سلسلة المعارف\n"
        f"publisher-place: بغداد\nissued: {year}\nlocator: {year - 1900}\n\n"
        for year, (author, title) in enumerate(works, 1950)
    )


def test_a_journal_is_tagged_corrected_learned_and_read(run: Run, paper: Path) -> None:
    run("tag", paper, "--from", "notes", "-q", "-o", "tagged.txt")
    (journal := paper.with_name("journal.txt")).write_text(_write_corpus(), "utf-8")
    trained = run("train", "tagged.txt", journal, "-o", "journal.model")
    assert trained.returncode == 0
    assert b"learning from 15 tagged citations" in trained.stderr
    paper.write_text("1. فاضل البراك، دور الجيش، سلسلة المعارف ~ بغداد، 1979، ص 31.\n", "utf-8")
    done = run("convert", paper, "--from", "notes", "--model", "journal.model", "--to", "json", "-q")
    (citation,) = json.loads(done.stdout)["notes"][0]["citations"]
    expected = {"title": "دور الجيش", "collection-title": "سلسلة المعارف", "publisher-place": "بغداد"}
    assert {name: citation["item"].get(name) for name in expected} == expected
    assert citation["item"]["author"] == [{"literal": "فاضل البراك"}]
    assert citation["locator"] == {"label": "page", "value": "31"}


def test_what_is_tagged_scores_as_it_was_read(run: Run, paper: Path) -> None:
    run("tag", paper, "--from", "notes", "--model", "none", "-q", "-o", "journal.txt")
    figures = json.loads(run("evaluate", "journal.txt", "--model", "none", "--json").stdout)
    assert figures["documents"]["journal"]["fields"] == 1.0

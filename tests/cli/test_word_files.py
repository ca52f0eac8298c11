"""Word files as the commands read and write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.running import Run, is_one_sentence
from tests.read.word.building import make_docx, note, note_mark, paragraph
from tests.read.word.building import run as word_run

_BOOK = "محمد عابد الجابري، تكوين العقل العربي، بيروت، مركز دراسات الوحدة العربية، 1994، ص 45."
_NOW = "2026-01-15T12:00:00Z"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    body = (
        paragraph(word_run("تمهيد في العقل العربي ومناهجه. " * 30), note_mark(2)),
        paragraph(word_run("ثم قال"), note_mark(3)),
        paragraph(word_run("وقال آخر"), note_mark(4)),
    )
    footnotes = {
        2: note(word_run(_BOOK)),
        3: note(word_run("Charles Tripp, A History of Iraq, Cambridge University Press, 2007, p. 3.")),
        4: note(word_run("علي الوردي، مصدر سابق، ص 50.")),
    }
    file = tmp_path / "paper.docx"
    file.write_bytes(make_docx(*body, footnotes=footnotes))
    return file


def _texts(data: bytes, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def test_the_reading_of_a_word_file_names_paragraphs(run: Run, paper: Path) -> None:
    done = run("trace", paper)
    assert "note 3 (paragraph 3): op-cit, unresolved" in done.stdout.decode()


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "REF004 · "), ("ar", "REF004 · ")], ids=["in English", "in Arabic"]
)
def test_findings_become_comments_beside_their_notes(run: Run, paper: Path, lang: str, said: str) -> None:
    done = run("check", paper, "--annotate", "out.docx", "--lang", lang, "--now", _NOW, "--select", "REF004")
    assert done.returncode == 1
    assert "1 comment in out.docx" in done.stderr.decode()
    data = paper.with_name("out.docx").read_bytes()
    (comment,) = docx.Document(io.BytesIO(data)).comments
    assert comment.paragraphs[0].text.startswith(said)
    assert comment.author == "iqrefs"
    document = _texts(data, "word/document.xml")
    start, mark = document.index("commentRangeStart"), document.index('footnoteReference w:id="4"')
    assert start < mark < document.index("commentRangeEnd")
    assert _texts(data, "word/footnotes.xml") == _texts(paper.read_bytes(), "word/footnotes.xml")


def test_a_clean_file_comes_out_as_it_was(run: Run, paper: Path) -> None:
    done = run("check", paper, "--annotate", "out.docx", "--select", "DUP001")
    assert done.returncode == 0
    assert paper.with_name("out.docx").read_bytes() == paper.read_bytes()


def test_the_bibliography_stands_at_the_end_arabic_first(run: Run, paper: Path) -> None:
    done = run("convert", paper, "--append-bibliography", "out.docx")
    assert done.returncode == 0
    assert done.stdout == b""
    texts = [one.text for one in docx.Document(str(paper.with_name("out.docx"))).paragraphs]
    assert texts[3:] == [
        "قائمة المصادر والمراجع",
        "المصادر العربية",
        "محمد عابد الجابري، تكوين العقل العربي، بيروت: مركز دراسات الوحدة العربية، 1994.",
        "المصادر الأجنبية",
        "Tripp, Charles. A History of Iraq. Cambridge University Press, 2007.",
    ]


def test_a_bibliography_of_one_script_has_one_heading(run: Run, paper: Path) -> None:
    paper.write_bytes(
        make_docx(paragraph(word_run("قال"), note_mark(2)), footnotes={2: note(word_run(_BOOK))})
    )
    assert run("convert", paper, "--append-bibliography", "out.docx").returncode == 0
    texts = [one.text for one in docx.Document(str(paper.with_name("out.docx"))).paragraphs]
    assert texts[1:] == [
        "قائمة المصادر والمراجع",
        "محمد عابد الجابري، تكوين العقل العربي، بيروت: مركز دراسات الوحدة العربية، 1994.",
    ]


def test_the_bibliography_can_be_had_beside_it(run: Run, paper: Path) -> None:
    done = run("convert", paper, "--append-bibliography", "out.docx", "--to", "csl-json")
    assert done.stdout.decode().count('"title"') == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert", "paper.docx", "notes.txt", "--append-bibliography", "out.docx"),
        ("convert", "-", "--append-bibliography", "out.docx"),
        ("convert", "paper.docx", "--append-bibliography", "out.pdf"),
        ("convert", "paper.docx", "--append-bibliography", "paper.docx"),
        ("convert", "notes.txt", "--append-bibliography", "out.docx", "-q"),
        ("check", "paper.docx", "notes.txt", "--annotate", "out.docx"),
        ("check", "paper.docx", "--annotate", "out.html"),
        ("check", "paper.docx", "--annotate", "paper.docx"),
        ("check", "notes.txt", "--annotate", "out.docx", "-q"),
    ],
)
def test_what_is_not_one_word_file_into_another_is_refused(
    run: Run, paper: Path, arguments: tuple[str, ...]
) -> None:
    paper.with_name("notes.txt").write_text(f"(1) {_BOOK}\n(2) المصدر نفسه، ص 5.\n", encoding="utf-8")
    assert is_one_sentence(run(*arguments, stdin=b"(1) a"))
    assert not paper.with_name("out.docx").exists()


def test_fixes_are_not_made_in_a_word_file(run: Run, paper: Path) -> None:
    data = make_docx(
        paragraph(word_run("قال"), note_mark(2)), footnotes={2: note(word_run(f"{_BOOK} ،، ص  3 ."))}
    )
    paper.write_bytes(data)
    done = run("check", paper, "--fix", "--select", "TYP", "--unsafe-fixes")
    assert done.returncode == 2
    assert "--annotate writes what to mend as comments" in done.stderr.decode()
    assert paper.read_bytes() == data

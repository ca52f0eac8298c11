"""`iqrefs resolve` as users run it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.read.word.building import field, make_docx, note, note_mark, paragraph, zotero
from tests.read.word.building import run as word_run

_FULL = "حنا بطاطو، الطبقات الاجتماعية في العراق، مؤسسة الأبحاث العربية، بيروت، 1990، ص 240."
_NOTES = f"1 {_FULL}\n2 المصدر نفسه، ص 17.\n3 Hourani, op. cit., 22.\n"


def _write(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def test_pointers_are_spelled_out_and_what_leads_nowhere_is_marked(run: Run, tmp_path: Path) -> None:
    source = _write(tmp_path, "notes.txt", _NOTES.encode())
    done = run("resolve", source, "--from", "notes", "-o", "out.txt")
    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == [
        "notes.txt: 1 pointer spelled out",
        "notes.txt: 1 pointer left and marked, lead nowhere: note 3",
    ]
    written = source.with_name("out.txt").read_text(encoding="utf-8")
    assert written == _NOTES.replace("المصدر نفسه، ص 17.", _FULL.replace("240", "17")).replace(
        "22.", "22. [? not cited in full before]"
    )
    assert source.read_bytes() == _NOTES.encode()


def test_a_second_run_changes_nothing(run: Run, tmp_path: Path) -> None:
    source = _write(tmp_path, "notes.txt", _NOTES.encode())
    run("resolve", source, "--from", "notes", "-o", "once.txt")
    run("resolve", "once.txt", "--from", "notes", "-o", "twice.txt")
    assert (tmp_path / "twice.txt").read_bytes() == (tmp_path / "once.txt").read_bytes()


def test_encoding_and_newlines_stay(run: Run, tmp_path: Path) -> None:
    text = _NOTES.replace("\n", "\r\n")
    source = _write(tmp_path, "notes.txt", text.encode("cp1256"))
    assert run("resolve", source, "--from", "notes", "-o", "out.txt").returncode == 0
    written = (tmp_path / "out.txt").read_bytes().decode("cp1256")
    assert written.splitlines()[1] == "2 " + _FULL.replace("240", "17")
    assert written.count("\r\n") == written.count("\n") == 3


def test_standard_input_goes_to_standard_output(run: Run) -> None:
    done = run(
        "resolve", "-", "--from", "notes", "-o", "-", "--form", "pointers", "--style", "iraqi-academic",
        stdin=f"1 {_FULL}\n2 {_FULL}\n".encode(),
    )  # fmt: skip
    assert done.stdout.decode() == f"1 {_FULL}\n2 المصدر نفسه، ص 240.\n"
    assert done.stderr.decode() == "stdin: 1 citation made a pointer\n"


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("notes.txt", ["--from", "notes", "-o", "out.docx"], "the result is notes as the input is"),
        ("notes.txt", ["--from", "notes", "-o", "notes.txt"], "is an input too"),
        ("notes.txt", ["--from", "notes", "-o", "out.txt", "--track"], "--track is for Word files"),
        ("notes.txt", ["--from", "notes", "-o", "out.txt", "--style", "x"], "--style: no profile"),
        ("refs.bib", ["-o", "out.bib"], "holds references, not notes"),
        ("notes.txt", ["--from", "lines", "-o", "out.txt"], "holds references, not notes"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, name: str, options: list[str], told: str
) -> None:
    data = b"@book{a, title={B}}" if name.endswith("bib") else _NOTES.encode()
    done = run("resolve", _write(tmp_path, name, data), *options)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1
    assert not (tmp_path / "out.txt").exists()


def test_what_would_be_read_as_another_source_is_left_and_told(run: Run, tmp_path: Path) -> None:
    dodge = "Toby Dodge, Inventing Iraq and the Making of a State. Routledge, 2003, p. 45."
    tripp = "Charles Tripp, “The Kurds,” in CARDRI (ed.), A History of Iraq (London: Zed Books, 1986), p. 4."
    text = f"1 {dodge}\n2 {tripp}\n3 Dodge, op. cit., p. 9 and Tripp, op. cit., p. 5.\n4 Ibid.\n"
    done = run("resolve", _write(tmp_path, "notes.txt", text.encode()), "--from", "notes", "-o", "out.txt")
    told = done.stderr.decode()
    assert "2 citations left as printed, would be read as another source: note 3" in told
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").startswith(text.partition("4 Ibid.")[0])


def test_a_word_file_is_rewritten_as_tracked_changes(run: Run, tmp_path: Path) -> None:
    pandoc = pytest.importorskip("pypandoc", reason="pandoc makes the Word file")
    notes = (_FULL, "المصدر نفسه، ص 17.", "Hourani, op. cit., 22.")
    text = "نص[^1] ثم[^2] ثم[^3].\n\n" + "\n\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes, 1))
    pandoc.convert_text(text, "docx", "markdown", outputfile=str(tmp_path / "paper.docx"))
    done = run(
        "resolve", "paper.docx", "-o", "out.docx", "--track",
        "--author", "سعاد", "--now", "2026-11-29T12:00:00Z",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        written = archive.read("word/footnotes.xml").decode()
        comments = archive.read("word/comments.xml").decode()
    assert 'w:author="سعاد" w:date="2026-11-29T12:00:00Z"' in written
    assert "المصدر نفسه" in written.partition("<w:del ")[2].partition("</w:del>")[0]
    assert "No earlier note cites a source that fits these words." in comments
    traced = run("trace", "out.docx").stdout.decode()
    assert traced.splitlines()[-1] == "out.docx: 1 pointer: 0 resolved, 0 ambiguous, 1 unresolved"


def test_a_pointer_in_the_place_of_a_title_in_italics_is_not_in_italics(run: Run, tmp_path: Path) -> None:
    title = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Inventing Iraq</w:t></w:r>'
    dodge = word_run("Toby Dodge, ") + title + word_run(" (New York: Columbia University Press, 2003), 12.")
    short = word_run("Dodge, ") + title + word_run(", 13.")
    notes = {2: note(dodge), 3: note(word_run(_FULL)), 4: note(short)}
    body = [paragraph(note_mark(key)) for key in notes]
    _write(tmp_path, "paper.docx", make_docx(*body, footnotes=notes))
    assert run("resolve", "paper.docx", "-o", "out.docx", "--form", "pointers").returncode == 0
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        written = archive.read("word/footnotes.xml").decode()
    assert "op. cit." in written
    assert written.count("<w:i/>") == 1


_MARKDOWN = "Text[^1] and[^2].\n\n[^1]: {}\n\n[^2]: {}\n"
_LATEX = "\\begin{{document}}\nText\\footnote{{{}}} and\\footnote{{{}}}\n\\end{{document}}\n"
_HTML = (
    '<p>Text<a id="r1" href="#n1">1</a> and<a id="r2" href="#n2">2</a></p>\n'
    '<ol><li id="n1">{} <a href="#r1">↩</a></li>\n<li id="n2">{} <a href="#r2">↩</a></li></ol>\n'
)


@pytest.mark.parametrize(
    ("name", "template", "left", "right"),
    [
        ("paper.md", _MARKDOWN, "*", "*"),
        ("paper.tex", _LATEX, "\\emph{", "}"),
        ("paper.html", _HTML, "<em>", "</em>"),
    ],
)
def test_titles_stay_in_italics_and_pointers_lose_them(  # noqa: PLR0917 - a table's columns
    run: Run, tmp_path: Path, name: str, template: str, left: str, right: str
) -> None:
    full = f"Charles Tripp, {left}A History of Iraq{right} (Cambridge: Cambridge University Press, 2007), 4."
    _write(tmp_path, name, template.format(full, f"See {left}ibid.{right}, 52.").encode())
    assert run("resolve", name, "-o", f"out-{name}").returncode == 0
    written = (tmp_path / f"out-{name}").read_text(encoding="utf-8")
    assert written == template.format(full, f"See {full.replace(', 4.', ', 52.')}")


def test_a_page_keeps_its_encoding(run: Run, tmp_path: Path) -> None:
    page = (
        '<meta charset="iso-8859-6"><p>نص<a id="r1" href="#n1">1</a> ثم<a id="r2" href="#n2">2</a></p>\n'
        f'<ol><li id="n1">{_FULL} <a href="#r1">^</a></li>\n'
        '<li id="n2">المصدر نفسه، ص 17. <a href="#r2">^</a></li></ol>\n'
    )
    _write(tmp_path, "page.html", page.encode("iso-8859-6"))
    assert run("resolve", "page.html", "-o", "out.html").returncode == 0
    written = (tmp_path / "out.html").read_bytes().decode("iso-8859-6")
    assert written == page.replace("المصدر نفسه، ص 17.", _FULL.replace("240", "17"))


def test_citations_of_a_reference_manager_are_left_to_it(run: Run, tmp_path: Path) -> None:
    tripp = {
        "id": 1,
        "uris": ["http://zotero.org/users/1/items/AB"],
        "itemData": {"type": "book", "title": "A History of Iraq", "author": [{"family": "Tripp"}]},
    }
    kept = [
        field(zotero(tripp), word_run("Charles Tripp, A History of Iraq, Cambridge, 2007, 45.")),
        field(zotero(tripp), word_run("Tripp, History, 50.")),
    ]
    notes = {number: note(one) for number, one in enumerate(kept, 2)}
    source = _write(
        tmp_path, "paper.docx", make_docx(*(paragraph(note_mark(key)) for key in notes), footnotes=notes)
    )
    done = run("resolve", source, "-o", "out.docx")
    assert done.stderr.decode().splitlines()[-1] == (
        "paper.docx: 1 citation left to Zotero, where a change made here would be undone; "
        "choose another citation style in Zotero: note 2"
    )
    assert source.with_name("out.docx").read_bytes() == source.read_bytes()


def test_a_pointer_typed_beside_a_reference_managers_citation_is_spelled_out(
    run: Run, tmp_path: Path
) -> None:
    tripp = {
        "id": 1,
        "uris": ["http://zotero.org/users/1/items/AB"],
        "itemData": {"type": "book", "title": "A History of Iraq", "author": [{"family": "Tripp"}]},
    }
    kept = field(zotero(tripp), word_run("Charles Tripp, A History of Iraq, Cambridge, 2007, 45."))
    notes = {2: note(kept), 3: note(word_run("Ibid., 50."))}
    body = [paragraph(note_mark(key)) for key in notes]
    _write(tmp_path, "paper.docx", make_docx(*body, footnotes=notes))
    assert run("resolve", "paper.docx", "-o", "out.docx").stderr.decode() == (
        "paper.docx: 1 pointer spelled out\n"
    )
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        written = archive.read("word/footnotes.xml").decode()
    assert kept in written
    assert written.count("Charles Tripp, A History of Iraq, Cambridge, 2007,") == 2


def test_a_citation_with_tracked_changes_is_left_unless_changes_are_tracked(run: Run, tmp_path: Path) -> None:
    gone = word_run(inner="<w:delText>المصدر السابق</w:delText>")
    came = f'<w:ins w:id="91" w:author="B">{word_run("المصدر نفسه")}</w:ins>'
    pointer = f'<w:del w:id="90" w:author="B">{gone}</w:del>{came}{word_run("، ص 17.")}'
    notes = {2: note(word_run(_FULL)), 3: note(pointer)}
    source = _write(
        tmp_path, "paper.docx", make_docx(*(paragraph(note_mark(key)) for key in notes), footnotes=notes)
    )
    assert run("resolve", source, "-o", "out.docx").stderr.decode() == (
        "paper.docx: 0 pointers spelled out\n"
        "paper.docx: 1 citation left as printed, where tracked changes stand; accept or reject these first, "
        "or use --track: note 2\n"
    )
    assert source.with_name("out.docx").read_bytes() == source.read_bytes()
    done = run("resolve", source, "-o", "out.docx", "--track", "--now", "2026-01-01T00:00:00Z")
    assert done.stderr.decode() == "paper.docx: 1 pointer spelled out\n"

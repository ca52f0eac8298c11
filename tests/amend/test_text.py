"""Files of text with other words in their notes."""

from __future__ import annotations

from pathlib import Path

import pytest

import iqrefs
from iqrefs.amend.changes import place_edits
from iqrefs.amend.text import amend_text
from iqrefs.model import Change, Edit, Reading, Source
from iqrefs.read import read_source
from tests.growth import assert_grows_linearly

_FULL = "Toby Dodge, Inventing Iraq & After (New York: Columbia University Press, 2003), 45."


def _change(file: Path, old: str, new: str, key: str = "2#0") -> str:
    """The text of the file with the first `old` of a citation replaced."""
    reading = iqrefs.read_document(file)
    at = reading.citations[key].text.index(old)
    return _amend(reading, file, Edit(key, (at, at + len(old)), new))


def _amend(reading: Reading, file: Path, *edits: Edit) -> str:
    changes, homeless = place_edits(reading.document, edits)
    text, unplaced = amend_text(file.read_bytes().decode("utf-8"), reading.document.source, changes)
    assert (homeless, unplaced) == ([], ())
    return text


def _write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_bytes(text.encode("utf-8"))
    return file


_TEXT = "Prose (1) with Ibid. in it (2).\n\nNotes\n1. {full}\n2. Ibid., 52.\n"
_MARKDOWN = "Prose[^1] with Ibid. in it[^2].\n\n[^1]: {full}\n\n[^2]: Ibid., 52.\n"
_LATEX = "\\begin{{document}}\nIbid.\\footnote{{{full}}} and\\footnote{{Ibid., 52.}}\n\\end{{document}}\n"
_HTML = (
    '<p>Ibid.<a id="r1" href="#n1">1</a> and<a id="r2" href="#n2">2</a></p>\n'
    '<ol><li id="n1">{full} <a href="#r1">↩</a></li>\n<li id="n2">Ibid., 52. <a href="#r2">↩</a></li></ol>\n'
)


@pytest.mark.parametrize(("mark", "newline"), [("", "\n"), ("\ufeff", "\r\n")])
@pytest.mark.parametrize(
    ("name", "template", "full", "written"),
    [
        ("paper.txt", _TEXT, _FULL, "Smith & Co_, 52."),
        ("paper.md", _MARKDOWN, _FULL, "Smith & Co\\_, 52."),
        ("paper.tex", _LATEX, _FULL.replace("&", "\\&"), "Smith \\& Co\\_, 52."),
        ("paper.html", _HTML, _FULL.replace("&", "&amp;"), "Smith &amp; Co_, 52."),
    ],
)
def test_only_the_words_meant_change(  # noqa: PLR0917 - a table's columns
    tmp_path: Path, name: str, template: str, full: str, written: str, newline: str, mark: str
) -> None:
    text = mark + template.format(full=full).replace("\n", newline)
    changed = _change(_write(tmp_path, name, text), "Ibid.", "Smith & Co_")
    assert changed == text.replace("Ibid., 52.", written)


@pytest.mark.parametrize(
    ("name", "note", "written"),
    [
        ("paper.md", "*Ibid.*, 52.", "Toby Dodge, Inventing Iraq, 52."),
        ("paper.md", "\\*Ibid.\\*, 52.", "\\*Toby Dodge, Inventing Iraq\\*, 52."),
        ("paper.tex", "\\emph{Ibid.}, p.~52.", "Toby Dodge, Inventing Iraq, p.~52."),
        ("paper.html", "<em>Ibid.</em>, 52.", "Toby Dodge, Inventing Iraq, 52."),
    ],
)
def test_emphasis_of_a_pointer_goes_with_it(tmp_path: Path, name: str, note: str, written: str) -> None:
    template = {"md": _MARKDOWN, "tex": _LATEX, "html": _HTML}[name.rpartition(".")[2]]
    full = _FULL.replace(" & After", "")
    text = template.format(full=full).replace("Ibid., 52.", note)
    reading = iqrefs.read_document(_write(tmp_path, name, text))
    start = reading.citations["2#0"].text.index("Ibid.")
    edit = Edit("2#0", (start, start + 5), "Toby Dodge, Inventing Iraq")
    assert _amend(reading, tmp_path / name, edit) == text.replace(note, written)


def test_half_of_a_pair_of_marks_is_never_left(tmp_path: Path) -> None:
    text = _MARKDOWN.format(full=_FULL).replace("Ibid., 52.", "Dodge, *Inventing Iraq*, 52.")
    reading = iqrefs.read_document(_write(tmp_path, "paper.md", text))
    at = reading.citations["2#0"].text.index("Inventing")
    changes, _ = place_edits(reading.document, [Edit("2#0", (0, at + 9), "X")])
    written, unplaced = amend_text(text, reading.document.source, changes)
    assert (written, len(unplaced)) == (text, 1)


def test_notes_broken_into_lines_stay_so(tmp_path: Path) -> None:
    full = "Toby Dodge, Inventing Iraq: The Failure of Nation\nBuilding and a History, London, 2003, p. 5."
    text = f"Prose (1) and (2) and (3).\n\nNotes\n1. {full}\n2. Ibid., p. 9.\n3. {full}\n"
    new = " ".join(["Toby Dodge, Inventing Iraq"] * 4)
    changed = _change(_write(tmp_path, "paper.txt", text), "Ibid.", new)
    assert max(map(len, changed.splitlines())) <= max(map(len, text.splitlines()))
    assert changed.replace("\n", " ") == text.replace("Ibid.", new).replace("\n", " ")


def test_a_note_that_a_page_parts_is_changed_in_its_line(tmp_path: Path) -> None:
    file = _write(tmp_path, "paper.txt", _TEXT.format(full=_FULL))
    reading = iqrefs.read_document(file)
    text = file.read_text(encoding="utf-8").replace("2. Ibid., 52.", "2.\n\n\f\nIbid., 52.")
    changes, _ = place_edits(reading.document, [Edit("2#0", (0, 5), "Smith")])
    assert "\nSmith, 52." in amend_text(text, reading.document.source, changes)[0]


def test_what_stands_nowhere_is_told(tmp_path: Path) -> None:
    reading = iqrefs.read_document(_write(tmp_path, "paper.txt", _TEXT.format(full=_FULL)))
    changes, homeless = place_edits(
        reading.document,
        [
            Edit("2#0", (0, 5), "A"),
            Edit("2#0", (2, 4), "B"),
            Edit("9#0", (0, 1), "C"),
            Edit("2#0", (0, 99), "D"),
        ],
    )
    assert [edit.replacement for edit in homeless] == ["C", "D", "B"]
    assert amend_text("other text", reading.document.source, changes) == ("other text", tuple(changes))


def test_time_grows_with_the_length(tmp_path: Path) -> None:
    def make(size: int) -> tuple[str, Source, list[Change]]:
        notes = "".join(f"[^{n}]: Ibid., {n}.\n\n" for n in range(1, size + 1))
        calls = " ".join(f"word[^{n}]" for n in range(1, size + 1))
        text = f"{calls}\n\n{notes}"
        source = read_source(_write(tmp_path, f"{size}.md", text))
        return text, source, [Change(n, 0, 5, "X") for n in range(len(source.notes))]

    assert_grows_linearly(lambda given: amend_text(*given), make, 2000)

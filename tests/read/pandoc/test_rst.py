"""reStructuredText, read through pandoc."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.errors import InputError
from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.pandoc import read_rst, run

pytestmark = pytest.mark.skipif(run.find_pandoc() is None, reason="pandoc is not installed")


def text_of(paragraph: Paragraph) -> str:
    return "".join(stretch.text for stretch in paragraph.stretches)


def read(text: str) -> Flow:
    return read_rst(text.encode())


def printed(flow: Flow) -> list[tuple[str, int | None, str]]:
    return [(one.marker, one.number, "\n".join(map(text_of, one.paragraphs))) for one in flow.notes]


def test_notes_have_the_numbers_that_the_author_gave() -> None:
    flow = read("نص [28]_ وآخر [29]_.\n\n.. [28] الجابري، ص 5.\n.. [29] المصدر نفسه، ص 6.\n")
    assert printed(flow) == [("28", 28, "الجابري، ص 5."), ("29", 29, "المصدر نفسه، ص 6.")]
    assert [stretch.text for stretch in flow.paragraphs[0].stretches if stretch.note] == ["28", "29"]
    assert flow.findings == ()


def test_numbers_that_the_author_left_open_are_the_next_free_ones() -> None:
    flow = read("A [#]_ b [2]_ c [#x]_ d [*]_ e [*]_\n\n.. [#] p\n.. [2] q\n.. [#x] r\n.. [*] s\n.. [*] t\n")
    assert printed(flow) == [("1", 1, "p"), ("2", 2, "q"), ("3", 3, "r"), ("*", None, "s"), ("†", None, "t")]


def test_a_note_that_is_called_twice_is_one_note() -> None:
    flow = read("A [1]_ b [#n]_ c [1]_ d [#n]_\n\n.. [1] p\n.. [#n] q\n")
    assert printed(flow) == [("1", 1, "p"), ("2", 2, "q")]
    marks = [stretch.note for stretch in flow.paragraphs[0].stretches if stretch.note]
    assert marks == [flow.notes[0].key, flow.notes[1].key] * 2


def test_a_call_in_a_literal_makes_the_numbers_unknown_and_that_is_told() -> None:
    flow = read("A [7]_ ``[8]_``\n\n.. [7] p\n")
    assert printed(flow) == [("1", 1, "p")]
    assert [finding.code for finding in flow.findings] == ["notes-counted"]


def test_links_italics_and_raised_letters_are_kept() -> None:
    flow = read("*Title*, `الرابط <https://example.org/a>`_, `here <other.html>`_ x\\ :sup:`12`\n")
    assert [(s.text, s.is_italic, s.is_raised, s.target) for s in flow.paragraphs[0].stretches] == [
        ("Title", True, False, ""),
        (", ", False, False, ""),
        ("الرابط", False, False, "https://example.org/a"),
        (", here x", False, False, ""),
        ("12", False, True, ""),
    ]


def test_headings_lists_and_tables_are_kept() -> None:
    text = (
        "عنوان\n=====\n\nفرع\n---\n\n3. أ\n4. ب\n\n- ج\n\n(a) d\n(b) e\n\nterm\n  meaning\n\n"
        "=====  =====\nم      ن\n=====  =====\nو      ي\n=====  =====\n"
    )
    found = [(one.level, one.marker, one.row, text_of(one)) for one in read(text).paragraphs]
    assert found == [
        (1, "", 0, "عنوان"), (2, "", 0, "فرع"),
        (0, "3.", 0, "أ"), (0, "4.", 0, "ب"), (0, "•", 0, "ج"), (0, "(a)", 0, "d"), (0, "(b)", 0, "e"),
        (0, "", 0, "term"), (0, "", 0, "meaning"),
        (0, "", 1, "م"), (0, "", 1, "ن"), (0, "", 2, "و"), (0, "", 2, "ي"),
    ]  # fmt: skip


def test_quotation_marks_and_dashes_stay_as_printed() -> None:
    assert text_of(read('"a" -- b\' ... \n').paragraphs[0]) == '"a" -- b\' ...'


def test_a_file_of_arabic_windows_is_read() -> None:
    flow = read_rst("نص المتن [1]_\n\n.. [1] الجابري، ص 5.\n".encode("cp1256"))
    assert printed(flow) == [("1", 1, "الجابري، ص 5.")]
    assert [finding.code for finding in flow.findings] == ["encoding"]


def test_other_files_are_named_and_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", "utf-8")
    flow = read(f"نص\n\n.. include:: {secret}\n\n.. csv-table::\n   :file: {secret}\n\nبعد\n")
    assert [text_of(one) for one in flow.paragraphs] == ["نص", "بعد"]
    assert [(one.code, one.place and one.place.line) for one in flow.findings] == [
        ("rst-file-not-read", 3), ("rst-file-not-read", 6),
    ]  # fmt: skip


def test_a_file_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotations in quotations cost pandoc more than their length: these some fifteen seconds."""
    monkeypatch.setattr(run, "MAX_SECONDS", 1)
    with pytest.raises(InputError, match=r"more than \d seconds"):
        read("\n\n".join("  " * depth + "x" for depth in range(600)))


def test_bytes_that_are_no_text_are_refused_without_a_name() -> None:
    with pytest.raises(InputError, match=r"^is a PDF file"):
        read_rst(b"%PDF-1.4\n")

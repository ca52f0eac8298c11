"""What cannot be read is refused in a sentence that says what to do; a hostile file cannot hang or kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.errors import InputError
from iqrefs.read.pdf import pages, read_pdf_source
from tests.read.pdf.handmade import Item, Picture, Text, from_right, make_pdf

GOOD = make_pdf([[from_right(550, 700, "محمد علي، تاريخ المدن، بغداد، 1999")]])


def refuse(data: bytes) -> str:
    with pytest.raises(InputError) as told:
        read_pdf_source(data, "paper.pdf", "0")
    return str(told.value)


def test_what_is_no_pdf_is_told() -> None:
    assert refuse(b"PK\x03\x04 a Word file") == (
        "is no PDF file, though its name says so; save it as PDF, or give its real suffix."
    )


def test_a_cut_pdf_is_told() -> None:
    assert refuse(GOOD[:400]).startswith("is damaged or cut off")


def test_a_scan_names_an_ocr_program() -> None:
    assert "ocrmypdf -l ara+eng" in refuse(make_pdf([[Picture()], [Picture()]]))


def test_a_scan_behind_blank_pages_is_a_scan() -> None:
    assert "ocrmypdf -l ara+eng" in refuse(make_pdf([[], [Picture()], [Picture()]]))


def test_a_scan_whose_pages_bear_a_stamp_is_a_scan() -> None:
    page: list[Item] = [Picture(), Text(250, 20, "Scanned by a scanner")]
    assert "ocrmypdf" in refuse(make_pdf([page, page]))


def test_empty_pages_hold_no_text() -> None:
    assert refuse(make_pdf([[], []])) == "holds no text; give a PDF with notes or references in it."


def test_a_pdf_with_a_password_is_told() -> None:
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >>" % (b"o" * 32, b"u" * 32)
    locked = GOOD.replace(b"trailer << ", b"trailer << /ID [(a) (a)] /Encrypt " + lock + b" ")
    assert refuse(locked) == (
        "is protected by a password; open it with the password and save a copy without one."
    )


def test_too_many_pages_are_told_at_once() -> None:
    assert refuse(make_pdf([[]] * 2001)) == "has more than 2000 pages; cut it into smaller PDFs."


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of the one that extracts."""
    path = tmp_path / "extract.py"
    monkeypatch.setattr(pages, "_PROGRAM", path)
    monkeypatch.setattr(pages, "_STALL", 0.5)
    return path


def test_a_page_that_takes_too_long_is_told(program: Path) -> None:
    program.write_text("import time; print('{\"pages\": 3}', flush=True); time.sleep(3600)")
    assert refuse(GOOD).startswith("takes too long to read (stopped at page 1)")


@pytest.mark.parametrize(
    "dies",
    [
        "import os; os.abort()",
        "print('{\"pages\": 1}')",
        "print('no JSON')",
        'print(\'{"pages": 1}\\n{"page": 1, "count": 900, "runs": []}\')',
    ],
)
def test_a_program_that_dies_is_a_damaged_file(program: Path, dies: str) -> None:
    program.write_text(dies)
    assert refuse(GOOD).startswith("is damaged or cut off")


def test_a_missing_library_is_told(program: Path) -> None:
    program.write_text('print(\'{"end": "library"}\')')
    assert "pip install pypdfium2" in refuse(GOOD)


def test_a_page_full_of_single_signs_is_read() -> None:
    signs = [Text(10 + at % 580, 10 + at // 580 * 9, "x", 4) for at in range(30_000)]
    assert read_pdf_source(make_pdf([signs]), "paper.pdf", "0").notes == ()


def test_signs_at_no_place_are_passed_over() -> None:
    far = [Text(1e30, 1e30, "far away"), Text(-3e9, 5, "away"), Text(50, 600, "Smith, Title, 1999", 0)]
    assert read_pdf_source(make_pdf([[*far, Text(50, 700, "Here it is")]]), "paper.pdf", "0").notes == ()

"""Pages and books that pandoc and LibreOffice write of one document with seven notes."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.read.web.shown import list_marks, print_note, print_paragraphs

from iqrefs.read.flow import Flow
from iqrefs.read.web import read_epub, read_html

pypandoc = pytest.importorskip("pypandoc")
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

DOCUMENT = """\
# مقدمة

نص أول[^1] ثم نص[^2]، وبعده نص[^3].

- بند في قائمة[^4]

| كتاب | سنة |
|------|-----|
| اللؤلؤ[^5] | 1951 |

# Results

The fleets sailed in May[^6], and the divers were paid[^7].

[^1]: خالد عمر، *تاريخ العراق* (بغداد: دار الحكمة، 1999)، ص 12.

    فقرة ثانية.

[^2]: المصدر نفسه، ص 15.
[^3]: سلمى نوري، «أغاني البحر»، [الرابط](https://example.org/a?b=1&c=2).
[^4]: عمر، تاريخ العراق، ص 20.
[^5]: John Harte, *Pearls and Debt* (London: Faber, 1951), p. 12.
[^6]: Ibid., p. 44.
[^7]: Nuri & Harte, "Divers' Songs", p. 3.
"""
NOTES = [
    "خالد عمر، تاريخ العراق (بغداد: دار الحكمة، 1999)، ص 12.\nفقرة ثانية.",
    "المصدر نفسه، ص 15.",
    "سلمى نوري، «أغاني البحر»، الرابط.",
    "عمر، تاريخ العراق، ص 20.",
    "John Harte, Pearls and Debt (London: Faber, 1951), p. 12.",
    "Ibid., p. 44.",
    "Nuri & Harte, “Divers’ Songs”, p. 3.",
]


def write(folder: Path, name: str, *options: str) -> Path:
    """The document as pandoc writes it."""
    path = folder / name
    pypandoc.convert_text(
        DOCUMENT,
        path.suffix[1:],
        "markdown",
        outputfile=str(path),
        extra_args=["--metadata=title=T", *options],
    )
    return path


def check(flow: Flow, last: tuple[int, int] = (6, 7)) -> None:
    """That the seven notes are read; `last` are the numbers of those of the second part."""
    assert [print_note(note)[1].replace("\u00a0", " ") for note in flow.notes] == NOTES
    assert [note.number for note in flow.notes] == [1, 2, 3, 4, 5, *last]
    assert [key for _, key in list_marks(flow)] == [note.key for note in flow.notes]
    stretches = [one for note in flow.notes for paragraph in note.paragraphs for one in paragraph.stretches]
    assert [one.text for one in stretches if one.is_italic] == ["تاريخ العراق", "Pearls and Debt"]
    assert [one.target for one in stretches if one.target] == ["https://example.org/a?b=1&c=2"]
    texts = print_paragraphs(flow.paragraphs)
    assert texts[-1] == f"The fleets sailed in May{{{last[0]}}}, and the divers were paid{{{last[1]}}}."
    assert texts.index("مقدمة") < texts.index("بند في قائمة{4}") < texts.index("Results")


@pytest.mark.parametrize("options", ["-s", "", "-s --to=html4", "-s --toc", "--reference-location=section"])
def test_pages_of_pandoc(tmp_path: Path, options: str) -> None:
    check(read_html(write(tmp_path, "a.html", *options.split()).read_bytes()))


@pytest.mark.parametrize("options", ["", "--split-level=1 --to=epub2", "--reference-location=section"])
def test_books_of_pandoc(tmp_path: Path, options: str) -> None:
    check(read_epub(write(tmp_path, "a.epub", *options.split()).read_bytes()), last=(1, 2))


@needs_office
def test_pages_and_books_of_libreoffice(tmp_path: Path) -> None:
    source = write(tmp_path, "a.odt")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for target in ("html:HTML (StarWriter)", "epub"):
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            target,
            "--outdir",
            str(tmp_path),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=200)
    check(read_html((tmp_path / "a.html").read_bytes()))
    check(read_epub((tmp_path / "a.epub").read_bytes()))

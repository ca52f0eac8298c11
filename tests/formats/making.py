"""Real files made with real programs: LibreOffice, pandoc, python-docx, XeLaTeX."""

from __future__ import annotations

import functools
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from iqrefs.read.pandoc.run import find_pandoc
from tests.formats.flat_odt import write_flat_odt
from tests.formats.pandoc_markdown import write_markdown
from tests.formats.papers import Paper, as_endnotes, load_paper, with_italics, with_links
from tests.formats.typed_docx import write_typed_docx
from tests.formats.xelatex import write_xelatex
from tests.once import make_once

Program = Literal["LibreOffice", "pandoc", "python-docx", "XeLaTeX"]

_GOLD_OF = {"linked": "khamees-2025", "italics": "english-history", "endnotes": "islamic-history"}
"""The gold documents of the papers that are made of another by a change."""
_WHOLE = ("khamees-2025", "english-history", "islamic-history", "page-notes")
_ALL = (*_WHOLE, *_GOLD_OF)
_SOME = ("khamees-2025", "english-history")

PLAN: dict[tuple[Program, str], tuple[str, ...]] = {
    ("LibreOffice", "docx"): _ALL,
    ("LibreOffice", "odt"): _ALL,
    ("LibreOffice", "html"): ("khamees-2025", "english-history", "linked", "endnotes"),
    ("LibreOffice", "epub"): _SOME,
    ("LibreOffice", "rtf"): ("english-history", "page-notes", "endnotes"),
    ("LibreOffice", "pdf"): (*_WHOLE, "linked"),
    ("pandoc", "docx"): (*_WHOLE, "linked", "italics"),
    ("pandoc", "odt"): (*_WHOLE, "linked", "italics"),
    ("pandoc", "html"): (*_WHOLE, "linked", "italics"),
    ("pandoc", "md"): (*_WHOLE, "linked", "italics"),
    ("pandoc", "tex"): (*_WHOLE, "linked", "italics"),
    ("pandoc", "epub"): _SOME,
    ("pandoc", "rst"): _SOME,
    ("pandoc", "rtf"): ("islamic-history", "italics"),
    ("python-docx", "docx"): (*_WHOLE, "linked"),
    ("XeLaTeX", "pdf"): ("english-history", "islamic-history"),
}
"""Which papers are made with which program in which format."""

_FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "html": "html:HTML (StarWriter)",
    "epub": "epub:EPUB",
    "pdf": "pdf:writer_pdf_Export",
    "rtf": "rtf:Rich Text Format",
}
_WRITERS = {"tex": "latex-smart", "md": "markdown-smart", "rst": "rst-smart"}
_COMMANDS: dict[Program, str] = {"LibreOffice": "soffice", "XeLaTeX": "xelatex"}
_MAX_WAIT = 240


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is to be read: its paper, the program, the suffix."""

    program: Program
    suffix: str
    paper: str

    @property
    def gold(self) -> str:
        """The gold document that its reading is scored against."""
        return _GOLD_OF.get(self.paper, self.paper)

    @property
    def is_first(self) -> bool:
        """Whether it is the first file of the program and format; the others are read by the same lines."""
        return self.paper == PLAN[self.program, self.suffix][0]

    @property
    def keeps_numbers(self) -> bool:
        """Whether the file has the printed numbers of notes: pandoc knows none that begin again."""
        return self.paper != "page-notes" or self.program == "LibreOffice"


def list_made() -> list[Made]:
    """Every file of the plan."""
    return [Made(program, suffix, paper) for (program, suffix), papers in PLAN.items() for paper in papers]


def is_installed(program: Program) -> bool:
    """Whether the program is there."""
    if program in _COMMANDS:
        return shutil.which(_COMMANDS[program]) is not None
    return program == "python-docx" or find_pandoc() is not None


@functools.cache
def load_variant(name: str) -> Paper:
    """A paper of a gold document, or one that is made of it by a change."""
    paper = load_paper(_GOLD_OF.get(name, name))
    if name == "linked":
        return with_links(paper)
    if name == "italics":
        return with_italics(paper)
    return as_endnotes(paper) if name == "endnotes" else paper


def make_file(made: Made, root: Path) -> Path:
    """The file, made if it is not there. All of a program and format are made together, by whichever process
    of the tests comes first; others wait for it.
    """
    folder = root / f"{made.program}-{made.suffix}"
    make_once(folder, functools.partial(_make_all, made.program, made.suffix))
    return folder / f"{made.paper}.{made.suffix}"


def _make_all(program: Program, suffix: str, folder: Path) -> None:
    papers = {name: load_variant(name) for name in PLAN[program, suffix]}
    if program == "LibreOffice":
        _run_office(papers, suffix, folder)
    elif program == "pandoc":
        for name, paper in papers.items():
            _run_pandoc(paper, suffix, folder / f"{name}.{suffix}")
    elif program == "XeLaTeX":
        for name, paper in papers.items():
            (folder / f"{name}.tex").write_text(write_xelatex(paper), "utf-8")
            command = ["xelatex", "-interaction=nonstopmode", "-no-shell-escape", f"{name}.tex"]
            subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=_MAX_WAIT)
    else:
        for name, paper in papers.items():
            (folder / f"{name}.docx").write_bytes(write_typed_docx(paper))


def _run_office(papers: dict[str, Paper], suffix: str, folder: Path) -> None:
    """All papers in one run of the program, with a profile of its own."""
    given = folder / "flat"
    given.mkdir()
    for name, paper in papers.items():
        (given / f"{name}.fodt").write_text(write_flat_odt(paper), "utf-8")
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", _FILTERS[suffix], "--outdir", str(folder)]
    command += [str(given / f"{name}.fodt") for name in papers]
    subprocess.run(command, check=True, capture_output=True, timeout=_MAX_WAIT)


def _run_pandoc(paper: Paper, suffix: str, path: Path) -> None:
    program = find_pandoc()
    assert program is not None
    command = [program, "-f", "markdown-smart", "-t", _WRITERS.get(suffix, suffix), "--standalone"]
    command += ["--metadata", f"title={paper.name}", "--wrap=none", "-o", str(path)]
    subprocess.run(
        command, input=write_markdown(paper).encode(), check=True, capture_output=True, timeout=_MAX_WAIT
    )

# ruff: noqa: INP001 - a script beside its data, no package
"""Remakes what lies beside each notes.txt: refs.bib, refs.csl.json and trace.txt.

Run it after a change of the code or the notes, and look through the differences before you keep them:

    .venv/bin/python refs/remake.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from iqrefs.pipeline import read_document, read_library, render_library
from iqrefs.report.as_trace import render_trace

FOLDER = Path(__file__).parent


def list_folders() -> list[Path]:
    """The folders of the papers."""
    return sorted(notes.parent for notes in FOLDER.glob("*/notes.txt"))


def render_outputs(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file that is made of a paper's notes, and its text."""
    reading = read_document(folder / "notes.txt")
    library = read_library([reading])
    yield folder / "refs.bib", render_library(library, "bibtex")
    yield folder / "refs.csl.json", render_library(library, "csl-json")
    yield folder / "trace.txt", render_trace(reading)


def main() -> None:
    """Write them all."""
    for folder in list_folders():
        for path, text in render_outputs(folder):
            path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""The references of real papers in refs/, and what is made of them."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from iqrefs.model import Format
from iqrefs.pipeline import read_document

_REFS = Path(__file__).parents[1] / "refs"
_RECIPE = runpy.run_path(str(_REFS / "remake.py"))
FOLDERS: list[Path] = _RECIPE["list_folders"]()
NAMES = [folder.name for folder in FOLDERS]


def test_the_papers_are_there() -> None:
    assert NAMES == ["khamees-2025", "withdrawal-2025"]


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_what_lies_beside_the_notes_is_current(folder: Path) -> None:
    made = dict(_RECIPE["render_outputs"](folder))
    assert {path.name for path in folder.iterdir()} == {"notes.txt", *(path.name for path in made)}
    stale = [path.name for path, text in made.items() if path.read_bytes() != text.encode()]
    assert stale == [], "run: .venv/bin/python refs/remake.py, and look through the differences"


def test_the_excerpts_of_the_readme_are_current() -> None:
    readme = (_REFS.parent / "README.md").read_text("utf-8")
    excerpt = readme.partition("<!-- excerpt -->")[2].partition("<!-- /excerpt -->")[0]
    blocks = re.findall(r"```\w+\n(.*?)```", excerpt, re.DOTALL)
    files = ("notes.txt", "refs.bib", "trace.txt")
    stand = [(_REFS / "khamees-2025" / name).read_text("utf-8") for name in files]
    assert len(blocks) == len(files)
    assert [block in text for block, text in zip(blocks, stand, strict=True)] == [True] * len(files)


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_no_file_names_a_place_on_a_disk(folder: Path) -> None:
    for path in folder.iterdir():
        assert str(_REFS.parent) not in path.read_text("utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_the_notes_read_the_same_as_a_paper_and_as_notes_only(folder: Path) -> None:
    def read(source_format: Format | None) -> tuple[object, ...]:
        reading = read_document(folder / "notes.txt", source_format)
        document = reading.document
        return document.notes, document.bibliography, reading.works, reading.antecedents

    assert read(None) == read("notes")


@pytest.mark.parametrize(("name", "notes", "entries"), [("khamees-2025", 60, 46), ("withdrawal-2025", 3, 0)])
def test_every_note_and_entry_is_found(name: str, notes: int, entries: int) -> None:
    document = read_document(_REFS / name / "notes.txt").document
    assert (len(document.notes), len(document.bibliography)) == (notes, entries)

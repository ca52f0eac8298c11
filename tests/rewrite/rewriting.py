"""Notes rewritten in a test: read from a text, a note a line, and printed so again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import iqrefs
from iqrefs.amend.changes import place_edits
from iqrefs.amend.text import amend_text
from iqrefs.check.settings.profiles import load_profile
from iqrefs.model import Reading
from iqrefs.rewrite import Form, plan_rewriting


def read_notes(folder: Path, notes: Sequence[str]) -> Reading:
    """The notes, numbered from 1."""
    file = folder / "notes.txt"
    file.write_text("".join(f"{n} {note}\n" for n, note in enumerate(notes, 1)), encoding="utf-8")
    return iqrefs.read_document(file, "notes")


def rewrite(folder: Path, notes: Sequence[str], form: Form, style: str = "general") -> list[str]:
    """The notes in a form, each the first choice."""
    return _write(folder, read_notes(folder, notes), form, style)


def rewrite_chapters(folder: Path, chapters: Sequence[Sequence[str]], form: Form) -> list[str]:
    """The notes of chapters, which are numbered from 1 in each, in a form of the usual Iraqi style."""
    file = folder / "notes.txt"
    rows = [f"{n} {note}\n" for notes in chapters for n, note in enumerate(notes, 1)]
    file.write_text("".join(rows), encoding="utf-8")
    return _write(folder, iqrefs.read_document(file, "notes"), form, "iraqi-academic")


def _write(folder: Path, reading: Reading, form: Form, style: str) -> list[str]:
    plan = plan_rewriting(reading, form, load_profile(style))
    edits = [one.choices[0] for one in plan.rewrites]
    changes, homeless = place_edits(reading.document, edits)
    assert not homeless
    text = (folder / "notes.txt").read_text(encoding="utf-8")
    written, unplaced = amend_text(text, reading.document.source, changes)
    assert not unplaced
    return [line.split(" ", 1)[1] for line in written.splitlines()]

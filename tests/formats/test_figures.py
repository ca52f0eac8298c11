"""The table of figures by format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.formats import figures, making
from tests.formats.scoring import MEASURED

if TYPE_CHECKING:
    import pytest


def test_a_row_tells_how_right_a_format_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plan = {("python-docx", "docx"): ("page-notes",)}
    monkeypatch.setattr(figures, "PLAN", plan)
    monkeypatch.setattr(making, "PLAN", plan)
    (row,) = figures.list_rows(tmp_path)
    assert row[:3] == ("Word, notes typed by hand", "python-docx", "1")
    assert len(row) == 3 + len(MEASURED) + 1
    assert row[-1] == "0"
    assert all(0 <= float(share) < 1.1 for share in row[3:-1])


def test_a_program_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(figures, "PLAN", {("pandoc", "md"): ("page-notes",)})
    monkeypatch.setattr(figures, "is_installed", lambda _: False)
    assert [row[3] for row in figures.list_rows(tmp_path)] == ["not installed"]

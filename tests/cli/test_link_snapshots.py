"""What is told of the links of a whole paper without the network; read by eye when it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.links.running import run_here

_TESTS = Path(__file__).parents[1]
_PAPER = _TESTS / "gold" / "khamees-2025.txt"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_links_of_a_paper_are_told_as_they_were(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_PAPER.parent)
    told = run_here("links", _PAPER.name, "--offline", "--verbose", "--now", "2026-11-23", "--lang", lang)
    snapshot = _TESTS / "snapshots" / f"khamees-2025.links.{lang}.txt"
    assert told.out == snapshot.read_text("utf-8")

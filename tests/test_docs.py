"""The documentation that is made of the program is what the program makes today, and names all of it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from iqrefs.cli.app import app

_ROOT = Path(__file__).parents[1]
PAGES: list[tuple[Path, str]] = list(runpy.run_path(str(_ROOT / "docs" / "remake.py"))["render_pages"]())


@pytest.mark.parametrize(("path", "text"), PAGES, ids=[path.name for path, _ in PAGES])
def test_a_page_of_the_rules_is_what_the_rules_say(path: Path, text: str) -> None:
    assert path.read_text("utf-8") == text, "run docs/remake.py"


def test_no_page_of_the_rules_is_left_over() -> None:
    assert sorted((_ROOT / "docs" / "rules").glob("*.md")) == sorted(path for path, _ in PAGES)


def test_every_command_stands_in_the_readme() -> None:
    readme = (_ROOT / "README.md").read_text("utf-8")
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [name for name in names if f"`iqrefs {name}`" not in readme] == []

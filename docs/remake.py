# ruff: noqa: INP001 - a script beside its data, no package
"""Remakes docs/rules/ from the rules themselves.

Run it after a change of a rule, and look through the differences before you keep them:

    .venv/bin/python docs/remake.py
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from iqrefs.cli.manuals import list_manuals
from iqrefs.report.manual.as_markdown import render_family, render_index

FOLDER = Path(__file__).parent / "rules"


def render_pages() -> Iterator[tuple[Path, str]]:
    """Each page of the rules, and its text."""
    manuals = list_manuals()
    yield FOLDER / "README.md", render_index(manuals)
    for family, found in groupby(manuals, key=lambda manual: manual.code[:3]):
        yield FOLDER / f"{family.lower()}.md", render_family(list(found))


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in render_pages():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

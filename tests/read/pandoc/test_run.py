"""pandoc itself: missing, slow, broken, or too talkative."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from iqrefs.errors import InputError
from iqrefs.read.pandoc import run
from iqrefs.read.pandoc.run import run_pandoc
from iqrefs.read.pandoc.tree import read_tree


def pretend(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    program = folder / "pandoc"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(run, "find_pandoc", lambda: str(program))


def test_without_pandoc_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=r"pip install pypandoc-binary.*\.docx"):
        run_pandoc(b"x", "rst")


def test_pandoc_on_the_path_will_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "pandoc"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.find_pandoc() == str(program)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "cannot be read by pandoc"),
        ("exit 6", "too old"),
        ("echo no json", "cannot be read by pandoc"),
        ("echo []", "cannot be read by pandoc"),
        ("exec yes", "too large"),
        ("yes '[' | head -200000 | tr -d '\\n'", "cannot be read by pandoc"),
    ],
)
def test_whatever_pandoc_does_ends_in_a_sentence(
    script: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend(monkeypatch, tmp_path, script)
    monkeypatch.setattr(run, "MAX_OUTPUT", 1_000_000)
    with pytest.raises(InputError, match=said):
        run_pandoc(b"x", "rst")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_pandoc_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path, "exec sleep 600")
    monkeypatch.setattr(run, "MAX_SECONDS", 1)
    with pytest.raises(InputError, match="more than 1 seconds"):
        run_pandoc(b"x", "rst")


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path, "exit 0")
    monkeypatch.setattr(run, "MAX_INPUT", 2 * 1024 * 1024)
    with pytest.raises(InputError, match="more than 2 MB of text"):
        run_pandoc(bytes(3 * 1024 * 1024), "rst")


@pytest.mark.parametrize(
    "block",
    [
        None, 5, "x", [], {}, {"t": "Para"}, {"t": "Para", "c": 7}, {"t": "Table", "c": [1]}, {"t": "Header"},
        {"t": "OrderedList", "c": [[], [5]]}, {"t": "Para", "c": [{"t": "Link", "c": [1]}, {"t": "Note"}]},
        {"t": "DefinitionList", "c": [3, [[], [[]]]]}, {"t": "Figure", "c": []}, {"t": "LineBlock", "c": [1]},
    ],
)  # fmt: skip
def test_a_tree_of_another_shape_raises_nothing(block: Any) -> None:
    read_tree([block])


def test_a_tree_of_any_depth_is_read() -> None:
    inline: Any = {"t": "Str", "c": "نص"}
    for _ in range(50_000):
        inline = {"t": "Strong", "c": [inline]}
    (paragraph,) = read_tree([{"t": "Para", "c": [inline]}]).paragraphs
    assert [stretch.text for stretch in paragraph.stretches] == ["نص"]
    while inline["t"] == "Strong":
        inline = inline["c"].pop()


def test_notes_in_notes_are_read() -> None:
    blocks: list[Any] = [{"t": "Para", "c": [{"t": "Str", "c": "x"}]}]
    for _ in range(300):
        blocks = [{"t": "Para", "c": [{"t": "Note", "c": blocks}]}]
    assert [note.number for note in read_tree(blocks).notes] == list(range(1, 301))

"""Words put into text whose lines were broken by hand: they are broken at the same width."""

from __future__ import annotations

from iqrefs.model import Source

_WIDEST = 130
"""Longer lines are paragraphs of a program that breaks them on its screen."""


def find_width(source: Source) -> int:
    """The width at which the notes of a source are broken into lines; 0 where each note is one line."""
    broken = [note.text.split("\n") for note in source.notes if "\n" in note.text]
    width = max((len(line) for lines in broken for line in lines[:-1]), default=0)
    return width if width <= _WIDEST and len(broken) > 1 else 0


def wrap_words(words: str, column: int, behind: int, width: int, newline: str) -> str:
    """`words` broken so that no line gets longer than `width`: they begin at a column, and so many characters
    follow them on the line.
    """
    lines: list[str] = []
    room = width - column
    parts = words.split(" ")
    line = ""
    for index, part in enumerate(parts):
        need = len(part) + (behind if index == len(parts) - 1 else 0)
        if index and len(line) + 1 + need > room:
            lines.append(line)
            line, room = part, width
        else:
            line = f"{line} {part}" if index else part
    return newline.join([*lines, line])

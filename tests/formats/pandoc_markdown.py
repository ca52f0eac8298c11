"""A paper as pandoc's Markdown, from which pandoc makes every other format."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from tests.formats.papers import Call, Paper, Text

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~^$@\"'&:=])")


def write_markdown(paper: Paper) -> str:
    """The paper's file: every sign that means something to Markdown is escaped."""
    parts: list[str] = []
    for is_row, group in groupby(paper.blocks, key=lambda block: bool(block.cells)):
        if is_row:
            rows = [" | ".join(_escape(cell) for cell in block.cells) for block in group]
            rule = " | ".join("---" for _ in rows[0].split(" | "))
            parts.append("\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:])))
        else:
            parts += [_write_pieces(block.pieces) for block in group]
    for one in paper.references:
        parts.append("#" * one.level + " " * bool(one.level) + _write_texts(one.pieces))
    parts += [
        f"[^n{number}]: {_write_texts(note.pieces) or '&nbsp;'}" for number, note in enumerate(paper.notes, 1)
    ]
    return "\n\n".join(parts) + "\n"


def _write_pieces(pieces: Iterable[Text | Call]) -> str:
    return "".join(
        f"[^n{piece.note + 1}]" if isinstance(piece, Call) else _write_texts([piece]) for piece in pieces
    )


def _write_texts(texts: Iterable[Text]) -> str:
    written = ""
    for one in texts:
        text = _escape(one.text)
        if one.is_italic:
            text = re.sub(r"^(\s*)(.*?)(\s*)$", r"\1*\2*\3", text, flags=re.DOTALL)
        written += f"[{text}](<{one.target}>)" if one.target else text
    return written


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("\t", " "))

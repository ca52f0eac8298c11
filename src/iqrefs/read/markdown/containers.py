"""Markdown's blocks that hold blocks, and which of them a line belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

TAB = 4


@dataclass(slots=True)
class Container:
    """A block that holds blocks. `width` are the columns that its lines are indented by."""

    kind: Literal["root", "quote", "item", "note"]
    width: int = 0
    key: str = ""
    list_style: str = ""
    list_number: int = 0


def match_containers(text: str, stack: Sequence[Container], at: int, end: int) -> tuple[int, int]:
    """How many of the open containers the line belongs to, and where its text begins."""
    if at == end and not any(one.kind == "quote" for one in stack):
        return len(stack), at
    for depth, one in enumerate(stack):
        first, indent = skip_blanks(text, at, end)
        if one.kind == "quote":
            if indent >= TAB or first == end or text[first] != ">":
                return depth, at
            at = first + 1
            if at < end and text[at] in " \t":
                at += 1
        elif one.kind != "root":
            if first < end and indent < one.width:
                return depth, at
            at = skip_columns(text, at, end, one.width)
    return len(stack), at


def skip_blanks(text: str, at: int, end: int) -> tuple[int, int]:
    """Where the text begins, and how many columns of blanks stand before it."""
    columns = 0
    while at < end and text[at] in " \t":
        columns += 1 if text[at] == " " else TAB - columns % TAB
        at += 1
    return at, columns


def skip_columns(text: str, at: int, end: int, width: int) -> int:
    """Behind so many columns of blanks, as far as there are any."""
    columns = 0
    while at < end and columns < width and text[at] in " \t":
        columns += 1 if text[at] == " " else TAB - columns % TAB
        at += 1
    return at

"""Where things stand: spans of a text, keys of mentions, places in a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
"""Start and end (exclusive) in code points."""


MentionKey = str
"""`LABEL#INDEX` for a citation in a note (`28#0`), `bibliography:LABEL` for an entry."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands in its source.

    `line` orders the pieces of a source, from 1: it is the number of a line, of a paragraph where the
    format has no lines (`unit` tells), or of a line of the text of a PDF, whose readers know only the `page`
    (from 1). `heading` is the heading above, where the format marks headings.
    """

    line: int
    unit: Literal["line", "paragraph", "page"] = "line"
    page: int | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a stretch of a text stands in its file: its characters from `start` to `end` (exclusive, in code
    points of the text) stand one for one at `offset` of a node.

    A plain file is one node, and `offset` counts its characters, newlines made one kind. In a package `part`
    is the member (`word/footnotes.xml`) and `node` the position of the text element (`w:t`) among all of that
    part, in document order, from 0.
    """

    start: int
    end: int
    offset: int
    node: int = 0
    part: str = ""

"""What Markdown's text is made of, and what must be known to read it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.read.markdown.emphasis import Run

Kind = Literal[
    "text", "literal", "run", "blank", "break", "paragraph", "call", "italic", "upright",
    "raise", "lower", "link", "unlink", "note", "end", "missing",
]  # fmt: skip


@dataclass(slots=True)
class Node:
    """A piece of a text. `start` and `end` are what is printed of it; `word` is what is printed instead, the
    target of a link, or the key of a note that is called.
    """

    kind: Kind
    start: int
    end: int
    word: str = ""
    run: Run | None = None


@dataclass(slots=True)
class Known:
    """What the text's definitions say: the keys of notes, and the links by label."""

    notes: Collection[str] = ()
    links: Mapping[str, str] = field(default_factory=dict)

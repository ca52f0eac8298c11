"""What a Markdown file is made of: blocks of text, the notes and links that it defines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from iqrefs.read.located import NOWHERE, Located


@dataclass(slots=True)
class Leaf:
    """A block of text: `parts` are the stretches of its lines in the file, `note` the key of the note that it
    is of (empty in the text).
    """

    kind: Literal["paragraph", "code"]
    offset: int
    parts: list[tuple[int, int]] = field(default_factory=list)
    note: str = ""
    level: int = 0
    marker: str = ""
    row: int = 0


@dataclass(slots=True)
class Blocks:
    """The blocks of a file in order, the notes that are defined (key to the offset), the links by their label
    in small letters, and what was defined twice.
    """

    leaves: list[Leaf] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    twice: list[tuple[str, str, int]] = field(default_factory=list)


def locate_leaf(text: str, leaf: Leaf) -> Located:
    """A block's text, its lines parted by newlines."""
    parts: list[tuple[str, int]] = []
    lines = list(leaf.parts)
    if leaf.kind == "paragraph" and lines:
        start, end = lines[-1]
        lines[-1] = start, start + len(text[start:end].rstrip())
    for start, end in lines:
        if parts:
            between = text.rfind("\n", 0, start)
            is_bare = not text[between + 1 : start].strip()
            parts.append(("\n", between if is_bare else NOWHERE))
        parts.append((text[start:end], start))
    return Located(parts)


def label_key(label: str) -> str:
    """A link's label as labels are compared."""
    return " ".join(label.split()).casefold()

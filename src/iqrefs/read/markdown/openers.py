"""What opens a block of Markdown where a paragraph may be open, and where what is not shown ends."""

from __future__ import annotations

import re

from iqrefs.read.finder import Finder
from iqrefs.read.markdown.containers import Container
from iqrefs.read.markdown.shapes import (
    CONTAINER_SIGNS,
    DIV,
    FENCE,
    HEADING,
    ITEM,
    LEAF_SIGNS,
    NOTE,
    RULE,
    UNSEEN,
)


def opens_block(text: str, first: int, end: int, parent: Container) -> bool:
    """Whether a line of a paragraph opens a block of its own."""
    if text[first] not in CONTAINER_SIGNS and text[first] not in LEAF_SIGNS:
        return False
    if text[first] == ">" or text.startswith("<!--", first) or NOTE.match(text, first, end):
        return True
    if any(one.match(text, first, end) for one in (HEADING, RULE, FENCE, DIV)):
        return True
    return match_item(text, first, end, parent) is not None


def match_item(text: str, first: int, end: int, parent: Container | None) -> re.Match[str] | None:
    """The mark of an item. In an open paragraph, where `parent` holds what comes next, a line that
    happens to begin with a number (a year) is none: only the next item of a list, or the first one.
    """
    found = ITEM.match(text, first, end)
    if found is None or RULE.match(text, first, end):
        return None
    if parent is not None:
        number = int(found[2] or 1)
        if parent.list_style == (found[1] or found[3]):
            return found if number in {1, parent.list_number + 1} else None
        if number != 1 or not text[found.end() : end].strip():
            return None
    return found


def find_unseen_end(text: str, finder: Finder, first: int, end: int) -> int:
    """Behind the comment, script or style that begins in this line; -1 where none does or none ends."""
    if text.startswith("<!--", first):
        close, length = finder.find("-->", first + 4), 3
    elif found := UNSEEN.match(text, first, end):
        close, length = finder.find(f"</{found[1].lower()}>", first), len(found[1]) + 3
    else:
        return -1
    return close + length if close >= 0 else -1

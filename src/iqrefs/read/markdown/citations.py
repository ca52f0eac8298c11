"""Markdown's citations as pandoc writes them: `[see @a, p. 5; @b]`, `@a [p. 5]`, `-@a`, `@{a key}`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.flow import Field

_KEY = r"@(?:\{([^{}\s]{1,200})\}|(\w(?:[:.#$%&\-+?<>~/]?\w){0,200}))"
_GROUP = re.compile(r"(?<![\\\]`^!])\[((?:[^\[\]\\`]|\\.)*)\](?![(\[:{])")
_IN_GROUP = re.compile(rf"(?<=[\s(\[;\-]){_KEY}")
_IN_TEXT = re.compile(rf"(?<![\w\\@/.`]){_KEY}(?:[ ]?\[((?:[^\[\]\\`]|\\.){{0,500}})\](?![(\[:]))?")
_DECLARED = re.compile(r"^(?:bibliography|references)[ \t]*:", re.MULTILINE)


def is_citing(metadata: str) -> bool:
    """Whether a file's metadata says that its text cites by keys."""
    return _DECLARED.search(metadata) is not None


def find_bracketed(text: str) -> set[str]:
    """The keys that are cited in brackets: such a key is no account's name where it stands alone."""
    groups = _GROUP.finditer(text) if "@" in text else ()
    return {key for group in groups for _, _, key in _list_parts(group)}


class Citations:
    """The citations of one block's text, each with its place. `works` are those that the file describes;
    a bare `@key` in the text is a citation where it is `known`, or a passage in brackets follows it.
    """

    def __init__(self, text: str, works: Mapping[str, Item], known: set[str], *, is_declared: bool) -> None:
        found = sorted(self._find(text, known, is_declared=is_declared)) if "@" in text else []
        self._starts = [start for start, _, _ in found]
        self._ends = [end for _, end, _ in found]
        self.keys = [key for _, _, key in found]
        self._fields = [
            Field((EmbeddedItem(key, works.get(key, Item()), _find_locator(text[start:end], key)),), "pandoc")
            for start, end, key in found
        ]

    @staticmethod
    def _find(text: str, known: set[str], *, is_declared: bool) -> Iterator[tuple[int, int, str]]:
        groups = []
        for group in _GROUP.finditer(text):
            if parts := list(_list_parts(group)):
                groups.append(group.span())
                yield from parts
        at = 0
        for found in _IN_TEXT.finditer(text):
            while at < len(groups) and groups[at][1] <= found.start():
                at += 1
            following = groups[at][0] if at < len(groups) else len(text)
            key, is_passage = found[1] or found[2], found[3] is not None and found.end() <= following
            if found.start() < following and (is_declared or key in known or is_passage):
                yield found.start(), found.end() if is_passage else found.end(1 if found[1] else 2), key

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int, Field | None]]:
        """A stretch of the text in parts, each with the citation that it is of."""
        at = bisect_right(self._starts, start) - 1
        while start < end:
            if at >= 0 and start < self._ends[at]:
                stop = min(end, self._ends[at])
                yield start, stop, self._fields[at]
            else:
                stop = min(end, self._starts[at + 1]) if at + 1 < len(self._starts) else end
                if start < stop:
                    yield start, stop, None
                at += 1
            start = stop


def _find_locator(printed: str, key: str) -> str:
    """What stands behind a key in its print, as the passage that it cites."""
    return printed.partition(key)[2].strip(" \n\t,،[]}")


def _list_parts(group: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The works cited in a bracket: each from its key to the end of its passage."""
    text, (start, end) = group.string, group.span(1)
    while start <= end:
        stop = text.find(";", start, end)
        stop = end if stop < 0 else stop
        if found := _IN_GROUP.search(text, start, stop):
            printed = text[found.start() : stop].rstrip()
            yield found.start(), found.start() + len(printed), found[1] or found[2]
        start = stop + 1

"""The numbers and bullets that are printed before the items of lists and before headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from iqrefs.read.opendocument.numbers import format_number
from iqrefs.read.opendocument.styles import ListLevel, Styles

_SHOWN = re.compile(r"%(\d{1,2})%")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Symbols of a font of its own: without the font they mean nothing but a bullet."""


@dataclass(slots=True)
class OpenList:
    """A list that is being read, or one in it: its style, its level from 1, and the item it is at.

    The counters are those of the outermost list by level; a list that continues another shares them.
    """

    style: str
    level: int
    counters: dict[int, int]
    start: int | None = None
    is_fresh: bool = False


@dataclass(slots=True)
class Lists:
    """The lists of a document: what has been counted so far."""

    styles: Styles
    _by_style: dict[str, dict[int, int]] = field(default_factory=dict)
    _by_id: dict[str, dict[int, int]] = field(default_factory=dict)
    _outline: dict[int, int] = field(default_factory=dict)

    def open_list(
        self, above: OpenList | None, style: str, key: str, continued: str, *, continues: bool
    ) -> OpenList:
        """A list begins inside the list `above`, or outside of any. `key` is its name, `continued` that of
        the list whose numbers it continues; `continues` says that it does so with the last of its style.
        """
        if above is not None:
            return OpenList(style or above.style, above.level + 1, above.counters)
        counters: dict[int, int] = {}
        if continued in self._by_id:
            counters = self._by_id[continued]
        elif continues:
            counters = self._by_style.get(style, counters)
        self._by_style[style] = counters
        if key:
            self._by_id[key] = counters
        return OpenList(style, 1, counters)

    def take_marker(self, one: OpenList, paragraph_style: str) -> str:
        """What is printed before the first paragraph of the item at hand; it is counted."""
        one.is_fresh = False
        style = one.style or self.styles.list_of_paragraph(paragraph_style)
        level = self.styles.list_level(style, one.level)
        if level is None:
            return ""
        first = level.start if one.start is None else one.start
        is_first = one.start is not None or one.level not in one.counters
        _count(one.counters, one.level, first if is_first else one.counters[one.level] + 1)
        return _print_marker(level, one.level, one.counters, lambda n: self.styles.list_level(style, n))

    def take_heading(self, level: int) -> str:
        """What is printed before a heading of the chapters' own numbering."""
        outline = self.styles.outline.get(level)
        if outline is None:
            return ""
        _count(self._outline, level, self._outline.get(level, outline.start - 1) + 1)
        return _print_marker(outline, level, self._outline, self.styles.outline.get)


def _count(counters: dict[int, int], level: int, number: int) -> None:
    for deeper in [known for known in counters if known > level]:
        del counters[deeper]
    counters[level] = number


def _print_marker(
    level: ListLevel, depth: int, counters: dict[int, int], find: Callable[[int], ListLevel | None]
) -> str:
    if level.bullet:
        return _PRIVATE.sub("•", level.bullet).strip()
    if not level.number_format:
        return ""

    def show(shown: int) -> str:
        other = find(shown)
        if other is None or not other.number_format:
            return ""
        return format_number(counters.get(shown, other.start), other.number_format)

    if level.layout:
        return _SHOWN.sub(lambda match: show(int(match.group(1))), level.layout).strip()
    shown_levels = range(max(1, depth - max(level.shown_levels, 1) + 1), depth + 1)
    numbers = ".".join(number for number in map(show, shown_levels) if number)
    return f"{level.prefix}{numbers}{level.suffix}".strip()

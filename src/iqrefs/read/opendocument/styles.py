"""What OpenDocument's styles say: italics, raised and hidden letters, headings, numbers of lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.read.opendocument.names import FO, LOEXT, STYLE, TEXT

if TYPE_CHECKING:
    from lxml import etree

_MAX_PARENTS = 64
"""Styles in a chain of parents: programs write some ten, and a file may have a circle."""
_MAX_LEVEL = 10


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None where a style does not say. Arabic letters have italics of their own."""

    is_italic: bool | None = None
    is_italic_arabic: bool | None = None
    is_raised: bool | None = None
    is_hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """The look of what stands in another: what this one does not say, the one below does."""
        if self is PLAIN:
            return below
        return Look(
            below.is_italic if self.is_italic is None else self.is_italic,
            below.is_italic_arabic if self.is_italic_arabic is None else self.is_italic_arabic,
            below.is_raised if self.is_raised is None else self.is_raised,
            below.is_hidden if self.is_hidden is None else self.is_hidden,
        )


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items of a level of a list are numbered. `layout` is the whole print with `%1%` for the number
    of the first level, where the file has one; `bullet` is printed in place of a number.
    """

    number_format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1
    bullet: str = ""
    layout: str = ""


class Styles:
    """The styles of a document by family and name, with their parents' values."""

    def __init__(self, groups: Sequence[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.note_formats: dict[str, str] = {}
        self.note_restarts: dict[str, str] = {}
        self.outline: dict[int, ListLevel] = {}
        for group in groups:
            for style in group.iterchildren():
                self._add(style)

    def look(self, family: str, name: str) -> Look:
        """The look of a style of paragraphs or of text, its parents' included."""
        known = self._looks.get((family, name))
        if known is None:
            known = PLAIN
            for style in reversed(self._chain(family, name)):
                known = _read_look(style).over(known)
            self._looks[family, name] = known
        return known

    def heading_level(self, name: str) -> int:
        """The level of a heading that is one by its paragraph style, else 0."""
        for style in self._chain("paragraph", name):
            level = style.get(STYLE + "default-outline-level")
            if level is not None:
                return read_int(level, 0, _MAX_LEVEL)
        return 0

    def breaks_page(self, name: str) -> bool:
        """Whether a paragraph of this style begins a page."""
        for style in self._chain("paragraph", name):
            said = style.find(STYLE + "paragraph-properties")
            before = None if said is None else said.get(FO + "break-before")
            if before is not None or style.get(STYLE + "master-page-name"):
                return before == "page" or before is None
        return False

    def list_level(self, name: str, level: int) -> ListLevel | None:
        """How a level (from 1) of a list style is numbered."""
        return self._lists.get(name, {}).get(level)

    def list_of_paragraph(self, name: str) -> str:
        """The list style that a paragraph style names, or an empty string."""
        for style in self._chain("paragraph", name):
            found = style.get(STYLE + "list-style-name")
            if found is not None:
                return found
        return ""

    def _add(self, style: etree._Element) -> None:
        name = style.get(STYLE + "name", "")
        if style.tag == STYLE + "style":
            self._styles[style.get(STYLE + "family", ""), name] = style
        elif style.tag == STYLE + "default-style":
            self._styles[style.get(STYLE + "family", ""), ""] = style
        elif style.tag == TEXT + "list-style":
            self._lists[name] = _read_levels(style)
        elif style.tag == TEXT + "outline-style":
            self.outline = _read_levels(style)
        elif style.tag == TEXT + "notes-configuration":
            kind = style.get(TEXT + "note-class", "")
            self.note_formats[kind] = style.get(STYLE + "num-format", "")
            self.note_restarts[kind] = style.get(TEXT + "start-numbering-at", "document")

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        """The style, its parent, and so on; last the default of the family."""
        chain: list[etree._Element] = []
        for _ in range(_MAX_PARENTS):
            style = self._styles.get((family, name))
            if style is None or not name:
                break
            chain.append(style)
            name = style.get(STYLE + "parent-style-name", "")
        default = self._styles.get((family, ""))
        return [*chain, default] if default is not None and family == "paragraph" else chain


def _read_look(style: etree._Element) -> Look:
    said = style.find(STYLE + "text-properties")
    if said is None:
        return PLAIN
    position = said.get(STYLE + "text-position")
    display = said.get(TEXT + "display")
    return Look(
        _is_slanted(said.get(FO + "font-style")),
        _is_slanted(said.get(STYLE + "font-style-complex")),
        None if position is None else _is_raised(position),
        None if display is None else display == "none",
    )


def _is_slanted(value: str | None) -> bool | None:
    return None if value is None else value in ("italic", "oblique")


def _is_raised(position: str) -> bool:
    """`super 58%` or `33% 58%`; `sub` and `-33%` stand below the line, `0% 100%` on it."""
    first = position.split(maxsplit=1)[0] if position.strip() else ""
    return first == "super" or (first.endswith("%") and first[0].isdigit() and first.strip("0.%") != "")


def _read_levels(style: etree._Element) -> dict[int, ListLevel]:
    return {
        read_int(level.get(TEXT + "level"), 1, _MAX_LEVEL): _read_level(level)
        for level in style.iterchildren()
        if isinstance(level.tag, str) and level.get(TEXT + "level")
    }


def _read_level(level: etree._Element) -> ListLevel:
    return ListLevel(
        level.get(STYLE + "num-format", ""),
        level.get(STYLE + "num-prefix", ""),
        level.get(STYLE + "num-suffix", ""),
        read_int(level.get(TEXT + "start-value"), 1, 1_000_000),
        read_int(level.get(TEXT + "display-levels"), 1, _MAX_LEVEL),
        level.get(TEXT + "bullet-char", ""),
        level.get(LOEXT + "num-list-format", ""),
    )


def read_int(value: str | None, default: int, limit: int) -> int:
    """A number from 0 to `limit`, or the default."""
    if value is None or not value.isdecimal() or len(value) > 9:
        return default
    return min(int(value), limit)

"""The numbers and bullets that Word prints before the paragraphs of a list (`word/numbering.xml`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iqrefs.interchange.word_xml import find_child, get_number, get_value, is_on, local_name
from iqrefs.read.word.number_formats import format_number
from iqrefs.read.word.styles import NumberingUse, Styles
from iqrefs.read.word.symbols import read_bullet

if TYPE_CHECKING:
    from lxml import etree

_LEVELS = 9
_MAX_LISTS = 100_000
_MAX_TEXT = 200
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list. `restart` is the level (from 1) whose number begins it anew, 0 for none."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    font: str = ""
    is_legal: bool = False
    restart: int | None = None
    style: str = ""


_NO_LEVEL = _Level()


@dataclass(frozen=True, slots=True)
class _Abstract:
    levels: dict[int, _Level]
    style_link: str


@dataclass(frozen=True, slots=True)
class _List:
    abstract: int
    starts: dict[int, int]
    levels: dict[int, _Level]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    _lists: dict[int, _List] = field(default_factory=dict)
    _abstracts: dict[int, _Abstract] = field(default_factory=dict)
    _counts: dict[int, list[int | None]] = field(default_factory=dict)
    _begun: set[int] = field(default_factory=set)

    def count(self, direct: NumberingUse, style: str, styles: Styles) -> str:
        """Count a paragraph that says `direct` of itself and has a style; what is printed before it."""
        inherited = styles.paragraph(style).numbering
        list_id = inherited.list_id if direct.list_id is None else direct.list_id
        one = self._lists.get(list_id or 0)
        if one is None or list_id is None:
            return ""
        abstract_id = self._follow(one.abstract, styles)
        abstract = self._abstracts.get(abstract_id)
        if abstract is None:
            return ""
        depth = inherited.level if direct.level is None else direct.level
        if depth is None:
            depth = next((at for at, level in abstract.levels.items() if style and level.style == style), 0)
        depth = min(max(depth, 0), _LEVELS - 1)
        counts = self._counts.setdefault(abstract_id, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at in one.starts:
                counts[at] = None
        self._step(counts, depth, abstract, one)
        return _print_level(counts, depth, abstract, one)

    def _follow(self, abstract_id: int, styles: Styles) -> int:
        """The list behind one that only names a style of lists."""
        abstract = self._abstracts.get(abstract_id)
        if abstract is None or abstract.levels or not abstract.style_link:
            return abstract_id
        used = styles.paragraph(abstract.style_link).numbering.list_id
        linked = self._lists.get(used or 0)
        return abstract_id if linked is None else linked.abstract

    @staticmethod
    def _step(counts: list[int | None], depth: int, abstract: _Abstract, one: _List) -> None:
        for at in range(depth):
            if counts[at] is None:
                counts[at] = _start(at, abstract, one)
        count = counts[depth]
        counts[depth] = _start(depth, abstract, one) if count is None else count + 1
        for at in range(depth + 1, _LEVELS):
            restart = _level(at, abstract, one).restart
            if restart is None or depth < restart:
                counts[at] = None


def _level(at: int, abstract: _Abstract, one: _List) -> _Level:
    return one.levels.get(at) or abstract.levels.get(at) or _NO_LEVEL


def _start(at: int, abstract: _Abstract, one: _List) -> int:
    return one.starts.get(at, _level(at, abstract, one).start)


def _print_level(counts: list[int | None], depth: int, abstract: _Abstract, one: _List) -> str:
    level = _level(depth, abstract, one)
    if level.number_format == "bullet":
        return read_bullet(level.text, level.font)

    def fill(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        number_format = "decimal" if level.is_legal else _level(at, abstract, one).number_format
        number = counts[at] or 0
        written = format_number(number, number_format)
        return str(number) if written is None else written

    return _PLACE.sub(fill, read_bullet(level.text, level.font), count=_LEVELS).strip()


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists of `word/numbering.xml`; none where there is none."""
    abstracts: dict[int, _Abstract] = {}
    lists: dict[int, _List] = {}
    for element in () if root is None else root:
        name = local_name(element)
        if name == "abstractNum":
            key = get_number(element, "abstractNumId")
            if key is not None and len(abstracts) < _MAX_LISTS:
                abstracts.setdefault(key, _read_abstract(element))
        elif name == "num":
            key = get_number(element, "numId")
            if key is not None and len(lists) < _MAX_LISTS:
                lists.setdefault(key, _read_list(element))
    return Numbering(lists, abstracts)


def _read_abstract(element: etree._Element) -> _Abstract:
    link = find_child(element, "numStyleLink")
    return _Abstract(_read_levels(element), "" if link is None else get_value(link) or "")


def _read_levels(element: etree._Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for child in element:
        at = get_number(child, "ilvl") if local_name(child) == "lvl" else None
        if at is not None and 0 <= at < _LEVELS:
            levels.setdefault(at, _read_level(child))
    return levels


def _read_level(element: etree._Element) -> _Level:
    number_format, text, style = (find_child(element, name) for name in ("numFmt", "lvlText", "pStyle"))
    fonts = find_child(find_child(element, "rPr"), "rFonts")
    start = get_number(find_child(element, "start"))
    return _Level(
        1 if start is None else start,
        "decimal" if number_format is None else get_value(number_format) or "decimal",
        "" if text is None else (get_value(text) or "")[:_MAX_TEXT],
        "" if fonts is None else get_value(fonts, "ascii") or get_value(fonts, "hAnsi") or "",
        is_on(find_child(element, "isLgl")),
        get_number(find_child(element, "lvlRestart")),
        "" if style is None else get_value(style) or "",
    )


def _read_list(element: etree._Element) -> _List:
    starts: dict[int, int] = {}
    levels: dict[int, _Level] = {}
    for child in element:
        at = get_number(child, "ilvl") if local_name(child) == "lvlOverride" else None
        if at is None or not 0 <= at < _LEVELS:
            continue
        start = get_number(find_child(child, "startOverride"))
        if start is not None:
            starts[at] = start
        levels.update(_read_levels(child))
    abstract = get_number(find_child(element, "abstractNumId"))
    return _List(-1 if abstract is None else abstract, starts, levels)

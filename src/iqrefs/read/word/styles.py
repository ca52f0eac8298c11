"""What Word's styles say of text: italics, raised and hidden letters, headings, automatic numbers.

A style inherits from the one that it is based on. Switches as italics are toggles: a character style of
italics in a paragraph style of italics is upright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iqrefs.interchange.word_xml import find_child, get_number, get_value, is_on, local_name, tags

if TYPE_CHECKING:
    from lxml import etree

_MAX_CHAIN = 32
"""Styles that inherit from one another; Word allows eleven."""
_MAX_STYLES = 50_000
_HEADING = re.compile(r"(?i)heading ?([1-9])")
_BODY_LEVEL = 9
_SWITCHES = frozenset(("i", "iCs", "vanish", "rtl", "cs"))
_TOLD_OF_RUNS = {tag: name for name in (*_SWITCHES, "vertAlign", "position", "rStyle") for tag in tags(name)}


@dataclass(frozen=True, slots=True)
class RunFormat:
    """What a style or a run says of its letters; None where it says nothing. `is_italic` is for scripts from
    left to right, `is_italic_cs` for those from right to left.
    """

    is_italic: bool | None = None
    is_italic_cs: bool | None = None
    is_hidden: bool | None = None
    is_raised: bool | None = None
    is_rtl: bool | None = None
    style: str = ""


_PLAIN = RunFormat()


@dataclass(frozen=True, slots=True)
class NumberingUse:
    """The list that a paragraph or a style is numbered by (None where it does not say) and its level."""

    list_id: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    based_on: str
    format: RunFormat
    level: int | None
    numbering: NumberingUse


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits. `level` is that of a heading, 0 for none."""

    format: RunFormat = _PLAIN
    level: int = 0
    numbering: NumberingUse = NumberingUse()


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    _styles: dict[str, _Style] = field(default_factory=dict)
    _default: str = ""
    _base: RunFormat = _PLAIN
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _characters: dict[str, RunFormat] = field(default_factory=dict)
    _combined: dict[tuple[str, RunFormat], tuple[bool, bool, bool]] = field(default_factory=dict)

    def paragraph(self, style: str) -> ParagraphStyle:
        """A paragraph style; the document's default one for `""`."""
        key = style or self._default
        found = self._paragraphs.get(key)
        if found is None:
            chain = list(self._chain(key))
            level = next((one.level for one in chain if one.level is not None), 0)
            found = ParagraphStyle(_inherit([one.format for one in chain]), level, _inherit_numbering(chain))
            self._paragraphs[key] = found
        return found

    def resolve(self, paragraph_style: str, run: RunFormat) -> tuple[bool, bool, bool]:
        """Whether a run in a paragraph is in italics, raised, hidden."""
        key = (paragraph_style, run)
        found = self._combined.get(key)
        if found is None:
            found = self._combined[key] = self._resolve(paragraph_style, run)
        return found

    def _resolve(self, paragraph_style: str, run: RunFormat) -> tuple[bool, bool, bool]:
        paragraph = self.paragraph(paragraph_style).format
        character = self._character(run.style)
        base = self._base
        is_rtl = _first(run.is_rtl, character.is_rtl, paragraph.is_rtl, base.is_rtl)
        if is_rtl:
            direct, marks = run.is_italic_cs, (character.is_italic_cs, paragraph.is_italic_cs)
        else:
            direct, marks = run.is_italic, (character.is_italic, paragraph.is_italic)
        is_italic = _toggle(direct, marks, bool(base.is_italic_cs if is_rtl else base.is_italic))
        hidden = (character.is_hidden, paragraph.is_hidden)
        return (
            is_italic,
            bool(_first(run.is_raised, character.is_raised, paragraph.is_raised)),
            _toggle(run.is_hidden, hidden, bool(base.is_hidden)),
        )

    def _character(self, style: str) -> RunFormat:
        if not style:
            return _PLAIN
        found = self._characters.get(style)
        if found is None:
            found = _inherit([one.format for one in self._chain(style)])
            self._characters[style] = found
        return found

    def _chain(self, style: str) -> Iterator[_Style]:
        for _ in range(_MAX_CHAIN):
            one = self._styles.get(style)
            if one is None:
                return
            yield one
            style = one.based_on


def _first(*values: bool | None) -> bool | None:
    return next((value for value in values if value is not None), None)


def _toggle(direct: bool | None, styles: tuple[bool | None, bool | None], base: bool) -> bool:  # noqa: FBT001 - the three places where a switch stands
    if direct is not None:
        return direct
    return base or (bool(styles[0]) != bool(styles[1]))


def _inherit(formats: list[RunFormat]) -> RunFormat:
    return RunFormat(
        _first(*(one.is_italic for one in formats)),
        _first(*(one.is_italic_cs for one in formats)),
        _first(*(one.is_hidden for one in formats)),
        _first(*(one.is_raised for one in formats)),
        _first(*(one.is_rtl for one in formats)),
    )


def _inherit_numbering(chain: list[_Style]) -> NumberingUse:
    used = next((one.numbering.list_id for one in chain if one.numbering.list_id is not None), None)
    level = next((one.numbering.level for one in chain if one.numbering.level is not None), None)
    return NumberingUse(used, level)


def read_styles(root: etree._Element | None) -> Styles:
    """The styles of `word/styles.xml`; none where there is none."""
    if root is None:
        return Styles()
    styles: dict[str, _Style] = {}
    default = ""
    base = _PLAIN
    for element in root:
        name = local_name(element)
        if name == "docDefaults":
            base = read_run_format(find_child(find_child(element, "rPrDefault"), "rPr"))
        key = get_value(element, "styleId")
        if name != "style" or not key or key in styles or len(styles) >= _MAX_STYLES:
            continue
        styles[key] = _read_style(element, key)
        if get_value(element, "type") == "paragraph" and get_value(element, "default") in ("1", "true", "on"):
            default = key
    return Styles(styles, default, base)


def _read_style(element: etree._Element, key: str) -> _Style:
    based_on = find_child(element, "basedOn")
    properties = find_child(element, "pPr")
    return _Style(
        "" if based_on is None else get_value(based_on) or "",
        read_run_format(find_child(element, "rPr")),
        _read_heading(element, properties, key),
        read_numbering_use(properties),
    )


def _read_heading(element: etree._Element, properties: etree._Element | None, key: str) -> int | None:
    level = read_outline_level(properties)
    if level is not None:
        return level
    name = find_child(element, "name")
    names = ("" if name is None else get_value(name) or "", key)
    found = next((match for text in names if (match := _HEADING.fullmatch(text.strip()))), None)
    return int(found.group(1)) if found and get_value(element, "type") != "character" else None


def read_outline_level(properties: etree._Element | None) -> int | None:
    """The level of a heading as paragraph properties have it, 0 for body text, None where they do not say."""
    level = get_number(find_child(properties, "outlineLvl"))
    if level is None or not 0 <= level <= _BODY_LEVEL:
        return None
    return 0 if level == _BODY_LEVEL else level + 1


def read_numbering_use(properties: etree._Element | None) -> NumberingUse:
    """The list that paragraph properties name."""
    numbering = find_child(properties, "numPr")
    if numbering is None:
        return NumberingUse()
    return NumberingUse(get_number(find_child(numbering, "numId")), get_number(find_child(numbering, "ilvl")))


def read_run_format(properties: etree._Element | None) -> RunFormat:
    """What the properties of a run (`w:rPr`) say of its letters."""
    if properties is None:
        return _PLAIN
    switches: dict[str, bool] = {}
    is_raised: bool | None = None
    style = ""
    for element in properties:
        name = _TOLD_OF_RUNS.get(element.tag)
        if name is None:
            continue
        if name in _SWITCHES:
            switches[name] = is_on(element)
        elif name == "vertAlign":
            is_raised = get_value(element) == "superscript"
        elif name == "position" and is_raised is None:
            is_raised = (get_number(element) or 0) > 0
        elif name == "rStyle":
            style = get_value(element) or ""
    if not switches and is_raised is None and not style:
        return _PLAIN
    return RunFormat(
        switches.get("i"),
        switches.get("iCs"),
        switches.get("vanish"),
        is_raised,
        switches.get("rtl", switches.get("cs")),
        style,
    )

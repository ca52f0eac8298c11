"""How the notes of a document are numbered: format, first number, and where the numbers begin again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from iqrefs.interchange.word_xml import find_child, get_number, get_value
from iqrefs.read.word.number_formats import format_number

if TYPE_CHECKING:
    from lxml import etree

Kind = Literal["footnote", "endnote"]
KINDS: tuple[Kind, ...] = ("footnote", "endnote")
_SIGNS = frozenset(("chicago",))
"""Formats that print no number."""


@dataclass(frozen=True, slots=True)
class NoteRule:
    """What a section or the whole document says of one kind of notes; None where it says nothing."""

    number_format: str | None = None
    start: int | None = None
    restart: str | None = None


@dataclass(slots=True)
class Mark:
    """The mark of a note as met in the text: where, and (once all are counted) its number and print.

    `print` is what is typed where `is_custom`. `place` is the number of its paragraph.
    """

    key: str
    kind: Kind
    place: int
    is_custom: bool = False
    is_raised: bool = False
    print: str = ""
    number: int | None = None
    node: int = -1
    offset: int = 0

    def add_print(self, text: str, node: int, offset: int) -> None:
        """More of a typed sign. One of several pieces stands in no one node."""
        self.node, self.offset = (-1, 0) if self.print else (node, offset)
        self.print += text


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page ends here. `is_rendered` says that Word noted it when it last laid the pages out."""

    is_rendered: bool


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """A section ends here: what it says of its notes."""

    rules: dict[Kind, NoteRule]


Event = Mark | PageBreak | SectionEnd


def read_note_rules(element: etree._Element | None) -> dict[Kind, NoteRule]:
    """The rules that `w:settings` or a `w:sectPr` has for its notes."""
    rules: dict[Kind, NoteRule] = {}
    for kind in KINDS:
        found = find_child(element, f"{kind}Pr")
        number_format, restart = find_child(found, "numFmt"), find_child(found, "numRestart")
        rules[kind] = NoteRule(
            None if number_format is None else get_value(number_format),
            get_number(find_child(found, "numStart")),
            None if restart is None else get_value(restart),
        )
    return rules


@dataclass(slots=True)
class Counted:
    """What counting met: number formats that are not known, and whether numbers begin again on pages that the
    file does not tell.
    """

    unknown_formats: dict[str, int] = field(default_factory=dict)
    lacks_pages: bool = False


@dataclass(slots=True)
class _Series:
    """One kind of notes being counted: how many there were, the next number, the page of the last one."""

    count: int = 0
    next: int = 1
    page: int = -1


def count_marks(events: Iterable[Event], document: dict[Kind, NoteRule]) -> Counted:
    """Number the marks in order, in place.

    A section's rules stand at its end, so that marks wait for it. Where numbers go on from section to
    section, Word adds a section's first number to the count of all notes before it, whatever numbers they
    had.
    """
    counted = Counted()
    series = {kind: _Series() for kind in KINDS}
    waiting: list[tuple[Mark, int]] = []
    page = 0
    has_rendered = False
    for event in events:
        if isinstance(event, PageBreak):
            page += 1
            has_rendered = has_rendered or event.is_rendered
        elif isinstance(event, Mark):
            waiting.append((event, page))
        else:
            _count_section(waiting, event.rules, document, series, counted)
            waiting.clear()
    _count_section(waiting, {}, document, series, counted)
    counted.lacks_pages = counted.lacks_pages and not has_rendered
    return counted


def _count_section(
    waiting: list[tuple[Mark, int]],
    rules: dict[Kind, NoteRule],
    document: dict[Kind, NoteRule],
    series: dict[Kind, _Series],
    counted: Counted,
) -> None:
    for kind in KINDS:
        marks = [(mark, page) for mark, page in waiting if mark.kind == kind and not mark.is_custom]
        own, general = rules.get(kind, NoteRule()), document.get(kind, NoteRule())
        if marks:
            _count(marks, _fill(own, general), series[kind], counted)


def _fill(own: NoteRule, general: NoteRule) -> NoteRule:
    return NoteRule(
        own.number_format or general.number_format,
        general.start if own.start is None else own.start,
        own.restart or general.restart,
    )


def _count(marks: list[tuple[Mark, int]], rule: NoteRule, series: _Series, counted: Counted) -> None:
    kind = marks[0][0].kind
    number_format = rule.number_format or ("lowerRoman" if kind == "endnote" else "decimal")
    start = 1 if rule.start is None else rule.start
    by_page = rule.restart == "eachPage"
    if not by_page:
        series.next = start if rule.restart == "eachSect" else start + series.count
    series.count += len(marks)
    counted.lacks_pages = counted.lacks_pages or (by_page and len(marks) > 1)
    for mark, page in marks:
        if by_page and page != series.page:
            series.next = start
        series.page = page
        written = format_number(series.next, number_format)
        if written is None:
            counted.unknown_formats.setdefault(number_format, mark.place)
            written = str(series.next)
        mark.print = written
        mark.number = None if number_format in _SIGNS else series.next
        series.next += 1

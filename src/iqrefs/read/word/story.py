"""The text of one part of a Word file (the document, the footnotes), read in one pass without recursion.

What is deleted, moved away, hidden or kept for old programs is walked through too, since it holds positions
that `Stretch.node` and `Paragraph.number` count, but is not printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from iqrefs.interchange.word_xml import (
    Relationship,
    find_child,
    get_value,
    iter_paragraphs,
    iter_texts,
    local_name,
    tags,
)
from iqrefs.read.flow import Field, Stretch
from iqrefs.read.word.drafts import Draft, OwnMark
from iqrefs.read.word.field_elements import FieldElements
from iqrefs.read.word.note_rules import Event, Kind, Mark, PageBreak, SectionEnd, read_note_rules
from iqrefs.read.word.printed import read_print
from iqrefs.read.word.setting import Setting
from iqrefs.read.word.styles import (
    read_numbering_use,
    read_outline_level,
    read_run_format,
)
from iqrefs.read.word.symbols import read_symbol_code
from iqrefs.read.word.versions import Handler, Leave, Versions, nothing

if TYPE_CHECKING:
    from lxml import etree

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SKIPPED = (
    "rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "delInstrText", "delText",
)  # fmt: skip
_PLAIN = (False, False, False)
_RUN_PROPERTIES = frozenset(tags("rPr"))
_PARAGRAPH_PROPERTIES = frozenset(tags("pPr"))


class StoryReader:
    """Reads the stories of one part. `events` are the marks of notes and the ends of pages and sections that
    were met, `citations` the fields of reference managers.
    """

    def __init__(self, part: str, relationships: dict[str, Relationship], setting: Setting) -> None:
        self.events: list[Event] = []
        self._part = part
        self._setting = setting
        self._met = setting.met
        self._versions = Versions(self._tell_change)
        self._elements = FieldElements(relationships, setting.managers, self._versions)
        self.citations: list[Field] = self._elements.found
        self._drafts: list[Draft] = []
        self._draft: Draft | None = None
        self._style = ""
        self._outer: list[tuple[Draft | None, str, etree._Element | None]] = []
        self._section: etree._Element | None = None
        self._format = _PLAIN
        self._formats: list[tuple[bool, bool, bool]] = []
        self._custom: Mark | None = None
        self._rows: list[int] = []
        self._row_count = 0
        self._number = 0
        self._place = 0
        self._node = 0
        self._handlers = self._list_handlers()

    def read(self, root: etree._Element, node: int = 0, place: int = 0) -> list[Draft]:
        """The paragraphs of a story whose first `w:t` is the `node`-th of its part. For a note `place` is the
        number of the paragraph that calls it. Places that a broken file makes uncertain are left out.
        """
        self._drafts = []
        self._place = place
        self._node = node
        self._elements.begin_story()
        first = self._number
        self._walk(root)
        if self._node - node != sum(1 for _ in iter_texts(root)):
            for draft in self._drafts:
                draft.unplace()
        if self._number - first != sum(1 for _ in iter_paragraphs(root)):
            for draft in self._drafts:
                draft.number = 0
        return self._drafts

    @property
    def _here(self) -> int:
        return self._place or self._number

    def _walk(self, root: etree._Element) -> None:
        handlers = self._handlers
        stack: list[tuple[Iterator[etree._Element], Leave]] = [(iter(root), nothing)]
        while stack:
            for element in stack[-1][0]:
                handler = handlers.get(element.tag)
                leave = handler(element) if handler else nothing
                if leave is not None:
                    stack.append((iter(element), leave))
                    break
            else:
                stack.pop()[1]()

    def _list_handlers(self) -> dict[str, Handler]:
        named: dict[str, Handler] = {
            "t": self._enter_text,
            "r": self._enter_run,
            "p": self._enter_paragraph,
            "tr": self._enter_row,
            "txbxContent": self._enter_text_box,
            "fldChar": self._read_field_char,
            "footnoteReference": self._read_reference,
            "endnoteReference": self._read_reference,
            "footnoteRef": self._read_own_mark,
            "endnoteRef": self._read_own_mark,
            "br": self._read_break,
            "lastRenderedPageBreak": self._read_rendered_break,
            "tab": lambda _: self._emit("\t"),
            "ptab": lambda _: self._emit("\t"),
            "cr": lambda _: self._emit("\n"),
            "noBreakHyphen": lambda _: self._emit("\u2011"),
            "sym": self._read_symbol,
            "sectPr": self._read_section,
            "altChunk": self._read_chunk,
        }
        handlers: dict[str, Handler] = {
            **self._versions.list_handlers(),
            **self._elements.list_handlers(),
            _MATH_TEXT: lambda element: self._emit(element.text or ""),
        }
        for name in _SKIPPED:
            handlers.update(dict.fromkeys(tags(name), _skip))
        for name, handler in named.items():
            handlers.update(dict.fromkeys(tags(name), handler))
        return handlers

    # Text

    def _enter_text(self, element: etree._Element) -> None:
        node = self._node
        self._node += 1
        if self._versions.muted:
            return
        text, offset = read_print(element)
        self._emit(text, node, offset)

    def _emit(self, text: str, node: int = -1, offset: int = 0) -> None:
        if not text or self._versions.muted:
            return
        is_italic, is_raised, is_hidden = self._format
        if is_hidden:
            self._met.hidden += len(text)
            self._met.hidden_at = self._met.hidden_at or self._here
            return
        if self._custom is not None:
            self._custom.add_print(text, node, offset)
            return
        fields = self._elements.fields
        part = self._part if node >= 0 else ""
        stretch = Stretch(text, is_italic, is_raised, fields.target, "", fields.field, part, node, offset)
        if not fields.hold(stretch):
            self._current().content.append(stretch)

    def _current(self) -> Draft:
        """The paragraph that is being read; text outside of any has one of its own."""
        if self._draft is None:
            self._draft = Draft(self._number, row=self._rows[-1] if self._rows else 0)
            self._drafts.append(self._draft)
        return self._draft

    def _read_symbol(self, element: etree._Element) -> None:
        self._emit(read_symbol_code(get_value(element, "char") or "", get_value(element, "font") or ""))

    def _read_break(self, element: etree._Element) -> None:
        if get_value(element, "type") == "page" and not self._versions.muted:
            self.events.append(PageBreak(is_rendered=False))
        self._emit("\n")

    def _read_rendered_break(self, _: etree._Element) -> None:
        if not self._versions.muted:
            self.events.append(PageBreak(is_rendered=True))

    # Runs, paragraphs, tables, boxes

    def _enter_run(self, element: etree._Element) -> Leave:
        self._formats.append(self._format)
        properties = element[0] if len(element) else None
        if properties is not None and properties.tag not in _RUN_PROPERTIES:
            properties = find_child(element, "rPr")
        run = read_run_format(properties)
        self._format = self._setting.styles.resolve(self._style, run)
        return self._leave_run

    def _leave_run(self) -> None:
        self._format = self._formats.pop()
        self._custom = None

    def _enter_paragraph(self, element: etree._Element) -> Leave:
        if not self._versions.in_fallback:
            self._number += 1
        self._outer.append((self._draft, self._style, self._section))
        self._section = None
        if self._versions.muted:
            return self._leave_paragraph
        properties = element[0] if len(element) else None
        if properties is not None and properties.tag not in _PARAGRAPH_PROPERTIES:
            properties = find_child(element, "pPr")
        style = find_child(properties, "pStyle")
        self._style = "" if style is None else get_value(style) or ""
        self._section = find_child(properties, "sectPr")
        styles = self._setting.styles
        level = read_outline_level(properties)
        self._draft = Draft(
            self._number,
            styles.paragraph(self._style).level if level is None else level,
            self._setting.numbering.count(read_numbering_use(properties), self._style, styles),
            self._rows[-1] if self._rows else 0,
        )
        self._drafts.append(self._draft)
        return self._leave_paragraph

    def _leave_paragraph(self) -> None:
        if not self._versions.muted:
            for at, held in reversed(self._elements.fields.end_paragraph()):
                self._current().content[at:at] = held
            if self._section is not None:
                self._read_section(self._section)
        self._draft, self._style, self._section = self._outer.pop()
        if not self._outer:
            self._draft = None

    def _enter_row(self, _: etree._Element) -> Leave:
        self._row_count += 1
        self._rows.append(self._row_count)
        return self._leave_row

    def _leave_row(self) -> None:
        self._rows.pop()

    def _enter_text_box(self, _: etree._Element) -> Leave:
        self._elements.begin_box()
        self._formats.append(self._format)
        self._format = _PLAIN
        return self._leave_text_box

    def _leave_text_box(self) -> None:
        self._elements.end_box()
        self._format = self._formats.pop()

    def _read_section(self, element: etree._Element) -> None:
        if not self._versions.muted:
            self.events.append(SectionEnd(read_note_rules(element)))

    def _read_chunk(self, _: etree._Element) -> None:
        self._met.chunks += 1
        self._met.chunks_at = self._met.chunks_at or self._here

    def _read_field_char(self, element: etree._Element) -> None:
        self._elements.read_char(element, len(self._draft.content) if self._draft is not None else 0)

    def _tell_change(self) -> None:
        self._met.changes += 1
        self._met.changes_at = self._met.changes_at or self._here

    # Notes

    def _read_reference(self, element: etree._Element) -> None:
        if self._versions.muted or self._format[2]:
            return
        kind: Kind = "footnote" if local_name(element) == "footnoteReference" else "endnote"
        key = f"{kind}:{(get_value(element, 'id') or '').strip()[:40]}"
        mark = Mark(key, kind, self._here, is_raised=self._format[1])
        if _is_custom(element):
            mark.is_custom = True
            self._custom = mark
        self.events.append(mark)
        self._current().content.append(mark)

    def _read_own_mark(self, _: etree._Element) -> None:
        if not self._versions.muted and self._draft is not None:
            self._draft.content.append(OwnMark())


def _skip(_: etree._Element) -> None:
    """Enter nothing of an element."""


def _is_custom(element: etree._Element) -> bool:
    value = get_value(element, "customMarkFollows")
    return value is not None and value not in ("0", "false", "off")

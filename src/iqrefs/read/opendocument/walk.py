"""The text of an OpenDocument file walked once, element by element, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from iqrefs.model import EmbeddedItem
from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.opendocument.areas import BODY, Area, Story
from iqrefs.read.opendocument.building import Building
from iqrefs.read.opendocument.citations import read_mark
from iqrefs.read.opendocument.names import FRAMES, TABLE, TEXT, UNREAD, XLINK, XML_ID
from iqrefs.read.opendocument.notes import Notes
from iqrefs.read.opendocument.numbering import Lists
from iqrefs.read.opendocument.opening import Opened
from iqrefs.read.opendocument.reports import Met, make_findings
from iqrefs.read.opendocument.styles import Styles, read_int

if TYPE_CHECKING:
    from lxml import etree

_MAX_BLANKS = 256
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|mailto:|doi:)\S", re.IGNORECASE)


class Walk:
    """One reading of a document's text."""

    def __init__(self, opened: Opened) -> None:
        self._text = opened.text
        self._properties = opened.properties
        self._styles = Styles(opened.styles)
        self._lists = Lists(self._styles)
        self._notes = Notes(self._styles)
        self._body = Story()
        self._areas = [Area(self._body)]
        self._count = 0
        self._rows = 0
        self._skipped: etree._Element | None = None
        self._met = Met()
        self._number = ""
        self._starts: dict[str, Callable[[etree._Element], bool]] = {
            TEXT + "p": self._start_paragraph,
            TEXT + "h": self._start_paragraph,
            TEXT + "note": self._start_note,
            TEXT + "span": self._start_span,
            TEXT + "a": self._start_link,
            TEXT + "s": self._add_blanks,
            TEXT + "tab": self._add_tab,
            TEXT + "line-break": self._add_break,
            TEXT + "soft-page-break": self._turn_page,
            TEXT + "list": self._start_list,
            TEXT + "list-item": self._start_item,
            TEXT + "number": self._take_number,
            TEXT + "section": self._start_section,
            TEXT + "hidden-text": self._start_hidden,
            TEXT + "hidden-paragraph": self._start_hidden,
            TEXT + "reference-mark-start": self._start_mark,
            TEXT + "reference-mark-end": self._end_mark,
            TEXT + "bookmark-start": self._start_mark,
            TEXT + "bookmark-end": self._end_mark,
            TABLE + "table-row": self._start_row,
            **dict.fromkeys(FRAMES, self._start_frame),
        }
        self._ends: dict[str, Callable[[], object]] = {
            TEXT + "p": self._end_paragraph,
            TEXT + "h": self._end_paragraph,
            TEXT + "note": self._end_note,
            TEXT + "span": self._end_span,
            TEXT + "a": self._end_link,
            TEXT + "list": self._end_list,
            TEXT + "section": self._end_section,
            TABLE + "table-row": self._end_row,
            **dict.fromkeys(FRAMES, self._areas.pop),
        }

    def read(self) -> Flow:
        """The document's paragraphs and notes. Raises `InputError` where it has too many notes."""
        from lxml import etree  # noqa: PLC0415 - only packages need it

        walk = etree.iterwalk(self._text, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                tag = str(element.tag)
                start = self._starts.get(tag)
                if tag in UNREAD or (start is not None and not start(element)):
                    self._met.has_changes = self._met.has_changes or tag == TEXT + "tracked-changes"
                    self._skipped = element
                    walk.skip_subtree()
                else:
                    self._add_text(element.text)
                continue
            if element is self._skipped:
                self._skipped = None
            elif event == "end":
                end = self._ends.get(str(element.tag))
                if end is not None:
                    end()
            if element is not self._text:
                self._add_text(element.tail)
        return self._finish()

    def _finish(self) -> Flow:
        paragraphs = self._body.list_paragraphs()
        notes = self._notes.list_notes()
        return Flow(paragraphs, notes, _list_cited(paragraphs), tuple(make_findings(self._met)))

    def _add_text(self, text: str | None) -> None:
        area = self._areas[-1]
        if area.building is not None and text:
            area.building.add_text(text, area.story.find_field())

    def _add_printed(self, text: str) -> bool:
        area = self._areas[-1]
        if area.building is not None:
            area.building.add_printed(text, area.story.find_field())
        return True

    def _add_blanks(self, element: etree._Element) -> bool:
        return self._add_printed(" " * read_int(element.get(TEXT + "c"), 1, _MAX_BLANKS))

    def _add_tab(self, _element: etree._Element) -> bool:
        return self._add_printed("\t")

    def _add_break(self, _element: etree._Element) -> bool:
        return self._add_printed("\n")

    def _start_paragraph(self, element: etree._Element) -> bool:
        area = self._areas[-1]
        style = element.get(TEXT + "style-name", "")
        number = 0
        if area.story.note == BODY:
            self._count += 1
            self._notes.page += self._styles.breaks_page(style)
            number = self._count
        is_heading = element.tag == TEXT + "h"
        level = read_int(element.get(TEXT + "outline-level"), 1, 99) if is_heading else 0
        level = level or self._styles.heading_level(style)
        self._notes.chapter += level == 1 and area.story.note == BODY
        marker = self._take_marker(area, element, style, level if is_heading else 0)
        head = Paragraph((), number, level, marker, area.rows[-1] if area.rows else 0)
        building = Building([self._styles.look("paragraph", style)])
        self._areas.append(
            Area(area.story, building, rows=area.rows, place=area.story.keep_place(), head=head)
        )
        return True

    def _take_marker(self, area: Area, element: etree._Element, style: str, level: int) -> str:
        printed, self._number = self._number, ""
        if area.lists:
            is_fresh = area.lists[-1].is_fresh
            counted = self._lists.take_marker(area.lists[-1], style) if is_fresh else ""
            return printed or counted
        if level and element.get(TEXT + "is-list-header") != "true":
            return self._lists.take_heading(level)
        return ""

    def _end_paragraph(self) -> None:
        area = self._areas.pop()
        if area.building is not None:
            area.finish_paragraph(area.building)
            if area.building.has_hidden:
                self._met.meet_hidden(self._count)

    def _turn_page(self, _element: etree._Element) -> bool:
        self._notes.page += 1
        return True

    def _start_note(self, element: etree._Element) -> bool:
        building = self._areas[-1].building
        if building is not None and (building.looks[-1].is_hidden or building.is_hidden):
            building.has_hidden = True
            return False
        position = self._notes.open_note(element)
        if building is not None:
            building.add_mark(self._notes[position].marker, self._notes[position].key)
        self._areas.append(Area(Story(position)))
        return True

    def _end_note(self) -> None:
        story = self._areas.pop().story
        self._notes.fill_note(story.note, story.list_paragraphs())

    def _start_span(self, element: etree._Element) -> bool:
        building = self._areas[-1].building
        if building is not None:
            look = self._styles.look("text", element.get(TEXT + "style-name", ""))
            building.looks.append(look.over(building.looks[-1]))
        return True

    def _end_span(self) -> None:
        building = self._areas[-1].building
        if building is not None:
            building.looks.pop()

    def _start_link(self, element: etree._Element) -> bool:
        building = self._areas[-1].building
        if building is not None:
            target = element.get(XLINK + "href", "").strip()
            building.targets.append(target if _ADDRESS.match(target) else building.targets[-1])
        return self._start_span(element)

    def _end_link(self) -> None:
        building = self._areas[-1].building
        if building is not None:
            building.targets.pop()
        self._end_span()

    def _start_list(self, element: etree._Element) -> bool:
        lists = self._areas[-1].lists
        opened = self._lists.open_list(
            lists[-1] if lists else None,
            element.get(TEXT + "style-name", ""),
            element.get(XML_ID, ""),
            element.get(TEXT + "continue-list", ""),
            continues=element.get(TEXT + "continue-numbering") == "true",
        )
        lists.append(opened)
        return True

    def _end_list(self) -> None:
        self._areas[-1].lists.pop()

    def _start_item(self, element: etree._Element) -> bool:
        lists = self._areas[-1].lists
        if lists:
            start = element.get(TEXT + "start-value")
            lists[-1].start = None if start is None else read_int(start, 1, 1_000_000)
            lists[-1].is_fresh = True
        return True

    def _take_number(self, element: etree._Element) -> bool:
        """A number as the program that wrote the file has printed it, before a paragraph or at its start."""
        area, printed = self._areas[-1], (element.text or "").strip()
        if area.building is not None:
            area.head = replace(area.head, marker=printed)
        else:
            self._number = printed
        return False

    def _start_section(self, element: etree._Element) -> bool:
        if element.get(TEXT + "display") == "none" or element.get(TEXT + "is-hidden") == "true":
            self._met.meet_hidden(self._count + 1)
            return False
        found = read_mark(element.get(TEXT + "name", ""), self._properties)
        self._areas[-1].story.sections.append(found)
        return True

    def _end_section(self) -> None:
        self._areas[-1].story.sections.pop()

    def _start_hidden(self, element: etree._Element) -> bool:
        building = self._areas[-1].building
        if element.get(TEXT + "is-hidden") != "true" or building is None:
            return True
        building.has_hidden = True
        building.is_hidden = building.is_hidden or element.tag == TEXT + "hidden-paragraph"
        return False

    def _start_mark(self, element: etree._Element) -> bool:
        name = element.get(TEXT + "name", "")
        found = read_mark(name, self._properties)
        if found is not None:
            self._areas[-1].story.fields[name] = found
            if not found.items and not found.is_list:
                self._met.broken.append(max(self._count, 1))
        return True

    def _end_mark(self, element: etree._Element) -> bool:
        self._areas[-1].story.fields.pop(element.get(TEXT + "name", ""), None)
        return True

    def _start_row(self, _element: etree._Element) -> bool:
        self._rows += 1
        self._areas[-1].rows.append(self._rows)
        return True

    def _end_row(self) -> None:
        self._areas[-1].rows.pop()

    def _start_frame(self, _element: etree._Element) -> bool:
        area = self._areas[-1]
        self._areas.append(Area(area.story, rows=list(area.rows[-1:])))
        return True


def _list_cited(paragraphs: tuple[Paragraph, ...]) -> tuple[EmbeddedItem, ...]:
    """The works that reference managers cite in the text itself, each once."""
    cited: dict[str, EmbeddedItem] = {}
    for paragraph in paragraphs:
        for stretch in paragraph.stretches:
            for item in stretch.field.items if stretch.field else ():
                cited.setdefault(item.id, item)
    return tuple(cited.values())

"""A Word file read: its parts found, its text and its notes read, the marks counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from iqrefs.errors import InputError
from iqrefs.interchange.packages import MAX_TREE, Package, estimate_tree, open_package, parse_xml
from iqrefs.interchange.word_xml import (
    find_child,
    find_main_part,
    find_part,
    get_value,
    iter_paragraphs,
    iter_texts,
    local_name,
    read_relationships,
)
from iqrefs.model import EmbeddedItem
from iqrefs.read.flow import Field, Flow, FlowNote
from iqrefs.read.word.drafts import Draft, finish_note, finish_text
from iqrefs.read.word.managers import Managers
from iqrefs.read.word.note_rules import KINDS, Event, Kind, Mark, count_marks, read_note_rules
from iqrefs.read.word.numbering import read_numbering
from iqrefs.read.word.own_sources import read_own_sources
from iqrefs.read.word.refusals import refuse_other, refuse_package
from iqrefs.read.word.reports import Report, make_findings
from iqrefs.read.word.setting import Setting
from iqrefs.read.word.story import StoryReader
from iqrefs.read.word.styles import read_styles

if TYPE_CHECKING:
    from lxml import etree

MAX_NOTES = 100_000
"""Marks of notes in one file; a book of 1,000 pages has some 5,000."""
_MAX_PARAGRAPHS = 300_000
_MAX_TEXTS = 1_000_000
"""Paragraphs and texts of one part; a thesis of 1,000 pages has some 20,000 and 300,000."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """A note as it is kept: where in its part its first `w:t` is."""

    element: etree._Element
    node: int


@dataclass(slots=True)
class _Read:
    """A note that has been read."""

    mark: Mark
    drafts: list[Draft]
    part: str


class _File:
    """The parts of a Word file."""

    def __init__(self, data: bytes) -> None:
        refuse_other(data)
        self.package: Package = open_package(data)
        main = find_main_part(self.package)
        if main is None:
            raise refuse_package(self.package)
        self.main = main
        self.relationships = read_relationships(self.package, main)
        self.report = Report()
        self._tree = 0

    def find(self, kind: str) -> str | None:
        """The name of the part of a kind."""
        return find_part(self.package, self.main, self.relationships, kind)

    def read_story(self, part: str) -> etree._Element:
        """The root of a part with text. Raises `InputError`."""
        content = self.package.read(part)
        self._tree += estimate_tree(content)
        if self._tree > MAX_TREE:
            raise InputError("holds too many elements; cut it into smaller files.")
        root = parse_xml(content, part)
        if _is_longer(iter_paragraphs(root), _MAX_PARAGRAPHS):
            raise InputError(f"holds more than {_MAX_PARAGRAPHS:,} paragraphs; cut it into smaller files.")
        if _is_longer(iter_texts(root), _MAX_TEXTS):
            raise InputError(f"holds more than {_MAX_TEXTS:,} pieces of text; cut it into smaller files.")
        return root

    def read_aid(self, kind: str) -> etree._Element | None:
        """The root of a part that a document can do without; None where it is missing or broken."""
        part = self.find(kind)
        try:
            return None if part is None else self.package.read_xml(part)
        except InputError:
            self.report.broken_parts.append(kind)
            return None


def read_docx(data: bytes) -> Flow:
    """A Word file (.docx, .docm, .dotx). Raises `InputError` (a sentence without the file's name)."""
    file = _File(data)
    report = file.report
    setting = Setting(
        read_styles(file.read_aid("styles")),
        read_numbering(file.read_aid("numbering")),
        Managers(lambda: read_own_sources(file.package)),
    )
    rules = read_note_rules(file.read_aid("settings"))
    reader = StoryReader(file.main, file.relationships, setting)
    drafts = _read_text(file, reader)
    notes = _Notes(file, setting)
    events = notes.read_called(reader.events)
    report.counted = count_marks(events, rules)
    report.met, report.broken_citations = setting.met, setting.managers.broken
    return Flow(
        finish_text(drafts, file.main),
        tuple(notes.finish()),
        tuple(_list_cited(reader.citations)),
        make_findings(report),
    )


def _is_longer(elements: Iterable[etree._Element], limit: int) -> bool:
    return next(islice(elements, limit, None), None) is not None


def _find_body(file: _File) -> etree._Element:
    root = file.read_story(file.main)
    body = find_child(root, "body")
    if local_name(root) != "document" or body is None:
        raise InputError(
            f"holds no Word document in {file.main}; open it in Word or LibreOffice and save it as .docx."
        )
    return body


def _read_text(file: _File, reader: StoryReader) -> list[Draft]:
    """The paragraphs of the text; its tree is gone before the notes are read."""
    body = _find_body(file)
    return reader.read(body, sum(_count_texts(one) for one in body.itersiblings(preceding=True)))


class _Notes:
    """The notes of a file, each read when its mark is met."""

    def __init__(self, file: _File, setting: Setting) -> None:
        self._report = file.report
        self._stored: dict[str, _Stored] = {}
        self._readers: dict[Kind, StoryReader] = {}
        self._parts: dict[Kind, str] = {}
        self._read: dict[str, _Read] = {}
        self._again: list[Mark] = []
        for kind in KINDS:
            part = file.find(f"{kind}s")
            if part is None or part == file.main:
                continue
            self._parts[kind] = part
            self._readers[kind] = StoryReader(part, read_relationships(file.package, part), setting)
            self._store(kind, file.read_story(part))

    def _store(self, kind: Kind, root: etree._Element) -> None:
        """Note where every note is; those that hold a line between text and notes are none."""
        node = 0
        for element in root:
            size = _count_texts(element)
            if local_name(element) == kind and get_value(element, "type") in (None, "", "normal"):
                key = f"{kind}:{(get_value(element, 'id') or '').strip()[:40]}"
                if key not in self._stored:
                    self._stored[key] = _Stored(element, node)
                else:
                    self._report.repeated_ids += 1
            node += size

    def read_called(self, events: Iterable[Event]) -> list[Event]:
        """The events of the text with those of the notes put in behind their marks; each note is read once,
        so that notes that call one another come to an end.
        """
        ordered: list[Event] = []
        stack: list[Iterator[Event]] = [iter(events)]
        count = 0
        while stack:
            event = next(stack[-1], None)
            if event is None:
                stack.pop()
                continue
            if not isinstance(event, Mark):
                ordered.append(event)
                continue
            count += 1
            if count > MAX_NOTES:
                raise InputError(f"calls more than {MAX_NOTES:,} notes; cut it into smaller files.")
            if event.key in self._read and len(stack) > 1:
                self._again.append(event)
                continue
            ordered.append(event)
            if event.key in self._read:
                self._report.called_twice.append(event)
            elif event.key in self._stored:
                stack.append(iter(self._read_note(event)))
            else:
                self._report.missing.append(event)
        self._report.uncalled = sum(
            _has_text(one.element) for key, one in self._stored.items() if key not in self._read
        )
        return ordered

    def _read_note(self, mark: Mark) -> list[Event]:
        stored = self._stored[mark.key]
        reader = self._readers[mark.kind]
        reader.events = []
        drafts = reader.read(stored.element, stored.node, mark.place)
        self._read[mark.key] = _Read(mark, drafts, self._parts[mark.kind])
        return [event for event in reader.events if isinstance(event, Mark)]

    def finish(self) -> Iterator[FlowNote]:
        """The notes in the order of their marks, when these have been counted. A note that is called again in
        a note has the number it had.
        """
        for mark in self._again:
            mark.print = self._read[mark.key].mark.print
        for key, one in self._read.items():
            mark = one.mark
            yield FlowNote(key, mark.kind, mark.print, mark.number, finish_note(one.drafts, one.part, mark))


def _count_texts(element: etree._Element) -> int:
    return sum(1 for _ in iter_texts(element))


def _has_text(element: etree._Element) -> bool:
    return any((text.text or "").strip() for text in iter_texts(element))


def _list_cited(citations: Iterable[Field]) -> Iterator[EmbeddedItem]:
    """The items that citations in the text name, each once."""
    seen: set[tuple[str, str]] = set()
    for citation in citations:
        for one in citation.items:
            if (citation.by, one.id) not in seen:
                seen.add((citation.by, one.id))
                yield one

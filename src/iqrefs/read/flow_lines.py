"""The paragraphs of a document as lines, which what is typed by hand is read by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from iqrefs.model import Place
from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.flow_text import Written, join_written, write_stretches
from iqrefs.read.layout import Layout, Line
from iqrefs.text.edges import find_bullet
from iqrefs.text.markers import find_marker

_NO_WRAP = 100_000
"""Wider than any line: paragraphs are whole."""
_MANY_BREAKS = 3
_LONG = 60
_LONGEST_NUMBER = 6
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A line: its text with what it carries, and the paragraph that it is of. `marker` is printed before it
    by a list; `is_listed` says that a reference manager wrote it as an entry of its bibliography,
    `is_row` that it is a row of a table, its cells parted by tabs.
    """

    written: Written
    place: Place
    marker: str = ""
    is_listed: bool = False
    is_row: bool = False

    @property
    def text(self) -> str:
        """The line as printed, its marker included."""
        return f"{self.marker} {self.written.text}" if self.marker else self.written.text


def list_lines(flow: Flow) -> tuple[tuple[BodyLine, ...], dict[str, Place]]:
    """The lines of a document's text, and by key where each note is called."""
    lines: list[BodyLine] = []
    called: dict[str, Place] = {}
    heading = ""
    position = 0
    for row, group in groupby(flow.paragraphs, key=lambda paragraph: paragraph.row):
        paragraphs = list(group)
        made: list[tuple[Paragraph, Written, Place]] = []
        for paragraph in paragraphs:
            position += 1
            written = write_stretches(paragraph.stretches, shows_marks=True)
            if paragraph.level:
                heading = _BLANK.sub(" ", written.text).strip()
            place = Place(paragraph.number or position, "paragraph", heading=heading)
            for stretch in paragraph.stretches:
                if stretch.note:
                    called.setdefault(stretch.note, place)
            made.append((paragraph, written, place))
        if row:
            lines.append(_make_row(made))
        else:
            for one in made:
                lines.extend(_make_lines(*one))
    return tuple(lines), called


def lay_out_lines(lines: Sequence[BodyLine]) -> Layout:
    """The lines as what is read by lines alone; the number of each is its position, from 1."""
    return Layout([Line(number, 0, line.text.rstrip()) for number, line in enumerate(lines, 1)], _NO_WRAP)


def _make_row(cells: Sequence[tuple[Paragraph, Written, Place]]) -> BodyLine:
    """A row of a table as one line: the number in its first cell is its marker, tabs part the others."""
    filled = [written.strip() for _, written, _ in cells if written.text.strip()]
    is_listed = any(_is_listed(paragraph) for paragraph, _, _ in cells)
    flat = [_flatten(written) for written in filled]
    marker = ""
    if len(flat) > 1 and _is_number(flat[0].text):
        marker, flat = flat[0].text, flat[1:]
        marker = marker if marker.endswith((".", ")", "-")) else f"{marker}."
    return BodyLine(join_written(flat, "\t"), cells[0][2], marker, is_listed, is_row=True)


def _is_number(text: str) -> bool:
    return (
        len(text) <= 6 and any(char.isdigit() for char in text) and not any(char.isalpha() for char in text)
    )


def _make_lines(paragraph: Paragraph, written: Written, place: Place) -> Iterator[BodyLine]:
    """A paragraph as one line, or as several where its breaks part entries."""
    is_listed = _is_listed(paragraph)
    parts = list(_cut_lines(written))
    if len(parts) > 1 and _are_entries([part.text for part in parts]):
        for number, part in enumerate(parts):
            yield BodyLine(_flatten(part), place, "" if number else paragraph.marker, is_listed)
    else:
        yield BodyLine(_flatten(written), place, paragraph.marker, is_listed)


def _is_listed(paragraph: Paragraph) -> bool:
    return any(stretch.field is not None and stretch.field.is_list for stretch in paragraph.stretches)


def _cut_lines(written: Written) -> Iterator[Written]:
    at = 0
    for line in written.text.split("\n"):
        yield written.cut(at, at + len(line))
        at += len(line) + 1


def _are_entries(texts: Sequence[str]) -> bool:
    """Whether the lines of one paragraph are entries or notes of their own, and no line broken by hand."""
    full = [text for text in texts if text.strip()]
    marked = sum(find_marker(text) is not None or find_bullet(text) is not None for text in full)
    if marked >= 2:
        return True
    return len(full) >= _MANY_BREAKS and all(len(text) >= _LONG for text in full[:-1])


def _flatten(written: Written) -> Written:
    """On one line; a tab behind the number before it is a blank, for tabs part cells."""
    text = written.text.replace("\n", " ")
    marker = find_marker(text) if "\t" in text else None
    if marker:
        text = text[: marker.start].replace("\t", " ") + text[marker.start :]
    return Written(text, written.italics, written.embedded, written.pieces)

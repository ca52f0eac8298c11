"""Plain text, Markdown, LaTeX and HTML with other words in their notes; all else stays as it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from iqrefs.amend.escapes import write_words
from iqrefs.amend.markup import find_whole, skip_written, start_of_escape, widen_over_marks
from iqrefs.amend.page_links import read_links
from iqrefs.amend.wrapping import find_width, wrap_words
from iqrefs.model import Change, Format, Piece, Source, SourceNote, Span
from iqrefs.text.align import align_text

TEXT_FORMATS: frozenset[Format] = frozenset({"text", "notes", "markdown", "latex", "html"})
"""The formats that are written back so."""

_NEWLINE = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]")
"""What reading takes for the end of a line."""
_STOP = re.compile(r"\s(?!\d)")
_WINDOW = 4_000


@dataclass(frozen=True, slots=True)
class _File:
    """The text of a file: where its lines begin, and where reading made two characters one, as counted
    there.
    """

    text: str
    starts: Sequence[int]
    joined: Sequence[int]

    def place(self, offset: int) -> int:
        """The place of a character that reading counts as `offset`, newlines being one character there."""
        return offset + bisect_right(self.joined, offset - 1) + self.text.startswith("\ufeff")


def amend_text(text: str, source: Source, changes: Sequence[Change]) -> tuple[str, tuple[Change, ...]]:
    """A file's text, as it is, with the changes (in order, none over another), and those that found no place
    in it.
    """
    ends = list(_NEWLINE.finditer(text))
    joined: list[int] = []
    for found in ends:
        if len(found[0]) == 2:
            joined.append(found.start() - len(joined) - text.startswith("\ufeff"))
    file = _File(text, [0, *(found.end() for found in ends)], joined)
    width = find_width(source)
    newline = next((found[0] for found in ends), "\n")
    placed: list[tuple[Change, Span]] = []
    unplaced: list[Change] = []
    for change, span in sorted(_place_all(file, source, changes), key=lambda one: one[1] or (0, 0)):
        if span is None or (placed and span[0] < placed[-1][1][1]):
            unplaced.append(change)
        else:
            placed.append((change, span))
    sheet = _Sheet(text, width, newline)
    links = read_links(text if source.format == "html" else "")
    for index, (change, span) in enumerate(placed):
        following = placed[index + 1][1][0] if index + 1 < len(placed) else len(text)
        words = links.write(write_words(change.replacement, source.format), span[0])
        sheet.put(span, words, following)
    return sheet.close(), tuple(unplaced)


@dataclass(slots=True)
class _Sheet:
    """The text as it is written anew, from its beginning on."""

    text: str
    width: int
    newline: str
    pieces: list[str] = field(default_factory=list)
    at: int = 0
    column: int = 0

    def put(self, span: Span, words: str, following: int) -> None:
        """All up to a span as it was, then the words in its place; `following` is where others come next."""
        self._write(self.text[self.at : span[0]])
        if self.width:
            words = wrap_words(words, self.column, self._behind(span[1], following), self.width, self.newline)
        self._write(words)
        self.at = span[1]

    def close(self) -> str:
        """The whole text."""
        return "".join([*self.pieces, self.text[self.at :]])

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        last = max(text.rfind("\n"), text.rfind("\r"))
        self.column = len(text) - last - 1 if last >= 0 else self.column + len(text)

    def _behind(self, at: int, following: int) -> int:
        """How many characters follow on the line before it may be broken."""
        found = _STOP.search(self.text, at, following)
        return (found.start() if found else following) - at


def _place_all(
    file: _File, source: Source, changes: Sequence[Change]
) -> Iterator[tuple[Change, Span | None]]:
    has_pieces = any(note.pieces for note in source.notes)
    for number, group in groupby(changes, key=lambda change: change.note):
        note, wanted = source.notes[number], list(group)
        if has_pieces:
            yield from ((change, _place_in_pieces(file, note, change, source.format)) for change in wanted)
        else:
            yield from _place_by_print(file, note, wanted)


def _place_in_pieces(file: _File, note: SourceNote, change: Change, kind: Format) -> Span | None:
    """The stretch of the file that holds the characters of a change, with the marks that enclose them alone;
    None where its ends stand in no piece of the file, or where it would leave half of a pair of marks behind.
    """
    pieces = note.pieces
    if change.start == change.end:
        at = _locate_last(pieces, change.start)
        return None if at is None else (file.place(at), file.place(at))
    first, last = _locate_first(pieces, change.start), _locate_last(pieces, change.end)
    if first is None:
        return None
    if last is None:
        end = _follow_written(file, note, change.end, kind)
        if end is None:
            return None
    else:
        end = file.place(last - 1) + 1
    span = start_of_escape(file.text, file.place(first), kind), end
    span = widen_over_marks(file.text, span, kind)
    return find_whole(file.text, span, kind) if span[0] < span[1] else None


def _follow_written(file: _File, note: SourceNote, offset: int, kind: Format) -> int | None:
    """The place behind the characters before an offset that the file writes otherwise: `''` for a closing
    quotation mark.
    """
    at = offset
    while at and _locate(note.pieces, at - 1) is None:
        at -= 1
    known = _locate(note.pieces, at - 1)
    return (
        None if known is None else skip_written(file.text, file.place(known) + 1, note.text[at:offset], kind)
    )


def _locate(pieces: Sequence[Piece], offset: int) -> int | None:
    for piece in pieces:
        if piece.start <= offset < piece.end:
            return piece.offset + offset - piece.start
    return None


def _locate_first(pieces: Sequence[Piece], offset: int) -> int | None:
    """The place of a character, or where the file writes it otherwise, that behind the one before."""
    found = _locate(pieces, offset)
    if found is None and (before := _locate(pieces, offset - 1)) is not None:
        return before + 1
    return found


def _locate_last(pieces: Sequence[Piece], offset: int) -> int | None:
    """The place behind the character before an offset, or where the file writes that one otherwise, the place
    of the character at the offset.
    """
    found = _locate(pieces, offset - 1)
    return found + 1 if found is not None else _locate(pieces, offset)


def _place_by_print(
    file: _File, note: SourceNote, changes: Sequence[Change]
) -> Iterator[tuple[Change, Span | None]]:
    """Where the words of each change stand from the note's line on, as printed: the whole note is looked for,
    and where a page parts it the words alone.
    """
    start = file.starts[max(min(note.place.line, len(file.starts)) - 1, 0)]
    room = start + len(note.text) * 2 + _WINDOW
    offsets = align_text(note.text, file.text, start, room)
    for change in changes:
        if offsets is not None:
            yield change, _span_of(offsets, change.start, change.end)
            continue
        low = max(note.text.rfind("\n", 0, change.start) + 1, 0)
        high = note.text.find("\n", change.end)
        around = note.text[low : high if high >= 0 else len(note.text)]
        found = align_text(around, file.text, start, room) if around.strip() else None
        yield change, None if found is None else _span_of(found, change.start - low, change.end - low)


def _span_of(offsets: Sequence[int], start: int, end: int) -> Span:
    """Behind the last character, not before the next: a run of blanks after it is no part of it."""
    if end > start:
        return offsets[start], offsets[end - 1] + 1
    return (offsets[start - 1] + 1,) * 2 if start else (offsets[start],) * 2

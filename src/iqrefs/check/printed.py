"""What of a citation is judged as print: its text without addresses, and the values of records.

The marks of an address are its own, so addresses are hidden at equal length. A bracket may be opened in one
citation of a note and closed in the next: what goes in pairs is looked at over the whole note.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.check.rule import Hit
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix, Item, Name, Note, Span
from iqrefs.text.addresses import trim_address

HIDDEN = "\x00"
"""Stands for each character of an address."""

_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|www\.|doi:\s?)[^\s<>]+|\b10\.\d{4,9}/[^\s<>]+", re.IGNORECASE)
_ANGLED = re.compile(r"<\s?(?=\x00)|(?<=\x00)\s?>")
_SINGLE = (
    "title", "title-short", "container-title", "collection-title", "volume-title", "event-title", "publisher",
    "publisher-place", "genre", "edition", "archive", "note",
)  # fmt: skip
_NAMES = ("author", "editor", "translator", "container-author", "director", "interviewer")
_NAMES_READ = 50
_QUOTED_MOST = 80
_MARKS_TAKEN = 3
"""So many marks at most are taken off the end of a citation."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of print of one mention, addresses hidden. `start` is where it stands in the mention's text;
    None for a value that cannot be found there.
    """

    mention: Mentioned
    text: str
    start: int | None = 0

    def mark(
        self,
        spans: Sequence[Span],
        values: Mapping[str, str] | None = None,
        variant: str = "message",
        replacements: Sequence[str] = (),
        *,
        is_safe: bool = False,
    ) -> Hit:
        """A hit at the spans of the piece; `replacements` (one for each span) are its fix."""
        if self.start is None:
            return Hit(self.mention.key, values=values or {}, variant=variant)
        placed = tuple((start + self.start, end + self.start) for start, end in spans)
        edits = tuple(
            Edit(self.mention.key, span, new) for span, new in zip(placed, replacements, strict=False)
        )
        fix = Fix(edits, is_safe) if edits else None
        return Hit(self.mention.key, placed, values or {}, variant, fix=fix)


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole note, an entry or a value of a record: `parts` say which of it is which citation."""

    text: str
    parts: tuple[tuple[int, int, Piece], ...]

    def locate(self, offset: int) -> tuple[Piece, int] | None:
        """The citation that a character belongs to, and its offset there: beyond its text for a mark that
        reading took off its end.
        """
        index = bisect_right(self.parts, offset, key=lambda part: part[0]) - 1
        if index < 0:
            return None
        start, end, piece = self.parts[index]
        if offset >= end + _MARKS_TAKEN or any(map(str.isalnum, self.text[end : offset + 1])):
            return None
        return piece, offset - start


def list_pieces(subject: Subject) -> Iterator[Piece]:
    """What is judged of every citation, in order: a text whole, a record value by value. Remarks are none."""
    for mention in subject.mentions:
        if mention.citation.kind != "none":
            yield from pieces_of(mention)


def pieces_of(mention: Mentioned) -> Iterator[Piece]:
    """What is judged of one citation."""
    if mention.is_record:
        yield from _list_values(mention)
    else:
        yield Piece(mention, hide_addresses(mention.text, mention.spans_of("URL", "DOI")))


def list_passages(subject: Subject) -> Iterator[Passage]:
    """The notes whole, the entries and the values of records."""
    by_note: defaultdict[str, list[Mentioned]] = defaultdict(list)
    notes: dict[str, Note] = {}
    for mention in subject.in_notes:
        if mention.note:
            by_note[mention.label].append(mention)
            notes[mention.label] = mention.note
    for label, note in notes.items():
        yield _make_passage(note.text, by_note[label])
    for mention in subject.entries:
        for piece in pieces_of(mention):
            yield Passage(piece.text, ((0, len(piece.text), piece),))


def hide_addresses(text: str, spans: Sequence[Span] = ()) -> str:
    """The text with its addresses hidden, also those that the spans name."""
    if "." not in text:
        return text
    pieces = list(text)
    for start, end in (*spans, *_find_addresses(text)):
        pieces[start:end] = HIDDEN * (end - start)
    return _ANGLED.sub(lambda match: HIDDEN * len(match[0]), "".join(pieces))


def quote_print(text: str) -> str:
    """A piece of print as it is quoted in a sentence: on one line, cut where it is long."""
    line = " ".join(text.replace(HIDDEN, "").split())
    return line if len(line) <= _QUOTED_MOST else line[: _QUOTED_MOST - 1].rstrip() + "…"


def quote_around(text: str, start: int, end: int, reach: int = 16) -> str:
    """The words around a fault, as they are quoted in a sentence."""
    first = start
    while first > 0 and start - first < reach and text[first - 1] not in "\n\x00":
        first -= 1
    last = end
    while last < len(text) and last - end < reach and text[last] not in "\n\x00":
        last += 1
    words = text[first:last]
    if first and not text[first - 1].isspace() and " " in words[: start - first]:
        words = words[words.index(" ") + 1 :]
    if last < len(text) and not text[last].isspace() and " " in words[len(words) - (last - end) :]:
        words = words[: words.rindex(" ")]
    return quote_print(words)


def _make_passage(text: str, mentions: Sequence[Mentioned]) -> Passage:
    parts: list[tuple[int, int, Piece]] = []
    spans: list[Span] = []
    cursor = 0
    for mention in mentions:
        start = text.find(mention.text, cursor)
        if start < 0 or not mention.text:
            continue
        cursor = start + len(mention.text)
        if mention.citation.kind != "none":
            parts.append((start, cursor, Piece(mention, mention.text)))
        spans += [(start + one, start + end) for one, end in mention.spans_of("URL", "DOI")]
    return Passage(hide_addresses(text, spans), tuple(parts))


def _find_addresses(text: str) -> Iterator[Span]:
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.start() + len(trim_address(match[0]))


def _list_values(mention: Mentioned) -> Iterator[Piece]:
    item = mention.citation.item
    for value in dict.fromkeys(_list_strings(item)):
        first = mention.text.find(value)
        is_once = first >= 0 and mention.text.find(value, first + 1) < 0
        yield Piece(mention, hide_addresses(value), first if is_once else None)


def _list_strings(item: Item) -> Iterator[str]:
    for variable in _SINGLE:
        value = item.get(variable)
        if isinstance(value, str) and value:
            yield value
    for variable in _NAMES:
        names = item.get(variable)
        if isinstance(names, list):
            for name in names[:_NAMES_READ]:
                yield from _list_name_parts(name)


def _list_name_parts(name: Name) -> Iterator[str]:
    yield from filter(None, (name.get("family", ""), name.get("given", ""), name.get("literal", "")))

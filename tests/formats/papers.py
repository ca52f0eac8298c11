"""Papers of the gold documents as an author keeps them: prose with calls of notes, notes, a bibliography.

The gold documents are plain text, cut to lines and pages. Here the lines of a paragraph are joined again, the
marks in the prose become calls, and running heads and page numbers are gone, as in the file that was printed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from iqrefs.model import Citation, Reading
from iqrefs.pipeline import read_document
from iqrefs.text.markers import read_number

GOLD = Path(__file__).parents[1] / "gold"
_RULE = re.compile(r"[\s_ـ=\-–—]*")
_PAGE_NUMBER = re.compile(r"\s*[0-9٠-٩]{1,4}\s*")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+?)>?(?=[\s.,،]*(?:\s|$))")
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Text:
    """Words, in italics or behind which a link lies."""

    text: str
    is_italic: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """Where a note is called: its position among the notes."""

    note: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; a heading where `level` is above 0; a row of a table where it has cells. `page` counts the
    printed pages from 1.
    """

    pieces: tuple[Text | Call, ...] = ()
    level: int = 0
    page: int = 1
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number as printed, and its text."""

    label: str
    number: int
    printed: str
    pieces: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A line of the bibliography: an entry, or (above 0) a heading of that level."""

    pieces: tuple[Text, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper. `is_arabic` is its direction, `kind` that of its notes."""

    name: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    is_arabic: bool = True
    kind: str = "footnote"
    restarts: str = "document"


@dataclass(frozen=True, slots=True)
class Habit:
    """What is particular about the print of a gold document: how marks look, what stands on every page."""

    mark: str
    furniture: str = r"(?!)"
    is_arabic: bool = True
    restarts: str = "document"
    is_wrapped: bool = True


HABITS = {
    "khamees-2025": Habit(r"[⁽(][⁰¹²³⁴-⁹]+[⁾)]", is_wrapped=False),
    "english-history": Habit(
        r"(?<=[\w.,;])(?:[⁰¹²³⁴-⁹]+|\d+)",
        r".*HELEN M\. ASHWORTH\s*$|COUNTING THE FRONTIER.*",
        is_arabic=False,
    ),
    "islamic-history": Habit(r"\([٠-٩]+\)", r"مجلة .*(?:العدد|المجلد).*"),
    "page-notes": Habit(
        r"\(\d+\)|[¹²³⁴-⁹]", r"مجلة القادسية .*المجلد.*|.*1945\s{4,}أ\.م\.د.*", restarts="page"
    ),
}


@functools.cache
def read_text(name: str) -> Reading:
    """The gold document as the reader of plain text reads it: what every format is measured against."""
    return read_document(GOLD / f"{name}.txt")


@functools.cache
def load_paper(name: str) -> Paper:
    """The paper behind a gold document."""
    reading, habit = read_text(name), HABITS[name]
    lines = (GOLD / f"{name}.txt").read_text("utf-8").split("\n")
    document = reading.document
    notes = tuple(_make_note(note.label, note.marker, note.text) for note in document.notes)
    owner: dict[int, int] = {}
    for position, note in enumerate(document.notes):
        for line in range(note.place.line, note.place.line + note.text.count("\n") + 1):
            owner[line] = position
    prose = _Prose(
        notes,
        habit,
        owner,
        frozenset(line.place.line for line in document.source.bibliography),
        frozenset(n for n, note in enumerate(notes) if not note.printed),
    )
    blocks = [block for block in prose.read(lines) if block.pieces or block.cells]
    kept, calls = _fill_gaps(notes)
    moved = tuple(
        replace(
            block,
            pieces=tuple(
                new
                for piece in block.pieces
                for new in (calls[piece.note] if isinstance(piece, Call) else (piece,))
            ),
        )
        for block in blocks
    )
    references = tuple(_list_references(reading))
    return Paper(name, moved, kept, references, habit.is_arabic, restarts=habit.restarts)


def _fill_gaps(notes: Sequence[Note]) -> tuple[tuple[Note, ...], dict[int, tuple[Call, ...]]]:
    """The numbered notes with an empty one for each number that the print skips, which is what a program that
    counts by itself must have had; and the calls in place of each old one.
    """
    kept: list[Note] = []
    calls: dict[int, tuple[Call, ...]] = {}
    for position, note in enumerate(notes):
        if not note.printed:
            continue
        first = len(kept)
        last = kept[-1].number if kept and kept[-1].number < note.number else 0
        kept += [Note("", number, "", ()) for number in range(last + 1, note.number)]
        kept.append(note)
        calls[position] = tuple(Call(new) for new in range(first, len(kept)))
    return tuple(kept), calls


def _make_note(label: str, marker: str, text: str) -> Note:
    digits = "".join(char for char in marker if char.isdigit())
    number = read_number(digits) if digits else 0
    return Note(label, number, digits, (Text(_join_lines(text)),))


def _join_lines(text: str) -> str:
    return _HYPHENATED.sub("", text).replace("\n", " ")


@dataclass(slots=True)
class _Prose:
    """The prose of a gold document, read line by line. `owner` is the note that a line belongs to, `listed`
    are lines of the bibliography; `captions` are notes that stand under tables, not at the foot of a page.
    """

    notes: Sequence[Note]
    habit: Habit
    owner: Mapping[int, int]
    listed: frozenset[int]
    captions: frozenset[int]
    blocks: list[Block] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    page: int = 1
    is_after_note: bool = False

    def read(self, lines: Sequence[str]) -> list[Block]:
        self.waiting = [n for n in range(len(self.notes)) if n not in self.captions]
        furniture = re.compile(self.habit.furniture)
        for number, line in enumerate(lines, 1):
            note = self.owner.get(number)
            if note is not None and note not in self.captions:
                self._pass_note(note)
            elif (
                number in self.listed
                or _RULE.fullmatch(line)
                or _PAGE_NUMBER.fullmatch(line)
                or furniture.match(line)
            ):
                self._close()
            elif "\t" in line:
                self._close()
                self.blocks.append(Block(cells=tuple(line.split("\t")), page=self.page))
            else:
                self._add(line)
        self._close()
        return self.blocks

    def _pass_note(self, note: int) -> None:
        self._close()
        if note in self.waiting:
            self.waiting.remove(note)
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, pieces=(*last.pieces, Call(note)))
        self.is_after_note = True

    def _add(self, line: str) -> None:
        if self.is_after_note and self.habit.restarts == "page":
            self.page += 1
        self.is_after_note = False
        self.buffer.append(line.strip())
        if not self.habit.is_wrapped:
            self._close()

    def _close(self) -> None:
        if self.buffer:
            text = _join_lines("\n".join(self.buffer))
            self.buffer.clear()
            pieces = tuple(_find_calls(text, re.compile(self.habit.mark), self.waiting, self.notes))
            self.blocks.append(Block(pieces, page=self.page))


def _find_calls(
    text: str, mark: re.Pattern[str], waiting: list[int], notes: Sequence[Note]
) -> Iterator[Text | Call]:
    start = 0
    for match in mark.finditer(text):
        digits = "".join(char for char in match.group() if char.isdigit())
        if waiting and read_number(digits) == notes[waiting[0]].number:
            if match.start() > start:
                yield Text(text[start : match.start()])
            yield Call(waiting.pop(0))
            start = match.end()
    if text[start:]:
        yield Text(text[start:])


def _list_references(reading: Reading) -> Iterator[Reference]:
    entries = {entry.place.line: entry for entry in reading.document.bibliography}
    level, entry = 1, ""
    for line in reading.document.source.bibliography:
        text = " ".join(line.text.split())
        if line.place.line in entries:
            found = entries[line.place.line]
            marker = f"{found.marker} " if found.marker else ""
            yield Reference((Text(marker + _join_lines(found.text)),))
            entry = " ".join(found.text.split())
        elif text and text.lstrip("- ") not in entry:
            yield Reference((Text(text),), level)
            level = 2


def with_links(paper: Paper, word: str = "الرابط") -> Paper:
    """The paper with a word in place of each printed address, and the address behind it as a link."""

    def change(pieces: tuple[Text, ...]) -> tuple[Text, ...]:
        return tuple(part for piece in pieces for part in _link(piece.text, word))

    return replace(
        paper,
        notes=tuple(replace(note, pieces=change(note.pieces)) for note in paper.notes),
        references=tuple(replace(one, pieces=change(one.pieces)) for one in paper.references),
    )


def _link(text: str, word: str) -> Iterator[Text]:
    start = 0
    for match in _ADDRESS.finditer(text):
        if match.start() > start:
            yield Text(text[start : match.start()])
        yield Text(word, target=match.group(1))
        start = match.end()
    if text[start:]:
        yield Text(text[start:])


def with_italics(paper: Paper) -> Paper:
    """The paper with the titles of its works in italics, where they are printed as they were read."""
    titles: dict[str, str] = {}
    for key, citation in read_text(paper.name).citations.items():
        if title := _title_of(citation):
            titles.setdefault(key.partition("#")[0], title)
    return replace(
        paper,
        notes=tuple(
            replace(note, pieces=tuple(_slant(note.pieces, titles.get(note.label, ""))))
            for note in paper.notes
        ),
    )


def _title_of(citation: Citation) -> str:
    item = citation.item
    return item.get("container-title", "") or item.get("title", "")


def _slant(pieces: tuple[Text, ...], title: str) -> Iterator[Text]:
    for piece in pieces:
        before, found, after = piece.text.partition(title) if title else (piece.text, "", "")
        yield from (
            replace(piece, text=text, is_italic=slanted)
            for text, slanted in ((before, False), (found, True), (after, False))
            if text
        )


def as_endnotes(paper: Paper) -> Paper:
    """The paper with its notes at its end."""
    return replace(paper, kind="endnote")

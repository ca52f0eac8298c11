"""Text that knows where in its file it stands, and paragraphs made of it: for readers of marked-up text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from iqrefs.errors import InputError
from iqrefs.read.decode import Decoded, decode_bytes
from iqrefs.read.flow import Field, Paragraph, Stretch

NOWHERE = -1
"""The offset of what does not stand in the file: what a macro put there, an entity's character."""


def decode_marked(data: bytes) -> Decoded:
    """The text of a file of marks and words. Raises `InputError` (a sentence without the file's name)."""
    try:
        return decode_bytes(data, "")
    except InputError as error:
        raise InputError(str(error).removeprefix(": ")) from None


class Located:
    """A text put together from stretches of a file (or from nowhere), which tells where each one stands."""

    def __init__(self, parts: Iterator[tuple[str, int]] | list[tuple[str, int]]) -> None:
        """`parts` are texts with their offsets in the file."""
        words: list[str] = []
        self._starts: list[int] = []
        self._offsets: list[int] = []
        length = 0
        for text, offset in parts:
            if text:
                words.append(text)
                self._starts.append(length)
                self._offsets.append(offset)
                length += len(text)
        self.text = "".join(words)

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The stretches between two positions, each with its offset in the file."""
        at = bisect_right(self._starts, start) - 1
        while start < end:
            offset = self._offsets[at]
            following = self._starts[at + 1] if at + 1 < len(self._starts) else end
            stop = min(end, following)
            yield start, stop, NOWHERE if offset == NOWHERE else offset + start - self._starts[at]
            start = stop
            at += 1

    def locate(self, position: int) -> int:
        """The offset in the file of a position, or of the last one before it that has one."""
        at = bisect_right(self._starts, position) - 1
        if at >= 0 and self._offsets[at] != NOWHERE:
            return self._offsets[at] + position - self._starts[at]
        while at >= 0 and self._offsets[at] == NOWHERE:
            at -= 1
        if at < 0:
            return 0
        return self._offsets[at] + self._starts[at + 1] - self._starts[at]


class Lines:
    """The numbers of the lines of a text, from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def number(self, offset: int) -> int:
        """The line that the character at `offset` stands on."""
        return bisect_right(self._starts, offset)


@dataclass(frozen=True, slots=True)
class Style:
    """What is the same for all characters of a stretch."""

    is_italic: bool = False
    is_raised: bool = False
    target: str = ""
    note: str = ""
    field: Field | None = None


PLAIN = Style()


@dataclass(slots=True)
class _Run:
    """A stretch that grows: its texts, all of one style and next to one another in the file.

    `later` tells the text where it is known only when all has been read.
    """

    parts: list[str]
    style: Style
    offset: int
    end: int
    later: Callable[[], str] | None = None


class Gatherer:
    """Paragraphs that grow character by character.

    White space is put as one blank between words, never at the edges of a paragraph or of a line.
    """

    def __init__(self) -> None:
        self._done: list[tuple[list[_Run], Paragraph]] = []
        self._runs: list[_Run] = []
        self._gap: tuple[str, int, Style] | None = None
        self.level = 0
        self.marker = ""
        self.row = 0
        self.number = 0

    def put(self, text: str, offset: int, style: Style = PLAIN) -> None:
        """Text as printed, at `offset` of the file (or `NOWHERE`)."""
        if not text:
            return
        if self._gap is not None:
            if self._runs:
                self._add(*self._gap)
            self._gap = None
        self._add(text, offset, style)

    def put_blank(self, offset: int, style: Style = PLAIN) -> None:
        """White space that stands (or begins) at `offset`."""
        if self._gap is None:
            self._gap = (" ", offset, style)

    def put_break(self, style: Style = PLAIN) -> None:
        """The end of a line inside a paragraph."""
        self._gap = ("\n", NOWHERE, style)

    def put_later(self, later: Callable[[], str], style: Style = PLAIN) -> None:
        """Text that stands nowhere and that is known when all has been read."""
        self.put("\0", NOWHERE, style)
        self._runs[-1].parts.pop()
        if self._runs[-1].parts:
            self._runs.append(_Run([], style, NOWHERE, NOWHERE))
        self._runs[-1].later = later

    def _add(self, text: str, offset: int, style: Style) -> None:
        end = NOWHERE if offset == NOWHERE else offset + len(text)
        if self._runs:
            last = self._runs[-1]
            is_alike = last.style is style or last.style == style
            if last.end == offset and is_alike and last.later is None and not style.note:
                last.parts.append(text)
                last.end = end
                return
        self._runs.append(_Run([text], style, offset, end))

    @property
    def is_empty(self) -> bool:
        """Whether the paragraph that grows has no text yet."""
        return not self._runs

    def end_paragraph(self) -> None:
        """What comes next is another paragraph; one without text or marker is none."""
        if self._runs or self.marker or self.row:
            paragraph = Paragraph((), self.number, self.level, self.marker, self.row)
            self._done.append((self._runs, paragraph))
        self._runs, self._gap = [], None
        self.level, self.marker, self.row, self.number = 0, "", 0, 0

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs, when everything has been read."""
        self.end_paragraph()
        return tuple(replace(frame, stretches=tuple(map(_stretch, runs))) for runs, frame in self._done)


def _stretch(run: _Run) -> Stretch:
    style = run.style
    return Stretch(
        text=run.later() if run.later else "".join(run.parts),
        is_italic=style.is_italic,
        is_raised=style.is_raised,
        target=style.target,
        note=style.note,
        field=style.field,
        node=NOWHERE if run.offset == NOWHERE else 0,
        offset=max(run.offset, 0),
    )

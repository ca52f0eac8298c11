"""Two prints of one work that have the same words, and between them other marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.check.lists.described import first_pair, list_described
from iqrefs.check.lists.descriptions import Description
from iqrefs.check.printed import quote_print
from iqrefs.check.printed_words import read_marks
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span
from iqrefs.text.edges import find_bullet

_NEAR = 40


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two mentions whose marks differ: where in the first one, and the stretches of both as they are
    quoted.
    """

    mention: Mentioned
    other: Mentioned
    spans: tuple[Span, ...]
    here: str
    there: str


def find_unlike(subject: Subject) -> Iterator[Unlike]:
    """A note and its entry, each against the other, where their marks differ although those of the document's
    other pairs mostly agree: where they do not, notes and list have their own habits.
    """
    bulleted = _bulleted_lines(subject)
    pairs = []
    alike = 0
    for descriptions in subject.once(list_described):
        left, right = first_pair(descriptions)
        if bool(left.mention.note) == bool(right.mention.note) or _keys(left) != _keys(right):
            continue
        gaps = [_read_gaps(one, bulleted) for one in (left, right)]
        apart = [index for index, marks in enumerate(zip(*gaps, strict=True)) if marks[0] != marks[1]]
        if apart:
            pairs.append((left, right, apart))
        else:
            alike += 1
    if alike < max(len(pairs), 1):
        return
    for left, right, apart in pairs:
        spans, others = _spans_around(left, apart), _spans_around(right, apart)
        here, there = _quote(left, spans, bulleted), _quote(right, others, bulleted)
        yield Unlike(left.mention, right.mention, spans, here, there)
        yield Unlike(right.mention, left.mention, others, there, here)


def _keys(description: Description) -> list[str]:
    return [word.key for word in description.words]


def _read_gaps(description: Description, bulleted: frozenset[str]) -> tuple[str, ...]:
    """The marks between the words. A bullet at the beginning of a line within an entry is one too: reading
    took it off.
    """
    text, words = description.text, description.words
    gaps = list(read_marks(text, words, description.cited))
    if description.mention.entry and "\n" in text:
        ends = [0, *(word.end for word in words)]
        for index, word in enumerate(words):
            line = text[word.start :].partition("\n")[0].strip()
            if index and "\n" in text[ends[index] : word.start] and line in bulleted:
                gaps[index] += "-"
    return tuple(gaps)


def _bulleted_lines(subject: Subject) -> frozenset[str]:
    """The lines of the list that begin with a bullet, without it."""
    lines = (line.text for line in subject.reading.document.source.bibliography)
    return frozenset(line[start:].strip() for line in lines if (start := find_bullet(line)))


def _spans_around(description: Description, gaps: Sequence[int]) -> tuple[Span, ...]:
    """For each gap the stretch from the word before it to the one behind; near ones in one."""
    words = description.words
    spans: list[Span] = []
    for gap in gaps:
        start = words[gap - 1].start if gap else 0
        end = words[gap].end if gap < len(words) else _end_of_marks(description)
        if spans and start - spans[-1][1] <= _NEAR:
            start = spans.pop()[0]
        spans.append((start, end))
    return tuple(spans)


def _end_of_marks(description: Description) -> int:
    """Where the marks behind the last word end: before the cited page, if there is one."""
    last = description.words[-1].end if description.words else 0
    locator = [start for start, _ in description.cited if start >= last]
    marks = description.text[last : min(locator, default=len(description.text))]
    return last + len(marks.rstrip().rstrip(".,،:؛;").rstrip())


def _quote(description: Description, spans: Sequence[Span], bulleted: frozenset[str]) -> str:
    pieces = []
    for start, end in spans:
        lines = description.text[start:end].split("\n")
        rests = description.text[start:].split("\n")
        pieces.append(
            " ".join(
                f"- {line}" if index and rests[index].strip() in bulleted else line
                for index, line in enumerate(lines)
            )
        )
    return quote_print(" / ".join(pieces))

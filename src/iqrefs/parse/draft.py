"""A mention on the workbench: its tokens, the cues found in them, and what has been taken.

Tokens are cut from the folded text; values are printed from the mention itself. A token is free until a
step takes it for a variable, a cue word or a delimiter. Nothing is ever taken twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from iqrefs.lexicon import HIDDEN, Cue, Match, hide_spans, scan_text
from iqrefs.model import Item, Locator, Pointer, Span
from iqrefs.text.fold import Folded

EXTRA = "extra"
"""The label of what was read but finds its variable taken: it goes to the remainder."""

OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
DELIMITERS = frozenset(",;:.-/|()[]{}\"*'<>_=+~^\\&!?•·†‡#")


@dataclass(slots=True)
class Draft:
    """The state of one mention between the steps."""

    fold: Folded
    words: list[str]
    starts: list[int]
    ends: list[int]
    cues: list[tuple[Match, ...]]
    labels: list[str | None]
    size: int
    """The number of tokens."""
    numbers: list[int]
    """The tokens that are digits."""
    kinds: list[frozenset[str]]
    """The classes of the cues that begin at each token."""
    by_kind: dict[str, list[int]]
    """Where cues of each class begin."""
    item: Item = field(default_factory=Item)
    spans: dict[str, list[Span]] = field(default_factory=dict)
    locator: Locator | None = None
    pointer: Pointer | None = None
    evidence: set[str] = field(default_factory=set)
    margins: dict[int, float] = field(default_factory=dict)
    """By how much the looks of each labelled segment favour its label, by the segment's first token."""

    @property
    def points(self) -> bool:
        """Whether the mention leans on another one; an idem alone describes a work of its own."""
        return self.pointer is not None and not self.pointer.same_author

    def cue_at(self, index: int, kind: str, value: str | None = None) -> Match | None:
        """The longest cue of a class (and value) that begins at a token."""
        if kind not in self.kinds[index]:
            return None
        for match in self.cues[index]:
            if match[1].kind == kind and (value is None or match[1].value == value):
                return match
        return None

    def is_free(self, start: int, end: int) -> bool:
        """Whether no step has taken a token of the range."""
        return not any(self.labels[start:end])

    def take(self, start: int, end: int, label: str) -> None:
        """Take the free tokens of a range."""
        for index in range(start, end):
            if self.labels[index] is None:
                self.labels[index] = label

    def printed(self, start: int, end: int) -> str:
        """What is printed from one token to another (exclusive), line breaks as blanks."""
        if start >= end:
            return ""
        first, last = self.span(start, end)
        return " ".join(self.fold.text[first:last].split())

    def span(self, start: int, end: int) -> Span:
        """The place in the mention of a range of tokens."""
        return self.fold.locate(self.starts[start], self.ends[end - 1])

    def is_upper(self, index: int) -> bool:
        """Whether a token is printed with a capital at its head."""
        offsets = self.fold.offsets
        start = self.starts[index]
        return self.fold.text[start if offsets is None else offsets[start]].isupper()

    def mark(self, variable: str, start: int, end: int) -> None:
        """Take a range for a variable and remember where it stands."""
        self.take(start, end, variable)
        self.spans.setdefault(variable, []).append(self.span(start, end))

    def touches(self, index: int) -> bool:
        """Whether a token follows the one before it without a blank."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def token_at(self, offset: int) -> int:
        """The first token that ends after a folded offset."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def is_delimiter(self, index: int) -> bool:
        """Whether a token is a mark and no word, number or link."""
        return self.words[index] in DELIMITERS

    def skip(self, index: int, marks: str | frozenset[str]) -> int:
        """The first token from `index` on that is none of the marks."""
        while index < self.size and self.words[index] in marks:
            index += 1
        return index

    def skip_back(self, index: int, marks: str | frozenset[str]) -> int:
        """The first token from `index` backwards that is none of the marks; -1 where there is none."""
        while index >= 0 and self.words[index] in marks:
            index -= 1
        return index

    def places_of(self, *kinds: str) -> list[int]:
        """Where cues of any of some classes begin, in order."""
        return sorted({index for kind in kinds for index in self.by_kind.get(kind, ())})

    def find(self, kind: str, value: str | None = None) -> Iterator[tuple[int, int, Cue]]:
        """Start, end and cue of each free cue of a class, longest first at each place."""
        index = 0
        for start in self.by_kind.get(kind, ()):
            if start < index:
                continue
            match = self.cue_at(start, kind, value)
            if match and self.is_free(start, start + match[0]):
                index = start + match[0]
                yield start, index, match[1]


def open_draft(fold: Folded, hidden: Sequence[Span]) -> Draft:
    """Cut a folded mention into tokens and find the cues; `hidden` are the folded spans of links."""
    scan = scan_text(hide_spans(fold.folded, hidden))
    labels: list[str | None] = ["URL" if word[0] == HIDDEN else None for word in scan.words]
    by_kind: dict[str, list[int]] = {}
    for index, kinds in enumerate(scan.kinds):
        for kind in kinds:
            by_kind.setdefault(kind, []).append(index)
    numbers = [index for index, word in enumerate(scan.words) if word.isdigit()]
    return Draft(
        fold,
        scan.words,
        scan.starts,
        scan.ends,
        scan.cues,
        labels,
        len(scan.words),
        numbers,
        scan.kinds,
        by_kind,
    )

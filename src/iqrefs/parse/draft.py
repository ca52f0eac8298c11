"""A mention on the workbench: its tokens, the cues found in them, and what has been taken.

Tokens are cut from the folded text; values are printed from the mention itself. A token is free until a
step takes it for a variable, a cue word or a delimiter. Nothing is ever taken twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from iqrefs.lexicon import Cue, Lexicon
from iqrefs.model import Item, Locator, Pointer, Span
from iqrefs.text.fold import Folded

HIDDEN = "\x00"
"""Stands in the folded text for the characters of a link; folding never yields it."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|\x00+|\s+|.", re.DOTALL)

Match = tuple[int, Cue]
"""How many tokens a cue spans, and the cue."""

QUOTE_MARKS = frozenset("\"*")
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
    item: Item = field(default_factory=lambda: Item())
    spans: dict[str, list[Span]] = field(default_factory=dict)
    locator: Locator | None = None
    pointer: Pointer | None = None
    evidence: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        """The number of tokens."""
        return len(self.words)

    def cue_at(self, index: int, kind: str, value: str | None = None) -> Match | None:
        """The longest cue of a class (and value) that begins at a token."""
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

    def mark(self, variable: str, start: int, end: int) -> None:
        """Take a range for a variable and remember where it stands."""
        self.take(start, end, variable)
        self.spans.setdefault(variable, []).append(self.span(start, end))

    def touches(self, index: int) -> bool:
        """Whether a token follows the one before it without a blank."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

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

    def find(self, kind: str, value: str | None = None) -> Iterator[tuple[int, int, Cue]]:
        """Start, end and cue of each free cue of a class, longest first at each place."""
        index = 0
        while index < self.size:
            match = self.cue_at(index, kind, value) if self.cues[index] else None
            if match and self.is_free(index, index + match[0]):
                yield index, index + match[0], match[1]
                index += match[0]
            else:
                index += 1


def _find_cues(words: Sequence[str], lexicon: Lexicon) -> list[tuple[Match, ...]]:
    phrases = lexicon.phrases
    found: list[tuple[Match, ...]] = []
    for index, word in enumerate(words):
        rows = phrases.get(word)
        if not rows:
            found.append(())
            continue
        matches: list[Match] = []
        for form, cues in rows:
            length = len(form)
            if length == 1 or tuple(words[index : index + length]) == form:
                matches.extend((length, cue) for cue in cues)
        found.append(tuple(matches))
    return found


def _hide(text: str, hidden: Sequence[Span]) -> str:
    pieces = []
    last = 0
    for start, end in hidden:
        pieces += [text[last:start], HIDDEN * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def open_draft(fold: Folded, hidden: Sequence[Span], lexicon: Lexicon) -> Draft:
    """Cut a folded mention into tokens and find the cues; `hidden` are the folded spans of links."""
    text = _hide(fold.folded, hidden)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.isspace():
            continue
        words.append(token)
        starts.append(match.start())
        ends.append(match.end())
    labels: list[str | None] = ["URL" if word[0] == HIDDEN else None for word in words]
    return Draft(fold, words, starts, ends, _find_cues(words, lexicon), labels)

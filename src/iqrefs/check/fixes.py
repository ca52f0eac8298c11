"""Fixes put into the text of a file: each mention is found where it stands, and only its edits change.

A mention is looked for from its line on, letter for letter, white space being any white space. What cannot
be found so (a note cut in two by a page, a value that stands otherwise in its file) is left as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from iqrefs.check.subject import Mentioned
from iqrefs.model import Edit, Finding, MentionKey, Span
from iqrefs.text.align import align_text

_WINDOW = 4_000
_NEWLINE = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]")
"""What reading takes for the end of a line."""
_GUARDED = frozenset('{}\\"')
"""What would change the structure of a file of records."""

_Change = tuple[int, int, str]
"""Start and end in the file, and what comes there."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with its fixes: which findings were mended, which could not be placed, and which wait for
    another run because they meet another fix.
    """

    text: str
    mended: tuple[Finding, ...] = ()
    unplaced: tuple[Finding, ...] = ()
    waiting: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Page:
    """The text of a file, and where its mentions stand in it."""

    text: str
    mentions: Mapping[MentionKey, Mentioned]
    starts: list[int] = field(default_factory=list)
    placed: dict[MentionKey, Sequence[int] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.starts = [0, *(found.end() for found in _NEWLINE.finditer(self.text))]

    def find(self, key: MentionKey) -> Sequence[int] | None:
        """The offset in the file of each character of a mention (and of its end)."""
        if key not in self.placed:
            mention = self.mentions.get(key)
            self.placed[key] = self._place(mention) if mention else None
        return self.placed[key]

    def _place(self, mention: Mentioned) -> Sequence[int] | None:
        line = min(mention.place.line, len(self.starts)) - 1
        start = self.starts[max(line, 0)]
        room = len(mention.note.text if mention.note else mention.text) * 2 + _WINDOW
        return align_text(mention.text, self.text, start, start + room)


def apply_fixes(
    text: str, findings: Iterable[Finding], mentions: Mapping[MentionKey, Mentioned], *, unsafe: bool = False
) -> Fixed:
    """`text` (a file's, as it is) with the fixes of the findings, safe ones or all.

    Fixes go in the order of the findings; one that meets an earlier one waits for the next run.
    """
    page = _Page(text, mentions)
    changes: list[_Change] = []
    taken: list[Span] = []
    mended, unplaced, waiting = [], [], []
    for finding in findings:
        if finding.fix is None or not (finding.fix.is_safe or unsafe):
            continue
        placed = _place_edits(finding.fix.edits, page)
        if placed is None:
            unplaced.append(finding)
        elif any(_meets(change, taken) for change in placed):
            waiting.append(finding)
        else:
            for start, end, _ in placed:
                taken.insert(bisect_right(taken, (start, end)), (start, end))
            changes += placed
            mended.append(finding)
    return Fixed("".join(_rebuild(text, sorted(changes))), tuple(mended), tuple(unplaced), tuple(waiting))


def _place_edits(edits: Sequence[Edit], page: _Page) -> list[_Change] | None:
    placed: list[_Change] = []
    for edit in edits:
        mention, offsets = page.mentions.get(edit.mention), page.find(edit.mention)
        if mention is None or offsets is None or not 0 <= edit.span[0] <= edit.span[1] < len(offsets):
            return None
        old = mention.text[slice(*edit.span)]
        if mention.is_record and set(edit.replacement) & _GUARDED - set(old):
            return None
        placed.append((offsets[edit.span[0]], _end_of(edit.span, offsets), edit.replacement))
    return placed


def _end_of(span: Span, offsets: Sequence[int]) -> int:
    """Behind the last character, not before the next: a run of blanks after it is no part of it."""
    return offsets[span[1] - 1] + 1 if span[1] > span[0] else offsets[span[0]]


def _meets(change: _Change, taken: Sequence[Span]) -> bool:
    start, end, _ = change
    index = bisect_right(taken, (start, end))
    near = taken[max(index - 1, 0) : index + 1]
    return any(start <= other_end and other_start <= end for other_start, other_end in near)


def _rebuild(text: str, changes: Sequence[_Change]) -> Iterator[str]:
    at = 0
    for start, end, replacement in changes:
        yield text[at:start]
        yield replacement
        at = end
    yield text[at:]

"""Which asterisks and underscores of Markdown are emphasis: CommonMark's rules for runs of delimiters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

_INVISIBLE = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(slots=True)
class Run:
    """A run of one delimiter. `left` are those that are text; `closes` and `opens` count the emphases (single
    delimiters) that it ends and begins. `before` and `after` are its neighbours in the stack of runs.
    """

    char: str
    count: int
    can_open: bool
    can_close: bool
    left: int = 0
    opens: int = 0
    closes: int = 0
    at: int = 0
    before: Run | None = field(default=None, repr=False)
    after: Run | None = field(default=None, repr=False)


def look_at_run(text: str, start: int, end: int) -> Run:
    """The run of delimiters between two positions, and what it can do there."""
    char = text[start]
    before, after = _neighbour(text, start - 1, -1), _neighbour(text, end, 1)
    blank_before, blank_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    left = not blank_after and (not sign_after or blank_before or sign_before)
    right = not blank_before and (not sign_before or blank_after or sign_after)
    if char == "_":
        left, right = left and (not right or sign_before), right and (not left or sign_after)
    return Run(char, end - start, left, right, end - start, at=start)


def _neighbour(text: str, at: int, step: int) -> str:
    """The visible character beside a run: marks of direction are none."""
    for _ in range(4):
        if not 0 <= at < len(text):
            return " "
        if text[at] not in _INVISIBLE:
            return text[at]
        at += step
    return " "


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


class RunStack:
    """The runs of a text that may yet be emphasis, the last on top."""

    def __init__(self) -> None:
        self.top: Run | None = None

    def push(self, run: Run) -> None:
        """Put a run on top."""
        run.before = self.top
        if self.top is not None:
            self.top.after = run
        self.top = run

    def pair(self, bottom: Run | None) -> None:
        """Pair the runs above `bottom`, and take them from the stack."""
        lowest = -1 if bottom is None else bottom.at
        floors: dict[tuple[str, bool, int], int] = {}
        closer = self.top
        while closer is not None and closer.before is not bottom:
            closer = closer.before
        while closer is not None:
            if not (closer.can_close and closer.left):
                closer = closer.after
                continue
            kind = (closer.char, closer.can_open, closer.count % 3)
            floor = floors.get(kind, lowest)
            opener = closer.before
            while opener is not None and opener.at > floor and not _fit(opener, closer):
                opener = opener.before
            if opener is None or opener.at <= floor:
                floors[kind] = lowest if closer.before is None else closer.before.at
                closer = closer.after
            else:
                _close(opener, closer)
        self.top = bottom
        if bottom is not None:
            bottom.after = None


def _close(opener: Run, closer: Run) -> None:
    """Make an emphasis of two runs. What stood between them, and what is used up, is in the stack no more."""
    used = 2 if opener.left >= 2 and closer.left >= 2 else 1
    opener.left -= used
    closer.left -= used
    if used == 1:
        opener.opens += 1
        closer.closes += 1
    last = opener if opener.left else opener.before
    first = closer if closer.left else closer.after
    if first is not None:
        first.before = last
    if last is not None:
        last.after = first
    if not closer.left:
        closer.before = last


def _fit(opener: Run, closer: Run) -> bool:
    if opener.char != closer.char or not opener.can_open or not opener.left:
        return False
    if (opener.can_close or closer.can_open) and (opener.count + closer.count) % 3 == 0:
        return opener.count % 3 == 0 and closer.count % 3 == 0
    return True

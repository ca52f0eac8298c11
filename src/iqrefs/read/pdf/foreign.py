"""The order of a line of Latin words alone in a paragraph that is read from the right.

Such a line is read from the left but for its ends: the marks with which the paragraph's last words end stand
at the left, and those before its first word at the right. A line that goes on has all marks in their places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.read.pdf.order import Direction, kind_of, read_order

_PAIRS = {char: pair for pair in ("()", "[]", "{}", "<>", "«»", "“”") for char in pair}
_FAR = 600
_NEAR = 40
_QUOTES = "\"'*_"
_OPENING = frozenset("".join(_PAIRS) + _QUOTES)
_HEAD = re.compile(r"\s([,،;:.]?\d{1,4}(?:[-–/]\d{1,4})*)$")
_TAIL_AT_LEFT = re.compile(r"\s?(?:[،؛,;:.]?[\d/–.-]{1,20}\s)?[،؛,;:]\d{0,4}[^\W\d_]")
"""What ends Arabic words at the left, in a paragraph set from the left that they begin."""
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_HEAD_BULLET = re.compile(r"\s[•●▪◦‣·■-]$")
_HEAD_MARKS = re.compile(r"[()\[\]{}<>«»“”\"'*_]+$")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a line in its paragraph: the kind of the last letter before it and of the first one
    after it in the order of reading (none at the paragraph's ends), and the paragraph so far.
    """

    before: Literal["R", "L"] | None = None
    after: Literal["R", "L"] | None = None
    read: str = ""


def find_context(
    texts: Sequence[str], index: int, base: Direction, read: Sequence[str], onto: str = ""
) -> Context:
    """The context of the line `index` of a paragraph whose printed lines are given, and `read` those before
    it; `onto` is the text that the paragraph goes on with, in the order of reading.
    """
    above = [(text, base) for text in texts[max(0, index - _NEAR) : index]]
    told: list[tuple[str, Direction]] = [(onto[-_FAR:], "ltr"), *above]
    before = next(
        (kind for text, side in reversed(told) if (kind := _letter(text, side, is_first=False))), None
    )
    after = next(
        (kind for text in texts[index + 1 : index + _NEAR] if (kind := _letter(text, base, is_first=True))),
        None,
    )
    return Context(before, after, onto[-_FAR:] + "".join(read[-_NEAR:]))


def _letter(text: str, base: Direction, *, is_first: bool) -> Literal["R", "L"] | None:
    """The kind of the first (the last) letter of a printed line."""
    from_right = is_first == (base == "rtl")
    for char in reversed(text) if from_right else text:
        kind = kind_of(char)
        if kind in ("R", "L"):
            return "R" if kind == "R" else "L"
    return None


def read_line(printed: str, base: Direction, context: Context) -> list[int]:
    """The positions of a printed line's characters in the order in which they are read."""
    kinds = set(map(kind_of, set(printed)))
    if base == "ltr" and context.before is None and _TAIL_AT_LEFT.match(printed):
        return read_order(printed, base, before="R", after=context.after)
    if base == "ltr" or "R" in kinds or context.before == "R" or not kinds & {"L", "D"}:
        return read_order(printed, base, before=context.before, after=context.after)
    if "L" not in kinds and context.before is None:
        return read_order(printed, base)
    words = len(printed.rstrip())
    start = 0 if context.after == "L" else _count_tail(printed, context)
    end = words if context.before == "L" else _find_head(printed, start, is_last=context.after is None)
    # Blanks at the right end stand before all, where they are lost.
    end = min(end, words)
    return [*_read_head(printed, end), *range(start, end), *range(start - 1, -1, -1)]


def _count_tail(printed: str, context: Context) -> int:
    """How many marks at the left end stand behind the last word; those that open it are its own."""
    tail = next(at for at, char in enumerate(printed) if kind_of(char) in ("L", "D"))
    while tail and _opens(printed, tail - 1, context):
        tail -= 1
    return tail


def _opens(printed: str, at: int, context: Context) -> bool:
    """Whether a mark at the left opens the words that it is glued to: its partner follows and closes them, or
    an address does, and none was awaited.
    """
    char = printed[at]
    if char not in _OPENING:
        return False
    pair = _PAIRS.get(char, char)
    partner = next((place for place in range(at + 1, len(printed)) if printed[place] in pair), None)
    if partner is not None and not (context.before is None and partner == len(printed) - 1):
        before, after = printed[partner - 1], printed[partner + 1 : partner + 2]
        partner_opens = (before.isspace() or before in _OPENING) and after.strip() != ""
        return not partner_opens
    is_awaited = sum(map(context.read.count, set(pair))) % 2 == 1
    return not is_awaited and _ADDRESS.match(printed, at + 1) is not None


def _find_head(printed: str, start: int, *, is_last: bool) -> int:
    """Where at the right end the marks and numbers before the first word of a paragraph begin."""
    words = printed.rstrip()
    bullet = _HEAD_BULLET.search(words)
    if bullet:
        return bullet.start()
    number = _HEAD.search(words)
    if number and not number[1][0].isdigit():
        return number.start()
    marks = _HEAD_MARKS.search(words)
    if marks is None or marks.start() <= start:
        return len(printed)
    at = marks.start()
    pair = _PAIRS.get(words[at], words[at])
    partner = next((place for place in range(at - 1, start - 1, -1) if words[place] in pair), None)
    if partner is None:
        is_head = words[at] in _PAIRS or is_last or sum(map(words.count, set(pair))) % 2 == 1
    else:
        # Where the nearest one closes, this one opens.
        is_head = not (partner == start or words[partner - 1].isspace() or words[partner - 1] in _OPENING)
    return at if is_head or words[at - 1].isspace() else len(printed)


def _read_head(printed: str, start: int) -> list[int]:
    """The order of what stands before the first word."""
    return [at + start for at in read_order(printed[start:], "rtl")]

"""A text parted into runs of one direction, as Word wants it: blanks, digits and signs go with words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

_LTR, _RTL, _NUMBER, _NEUTRAL = "L", "R", "N", "-"
_CLASSES = {"L": _LTR, "R": _RTL, "AL": _RTL, "AN": _RTL, "EN": _NUMBER, "LRE": _LTR, "RLE": _RTL}
_PAIRS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘", "›": "‹"}
_OPENERS = frozenset(_PAIRS.values())
_MAX_OPEN = 60
"""Brackets in brackets that are followed; Unicode's own algorithm follows 63."""


def part_by_direction(text: str, *, is_rtl: bool) -> Iterator[tuple[str, bool]]:
    """The parts of a text in order, each with whether it is written from right to left.

    A text whose words have one direction has that as a whole. Else European digits go with the word before
    them; what is neutral goes with its neighbours where they agree, else with the paragraph (`is_rtl`), and
    a closing bracket with its opening one.
    """
    classes = [_classify(char) for char in text]
    strong = {one for one in classes if one in (_LTR, _RTL)}
    base = strong.pop() if len(strong) == 1 else (_RTL if is_rtl else _LTR)
    directions = _with_neutrals(_with_brackets(text, classes, base), base)
    at = 0
    for direction, group in groupby(directions):
        size = sum(1 for _ in group)
        yield text[at : at + size], direction == _RTL
        at += size


def _classify(char: str) -> str:
    if "\u0600" <= char <= "\u06ff":
        return _RTL
    return _CLASSES.get(unicodedata.bidirectional(char), _NEUTRAL)


def _with_brackets(text: str, classes: list[str], base: str) -> list[str]:
    """Digits and brackets with their directions: digits have that of what stands before them, or where
    nothing does, behind them.
    """
    following = _list_following(classes, base)
    last = ""
    opened: list[tuple[str, str]] = []
    result = []
    for at, (char, one) in enumerate(zip(text, classes, strict=True)):
        direction = (last or following[at]) if one == _NUMBER else one
        if char in _OPENERS and len(opened) < _MAX_OPEN:
            direction = last if last == following[at] else base
            opened.append((char, direction))
        elif opened and _PAIRS.get(char) == opened[-1][0]:
            direction = opened.pop()[1]
        result.append(direction)
        last = last if direction == _NEUTRAL else direction
    return result


def _list_following(classes: list[str], base: str) -> list[str]:
    """For each character the direction of the next letter, at it or behind it."""
    following = []
    last = base
    for one in reversed(classes):
        last = one if one in (_LTR, _RTL) else last
        following.append(last)
    return following[::-1]


def _with_neutrals(classes: list[str], base: str) -> list[str]:
    directions: list[str] = []
    before = base
    for is_neutral, group in groupby(classes, key=lambda one: one == _NEUTRAL):
        run = list(group)
        if is_neutral:
            behind = len(directions) + len(run)
            after = classes[behind] if behind < len(classes) else base
            directions += [before if before == after else base] * len(run)
        else:
            directions += run
            before = run[-1]
    return directions

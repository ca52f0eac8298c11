"""The order in which a line is read, from the order in which it is printed.

A line is taken as it stands on the page, from left to right, and what a reader of its direction reads first
is put first. Where runs of the other direction begin and end is told by the blanks: `Smith ,2003` stands
for 2003 and then Smith in a line read from the right, `Smith, 2003` for Smith and then 2003.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import Literal, NamedTuple

Direction = Literal["rtl", "ltr"]
Kind = Literal["R", "L", "D", "N", "S"]
"""Letters read from the right, from the left, digits, all other marks, blanks."""

_NUMBER = re.compile(r"[\d⁰¹²³⁴-⁹]+(?:[.,:/٫٬][\d⁰¹²³⁴-⁹]+)*")
_ALL_FROM_LEFT = re.compile(r"[\x20-\x7e\u00a1-\u024f\u2010-\u2027⁰¹²³⁴-⁹]*")
_STRETCH = re.compile("R+|L+|S+|N|D")
_KEPT_STRETCH = re.compile("D|SS+")
_PARTS = frozenset(",،;؛:.")
_STAYS = frozenset(".,;:!?-–—/_=&%’'…")
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_BRACKETS = {char: pair for pair in ("()", "[]", "{}", "<>", "«»", "﴾﴿") for char in pair}


class _Token(NamedTuple):
    """A stretch of one kind on the printed line."""

    kind: Kind
    start: int
    end: int


def read_order(
    printed: str, base: Direction, *, before: Kind | None = None, after: Kind | None = None
) -> list[int]:
    """The positions of a printed line's characters in the order in which they are read. A run that goes on
    from the line `before`, or on to the one `after` (the kinds of their next letters), reaches to the line's
    end.
    """
    if _ALL_FROM_LEFT.fullmatch(printed) and base == "ltr":
        return list(range(len(printed)))
    kinds = "".join(map(kind_of, printed))
    foreign: Kind = "L" if base == "rtl" else "R"
    if foreign not in kinds:
        return _read_alike(printed, kinds, base)
    tokens = _cut(printed, kinds)
    if base == "rtl":
        tokens.reverse()
    runs = _find_runs(tokens, printed, base, foreign, (before == foreign, after == foreign))
    ordered: list[int] = []
    index = 0
    while index < len(tokens):
        end = runs.get(index)
        if end is None:
            ordered += _emit(tokens[index])
            index += 1
            continue
        for token in reversed(tokens[index:end]):
            ordered += _emit(token)
        index = end
    return ordered


def _read_alike(printed: str, kinds: str, base: Direction) -> list[int]:
    """The order of a line without letters of the other direction: from end to end, but for numbers."""
    length = len(printed)
    if base == "ltr":
        return list(range(length))
    ordered = list(range(length - 1, -1, -1))
    found = _KEPT_STRETCH.search(kinds)
    while found:
        start, end = found.span()
        if kinds[start] == "D":
            end = _end_number(printed, start)
        ordered[length - end : length - start] = range(start, end)
        found = _KEPT_STRETCH.search(kinds, end)
    return ordered


def _emit(token: _Token) -> range:
    if token.kind != "R":
        return range(token.start, token.end)
    return range(token.end - 1, token.start - 1, -1)


@functools.lru_cache(maxsize=8192)
def kind_of(char: str) -> Kind:
    """The kind of one character."""
    if char.isspace():
        return "S"
    bidi = unicodedata.bidirectional(char)
    if bidi in ("R", "AL"):
        return "R"
    if bidi == "L":
        return "L"
    if bidi == "NSM":
        return "R" if "\u0600" <= char <= "\u06ff" or "\u08d0" <= char <= "\u08ff" else "L"
    return "D" if char.isdigit() else "N"


def _cut(printed: str, kinds: str) -> list[_Token]:
    """The stretches of a line; `kinds` has the kind of each of its characters."""
    tokens: list[_Token] = []
    index = 0
    while found := _STRETCH.match(kinds, index):
        kind, start, index = kind_of(printed[index]), index, found.end()
        if kind == "D":
            index = _end_number(printed, start)
        tokens.append(_Token(kind, start, index))
    return tokens


def _end_number(printed: str, start: int) -> int:
    """Where the number ends that begins with a digit."""
    number = _NUMBER.match(printed, start)
    return number.end() if number else start + 1


def _find_runs(
    tokens: Sequence[_Token], printed: str, base: Direction, foreign: Kind, goes_on: tuple[bool, bool]
) -> dict[int, int]:
    """The first token of each run of the other direction (in the order of reading), and where it ends."""
    native: Kind = "R" if foreign == "L" else "L"
    runs: dict[int, int] = {}
    border = index = 0
    whole = all(token.kind != native for token in tokens)
    while index < len(tokens):
        if tokens[index].kind != foreign:
            index += 1
            continue
        last = index
        for after in range(index + 1, len(tokens)):
            if tokens[after].kind == native:
                break
            if tokens[after].kind == foreign:
                last = after
        start = _extend_back(tokens, printed, border, index)
        end = _extend_on(tokens, last + 1, native, whole=whole)
        start, end = _close_brackets(tokens, printed, base, border, (start, end), whole=whole)
        if goes_on[0] and all(token.kind != native for token in tokens[:index]):
            start = border
        if goes_on[1] and all(token.kind != native for token in tokens[end:]):
            end = len(tokens)
        elif goes_on[0] and base == "ltr":
            end = _extend_to_number(tokens, end)
        runs[start] = border = index = end
    return runs


def _extend_to_number(tokens: Sequence[_Token], end: int) -> int:
    """Where a run ends that goes on from the line before: the numbers right of it are its first words, unless
    words from the left stand between.
    """
    numbers = [at for at in range(end, len(tokens)) if tokens[at].kind == "D"]
    is_alone = all(token.kind in ("D", "N", "S") for token in tokens[end:])
    return numbers[-1] + 1 if numbers and is_alone else end


def _extend_back(tokens: Sequence[_Token], printed: str, border: int, first: int) -> int:
    """Where the run begins in the order of reading: its own last words are there, digits and stops."""
    start = probe = first
    while probe > border:
        probe -= 1
        token = tokens[probe]
        if token.kind == "N" and _is_glued_stop(tokens, printed, probe, start):
            start = probe
        elif token.kind == "D":
            if _is_set_apart(tokens, printed, probe, start, border):
                break
            start = probe
        elif (token.kind == "S" and start - probe > 1) or token.kind not in ("S", "N"):
            break
    return start


def _is_glued_stop(tokens: Sequence[_Token], printed: str, probe: int, start: int) -> bool:
    return probe + 1 == start and printed[tokens[probe].start] in _STAYS


def _is_set_apart(tokens: Sequence[_Token], printed: str, probe: int, start: int, border: int) -> bool:
    """Whether a number beside a run belongs to the words before it: it is glued to them, or a comma
    stands between it and the run.
    """
    if probe > border and tokens[probe - 1].kind in ("R", "L"):
        return True
    between = tokens[probe + 1 : start]
    marks = "".join(printed[token.start : token.end] for token in between if token.kind == "N")
    if not between or not marks:
        return False
    if between[-1].kind != "S":
        return False
    return any(mark in _PARTS for mark in marks)


def _extend_on(tokens: Sequence[_Token], end: int, native: Kind, *, whole: bool) -> int:
    """Where the run ends in the order of reading: a number glued to its first word is its own."""
    while end < len(tokens) and tokens[end].kind == "D":
        after = tokens[end + 1].kind if end + 1 < len(tokens) else "S"
        if after == native:
            break
        end += 1
    if whole and end + 1 < len(tokens) and tokens[end].kind == "S" and tokens[end + 1].kind == "D":
        end += 2
    return end


def _close_brackets(
    tokens: Sequence[_Token], printed: str, base: Direction, border: int, run: tuple[int, int], *, whole: bool
) -> tuple[int, int]:
    """Take in a bracket beside the run that opens before its first word, or closes behind its last."""
    start, end = run
    partners: dict[str, list[bool]] = {}
    for token in tokens[start:end]:
        pair = _pair(token, printed)
        if pair:
            partners.setdefault(pair, []).append(_opens(printed, token.start, base))
    if end < len(tokens):
        pair, at = _pair(tokens[end], printed), tokens[end].start
        is_address = base == "rtl" and pair == "<>" and _ADDRESS.match(printed, at + 1) is not None
        alone = _is_last(tokens, end, whole=whole)
        if pair and (is_address or _is_partner(partners.get(pair, []), opens=False, alone=alone)):
            partners.setdefault(pair, []).append(True)
            end += 1
    if start > border:
        pair = _pair(tokens[start - 1], printed)
        if pair and _is_partner(partners.get(pair, []), opens=True, alone=False):
            start -= 1
    return start, end


def _pair(token: _Token, printed: str) -> str | None:
    return _BRACKETS.get(printed[token.start]) if token.kind == "N" else None


def _is_last(tokens: Sequence[_Token], end: int, *, whole: bool) -> bool:
    """Whether nothing follows a bracket on a line without words of the other direction."""
    return whole and all(token.kind == "S" for token in tokens[end + 1 :])


def _is_partner(partners: Sequence[bool], *, opens: bool, alone: bool) -> bool:
    """Whether a run's brackets of one kind want one more; `opens` says which half stands in the run."""
    if len(partners) % 2 == 0:
        return alone
    return sum(partners) > len(partners) // 2 if opens else sum(partners) <= len(partners) // 2


def _opens(printed: str, at: int, base: Direction) -> bool:
    """Whether a bracket inside a run of the other direction opens there, by the blanks beside it."""
    before = printed[at - 1] if at else " "
    after = printed[at + 1] if at + 1 < len(printed) else " "
    return (
        before.isspace() and not after.isspace()
        if base == "rtl"
        else after.isspace() and not before.isspace()
    )

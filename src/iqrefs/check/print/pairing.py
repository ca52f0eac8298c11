"""Brackets and quotation marks that have no partner, in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from iqrefs.check.printed import HIDDEN
from iqrefs.model import Span

_CLOSERS = {"(": ")", "[": "]", "{": "}"}
_BRACKET = re.compile(r"[()\[\]{}]")
_LIST_MARK = re.compile(r"(?:^|[\n;؛:])\s{0,3}(?:[0-9٠-٩]{1,2}|[^\W\d_]{1,2})\s?$")
_BEHIND_LIST_MARK = re.compile(r"\s{0,3}[^\s.,;،؛]")
_TURNED_MOST = 60

_QUOTE = re.compile(r"''|[\"“”„‟«»]")
_FAMILIES = ("«»", "“”„‟")
_BEFORE_OPENING = frozenset("([{-–—/:،,")
_AFTER_CLOSING = frozenset(")]}.,;:!?،؛؟-–—/" + HIDDEN)

Role = Literal["open", "close"]


@dataclass(frozen=True, slots=True)
class Lone:
    """A mark without a partner. `open` is never closed, `close` was never opened, `turned` is a pair that
    stands the wrong way round, `unlike` is a pair of two sorts.
    """

    fault: Literal["open", "close", "turned", "unlike"]
    spans: tuple[Span, ...]


def find_lone_brackets(text: str) -> list[Lone]:
    """The brackets of a text that have no partner, in order. `1)` at the head of a line is none."""
    open_at: dict[str, list[int]] = {opener: [] for opener in _CLOSERS}
    openers = {closer: opener for opener, closer in _CLOSERS.items()}
    alone: list[int] = []
    for match in _BRACKET.finditer(text):
        bracket, at = match[0], match.start()
        if bracket in open_at:
            open_at[bracket].append(at)
        elif open_at[openers[bracket]]:
            open_at[openers[bracket]].pop()
        elif not (_LIST_MARK.search(text[max(at - 8, 0) : at]) and _BEHIND_LIST_MARK.match(text, at + 1)):
            alone.append(at)
    alone += (at for stack in open_at.values() for at in stack)
    return list(_pair_up(text, sorted(alone)))


def find_lone_quote(text: str) -> Lone | None:
    """The quotation mark of a text that has no partner; None where that is not certain."""
    if "``" in text:
        return None
    marks = [(match.start(), match.end()) for match in _QUOTE.finditer(text)]
    if len(marks) % 2 == 0:
        return None
    odd = [family for family in _split_families(text, marks) if len(family) % 2]
    alone = list(_walk(text, odd[0] if len(odd) == 1 else marks))
    return alone[0] if alone else None


def _pair_up(text: str, alone: list[int]) -> Iterator[Lone]:
    """Lone brackets, with those put together that were meant for one another."""
    taken = -1
    for at, after in pairwise([*alone, len(text)]):
        if at == taken:
            continue
        fault = _compare(text, at, after) if after < len(text) else None
        if fault:
            taken = after
            yield Lone(fault, ((at, at + 1), (after, after + 1)))
        else:
            yield Lone("open" if text[at] in _CLOSERS else "close", ((at, at + 1),))


def _compare(text: str, at: int, after: int) -> Literal["turned", "unlike"] | None:
    if after - at > _TURNED_MOST:
        return None
    first, second = text[at], text[after]
    if first in _CLOSERS and second not in _CLOSERS:
        return "unlike"
    return "turned" if _CLOSERS.get(second) == first else None


def _split_families(text: str, marks: list[Span]) -> list[list[Span]]:
    families: list[list[Span]] = [[], [], []]
    for start, end in marks:
        index = next((number for number, family in enumerate(_FAMILIES) if text[start] in family), 2)
        families[index].append((start, end))
    return families


def _walk(text: str, marks: list[Span]) -> Iterator[Lone]:
    opened: Span | None = None
    for span in marks:
        role = _read_role(text, span) or ("close" if opened else "open")
        if role == "open":
            if opened:
                yield Lone("open", (opened,))
            opened = span
        elif opened:
            opened = None
        elif not _is_measure(text, span):
            yield Lone("close", (span,))
    if opened:
        yield Lone("open", (opened,))


def _read_role(text: str, span: Span) -> Role | None:
    """What a mark does by what stands around it; None where both or neither would do."""
    start, end = span
    before, after = text[start - 1 : start], text[end : end + 1]
    may_open = not before or before.isspace() or before in _BEFORE_OPENING
    may_close = not after or after.isspace() or after in _AFTER_CLOSING
    if may_open == may_close:
        return None
    return "open" if may_open else "close"


def _is_measure(text: str, span: Span) -> bool:
    """Whether a mark stands for inches or seconds: `3.5" disks`."""
    start, end = span
    return text[start - 1 : start].isdigit() and (text[end : end + 2].strip().isalpha() or "°" in text)

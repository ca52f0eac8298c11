"""The numbers that open a note or an entry, and the marks that call a note in the prose.

Shapes only, no words: `(1)`, `⁽¹⁾`, `⁴`, `[3]`, `1-`, `1 -`, `1.`, `1)`, `- 12.)`, `12 Author`,
in digits of any script. Every pattern is anchored and bounded, so it is linear on any text.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Style = Literal["bracket", "superscript", "square", "dot", "close", "dash", "slash", "bare"]
"""The shape of a marker. `bracket`, `superscript` and `square` are seldom anything but notes."""

STRONG: frozenset[Style] = frozenset({"bracket", "superscript", "square"})

_INVISIBLE = r"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c"
_LEAD = rf"[\s{_INVISIBLE}*_>]{{0,60}}"
_D = r"[0-9٠-٩۰-۹]"
_SUP = r"[⁰¹²³⁴-⁹]"
_GROUP = rf"{_D}{{1,6}}(?:\s?[،,;؛\-–و]\s?{_D}{{1,6}}){{0,20}}"
_TAIL = r"\*{0,2}(?:\s?[-–:](?=\s)|[.:](?=\s|[^\W\d_]))?"
_SHAPES: tuple[tuple[Style, str], ...] = (
    ("superscript", rf"[(⁽]\s?({_SUP}{{1,6}})\s?[)⁾]{_TAIL}"),
    ("superscript", rf"({_SUP}{{1,6}})[)⁾.]?{_TAIL}"),
    ("superscript", rf"<sup>\s?[(\[]?({_D}{{1,6}})[)\]]?\s?</sup>{_TAIL}"),
    ("superscript", rf"\$\s?(?:\{{\s?\}})?\s?\^\s?\{{?\s?\(?({_D}{{1,6}})\)?\s?\}}?\s?\${_TAIL}"),
    ("bracket", rf"[({{﴾﴿]\s{{0,3}}({_GROUP})\s{{0,3}}[()}}﴾﴿]{_TAIL}"),
    ("bracket", rf"\)\s{{0,3}}({_D}{{1,6}})\s{{0,3}}[()]{_TAIL}"),
    ("square", rf"\\?\[\^?\s{{0,3}}({_GROUP})\s{{0,3}}\\?\]{_TAIL}"),
    ("dot", rf"({_D}{{1,6}})\s?\\?\.\)?\s?[-–]?(?!{_D}|[-–])"),
    ("close", rf"({_D}{{1,6}})\s?[)(]\s?[-–:]?(?!{_D})"),
    ("close", rf"\(({_D}{{1,6}})\s(?=[^\W\d_])"),
    ("dash", rf"({_D}{{1,6}})\s?[-–—_ـ](?!{_D}|[-–—_ـ])"),
    ("dash", rf"[-–]\s?({_D}{{1,6}})[.)]{{1,2}}(?!{_D})"),
    ("dash", rf"[-–]({_D}{{1,6}})\s(?!{_D})"),
    ("slash", rf"({_D}{{1,6}})\s?/\s"),
    ("dot", rf"\.({_D}{{1,6}})\s"),
    ("bare", rf"({_D}{{1,4}})[ \u00a0]{{1,4}}(?=[^\W\d_]|[«“\"'‘(\[<*]|[-–—_ـ]{{2}})"),
    ("bare", rf"({_D}{{1,4}})(?=[^\W\d_]{{2}})"),
)
_MARKERS = tuple((style, re.compile(_LEAD + pattern)) for style, pattern in _SHAPES)
_OPENS = re.compile(_LEAD + r"[({⁽﴾﴿)\[\\<$.\-–0-9٠-٩۰-۹⁰¹²³⁴-⁹]")
_BLANK = re.compile(rf"[\s{_INVISIBLE}]*")
_DIGITS = re.compile(rf"{_D}{{1,6}}|{_SUP}{{1,6}}")
_RANGE = re.compile(rf"({_D}{{1,6}})\s?[-–]\s?({_D}{{1,6}})")
_MARK = re.compile(
    rf"[(⁽]\s?({_SUP}{{1,6}})\s?[)⁾]|({_SUP}{{1,6}})|\(\s{{0,2}}({_D}{{1,6}})\s{{0,2}}\)"
    rf"|\[\s?\^?({_D}{{1,6}})\s?\]|(?<=[^\W\d_]|[.,;،؛:?؟!»”\"')])({_D}{{1,4}})(?![\w٠-٩])"
    rf"|<sup>\(?({_D}{{1,6}})\)?</sup>|\^\{{?\(?({_D}{{1,6}})"
)
_INNER = re.compile(
    rf"(?<=[.؟?!»>”])\s{{1,10}}(?:\(\s?({_D}{{1,6}})\s?\)|\[\s?({_D}{{1,6}})\s?\]"
    rf"|[(⁽]({_SUP}{{1,6}})[)⁾]|({_SUP}{{1,6}}))\s{{0,3}}(?=[^\W\d_]|[«“\"*])"
)
_MAX_RANGE = 30


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the beginning of a line: its labels, its shape, and where the text begins."""

    numbers: tuple[int, ...]
    style: Style
    start: int


def read_number(digits: str) -> int:
    """The value of digits of any script, superscripts too."""
    return int("".join(str(unicodedata.digit(digit)) for digit in digits))


@functools.lru_cache(maxsize=262_144)
def find_marker(line: str) -> Marker | None:
    """The marker that opens `line`, or None."""
    if _OPENS.match(line) is None:
        return None
    for style, pattern in _MARKERS:
        match = pattern.match(line)
        if match is None:
            continue
        numbers = _read_group(match.group(1))
        if not numbers:
            return None
        blank = _BLANK.match(line, match.end())
        return Marker(numbers, style, blank.end() if blank else match.end())
    return None


def _read_group(group: str) -> tuple[int, ...]:
    """The labels of `4، 5، 6` or `4-6`, which must follow one another; else none."""
    span = _RANGE.fullmatch(group)
    if span:
        first, last = read_number(span.group(1)), read_number(span.group(2))
        first, last = min(first, last), max(first, last)
        return tuple(range(first, last + 1)) if last - first < _MAX_RANGE else ()
    numbers = sorted(read_number(digits) for digits in _DIGITS.findall(group))
    if any(after - before != 1 for before, after in pairwise(numbers)):
        return ()
    return tuple(numbers)


def find_marks(line: str, start: int = 0) -> Iterator[int]:
    """The numbers of the marks in a line of prose that may call a note, from `start` on."""
    for match in _MARK.finditer(line, start):
        digits = match.group(match.lastindex or 0)
        yield read_number(digits)


_MARK_STYLES: tuple[Style, ...] = (
    "superscript", "superscript", "bracket", "square", "bare", "superscript", "superscript",
)  # fmt: skip
"""The shape of a mark by the group of `_MARK` that took it."""
_POWER = re.compile(rf"{_D}|(?<![^\W\d_])[A-Za-z]{{1,2}}")


def find_styled_marks(line: str) -> Iterator[tuple[int, Style | Literal["power"]]]:
    """The marks in a line of prose with their shapes; `power` is a superscript as of 10⁶ and m²."""
    for match in _MARK.finditer(line):
        group = match.lastindex or 0
        before = line[max(0, match.start() - 3) : match.start()]
        is_power = group == 2 and _POWER.fullmatch(before[-1:] if before[-1:].isdigit() else before.lstrip())
        yield read_number(match.group(group)), "power" if is_power else _MARK_STYLES[group - 1]


def find_inner_markers(line: str, marker: Marker) -> Iterator[tuple[int, Marker]]:
    """Markers of further notes on the line that `marker` opens, each with where it stands: they
    count on from it and follow the end of a sentence (`(1) Ibid. (2) Harte, p. 3.`).
    """
    if marker.style not in STRONG:
        return
    last = marker.numbers[-1]
    for match in _INNER.finditer(line, marker.start):
        number = read_number(match.group(match.lastindex or 0))
        if number == last + 1:
            last = number
            yield match.start(), Marker((number,), marker.style, match.end())

"""Lines of one paragraph joined: hyphenated words and broken addresses made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

_ADDRESS_HEAD = re.compile(r"https?://|www\.", re.IGNORECASE)
_SCHEME = re.compile(r"\bhttps?:/{0,2}$", re.IGNORECASE)
_ADDRESS_TAIL = re.compile(r"(?:https?://|www\.)[^\s<>]*$", re.IGNORECASE)
_OPEN_ADDRESS = re.compile(r"<\s?(?:https?://|www\.)[^<>]*$", re.IGNORECASE)
_ADDRESS_GOES_ON = re.compile(
    r"[^\s<>\u0600-\u06ff]*[/_=%&?#][^\s<>]*|[a-z0-9.]+-[a-z0-9\-]+\S*|[\w.-]+\.(?:html?|pdf|aspx|php)\b"
)
_PIECE = re.compile(r"[a-z0-9/_=%&?#.~+-][^\s<>\u0600-\u06ff]*>?[.,;]?")
_FULL = 0.8
_BROKEN_AT = ("/", "-", "_", "=", "&", "?", "%", "#", ":")
_HYPHENATED = re.compile(r"([A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*)[-\u2010]$")
_NUMBER_BROKEN = re.compile(r"\d[-–]$")
_TURNED_BREAK = re.compile(r"(?<=\s)([-–])(\d{1,4})$")
_FIRST_WORD = re.compile(r"[a-z\u00df-\u00ff]+")
_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*")


def count_words(lines: Iterable[str]) -> Counter[str]:
    """How often each Latin word stands in the lines, compounds as one; broken ones do not count."""
    return Counter(word.lower() for line in lines for word in _WORDS.findall(line) if not line.endswith("-"))


def join_lines(lines: Sequence[str], words: Counter[str]) -> str:
    """The text of a paragraph whose lines are in the order of reading."""
    text = lines[0] if lines else ""
    widest = max(map(len, lines), default=0)
    for before, line in pairwise(lines):
        if _fills(before, widest) and _PIECE.fullmatch(line.partition(" ")[0]):
            text += line
        else:
            text = _join(text, line, words)
    return text


def _fills(line: str, widest: int) -> bool:
    """Whether a line is nothing but an address that had no room on it."""
    return " " not in line and len(line) >= _FULL * widest and _ADDRESS_TAIL.match(line) is not None


def _join(text: str, line: str, words: Counter[str]) -> str:
    tail = text[-600:]
    if (
        _OPEN_ADDRESS.search(tail)
        or _SCHEME.search(tail)
        or (tail.endswith("<") and _ADDRESS_HEAD.match(line))
    ):
        return text + line
    if _ADDRESS_TAIL.search(tail):
        goes_on = text.endswith(_BROKEN_AT) or _ADDRESS_GOES_ON.match(line)
        return text + line if goes_on else f"{text} {line}"
    if line[:1].isdigit():
        if _NUMBER_BROKEN.search(tail):
            return text + line
        turned = _TURNED_BREAK.search(tail)
        if turned:
            return f"{text[: len(text) - len(turned[0])]}{turned[2]}{turned[1]}{line}"
    broken, rest = _HYPHENATED.search(tail), _FIRST_WORD.match(line)
    if broken and rest:
        first, last = broken[1].rpartition("-")[2].lower(), rest[0]
        whole, compound = words[first + last], words[f"{first}-{last}"]
        # Where the text has neither elsewhere, two words that it has make a compound, two syllables a word.
        is_compound = compound > whole or (not whole and min(words[first], words[last]) > 0)
        return text + line if is_compound else text[:-1] + line
    if broken:
        return text + line
    return f"{text} {line}"

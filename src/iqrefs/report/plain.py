"""Text from documents made safe and readable on a screen.

What a document holds may be anything, terminal escapes included. Whatever is printed for a
person goes through `clean_text` first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from iqrefs.text.script import count_latin, has_arabic, is_arabic

Mark = Callable[[str], str]
"""How a piece from a document is set apart in a sentence."""

Direction = Literal["ltr", "rtl", "auto"]
"""Which way a text is written, in the words of HTML."""

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
    "|[\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"\s+")


def _show(match: re.Match[str]) -> str:
    """What stands on the screen for a character that must not reach it."""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in (0x2028, 0x2029):
        return " "
    if code in range(0x80, 0xA0) or code in range(0xD800, 0xE000):
        return "\ufffd"
    return ""


def clean_text(text: str) -> str:
    """`text` without anything that steers a terminal: control characters become their pictures
    (␛), bidi embeddings, overrides and isolates vanish; line breaks and tabs stay.
    """
    return _UNSAFE.sub(_show, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """`text` cleaned and on one line."""
    return _BLANKS.sub(" ", clean_text(text)).strip()


def trim_text(text: str, limit: int = 300) -> str:
    """`text` cleaned, on one line and at most `limit` characters long."""
    clean = one_line(text[: 2 * limit])
    cut = len(clean) > limit or len(text) > 2 * limit
    return f"{clean[: limit - 1].rstrip()}…" if cut else clean


def shorten_middle(text: str, limit: int) -> str:
    """`text` with the middle left out where it is longer than `limit`."""
    if len(text) <= limit:
        return text
    head = (limit - 1) * 2 // 3
    return f"{text[:head]}…{text[head + 1 - limit :]}"


def direction_of(text: str) -> Direction:
    """The direction that most of its letters ask for."""
    if is_arabic(text):
        return "rtl"
    return "ltr" if count_latin(text) else "auto"


def language_of(text: str) -> str:
    """The language to be marked on a text with Arabic in it; none for any other."""
    return "ar" if has_arabic(text) else ""


def isolate_piece(text: str) -> str:
    """`text` set apart from a sentence in which either may run in either direction."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def isolate_arabic(text: str) -> str:
    """`text` set apart from the line around it where it has Arabic, so that neither reorders the other."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if has_arabic(text) else text


def count_of(number: int, noun: str) -> str:
    """`1 note`, `2 notes`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{number:,} {plural}"

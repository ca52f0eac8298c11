"""Small matters of print: blanks, marks at the end, commas, numbers apart from their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iqrefs.model import Span
from iqrefs.text.fold import ITALIC
from iqrefs.text.script import has_arabic, is_arabic

EDGE = " \n\t\u200e\u200f,،;؛:"
"""What stands around a piece of a citation and is no part of it."""

_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
_BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_FINAL = frozenset(".،,;؛:\u200e\u200f")
_DOUBLED = re.compile(r"([,،])\s*[,،](?=\s|$)")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_ROMAN = re.compile(r"[ivxlcIVXLC]+(?:\s*[-–]\s*[ivxlcIVXLC]+)?")
_QUOTED_COMMA = (",”", ',"', "،»", "،”", '،"')


def on_one_line(text: str) -> str:
    """The text on one line, words that a line end broke made whole, no comma twice."""
    return _DOUBLED.sub(r"\1", _BLANKS.sub(" ", _BROKEN_WORD.sub("", text))).strip()


def cut_final(text: str) -> tuple[str, str]:
    """A text and the marks at its end, which belong to the sentence around it."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in _FINAL):
        end -= 1
    return text[:end], text[end:]


def comma_for(text: str) -> str:
    """The comma of the script that a text is written in, with its blank."""
    return "، " if is_arabic(text) else ", "


def join_pieces(pieces: Sequence[str], comma: str) -> str:
    """The pieces that are not empty, a comma between them unless a closing quotation mark holds one."""
    joined = ""
    for piece in pieces:
        if piece:
            joined += (" " if joined.endswith(_QUOTED_COMMA) else comma if joined else "") + piece
    return joined


def replace_spans(text: str, replacements: Sequence[tuple[Span, str]]) -> str:
    """The text with other words at the spans; one that meets an earlier one is left out."""
    kept = []
    at = 0
    for (start, end), words in sorted(replacements):
        if start >= at:
            kept += [text[at:start], words]
            at = end
    return "".join([*kept, text[at:]])


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(char.isalnum() for char in text)


def is_bare(printed: str) -> bool:
    """Whether a passage is printed as a number alone, without a word for what it counts."""
    first = _DIGIT.search(printed)
    if first is None:
        return _ROMAN.fullmatch(printed.strip()) is not None
    return _LETTER.search(printed[: first.start()]) is None


def split_number(printed: str) -> tuple[str, str]:
    """`ص 388` in two: the word, and the number with what follows it; without a number all is the word."""
    first = _DIGIT.search(printed)
    if first is None:
        return ("", printed) if is_bare(printed) else (printed, "")
    return printed[: first.start()], printed[first.start() :]


def same_script(left: str, right: str) -> bool:
    """Whether both texts are in Arabic letters, or neither is."""
    return has_arabic(left) == has_arabic(right)


def mark_italics(text: str, italics: Sequence[Span]) -> str:
    """The text with `ITALIC` where italics begin and end."""
    marks = [((place, place), ITALIC) for span in italics for place in span if span[0] < span[1] <= len(text)]
    return replace_spans(text, marks)


def covers(italics: Sequence[Span], span: Span) -> bool:
    """Whether a stretch is in italics, a mark at its end aside."""
    return any(start <= span[0] and span[1] <= end + 1 for start, end in italics)


def narrow_edit(old: str, new: str) -> tuple[Span, str]:
    """The least stretch of `old` (whole words, italics as a whole) whose replacement makes it `new`, and the
    replacement. Both have their italics marked; the span counts the characters of `old` without the marks.
    """
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    while start and not (_begins_word(old, start) and _begins_word(new, start) and _is_plain(old[:start])):
        start -= 1
    while end and not (_is_end(old, end) and _is_end(new, end)):
        end -= 1
    marks = old[:start].count(ITALIC)
    inside = old[start : len(old) - end]
    first = start - marks
    return (first, first + len(inside) - inside.count(ITALIC)), new[start : len(new) - end]


def _is_plain(text: str) -> bool:
    """Whether no italics are open at its edge."""
    return text.count(ITALIC) % 2 == 0


def _begins_word(text: str, at: int) -> bool:
    return at in (0, len(text)) or text[at - 1].isspace()


def _is_end(text: str, length: int) -> bool:
    """Whether the last so many characters stand apart, and no italics end among them that began before."""
    at = len(text) - length
    return (_begins_word(text, at) or text[at].isspace()) and _is_plain(text[at:])

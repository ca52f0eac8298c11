"""Numbers as OpenDocument prints them (`12`, `xii`, `ب`, `١٢`), and what a printed one counts."""

from __future__ import annotations

import re
import unicodedata

from iqrefs.text.numerals import (
    ALPHABET,
    LATIN,
    read_abjad,
    read_letter,
    read_roman,
    write_abjad,
    write_letter,
    write_roman,
)

_SAME = str.maketrans("اإآ", "أأأ", "ـ")
"""Letters that count the same, and the stretch that abjad numbers are printed with (هـ)."""
_AROUND = " \u00a0()[]{}.:-–⁽⁾﴾﴿"
_SEQUENCE = re.compile(r"\W+")
_LONGEST = 12


def format_number(number: int, number_format: str) -> str:
    """A number as a format prints it: `1`, `i`, `I`, `a`, `A`, or the first of a sequence
    (`١, ٢, ٣, ...`, `أ, ب, ت, ...`). What is not known is printed in digits.
    """
    if number_format.lower() == "i":
        roman = write_roman(number)
        return roman if number_format == "i" else roman.upper()
    if number_format.lower() == "a":
        letter = write_letter(number, LATIN)
        return letter if number_format == "a" else letter.upper()
    first = number_format[:1]
    if first.isdecimal():
        zero = ord(first) - unicodedata.digit(first)
        return "".join(chr(zero + int(digit)) for digit in str(number))
    if number_format.translate(_SAME).startswith("أ"):
        return write_letter(number, ALPHABET) if _is_alphabet(number_format) else write_abjad(number)
    return str(number)


def read_number(printed: str, number_format: str) -> int | None:
    """What a printed number counts; None for a sign. The format tells `i` the letter from `i` the number."""
    core = printed.strip(_AROUND).translate(_SAME)
    if not core or len(core) > _LONGEST:
        return None
    if all(char.isdigit() for char in core):
        return int("".join(str(unicodedata.digit(char)) for char in core))
    small = core.lower()
    if number_format.lower() == "a":
        return read_letter(small, LATIN)
    if _is_alphabet(number_format):
        return read_letter(core, ALPHABET)
    roman = read_roman(small)
    return roman if roman is not None else read_letter(small, LATIN) or read_abjad(core)


def _is_alphabet(number_format: str) -> bool:
    """Whether the letters stand in their order today (أ ب ت), not in that of the numbers (أ ب ج)."""
    return "ت" in _SEQUENCE.split(number_format)

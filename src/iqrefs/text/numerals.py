"""Numbers that are no digits: roman ones, letters in their turn, Arabic letters by their values (abjad)."""

from __future__ import annotations

import re

EASTERN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
"""European digits to Arabic-Indic ones."""
LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
"""The Arabic letters as dictionaries have them."""
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The Arabic letters as numbers have them: 1 to 10, 20 to 100, 200 to 1000."""
_VALUES = (*range(1, 10), *range(10, 100, 10), *range(100, 1001, 100))
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_PRINT = re.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_MAX_ROMAN = 3999
_MAX_ABJAD = 1999
_MAX_REPEATED = 10


def write_roman(number: int) -> str:
    """A roman number in small letters; digits where it has none."""
    if not 0 < number <= _MAX_ROMAN:
        return str(number)
    printed = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        printed += letters * count
    return printed


def read_roman(printed: str) -> int | None:
    """What a roman number in small letters counts; None where it is none."""
    if not printed or _ROMAN_PRINT.fullmatch(printed) is None:
        return None
    total, rest = 0, printed
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            total, rest = total + value, rest[len(letters) :]
    return total


def write_letter(number: int, letters: str) -> str:
    """The letters in their turn: a … z, aa, bb; digits where it would be too long."""
    rounds, place = divmod(number - 1, len(letters))
    return letters[place] * (rounds + 1) if 0 <= rounds < _MAX_REPEATED else str(number)


def read_letter(printed: str, letters: str) -> int | None:
    """What a letter counts that stands once or several times; None where it is no such print."""
    if not printed or len(set(printed)) > 1 or printed[0] not in letters:
        return None
    return letters.index(printed[0]) + 1 + len(letters) * (len(printed) - 1)


def write_abjad(number: int) -> str:
    """Arabic letters that add up to the number, the greatest first; digits where it has none."""
    if not 0 < number <= _MAX_ABJAD:
        return str(number)
    printed = ""
    for letter, value in zip(reversed(ABJAD), reversed(_VALUES), strict=True):
        if number >= value:
            printed, number = printed + letter, number - value
    return printed


def read_abjad(printed: str) -> int | None:
    """What Arabic letters add up to; None where they do not stand from the greatest to the least."""
    if not printed or not set(printed) <= set(ABJAD):
        return None
    values = [_VALUES[ABJAD.index(letter)] for letter in printed]
    return sum(values) if values == sorted(set(values), reverse=True) else None

"""Numbers as Word prints them: the formats of notes and lists (`w:numFmt`)."""

from __future__ import annotations

from collections.abc import Callable

from iqrefs.text.numerals import ABJAD, ALPHABET, EASTERN_DIGITS, LATIN, write_letter, write_roman

_SIGNS = "*†‡§"
_FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def format_number(number: int, name: str) -> str | None:
    """A number in one of Word's formats; None where the format is not known here."""
    writer = _WRITERS.get(name)
    if writer is None:
        return None
    return writer(number) if number > 0 else str(number)


def _turn(letters: str) -> Callable[[int], str]:
    return lambda number: write_letter(number, letters)


def _upper(write: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: write(number).upper()


def _write_ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalHalfWidth": str,
    "hindiNumbers": lambda number: str(number).translate(EASTERN_DIGITS),
    "arabicAbjad": _turn(ABJAD),
    "arabicAlpha": _turn(ALPHABET),
    "lowerRoman": write_roman,
    "upperRoman": _upper(write_roman),
    "lowerLetter": _turn(LATIN),
    "upperLetter": _upper(_turn(LATIN)),
    "chicago": _turn(_SIGNS),
    "hex": lambda number: f"{number:X}",
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _write_ordinal,
    "none": lambda _: "",
}

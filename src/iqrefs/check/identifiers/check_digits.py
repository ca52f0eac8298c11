"""Check digits: whether the last figure of a number agrees with the others, `x` being ten."""

from __future__ import annotations

_BOOKLAND = ("978", "979")


def is_isbn(number: str) -> bool:
    """ISBN of ten figures (modulus 11) or thirteen (modulus 10), as the ISBN Users' Manual has it."""
    if len(number) == 13 and number.isdecimal() and number.startswith(_BOOKLAND):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(number)) % 10 == 0
    return len(number) == 10 and _is_modulus_11(number)


def is_issn(number: str) -> bool:
    """ISSN (ISO 3297): eight figures, modulus 11."""
    return len(number) == 8 and _is_modulus_11(number)


def is_orcid(number: str) -> bool:
    """ORCID iD: sixteen figures, ISO 7064 MOD 11-2."""
    if len(number) != 16 or not number[:-1].isdecimal():
        return False
    total = 0
    for digit in number[:-1]:
        total = (total + int(digit)) * 2
    return _figure(number[-1]) == (12 - total % 11) % 11


def _is_modulus_11(number: str) -> bool:
    if not number[:-1].isdecimal():
        return False
    weights = range(len(number), 0, -1)
    return sum(weight * _figure(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0


def _figure(digit: str) -> int:
    return 10 if digit in "xX" else int(digit) if digit.isdecimal() else -1

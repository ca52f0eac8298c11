"""Numbers as they are printed."""

from random import Random

DASHES = ("-", "-", "-", "–", "–", " - ")
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """A number in Roman capitals."""
    out = ""
    for value, letters in ROMAN:
        out += letters * (number // value)
        number %= value
    return out


def span(low: int, high: int, longest: int, rng: Random) -> str:
    """A range of pages; now and then its end is shortened (123-31)."""
    first = low + int(rng.random() * (high - low + 1))
    last = first + 1 + int(rng.random() * longest)
    end = str(last)
    if first > 99 and first // 100 == last // 100 and rng.random() < 0.15:
        end = end[-2:]
    return str(first) + DASHES[int(rng.random() * len(DASHES))] + end

"""Habits of printing for any pattern: the script of the digits, the quotation marks, the commas."""

from random import Random

from iqrefs.learn.generate.persons import Piece

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
LATIN_ONLY = frozenset({"URL", "DOI", "ISBN", "ISSN"})
QUOTES = {
    "ar": (("«", "»"), ('"', '"'), ("“", "”"), ("((", "))"), ("”", "“"), ("'", "'"), ("(", ")")),
    "fr": (("« ", " »"), ("«", "»"), ("“", "”"), ('"', '"')),
    "en": (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("``", "''")),
}
QUOTED = frozenset({"title", "container-title", "volume-title"})


def vary(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """The same citation in one of the ways in which it may be printed."""
    if lang in {"ar", "mixed"}:
        if rng.random() < 0.42:
            pieces = _in_digits(pieces, PERSIAN_DIGITS if rng.random() < 0.03 else ARABIC_DIGITS)
        if rng.random() < 0.13:
            pieces = _with_latin_commas(pieces)
    if rng.random() < 0.4:
        pieces = _requoted(pieces, lang, rng)
    return pieces


def _in_digits(pieces: list[Piece], digits: dict[int, int]) -> list[Piece]:
    """Arabic digits, except in addresses and beside Latin words."""
    return [
        (label, text if label in LATIN_ONLY or _has_latin(text) else text.translate(digits))
        for label, text in pieces
    ]


def _has_latin(text: str) -> bool:
    return any("A" <= letter <= "z" for letter in text)


def _with_latin_commas(pieces: list[Piece]) -> list[Piece]:
    return [(label, text.replace("،", ",")) for label, text in pieces]


def _requoted(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """Other quotation marks around the titles that have some."""
    choice = QUOTES.get(lang, QUOTES["en"])
    opening, closing = choice[int(rng.random() * len(choice))]
    texts = [list(piece) for piece in pieces]
    for index in range(1, len(texts) - 1):
        if texts[index][0] not in QUOTED:
            continue
        before, after = texts[index - 1], texts[index + 1]
        if before[0] or after[0]:
            continue
        left = next((pair[0] for pair in choice if before[1].endswith(pair[0]) and pair[0] != "("), "")
        right = next((pair[1] for pair in choice if after[1].startswith(pair[1]) and pair[1] != ")"), "")
        if left and right:
            before[1] = before[1].removesuffix(left) + opening
            after[1] = closing + after[1].removeprefix(right)
    return [(label, text) for label, text in texts]

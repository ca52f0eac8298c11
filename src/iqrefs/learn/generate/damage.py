"""Disturbances of the letters and figures: what scans and hasty typing do to words."""

import re
from random import Random

from iqrefs.learn.generate.persons import Piece
from iqrefs.learn.generate.variation import ARABIC_DIGITS
from iqrefs.learn.generate.words import load_words

UNTOUCHED = frozenset({"URL", "DOI", "ISBN", "ISSN", ""})
FIGURES = frozenset({"volume", "issue", "page", "locator", "issued", "number", "edition"})
LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
RANGE = re.compile(r"(\d+)( ?[-–] ?)(\d+)$")
ALIKE_DIGITS = {"1": "l", "0": "O", "5": "S", "٥": "ه", "٢": "٣", "٦": "٩", "8": "3", "٠": "."}


def _wordy(pieces: list[Piece]) -> list[int]:
    """The pieces whose letters may suffer."""
    return [index for index, (label, text) in enumerate(pieces) if label not in UNTOUCHED and len(text) > 3]


def _with(pieces: list[Piece], index: int, text: str) -> list[Piece]:
    return [*pieces[:index], (pieces[index][0], text), *pieces[index + 1 :]] if text.strip() else pieces


def confuse_letters(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """Letters taken for others that look alike, in several places."""
    for _ in range(rng.choice((1, 2, 4, 8))):
        wrong, _, right = load_words().draw(rng, lang, "look_alike").partition(">")
        places = [index for index in _wordy(pieces) if wrong in pieces[index][1]]
        if places:
            index = rng.choice(places)
            text = pieces[index][1]
            found = [at.start() for at in re.finditer(re.escape(wrong), text)]
            at = rng.choice(found)
            pieces = _with(pieces, index, text[:at] + right + text[at + len(wrong) :])
    return pieces


def split_word(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A space, or the hyphen of a line's end, inside a word."""
    places = _wordy(pieces)
    if not places:
        return pieces
    index = rng.choice(places)
    text = pieces[index][1]
    at = rng.randint(1, len(text) - 2)
    inside = text[at - 1].isalpha() and text[at].isalpha()
    return (
        _with(pieces, index, text[:at] + rng.choice((" ", " ", "- ", "-")) + text[at:]) if inside else pieces
    )


def join_words(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A space is lost between two words of a value."""
    places = [index for index in _wordy(pieces) if " " in pieces[index][1]]
    if not places:
        return pieces
    index = rng.choice(places)
    text = pieces[index][1]
    at = rng.choice([found.start() for found in re.finditer(" ", text)])
    return _with(pieces, index, text[:at] + text[at + 1 :])


def lose_letter(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A letter is missing, doubled or has changed places with the next."""
    places = _wordy(pieces)
    if not places:
        return pieces
    index = rng.choice(places)
    text = pieces[index][1]
    at = rng.randint(1, len(text) - 2)
    middle = rng.choice(("", text[at] * 2))
    if rng.random() < 0.4:
        return _with(pieces, index, text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    return _with(pieces, index, text[:at] + middle + text[at + 1 :])


def change_script_of_digits(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """One number in the digits of the other script."""
    places = [index for index, (label, text) in enumerate(pieces) if label in FIGURES and text[0].isdigit()]
    if not places:
        return pieces
    index = rng.choice(places)
    text = pieces[index][1]
    return _with(pieces, index, text.translate(ARABIC_DIGITS if text.isascii() else LATIN_DIGITS))


def reverse_range(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """`60-45`, as typing from right to left makes it."""
    del rng
    return [
        (label, RANGE.sub(r"\3\2\1", text) if label in {"page", "locator"} else text)
        for label, text in pieces
    ]


def confuse_digits(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A digit taken for a letter."""
    places = [index for index, (label, _) in enumerate(pieces) if label in FIGURES]
    if not places:
        return pieces
    index = rng.choice(places)
    text = pieces[index][1]
    found = [at for at, letter in enumerate(text) if letter in ALIKE_DIGITS]
    if not found or len(text) < 2:
        return pieces
    at = rng.choice(found)
    return _with(pieces, index, text[:at] + ALIKE_DIGITS[text[at]] + text[at + 1 :])

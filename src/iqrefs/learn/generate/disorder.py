"""Disturbances of the delimiters and of the order of a citation."""

import re
from random import Random

from iqrefs.learn.generate.persons import Piece
from iqrefs.learn.generate.words import load_words

COMMAS = "،,"
DELIMITERS = "،,.:؛;"
PAIRS = '()[]«»“”"‘’'
UNTOUCHED = frozenset({"URL", "DOI", "ISBN", "ISSN"})
NEEDED = frozenset({"title", "URL", "container-title"})  # without these a citation is nobody's


def _between(
    pieces: list[Piece], change: "re.Pattern[str]", to: str, rng: Random, share: float
) -> list[Piece]:
    """Change some of the places between the values that fit an expression."""

    def maybe(found: re.Match[str]) -> str:
        return found.expand(to) if rng.random() < share else found.group()

    return [(label, text if label else change.sub(maybe, text)) for label, text in pieces]


def _marks(pieces: list[Piece], marks: str) -> list[tuple[int, int]]:
    """Where such a mark stands between the values: piece and place."""
    return [
        (index, at)
        for index, (label, text) in enumerate(pieces)
        if not label
        for at, letter in enumerate(text)
        if letter in marks
    ]


def _replaced(pieces: list[Piece], place: tuple[int, int], new: str) -> list[Piece]:
    index, at = place
    text = pieces[index][1]
    return [*pieces[:index], ("", text[:at] + new + text[at + 1 :]), *pieces[index + 1 :]]


def lose_commas(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """Some commas are missing."""
    return _between(pieces, re.compile("[،,] ?"), " ", rng, 0.35)


def lose_all_commas(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """No commas at all."""
    return _between(pieces, re.compile("[،,] ?"), " ", rng, 1)


def double_delimiter(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """`،،` or `. ,`."""
    places = _marks(pieces, DELIMITERS)
    if not places:
        return pieces
    place = rng.choice(places)
    mark = pieces[place[0]][1][place[1]]
    return _replaced(pieces, place, mark + rng.choice((mark, mark, " " + mark, ".", "-")))


def space_before_commas(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """` ،` as typewriters had it, here or everywhere."""
    return _between(pieces, re.compile(r"(?<! )([،,.:؛;])(?=\s)"), r" \1", rng, rng.choice((0.3, 1)))


def glue_after_delimiters(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """No space after commas, here or everywhere."""
    return _between(pieces, re.compile(r"([،,:.؛;]) "), r"\1", rng, rng.choice((0.3, 1)))


def double_spaces(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """Spaces too many."""
    return _between(pieces, re.compile(" "), rng.choice(("  ", "   ", "\u00a0", "\t")), rng, 0.4)


def swap_delimiter(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """Another delimiter than the habit's."""
    places = _marks(pieces, DELIMITERS)
    return _replaced(pieces, rng.choice(places), rng.choice("،,.:؛-/")) if places else pieces


def break_pair(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A bracket or quotation mark is lost, doubled or turned."""
    places = _marks(pieces, PAIRS)
    if not places:
        return pieces
    place = rng.choice(places)
    mark = pieces[place[0]][1][place[1]]
    turned = {"(": ")", ")": "(", "«": "»", "»": "«"}.get(mark, "'")
    return _replaced(pieces, place, rng.choice(("", "", mark + mark, turned)))


def other_end(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """The last point is missing, or there are more marks than one."""
    if pieces and not pieces[-1][0] and pieces[-1][1].strip() == ".":
        return [*pieces[:-1], ("", rng.choice(("", "", "..", " .", "،", ";", "…")))]
    return [*pieces, ("", rng.choice((".", " .", "..", "،", "؛", ".)", " *")))]


def glue_cue_to_number(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """`ص45`, `p.45`, or with a space where none belongs."""
    spaced = rng.random() < 0.3
    out = list(pieces)
    for index in range(len(pieces) - 1):
        (label, text), (next_label, value) = pieces[index], pieces[index + 1]
        if not label and next_label and value[0].isdigit() and text.strip():
            out[index] = ("", text + " " if spaced else text.rstrip() if text[-2:-1].isalpha() else text)
    return out


def lose_case(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """Everything in small letters, or a title in capitals."""
    if lang == "ar":
        return lose_commas(pieces, lang, rng)
    lower = rng.random() < 0.5
    return [
        (
            label,
            text
            if label in UNTOUCHED
            else text.lower()
            if lower
            else text.upper()
            if label == "title"
            else text,
        )
        for label, text in pieces
    ]


def lose_field(pieces: list[Piece], _lang: str, rng: Random) -> list[Piece]:
    """A value that the author forgot, with the delimiter before it."""
    places = [
        index
        for index, (label, _) in enumerate(pieces)
        if label and label not in NEEDED and index and not pieces[index - 1][0]
    ]
    if len(places) < 3:
        return pieces
    index = rng.choice(places)
    before = pieces[index - 1][1]
    if any(mark in before for mark in "([«“"):
        return [*pieces[:index], *pieces[index + 1 :]]
    return [*pieces[: index - 1], *pieces[index + 1 :]] if index > 1 else pieces


def number_the_line(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """A number, a bullet or a star in front."""
    return [("", load_words().draw(rng, lang, "list_mark") + " "), *pieces]


def add_remark(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """Words about the work after the citation."""
    remark = load_words().draw(rng, lang, rng.choice(("remark", "remark", "note")))
    end = pieces[-1:] if pieces and not pieces[-1][0] else []
    body = pieces[:-1] if end else pieces
    stop = end[0][1] if end else ""
    if stop.strip(" .…"):  # a closing bracket and the like stay before the remark
        body, stop = [*body, ("", stop.rstrip(". "))], "."
    comma = "،" if lang == "ar" else ","
    opening, closing = rng.choice(
        ((f"{comma} ", ""), (". ", ""), (" (", ")"), ("; ", ""), (" - ", ""), (" [", "]"))
    )
    if remark[:1] in "([":
        opening, closing = " ", ""
    return [*body, ("", opening), ("note", remark), ("", closing + stop)]

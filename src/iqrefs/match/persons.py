"""Lists of names compared as two bibliographies give them: initials, spellings, names cut or turned."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.lexicon import load_lexicon
from iqrefs.match.data import load_table
from iqrefs.match.names import name_text, name_words
from iqrefs.match.slips import is_slip
from iqrefs.match.sounds import hear_word, same_sound
from iqrefs.model import Name
from iqrefs.text.fold import fold_key
from iqrefs.text.script import has_arabic

Likeness = Literal["same", "short", "respelt", "other"]
"""How like two names are: word for word, one shorter or in initials, spelled otherwise, or not at all."""

_RANK: tuple[Likeness, ...] = ("same", "short", "respelt", "other")
_ARTICLES = ("al", "el")
_SERVANT_WORD = "abd"
_SHORTEST_STEM = 4
_MOST_WORDS = 24
"""Words of a name that are compared: a longer one is no name."""
_JOINED_INITIALS = re.compile(r"\b[A-Z]{2,3}\b")
_SERVANT = re.compile(r"(?<!\w)عبد(?:ال)?(?=\w{2})")
_ALLAH = re.compile(r"(?<!\w)الله(?!\w)")
_INNER_ARTICLE = re.compile(r"(?<=\w\w)ال(?=دين(?!\w))")


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A name as it is compared: its folded words, in one too, the first letters of its particles, its script.

    Each print is read once, so that two of the same print are the same object.
    """

    words: tuple[str, ...]
    joined: str
    particles: frozenset[str]
    is_arabic: bool


def read_person(name: Name) -> Person:
    """A name as it is compared, without titles of honour and particles."""
    return _read_text(_spread_initials(name))


def _spread_initials(name: Name) -> str:
    """The name in one line; the initials of `CRH` apart, where they are given names."""
    if "given" in name:
        given = _JOINED_INITIALS.sub(lambda found: " ".join(found[0]), name["given"])
        return name_text(Name({**name, "given": given}))
    return name_text(name)


@functools.lru_cache(maxsize=1 << 15)
def _read_text(text: str) -> Person:
    words = [part for word in name_words(Name(literal=text))[:_MOST_WORDS] for part in _part_word(word)]
    honours = _honours()
    while len(words) > 2 and words[0] in honours:
        words.pop(0)
    left_out = set(fold_key(text).split()) - set(words)
    particles = frozenset(word[0] for word in left_out if len(word) < _SHORTEST_STEM)
    if _SERVANT_WORD in words:
        particles |= {_ARTICLES[0][0]}
    return Person(tuple(words), "".join(sorted(words)), particles, has_arabic(text))


@functools.cache
def _honours() -> frozenset[str]:
    return frozenset(fold_key(form) for form in load_lexicon().forms("honorifics") if len(form) > 1) | {"د"}


def _part_word(word: str) -> list[str]:
    """The parts of a name written as one word (عبدالرحمن, نورالدين, Abdelrahman, Salahuddin)."""
    names = load_table("names")
    if has_arabic(word):
        if word in names["kunya"]["arabic"]:
            return [fold_key(names["kunya"]["arabic"][0])]
        word = _ALLAH.sub("له", _SERVANT.sub("عبد ", word))
        return _INNER_ARTICLE.sub(" ", word).split()
    for servant in names["servant"]["latin"]:
        if word == servant:
            return [_SERVANT_WORD]
        if word.startswith(servant) and len(word) >= len(servant) + 2 and word[len(servant)] not in "aeiou":
            return [_SERVANT_WORD, word[len(servant) :].removesuffix("h")]
    for ending in names["faith"]["latin"]:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return [word[: -len(ending)], "din"]
    return ["din"] if word in names["faith"]["latin"] else [word]


@functools.lru_cache(maxsize=1 << 17)
def compare_persons(left: Person, right: Person) -> Likeness:
    """How like two names are, whichever way round they are written."""
    if left is right or left.words == right.words or left.joined == right.joined:
        return "same" if left.words else "other"
    short, full = sorted((left, right), key=lambda person: len(person.words))
    if not short.words or left.is_arabic != right.is_arabic:
        return "other"
    rest, worst, telling = list(full.words), 0, False
    for word in sorted(short.words, key=len, reverse=True):
        found, likeness = _find_word(word, rest)
        if found is None and word in full.particles:
            continue
        if found is None:  # a family name with its article, in the initial of the article
            found, likeness = next((letter for letter in rest if letter in short.particles), None), "short"
        if found is None:
            return "other"
        rest.remove(found)
        worst = max(worst, _RANK.index(likeness))
        telling = telling or min(len(word), len(found)) > 1
    if not telling or not _keeps_family(short, full):
        return "other"
    return _RANK[max(worst, 1 if rest else 0)]


def _find_word(word: str, words: Sequence[str]) -> tuple[str | None, Likeness]:
    """The word of a name that another's word is, and how like."""
    if word in words:
        return word, "same"
    for other in words:
        if (len(word) == 1 or len(other) == 1) and _same_initial(word[0], other[0]):
            return other, "short"
    return next((other for other in words if _is_respelt(word, other)), None), "respelt"


def _same_initial(letter: str, other: str) -> bool:
    """Whether two letters can begin spellings of one name (Othman, Uthman)."""
    return letter == other or (not has_arabic(letter) and hear_word(letter) == hear_word(other))


@functools.lru_cache(maxsize=1 << 16)
def _is_respelt(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return False
    if is_slip(word, other):
        return True
    if has_arabic(word) or has_arabic(other):
        return False
    stem, other_stem = _stem(word), _stem(other)
    return same_sound(word, other) or any(
        one == two or same_sound(one, two) for one, two in ((stem, other), (word, other_stem))
    )


def _stem(word: str) -> str:
    """A word without the article that was written as a part of it (Alissa)."""
    if word.startswith(_ARTICLES) and len(word) - 2 >= _SHORTEST_STEM:
        return word[2:]
    return word


def _keeps_family(short: Person, full: Person) -> bool:
    """Whether a name of one word is the last or first word of a longer one, not one from its middle."""
    if len(short.words) > 1:
        return True
    ends = (full.words[-1], full.words[0]) if not full.is_arabic else (full.words[-1],)
    return any(short.words[0] == end or _is_respelt(short.words[0], end) for end in ends)


def compare_lists(left: Sequence[Person], right: Sequence[Person]) -> Likeness | Literal["some"]:
    """How like two lists of names are: all names of the shorter one stand in the longer one, or only some."""
    if left == right:
        return "same"
    short, full = sorted((left, right), key=len)
    rest, worst, found = list(full), 0, 0
    for person in short:
        grades = [(_RANK.index(compare_persons(person, other)), place) for place, other in enumerate(rest)]
        rank, place = min(grades, default=(3, 0))
        if rank == 3:
            continue
        found += 1
        worst = max(worst, rank)
        rest.pop(place)
    if found < len(short):
        return "some" if found else "other"
    return _RANK[max(worst, 1 if len(full) > len(short) else 0)]


def same_across_scripts(left: Person, right: Person) -> bool:
    """Whether a name in Arabic letters and one in Latin letters sound alike: two words of each at least."""
    if left.is_arabic == right.is_arabic:
        return False
    first = [sound for word in left.words if (sound := hear_word(word)[0])]
    second = [sound for word in right.words if (sound := hear_word(word)[0])]
    short, full = sorted((first, second), key=len)
    return len(short) >= 2 and all(sound in full for sound in short)

"""Pairs of an Arabic and an English text that seem to be one text in two languages.

Nothing is translated: the words of the one title are looked up in a list of pairs (`bilingual.toml`) and
counted in the other title, and in the words of its address, which often keep what the title left out. The
names of the bodies that published them are compared in the same way.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import read_data
from iqrefs.match.works import year_of
from iqrefs.model import Date, Name
from iqrefs.text.fold import fold_string
from iqrefs.text.script import count_arabic, count_latin

_WORD = re.compile(r"[^\W_]+")
_HEAD = re.compile(r"^(?:[وف]?ال|[وف]?[بك]ال|[وف]?لل|و(?=\w{4}))(?=\w{2})")
_TAILS = ("اتها", "يات", "ات", "ان", "ون", "ين", "يه", "ها", "ه", "ي")
_LEAST_LEFT = 3
_LONGEST = 400
_FEWEST, _FEWEST_OF_BODY = 4, 2
_SHARE, _CLEAR_SHARE = 0.6, 0.8
_DAYS = 45
_MOST_PLACES = 60
_MOST_TRIED = 30


@dataclass(frozen=True, slots=True)
class Titled:
    """A work by the concepts (numbers of rows of the list) and other words of its title, its address and the
    body that is its author.
    """

    mention: Mentioned
    concepts: frozenset[int]
    words: int
    address: frozenset[int]
    body: frozenset[int]
    body_words: int
    day: date | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An Arabic text and an English one, the share of the Arabic title's words that the other has."""

    arabic: Mentioned
    latin: Mentioned
    share: float


def find_translated(mentions: Sequence[Mentioned]) -> list[Pair]:
    """Each Arabic work with the one English work whose title, address and date it fits."""
    titled = [_read(mention) for mention in mentions if mention.citation.item.get("title")]
    arabic = [one for one, is_arabic in titled if is_arabic]
    latin = [one for one, is_arabic in titled if not is_arabic]
    by_concept: defaultdict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(latin):
        for concept in one.concepts | one.address:
            by_concept[concept].append(number)
    return [pair for one in arabic if (pair := _find_twin(one, latin, by_concept))]


def _find_twin(one: Titled, latin: Sequence[Titled], by_concept: Mapping[int, Sequence[int]]) -> Pair | None:
    near: Counter[int] = Counter()
    for concept in one.concepts:
        near.update(by_concept.get(concept, ())[:_MOST_PLACES])
    fitting = [
        (share, -number)
        for number, count in near.most_common(_MOST_TRIED)
        if count >= _FEWEST and (share := _weigh(one, latin[number]))
    ]
    fitting.sort(reverse=True)
    if not fitting or (len(fitting) > 1 and fitting[0][0] == fitting[1][0]):
        return None
    return Pair(one.mention, latin[-fitting[0][1]].mention, fitting[0][0])


def _weigh(arabic: Titled, latin: Titled) -> float:
    """The share of the Arabic title that the other text has; 0 where they are too unlike or too far apart."""
    shared = arabic.concepts & (latin.concepts | latin.address)
    share = len(shared) / max(arabic.words, 1)
    back = len(arabic.concepts & latin.concepts) / max(latin.words, 1)
    if len(shared) < _FEWEST or share < _SHARE or back < _SHARE:
        return 0.0
    if arabic.day and latin.day:
        return share if abs((arabic.day - latin.day).days) <= _DAYS else 0.0
    is_clear = (min(share, back) >= _CLEAR_SHARE and len(shared) > _FEWEST) or _are_one_body(arabic, latin)
    return share if is_clear and arabic.year and arabic.year == latin.year else 0.0


def _are_one_body(arabic: Titled, latin: Titled) -> bool:
    """Whether the authors of two works are bodies whose names say the same."""
    shared = len(arabic.body & latin.body)
    return shared >= _FEWEST_OF_BODY and shared >= _SHARE * max(arabic.body_words, latin.body_words)


def _read(mention: Mentioned) -> tuple[Titled, bool]:
    item = mention.citation.item
    title = item.get("title", "")[:_LONGEST]
    is_arabic = count_arabic(title) > count_latin(title)
    concepts, words = _look_up(title, is_arabic=is_arabic)
    address, _ = _look_up(_slug(item.get("URL", "")), is_arabic=False)
    name = (item.get("author") or [Name()])[0].get("literal", "")[:_LONGEST]
    body, body_words = _look_up(name, is_arabic=is_arabic)
    issued = item.get("issued")
    return (
        Titled(mention, concepts, words, address, body, body_words, _day_of(issued), year_of(issued)),
        is_arabic,
    )


def _slug(address: str) -> str:
    """The longest part of an address's path, as words."""
    return max(address[:_LONGEST].split("/")[3:], key=len, default="")


def _look_up(text: str, *, is_arabic: bool) -> tuple[frozenset[int], int]:
    """The concepts of a text, and how many words of it tell something."""
    rows = _load_pairs()[1 if is_arabic else 0]
    concepts: set[int] = set()
    count = 0
    for word in _WORD.findall(fold_string(text)):
        stem = _stem_arabic(word) if is_arabic else _stem_english(word)
        found = rows.get(stem, frozenset())
        if found or len(word) > _LEAST_LEFT:
            count += 1
        concepts |= found
    return frozenset(concepts), count


@functools.cache
def _load_pairs() -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """For each stem of either language the rows of the list that it stands in."""
    pairs: list[list[str]] = read_data("lists/bilingual.toml")["pairs"]
    english: defaultdict[str, set[int]] = defaultdict(set)
    arabic: defaultdict[str, set[int]] = defaultdict(set)
    for number, (here, there) in enumerate(pairs):
        for word in here.split():
            english[_stem_english(fold_string(word))].add(number)
        for word in there.split():
            arabic[_stem_arabic(fold_string(word))].add(number)
    return (
        {stem: frozenset(rows) for stem, rows in english.items()},
        {stem: frozenset(rows) for stem, rows in arabic.items()},
    )


def _stem_arabic(word: str) -> str:
    """A folded word without article, joined particles and endings."""
    stem = _HEAD.sub("", word)
    tail = next((one for one in _TAILS if stem.endswith(one) and len(stem) - len(one) >= _LEAST_LEFT), "")
    return stem[: len(stem) - len(tail)]


def _stem_english(word: str) -> str:
    """A folded word without the ending of its plural."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _day_of(issued: Date | None) -> date | None:
    """A date as a day; of a month its middle."""
    parts = ((issued or {}).get("date-parts") or [[]])[0]
    if len(parts) < 2:
        return None
    try:
        return date(parts[0], parts[1], parts[2] if len(parts) > 2 else 15)
    except ValueError:
        return None

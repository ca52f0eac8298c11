"""How well what a page calls itself fits the title that was cited.

Titles are compared folded (hamza, ى/ي, ة/ه, the article, tatweel, digits, case), whole and in the parts that
sites join («title | site»). A title in another script than all of the page's says nothing: authors translate
titles, so neither a fit nor a misfit is taken from it. Titles against titles tell drift well (Reyes Ayala et
al. 2022).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio, token_sort_ratio

from iqrefs.match.titles import title_ratio
from iqrefs.text.fold import fold_key
from iqrefs.text.script import has_arabic, is_arabic

FITS = 0.65
"""From here on the page is the cited one."""
DRIFTED = 0.45
"""Below this the page is another one; between the two a title says neither."""
_PARTS = re.compile(r"\s+[|\-–—:»›·•/]+\s+|\s*[|›]\s*|(?<=\S):\s+")
_NUMBER = re.compile(r"\d{1,6}")
_LONG_KEY = 8
_TELLING = 3
_SAME_WORD = 84.0
_ONE_WORD_APART = 0.55
"""Titles that differ in one telling word or a number alone (Iraq, Iran) may be two works."""
_OTHER_NUMBER = 0.4
_SHORT_TITLE = 4
_HEAD_ALONE = 0.85
"""Pages often leave a subtitle out."""
_MOST_TITLES = 12
_LONGEST_KEY = 300


@dataclass(frozen=True, slots=True)
class Fit:
    """The best likeness (0 to 1), and what of the page it is of; None where nothing can be compared."""

    score: float | None
    seen: str


def fit_titles(cited: Sequence[str], seen: Sequence[str]) -> Fit:
    """The best fit of a cited title with one that the page gives.

    Only titles of one script are compared, and the name of a site behind a title is no title.
    """
    best = Fit(None, seen[0] if seen else "")
    wanted = [key for key in (_key(title) for title in cited[:_MOST_TITLES]) if key]
    heads = {key for title in cited[:_MOST_TITLES] if (key := _head(title))}
    scripts = {is_arabic(longest) for title in seen[:_MOST_TITLES] if (longest := _longest(title))}
    for title in seen[:_MOST_TITLES]:
        for part, is_joined in _parts(title, wanted).items():
            for key in wanted:
                if is_arabic(key) != is_arabic(part):
                    continue
                score = max(_score(key, part), _HEAD_ALONE if part in heads else 0.0)
                if score < FITS and (is_joined or is_arabic(key) not in scripts):
                    continue
                if best.score is None or score > best.score:
                    best = Fit(score, title)
    return best


def stands_in(cited: Sequence[str], folded: str) -> bool:
    """Whether a cited title of some length stands in the folded text of a page."""
    keys = [key for key in (_key(title) for title in cited[:_MOST_TITLES]) if _is_telling(key)]
    if not keys:
        return False
    text = f" {folded} "
    return any(f" {key} " in text for key in keys)


def is_other_script(cited: Sequence[str], text: str) -> bool:
    """Whether titles are cited in a script that `text` has nothing of."""
    return bool(cited) and all(has_arabic(title) and not has_arabic(text) for title in cited)


def _key(title: str) -> str:
    return fold_key(title[:_LONGEST_KEY])


def _is_telling(key: str) -> bool:
    return len(key.split()) >= _TELLING or (len(key.split()) == 2 and len(key) >= 2 * _LONG_KEY)


def _head(title: str) -> str:
    """The key of a title without its subtitle, if it is more than a word."""
    key = _key(_PARTS.split(title)[0])
    return key if len(key.split()) >= 2 else ""


def _longest(title: str) -> str:
    """The longest part of a title: the title itself, not the site's name."""
    return max((_key(piece) for piece in _PARTS.split(title)), key=len, default="")


def _parts(title: str, wanted: Sequence[str]) -> dict[str, bool]:
    """The keys of a title and of its parts that are more than a word or just what is wanted, each with
    whether it is joined of several: a site's name in it makes a misfit look like half a fit.
    """
    pieces = [piece for piece in _PARTS.split(title)[:6] if piece]
    keys = [_key(piece) for piece in pieces]
    parts = {key: False for key in keys if len(key) >= _LONG_KEY or key in wanted}
    for index in range(2, len(pieces) + 1):
        parts.setdefault(_key(" ".join(pieces[:index])), True)
    parts.setdefault(_key(title), len(parts) > 1)
    parts.pop("", None)
    return parts


def _score(cited: str, seen: str) -> float:
    """Likeness of two keys of one script, 0 to 1; another number is another year's edition or another law."""
    score = _likeness(cited, seen)
    numbers, others = set(_NUMBER.findall(cited)), set(_NUMBER.findall(seen))
    missing, added = numbers - others, others - numbers
    if missing and added and (len(missing) == len(numbers) or _is_alike_but_numbers(cited, seen)):
        return min(score, _OTHER_NUMBER)
    return score


def _is_alike_but_numbers(cited: str, seen: str) -> bool:
    return _NUMBER.sub("", cited).split() == _NUMBER.sub("", seen).split()


def _likeness(cited: str, seen: str) -> float:
    if cited == seen:
        return 1.0
    words, others = cited.split(), seen.split()
    if f" {cited} " in f" {seen} " and (len(words) >= 2 or len(cited) >= _LONG_KEY):
        return 0.98
    if f" {seen} " in f" {cited} " and len(others) >= 2:
        share = len(seen) / len(cited)
        if share >= 0.5 or len(others) >= _TELLING + 1:
            return 0.7 + 0.25 * share
    likeness = max(ratio(cited, seen), token_sort_ratio(cited, seen)) / 100
    if len(words) >= _TELLING:
        likeness = max(_unless_by_chance(likeness), 0.95 * _coverage(words, others))
    if len(others) > len(words):
        others = others[: len(words)]
    if title_ratio(cited, " ".join(others)):
        return likeness
    others_left = [word for word in words if len(word) > 2 and word not in others]
    is_other = len(others_left) >= 2 or len(words) <= _SHORT_TITLE
    return min(likeness, _OTHER_NUMBER if is_other and len(words) == len(others) else _ONE_WORD_APART)


def _unless_by_chance(likeness: float) -> float:
    """Any two titles of some length share half their letters: only what is beyond that counts."""
    return likeness if likeness >= 0.75 else max(0.0, likeness - 0.25)


def _coverage(words: Sequence[str], others: Sequence[str]) -> float:
    """The share of the cited words, by letters, that the other title has too."""
    telling = [word for word in words if len(word) > 2]
    total = sum(map(len, telling))
    if not total:
        return 0.0
    known = set(others)
    found = sum(len(word) for word in telling if word in known or _has_like(word, others))
    return found / total


def _has_like(word: str, others: Sequence[str]) -> bool:
    return len(word) >= 5 and any(
        abs(len(word) - len(other)) <= 2 and ratio(word, other) >= _SAME_WORD for other in others
    )

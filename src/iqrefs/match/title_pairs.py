"""Two titles of bibliographies compared: one, one without its subtitle, a slip apart, or two, and why."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.match.data import load_single_words, load_words
from iqrefs.match.numbers import nearly_reads, part_words, read_digits, read_roman
from iqrefs.match.slips import is_double_slip, is_doubtful_slip, is_slip
from iqrefs.match.sounds import same_sound
from iqrefs.text.fold import fold_key
from iqrefs.text.script import has_arabic

Likeness = Literal[
    "same", "slip", "slips", "doubtful", "subtitle", "extended", "part", "year", "number", "other"
]  # fmt: skip
"""How two titles are alike: `slips` are more than one expects, `doubtful` is a letter apart in a short word,
`subtitle` one without its subtitle, `extended` one with more words behind; of `part`, `year` and `number`
nothing but that differs."""

_MARKUP = re.compile(r"</?[a-z]{1,8}[^<>]{0,80}>|[{}]", re.IGNORECASE)
_BREAK = re.compile(r"(?<=\w)-\s+(?=[a-z\u0621-\u064a])")
_SEPARATOR = re.compile(r"\s*[:؛;(/]\s*|\s+[-–—]+\s+|[?!؟]\s+|(?<=\w{4})\.\s+")
_CLITIC = re.compile(r"(?<!\w)و (?=\w)")
_ARTICLE = "ال"
"""Folding takes it off, but not where two words were run together."""
_PART = "part"
_PHONETIC_LENGTH = 5
_MOST_WORDS = 60
_TELLING_HEAD = 2
_FEWEST = 3
"""One word in so many of the shorter title must stand in the longer one as it is."""

_YEARS = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is compared: its telling words, before how many of them a mark stands that may begin a
    subtitle, all its letters, its numbers, and the number of its part.
    """

    words: tuple[str, ...]
    cuts: tuple[int, ...]
    letters: str
    numbers: tuple[str, ...]
    part: tuple[str, ...]
    is_arabic: bool
    word_set: frozenset[str]


@functools.lru_cache(maxsize=1 << 15)
def read_title(printed: str) -> Title:
    """A printed title as it is compared; ordinals and Roman numbers as digits."""
    text = _BREAK.sub("", _MARKUP.sub(" ", html.unescape(printed[:2000])))
    text = _CLITIC.sub("و", text)
    words: tuple[str, ...] = ()
    cuts = []
    for piece in _SEPARATOR.split(text):
        words += _telling(piece)
        cuts.append(len(words))
    letters = "".join(fold_key(text).split()).replace(_ARTICLE, "")
    return _make_title(words[:_MOST_WORDS], tuple(cuts[:-1]), letters, is_arabic=has_arabic(printed))


def _make_title(words: tuple[str, ...], cuts: tuple[int, ...], letters: str, *, is_arabic: bool) -> Title:
    numbers = tuple(sorted(word for word in words if word.isdigit()))
    return Title(words, cuts, letters, numbers, _part_of(words, cuts), is_arabic, frozenset(words))


def _telling(text: str) -> tuple[str, ...]:
    """The folded words of a piece of a title without light ones; numbers in digits."""
    light = load_single_words("light")
    folded = fold_key(text).split()
    words = [word for word in folded if word not in light] or folded
    if len(words) == 1:
        return (_read_number(words[0], ""),)
    return _name_parts([_read_number(*pair) for pair in zip(words, [*words[:1], *words], strict=False)])


def _name_parts(words: Sequence[str]) -> tuple[str, ...]:
    """The words with one for all that stand before the number of a part (`Vol.`, `ج`)."""
    known = part_words()
    return tuple(
        _PART if after.isdigit() and (word in known or (len(word) == 1 and word.isalpha())) else word
        for word, after in zip(words, [*words[1:], ""], strict=False)
    )


def _read_number(word: str, before: str) -> str:
    """A word of a title with numbers in digits; a single letter is a Roman number behind `Part` and alone."""
    is_roman = len(word) > 1 or not before or before in part_words()
    return read_digits(word) or (read_roman(word) if is_roman else "") or word


def _part_of(words: Sequence[str], cuts: Sequence[int]) -> tuple[str, ...]:
    """The number of the part that a title names last: `Part Two`, `ج 2`, `(II)`."""
    known = part_words() | {_PART}
    for place in range(len(words) - 1, 0, -1):
        if words[place].isdigit() and words[place - 1] in known:
            return (words[place],)
        if words[place] in known and words[place - 1].isdigit():
            return (words[place - 1],)
    is_bare = bool(cuts) and cuts[-1] == len(words) - 1 and words[-1].isdigit() and len(words[-1]) <= 2
    return (words[-1],) if is_bare else ()


def cut_lead(title: Title, section: str) -> Title | None:
    """The title behind a lead (`Review of …`); None where it has none."""
    for lead in _leads_by_first(section).get(title.words[0], ()) if title.words else ():
        size = len(lead)
        if len(title.words) > size and title.words[:size] == lead:
            cuts = tuple(cut - size for cut in title.cuts if cut > size)
            return _make_title(
                title.words[size:], cuts, "".join(title.words[size:]), is_arabic=title.is_arabic
            )
    return None


@functools.cache
def _leads_by_first(section: str) -> dict[str, list[tuple[str, ...]]]:
    """The telling words of leads by their first one, the longest first."""
    light = load_single_words("light")
    leads: dict[str, list[tuple[str, ...]]] = {}
    for lead in {tuple(word for word in form if word not in light) for form in load_words(section)}:
        leads.setdefault(lead[0], []).append(lead)
    return {first: sorted(found, key=lambda lead: (-len(lead), lead)) for first, found in leads.items()}


def without_series(title: Title, series: Title) -> Title:
    """The title without the name of its series behind it."""
    size = len(title.words) - len(series.words)
    if size not in title.cuts or title.words[size:] != series.words:
        return title
    words, cuts = title.words[:size], tuple(cut for cut in title.cuts if cut < size)
    return _make_title(words, cuts, "".join(words), is_arabic=title.is_arabic)


def compare_titles(left: Title, right: Title) -> Likeness:
    """How two titles are alike."""
    if left.words == right.words or left.letters == right.letters:
        return "same" if left.words else "other"
    if left.is_arabic != right.is_arabic or not _share_words(left.word_set, right.word_set):
        return "other"
    if left.numbers != right.numbers:
        return _compare_numbered(left, right)
    likeness = _compare_words(left.words, right.words)
    return likeness if likeness != "other" else _compare_heads(left, right)


def _share_words(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether so many words are in both titles that slips may explain the others."""
    return len(left & right) * _FEWEST >= min(len(left), len(right)) > 0


def _compare_numbered(left: Title, right: Title) -> Likeness:
    """Titles whose numbers differ: one work only where one lacks a subtitle that holds them."""
    first = tuple(word for word in left.words if not word.isdigit())
    second = tuple(word for word in right.words if not word.isdigit())
    known = part_words()
    bare = [tuple(word for word in words if word not in known and word != _PART) for words in (first, second)]
    if bare[0] == bare[1] or _compare_words(*bare) in ("same", "slip"):
        if left.part != right.part or (left.part and right.part):
            return "part"
        changed = set(left.numbers) ^ set(right.numbers)
        return "year" if any(int(number) in _YEARS for number in changed if len(number) < 6) else "number"
    if _misprints_number(left.words, right.words):
        return "doubtful"
    return _compare_heads(left, right)


def _misprints_number(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one title has a slip in the word for a number of the other."""
    pairs = [sorted(pair, key=str.isdigit) for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) and len(pairs) == 1 and nearly_reads(*pairs[0])


def _compare_heads(left: Title, right: Title) -> Likeness:
    """Whether one title is the other without its subtitle, or goes on where the other ends."""
    short, full = sorted((left, right), key=lambda title: len(title.words))
    size = len(short.words)
    if size == len(full.words):
        return "other"
    begins = full.words[:size] == short.words or _compare_words(short.words, full.words[:size]) == "slip"
    if not begins:
        return "other"
    if size not in full.cuts or size < _TELLING_HEAD:
        return "extended"
    is_part = full.part != short.part or any(word.isdigit() and len(word) < 4 for word in full.words[size:])
    return "part" if is_part else "subtitle"


def _compare_words(left: Sequence[str], right: Sequence[str]) -> Likeness:
    """Two titles word by word; words that differ must be slips, at most one in four."""
    if left == right:
        return "same"
    if len(left) == len(right):
        pairs = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    else:
        pairs = _rest_of(left, right)
    if not pairs:
        return "other"
    if all(one == other for one, other in pairs):
        return "slip"
    if all(is_slip(one, other) or _is_respelt(one, other) for one, other in pairs):
        return "slip" if len(pairs) <= max(1, len(left) // 4) else "slips"
    if all(is_slip(one, other) or is_double_slip(one, other) for one, other in pairs):
        return "slips"
    return "doubtful" if len(pairs) == 1 and is_doubtful_slip(*pairs[0]) else "other"


def _rest_of(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """What is left of two titles without the words that begin and end both: words run together, or apart."""
    if abs(len(left) - len(right)) != 1:
        return []
    shorter = min(len(left), len(right))
    start = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    end = next((n for n in range(shorter - start) if left[-1 - n] != right[-1 - n]), shorter - start)
    first, second = left[start : len(left) - end], right[start : len(right) - end]
    if sorted((len(first), len(second))) != [1, 2]:
        return []
    return [("".join(first).replace(_ARTICLE, ""), "".join(second).replace(_ARTICLE, ""))]


def _is_respelt(left: str, right: str) -> bool:
    """A name in a title, spelled otherwise; other words of one sound begin otherwise (immigration)."""
    if min(len(left), len(right)) < _PHONETIC_LENGTH or left[0] != right[0] or has_arabic(left + right):
        return False
    return same_sound(left, right)

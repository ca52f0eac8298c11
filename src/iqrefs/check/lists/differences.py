"""How two full descriptions of one work differ: field by field, told from their words.

Words that stand anywhere in the other print are no difference, so another order of the fields, or a field
that was read as another one, is none. The cited page never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from iqrefs.check.printed_words import PrintedWord, is_cue, read_words
from iqrefs.check.subject import Mentioned
from iqrefs.model import Date, Span
from iqrefs.text.addresses import ADDRESS_HEAD, trim_address
from iqrefs.text.fold import fold_key, fold_string
from iqrefs.text.script import is_arabic

Form = Literal["other", "longer", "absent"]
"""Both say something else; one says more; one does not have the field at all."""

Side = Literal["left", "right"]

_IN_WORDS = (
    "author", "editor", "translator", "title", "container-title", "collection-title", "publisher",
    "publisher-place", "event-title",
)  # fmt: skip
_NAMES = ("author", "editor", "translator")
_IN_NUMBERS = ("issue", "number", "edition")
_IN_ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
_SURE = 0.8
_SLIP = 76.0
_FEW_LEFT = 2
_LONGEST = 2000
_SHORT = (2, 3, 4)
"""How long the short form of a Latin word is: Univ, vol, Int."""
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Description:
    """A full citation made ready to be compared: its print (cut where it is no citation any more), and its
    words without the cited page.
    """

    mention: Mentioned
    text: str
    words: tuple[PrintedWord, ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that two descriptions differ in, and where: `spans` in the left print, `others` in the
    right one (empty where nothing stands there). `side` is the one that says more, None where both say
    something else. It is slight where only hamza seats, ة/ه, or the end of an address differ.
    """

    variable: str
    form: Form
    spans: tuple[Span, ...] = ()
    others: tuple[Span, ...] = ()
    side: Side | None = None
    is_slight: bool = False


def describe(mention: Mentioned) -> Description:
    """A full citation ready to be compared."""
    text = mention.text[:_LONGEST]
    words = read_words(text, mention.citation.spans or {}, mention.spans_of("locator"))
    return Description(mention, text, words, frozenset(word.key for word in words if word.variable != "URL"))


def agreeing_fields(left: Description, right: Description) -> frozenset[str]:
    """The fields that both descriptions have, as far as the print says."""
    spans = left.mention.citation.spans or {}, right.mention.citation.spans or {}
    return frozenset(name for name in spans[0] if name in spans[1])


def find_differences(left: Description, right: Description) -> list[Difference]:
    """The fields that two descriptions of one work differ in."""
    return [
        *_in_words(left, right),
        *_in_numbers(left, right),
        *_in_dates(left, right),
        *_in_links(left, right),
    ]


def _in_words(left: Description, right: Description) -> Iterator[Difference]:
    lone = _lone_words(left, right), _lone_words(right, left)
    alike = {one.key: other for one in lone[0] if (other := _find_alike(one, lone[1]))}
    for name in _IN_WORDS:
        first = [word for word in lone[0] if word.variable == name]
        second = [word for word in lone[1] if word.variable == name]
        paired = [(word, alike[word.key]) for word in first if word.key in alike]
        if paired and len(paired) == len(first) == len(second):
            slight = all(fold_string(one.key) == fold_string(other.key) for one, other in paired)
            yield Difference(name, "other", _spans(first), _spans(second), is_slight=slight)
        elif first and second:
            if _can_be_compared(left, right, name, first, second):
                yield Difference(name, "other", _around(left, first), _around(right, second))
        elif first or second:
            yield from _one_sided(left, right, name, first, second)


def _lone_words(here: Description, there: Description) -> list[PrintedWord]:
    """The words of the fields here that stand nowhere there, initials and short forms apart."""
    joined = {one.key + other.key for one, other in pairwise(there.words)}
    initials = _initials(there)
    heads = {key[:length] for key in there.keys for length in _SHORT}
    short = {key for key in there.keys if len(key) in _SHORT[1:]}
    lone = []
    for index, word in enumerate(here.words):
        key = word.key
        if word.variable not in _IN_WORDS or key in there.keys or key in joined or is_cue(key):
            continue
        near = here.words[max(index - 1, 0) : index + 2]
        if any(one.key + other.key in there.keys for one, other in pairwise(near)):
            continue
        if word.variable in _NAMES and (key[:1] in initials or _is_initials(here, word)):
            continue
        if not is_arabic(key) and (
            (len(key) in _SHORT and key in heads) or key[:3] in short or key[:4] in short
        ):
            continue
        lone.append(word)
    return lone


def _initials(side: Description) -> set[str]:
    """The letters that stand for given names."""
    return {
        letter
        for word in side.words
        if word.variable in _NAMES and _is_initials(side, word)
        for letter in word.key
    }


def _is_initials(side: Description, word: PrintedWord) -> bool:
    return len(word.key) == 1 or (len(word.key) < 4 and "." in side.text[word.start : word.end])


def _find_alike(word: PrintedWord, others: Sequence[PrintedWord]) -> PrintedWord | None:
    """The one of the other words that is this one with a slip, or spelled in another way."""
    if len(word.key) < 3:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where two prints differ

    near = [
        other
        for other in others[:40]
        if other.variable == word.variable and ratio(fold_string(word.key), fold_string(other.key)) >= _SLIP
    ]
    return near[0] if len(near) == 1 else None


def _can_be_compared(
    left: Description,
    right: Description,
    name: str,
    first: Sequence[PrintedWord],
    second: Sequence[PrintedWord],
) -> bool:
    """Whether the field was read surely on both sides. Titles and names must agree in most words, for where
    they do not, they were cut in two ways.
    """
    for side, lone in ((left, first), (right, second)):
        citation = side.mention.citation
        if citation.confidence.get(name, 1.0) < _SURE:
            return False
        whole = sum(word.variable == name for word in side.words)
        if name in ("title", *_NAMES) and 2 * len(lone) > whole:
            return False
        if len(lone) == whole and not _is_clear(side):
            return False
    return True


def _one_sided(
    left: Description,
    right: Description,
    name: str,
    first: Sequence[PrintedWord],
    second: Sequence[PrintedWord],
) -> Iterator[Difference]:
    """One print has words of the field that the other has not."""
    side, other, lone = (left, right, first) if first else (right, left, second)
    citation = side.mention.citation
    if citation.confidence.get(name, 1.0) < _SURE or not _is_clear(other):
        return
    whole = sum(word.variable == name for word in side.words)
    pointer = other.mention.citation.pointer
    if name == "author" and pointer and pointer.same_author:
        return
    has_it = name in (other.mention.citation.spans or {})
    if not has_it and len(lone) < whole:
        return
    form: Form = "longer" if has_it else "absent"
    spans = _around(side, lone)
    yield Difference(name, form, spans if first else (), () if first else spans, _more(first))


def _in_numbers(left: Description, right: Description) -> Iterator[Difference]:
    items = left.mention.citation.item, right.mention.citation.item
    names: tuple[str, ...] = _IN_NUMBERS
    if all(item.get("type") in _IN_ARTICLES for item in items):
        names = (*_IN_NUMBERS, "volume", "page")
    for name in names:
        values = [fold_key(str(item.get(name, ""))) for item in items]
        spans = left.mention.spans_of(name), right.mention.spans_of(name)
        if name == "page":
            values = [value.split()[0] if value else "" for value in values]
        if all(values) and all(spans) and values[0] != values[1]:
            yield Difference(name, "other", *spans)
        elif bool(values[0]) != bool(values[1]) and name != "page":
            other = right if values[0] else left
            if not set((values[0] or values[1]).split()) <= other.keys:
                yield Difference(name, "absent", *spans, _more(values[0]))


def _in_dates(left: Description, right: Description) -> Iterator[Difference]:
    for name in ("issued", "accessed"):
        dates = left.mention.citation.item.get(name), right.mention.citation.item.get(name)
        spans = left.mention.spans_of(name), right.mention.spans_of(name)
        form = _compare_dates(dates[0], dates[1])  # type: ignore[arg-type]
        if form == "longer" and left.mention.citation.item.get("type") == "legislation":
            continue  # the year of a law, and the day of its gazette
        if form == "absent" and _is_dated(*((left, right) if dates[0] else (right, left)), name):
            continue
        if form:
            longer = _parts(dates[0]) > _parts(dates[1])  # type: ignore[arg-type]
            yield Difference(name, form, *spans, None if form == "other" else _more(longer))


def _is_dated(here: Description, there: Description, name: str) -> bool:
    """Whether the numbers of a date here stand there too, as whatever they were read."""
    digits = [word.key for word in here.words if word.variable == name and word.key.isdecimal()]
    return bool(digits) and all(digit in there.keys for digit in digits)


def _parts(date: Date | None) -> int:
    """How much of a date is known: 3 with a day, 0 with nothing."""
    parts = (date or {}).get("date-parts") or [[]]
    return len(parts[0])


def _compare_dates(left: Date | None, right: Date | None) -> Form | None:
    parts = [(date or {}).get("date-parts") or [] for date in (left, right)]
    if bool(parts[0]) != bool(parts[1]):
        return None if (left and right) else "absent"
    if not parts[0] or any(len(part) != 1 for part in parts):
        return None
    first, second = parts[0][0], parts[1][0]
    shared = min(len(first), len(second))
    if first[:shared] != second[:shared]:
        return "other"
    seasonal = any("season" in (date or {}) for date in (left, right))
    return "longer" if len(first) != len(second) and not seasonal else None


def _in_links(left: Description, right: Description) -> Iterator[Difference]:
    prints = [_address(side.mention) for side in (left, right)]
    spans = left.mention.spans_of("URL", "DOI"), right.mention.spans_of("URL", "DOI")
    if prints[0] and prints[1] and prints[0] != prints[1]:
        bare = [_SCHEME.sub("", address).rstrip("/").lower() for address in prints]
        yield Difference("URL", "other", *spans, is_slight=bare[0] == bare[1])
    elif bool(spans[0]) != bool(spans[1]):
        yield Difference("URL", "absent", *spans, _more(spans[0]))


def _address(mention: Mentioned) -> str:
    """The address as printed, joined where a line broke it, without what stands around it."""
    found = mention.spans_of("URL")
    if len(found) != 1:
        return ""
    printed = _BLANK.sub("", mention.text[found[0][0] : found[0][1]])
    head = ADDRESS_HEAD.search(printed)
    return trim_address(printed[head.start() :]) if head else ""


def _more(left: object) -> Side:
    return "left" if left else "right"


def _is_clear(description: Description) -> bool:
    """Whether (nearly) every word of a citation was read as something."""
    return sum(len(piece.split()) for piece in description.mention.citation.remainder) <= _FEW_LEFT


def _spans(words: Sequence[PrintedWord]) -> tuple[Span, ...]:
    return tuple((word.start, word.end) for word in words)


def _around(side: Description, lone: Sequence[PrintedWord]) -> tuple[Span, ...]:
    """One span over lone words, with those of their field between them."""
    name = lone[0].variable
    for start, end in side.mention.spans_of(name):
        inside = [word for word in lone if start <= word.start and word.end <= end]
        if len(inside) == len(lone):
            return ((inside[0].start, inside[-1].end),)
    return _spans(lone)

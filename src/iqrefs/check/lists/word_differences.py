"""How two full descriptions of one work differ in their words: titles, names, places.

Words that stand anywhere in the other print are no difference, so another order of the fields, or a field
that was read as another one, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from iqrefs.check.lists.descriptions import Description, Difference, Form, more_on, spans_of_words
from iqrefs.check.printed_words import PrintedWord, is_cue
from iqrefs.check.wordlists import load_wordlists
from iqrefs.model import Name, Span
from iqrefs.text.fold import fold_string
from iqrefs.text.script import is_arabic

_IN_WORDS = (
    "author", "editor", "translator", "title", "container-title", "collection-title", "publisher",
    "publisher-place", "event-title",
)  # fmt: skip
_NAMES = ("author", "editor", "translator")
_MOST_NAMES = 40
_SURE = 0.8
_SLIP = 76.0
_SHORT = (2, 3, 4)
"""How long the short form of a Latin word is: Univ, vol, Int."""
_LETTERS = re.compile(r"[^\W\d_]+")


def find_in_words(left: Description, right: Description) -> Iterator[Difference]:
    """The fields of words and names that differ."""
    lone = _lone_words(left, right), _lone_words(right, left)
    alike = {one.key: other for one in lone[0] if (other := _find_alike(one, lone[1]))}
    for name in _IN_WORDS:
        first = [word for word in lone[0] if word.variable == name]
        second = [word for word in lone[1] if word.variable == name]
        paired = [(word, alike[word.key]) for word in first if word.key in alike]
        if paired and len(paired) == len(first) == len(second):
            slight = all(fold_string(one.key) == fold_string(other.key) for one, other in paired)
            yield Difference(name, "other", spans_of_words(first), spans_of_words(second), is_slight=slight)
        elif first and second:
            if _can_be_compared(left, right, name, first, second):
                yield Difference(name, "other", _around(left, first), _around(right, second))
        elif first or second:
            yield from _one_sided(left, right, name, first, second)
        elif name in _NAMES:
            yield from _in_initials(left, right, name)


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
        if _counts_volumes(here.words[index : index + 2]):
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


def _counts_volumes(words: Sequence[PrintedWord]) -> bool:
    """Whether a word, with the one behind it, says how many volumes there are: «جزآن», `4 vols.`."""
    known = load_wordlists("volumes")
    keys = [fold_string(word.key) for word in words]
    if keys[0] in known["two"] | known["several"]:
        return True
    return (keys[0].isdecimal() or keys[0] in known["numbers"]) and keys[-1] in known["several"]


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
        if len(lone) == whole and not side.is_clear:
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
    lone = [word for word in lone if word.key not in other.around]
    citation = side.mention.citation
    if not lone or citation.confidence.get(name, 1.0) < _SURE or not other.is_clear:
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
    yield Difference(name, form, spans if first else (), () if first else spans, more_on(first))


def _around(side: Description, lone: Sequence[PrintedWord]) -> tuple[Span, ...]:
    """One span over lone words, with those of their field between them."""
    name = lone[0].variable
    for start, end in side.mention.spans_of(name):
        inside = [word for word in lone if start <= word.start and word.end <= end]
        if len(inside) == len(lone):
            return ((inside[0].start, inside[-1].end),)
    return spans_of_words(lone)


def _in_initials(left: Description, right: Description, name: str) -> Iterator[Difference]:
    """Names that are one but for a letter that stands for a given name, or two such that are swapped."""
    pairs = zip(_read_given(left, name), _read_given(right, name), strict=False)
    for (family, given, span), (other_family, other_given, other_span) in pairs:
        apart = [pair for pair in zip(given, other_given, strict=False) if pair[0] != pair[1]]
        is_one = family == other_family and len(given) == len(other_given)
        are_swapped = len(apart) == 2 and sorted(given) == sorted(other_given)
        if (
            is_one
            and (len(apart) == 1 or are_swapped)
            and all(len(word) == 1 for pair in apart for word in pair)
        ):
            yield Difference(name, "other", (span,), (other_span,))
            return


def _read_given(side: Description, name: str) -> Iterator[tuple[str, list[str], Span]]:
    """The names of a field: the folded family name, the given names word by word, and where they stand."""
    names: list[Name] = side.mention.citation.item.get(name, [])  # type: ignore[assignment]
    spans = side.mention.spans_of(name)
    for one in names[:_MOST_NAMES]:
        given = one.get("given", "")
        starts = [start for span in spans if (start := side.text.find(given, *span)) >= 0]
        if given and one.get("family") and starts:
            words = _LETTERS.findall(fold_string(given))
            yield fold_string(one["family"]), words, (starts[0], starts[0] + len(given))

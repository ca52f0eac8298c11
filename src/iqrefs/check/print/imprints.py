"""Slips in the Latin names of places and presses: names that are nowhere known, and one slip away from a
single one that is.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iqrefs.check.print.capitals import Value, list_values
from iqrefs.check.print.slips import WORD, is_slip_of
from iqrefs.check.subject import Subject
from iqrefs.gazetteer import PRESS, gazetteer_key, load_gazetteer
from iqrefs.lexicon import load_lexicon
from iqrefs.model import Span
from iqrefs.text.fold import fold_string
from iqrefs.text.script import has_arabic

_SHORTEST = 7
_LONGEST = 60
_OFTEN = 3
"""A name that is printed so often is spelled so on purpose."""


@dataclass(frozen=True, slots=True)
class MisspelledName:
    """A word of a place or a press, where it stands in the value, and how it is spelled."""

    value: Value
    span: Span
    meant: str


def find_misspelled_names(subject: Subject) -> Iterator[MisspelledName]:
    """The misspelled places and presses of all citations."""
    values = [
        (value, gazetteer_key(value.text))
        for mention in subject.mentions
        if mention.citation.kind != "none"
        for value in list_values(mention, ("publisher-place", "publisher"))
        if _SHORTEST <= len(value.text) <= _LONGEST and not has_arabic(value.text)
    ]
    counts = Counter(key for _, key in values)
    for value, key in values:
        meant = _find_meant(key, value.variable) if counts[key] < _OFTEN else None
        found = _place_slip(value, key, meant) if meant else None
        if found:
            yield found


@functools.lru_cache(maxsize=4_096)
def _find_meant(key: str, variable: str) -> str | None:
    """The one known name that is a slip away from an unknown one."""
    known = _load_known(variable)
    if len(key) < _SHORTEST or key in known or _is_known(key):
        return None
    shorter = {key[:at] + key[at + 1 :] for at in range(len(key))} & known
    near = shorter | _list_slips(variable).get(key, set())
    if len(near) != 1:
        return None
    (meant,) = near
    is_slip = is_slip_of(key, meant) and key.replace(" ", "") != meant.replace(" ", "")
    return meant if is_slip and key.count(" ") == meant.count(" ") else None


def _is_known(key: str) -> bool:
    gazetteer, words = load_gazetteer(), key.split()
    return gazetteer.longest_phrase(words)[0] == len(words) or (
        len(words) == 1 and gazetteer.word_bits(key) != 0
    )


@functools.cache
def _load_known(variable: str) -> frozenset[str]:
    """The places of imprints, or the presses, as they are compared."""
    if variable == "publisher-place":
        names = {gazetteer_key(form) for form in load_lexicon().forms("places", "city")}
    else:
        names = {name for name, bits in load_gazetteer().phrases.items() if bits & PRESS}
    return frozenset(name for name in names if len(name) >= _SHORTEST and not has_arabic(name))


@functools.cache
def _list_slips(variable: str) -> Mapping[str, set[str]]:
    """The known names by every spelling in which a letter of theirs is lost, or two are turned round."""
    slips: defaultdict[str, set[str]] = defaultdict(set)
    for name in _load_known(variable):
        for at in range(len(name)):
            slips[name[:at] + name[at + 1 :]].add(name)
            slips[name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]].add(name)
    return slips


def _place_slip(value: Value, key: str, meant: str) -> MisspelledName | None:
    """The word in which a printed name differs from the one that is meant, mended in the letters of the print
    (Göttigen is Göttingen).
    """
    printed = list(WORD.finditer(value.text))
    words, others = key.split(), meant.split()
    if [fold_string(match[0]) for match in printed] != words:
        return None
    match, word, other = next(
        (match, word, other)
        for match, word, other in zip(printed, words, others, strict=True)
        if word != other
    )
    if len(match[0]) != len(word):
        return None
    return MisspelledName(value, match.span(), _mend(match[0], word, other))


def _mend(printed: str, word: str, meant: str) -> str:
    pairs = zip(word, meant, strict=False)
    at = next((index for index, (one, two) in enumerate(pairs) if one != two), min(len(word), len(meant)))
    if len(word) < len(meant):
        return printed[:at] + meant[at] + printed[at:]
    if len(word) > len(meant):
        return printed[:at] + printed[at + 1 :]
    return printed[:at] + printed[at + 1] + printed[at] + printed[at + 2 :]

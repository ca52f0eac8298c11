"""Names and titles in lower case: which first letters are a slip, and which a way of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.addresses.printed_addresses import find_slipped
from iqrefs.check.subject import Mentioned
from iqrefs.lexicon.print import print_words
from iqrefs.model import Item, Span
from iqrefs.text.fold import fold_string

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LATIN_SMALL = re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff]")
_OPENING = "\"'“‘«*_([„"
_STARTS = frozenset(",.;:،؛؟?!/–—-…")
_BODIES_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Value:
    """A value of one variable as printed, and where it stands in the mention's text (None in a record that
    does not show it whole).
    """

    mention: Mentioned
    variable: str
    text: str
    span: Span | None


def list_values(mention: Mentioned, variables: tuple[str, ...]) -> Iterator[Value]:
    """The values of the variables: those of a print by their spans, those of a record from its item."""
    if not mention.is_record:
        slipped = tuple(find_slipped(mention))
        for variable in variables:
            for start, end in mention.spans_of(variable):
                if any(first <= start < last for first, last in slipped):
                    continue  # an address that reading did not know as one
                yield Value(mention, variable, mention.text[start:end], (start, end))
        return
    for variable, text in _list_texts(mention.citation.item, variables):
        first = mention.text.find(text)
        is_once = first >= 0 and mention.text.find(text, first + 1) < 0
        yield Value(mention, variable, text, (first, first + len(text)) if is_once else None)


def begins_small(value: Value) -> int | None:
    """Where in the value the small letter stands that should be a capital; None where all is well.

    Particles, mixed case (iPhone), hyphens after one letter (e-learning), names of sites, single words of
    containers and words that open no title are well, as is a value that may begin too late.
    """
    lead = len(value.text) - len(value.text.lstrip(_OPENING + " "))
    word = _WORD.match(value.text, lead)
    if not word or not _LATIN_SMALL.match(word[0]) or not _stands_alone(value):
        return None
    if _is_written_small(word[0], value):
        return None
    return lead


def is_small_body(text: str) -> bool:
    """Whether the name of a body is in sentence case: `Gulf research institute`."""
    words = _WORD.findall(text)
    later = [word for word in words[1:] if word.lower() not in print_words("function", "en")]
    is_small = len(later) >= _BODIES_ENOUGH and all(word.islower() for word in later)
    return is_small and words[0][0].isupper() and not print_words("bodies", "en").isdisjoint(later)


def _list_texts(item: Item, variables: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for variable in variables:
        text = item.get(variable)
        if isinstance(text, str) and text:
            yield variable, text


def _stands_alone(value: Value) -> bool:
    """Whether the value begins where a field begins: at the head, or after a mark."""
    if value.span is None or value.mention.is_record:
        return True
    before = value.mention.text[: value.span[0]].rstrip(_OPENING + " \n\t\u200e\u200f")
    return not before or before[-1] in _STARTS or before[-1] in ')]»”"'


def _is_written_small(word: str, value: Value) -> bool:
    if not word.islower() or "." in word or re.match(r"\w-", word) or any(char.isdigit() for char in word):
        return True
    if any(word.startswith(f"{particle}-") for particle in print_words("particles", "any")):
        return True
    bare = re.split(r"['’-]", word)[0]
    if fold_string(word) in print_words("function", "en") | print_words(
        "descriptions", "en"
    ) or bare in print_words("particles", "any"):
        return True
    return value.variable != "title" and " " not in value.text.strip()

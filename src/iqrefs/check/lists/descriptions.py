"""Full citations made ready to be compared, and what a difference between two of them is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from iqrefs.check.printed_words import PrintedWord, read_words
from iqrefs.check.subject import Mentioned
from iqrefs.model import Span

Form = Literal["other", "longer", "absent"]
"""Both say something else; one says more; one does not have the field at all."""

Side = Literal["left", "right"]

_FEW_LEFT = 2
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Description:
    """A full citation made ready to be compared: its print (cut where it is no citation any more), and its
    words without the cited page (which stands at `cited`). `around` are the words of its whole note too:
    reading may have cut it in two.
    """

    mention: Mentioned
    text: str
    words: tuple[PrintedWord, ...]
    keys: frozenset[str]
    around: frozenset[str]
    cited: tuple[Span, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether (nearly) every word was read as something."""
        return sum(len(piece.split()) for piece in self.mention.citation.remainder) <= _FEW_LEFT


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
    cited = _cited_pages(mention)
    words = _unjoin(mention, read_words(text, mention.citation.spans or {}, cited))
    keys = frozenset(word.key for word in words if word.variable != "URL")
    whole = mention.note.text[:_LONGEST] if mention.note else ""
    around = keys.union(word.key for word in read_words(whole, {})) if len(whole) > len(text) else keys
    return Description(mention, text, words, keys, around, cited)


def _unjoin(mention: Mentioned, words: tuple[PrintedWord, ...]) -> tuple[PrintedWord, ...]:
    """The words without the و that joins a citation to the one before it in its note: «والراوي، هدى…»."""
    names = mention.citation.item.get("author", [])
    first = read_words(names[0].get("literal", "")[:_LONGEST], {})[:1] if names and words else ()
    if first and words[0].key == f"و{first[0].key}":
        return (replace(words[0], key=first[0].key), *words[1:])
    return words


def _cited_pages(mention: Mentioned) -> tuple[Span, ...]:
    """Where the cited passage stands; not where it is a part of the title (“Reading Article 17”)."""
    titles = mention.spans_of("title", "container-title")
    return tuple(
        (start, end)
        for start, end in mention.spans_of("locator")
        if not any(first <= start and end <= last for first, last in titles)
    )


def more_on(left: object) -> Side:
    """The side that says more: the left one where it says anything."""
    return "left" if left else "right"


def spans_of_words(words: Sequence[PrintedWord]) -> tuple[Span, ...]:
    """Where words stand."""
    return tuple((word.start, word.end) for word in words)

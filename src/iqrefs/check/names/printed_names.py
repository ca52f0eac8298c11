"""The names of persons as they are printed over a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.printed_words import read_words, word_key
from iqrefs.check.subject import Mentioned
from iqrefs.match.names import name_text
from iqrefs.model import Name, Span
from iqrefs.text.fold import fold_string

_ROLES = ("author", "editor", "translator")
_FEWEST = 2
_LONGEST = 200
_MOST_NAMES = 40


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name in a citation: as printed, its words as compared and folded, in the order of the folded ones."""

    mention: Mentioned
    text: str
    spelling: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Respelt:
    """A name, and the same person's name as it is spelled elsewhere."""

    name: PrintedName
    other: PrintedName


def list_names(mention: Mentioned) -> Iterator[PrintedName]:
    """The names of a citation that are more than one word."""
    for role in _ROLES:
        names: list[Name] = mention.citation.item.get(role, [])  # type: ignore[assignment]
        for name in names[:_MOST_NAMES]:
            text = name_text(name)[:_LONGEST]
            pairs = sorted(
                (fold_string(word.key), word.key) for word in read_words(text, {}) if len(word.key) > 1
            )
            if len(pairs) >= _FEWEST:
                yield PrintedName(
                    mention, text, tuple(pair[1] for pair in pairs), tuple(pair[0] for pair in pairs)
                )


def list_families(mention: Mentioned) -> Iterator[PrintedName]:
    """The family names of a citation that are one word, of names that are told apart in given and family."""
    for role in _ROLES:
        names: list[Name] = mention.citation.item.get(role, [])  # type: ignore[assignment]
        for name in names[:_MOST_NAMES]:
            text = name.get("family", "")[:_LONGEST]
            words = read_words(text, {})
            if len(words) == 1:
                yield PrintedName(mention, text, (words[0].key,), (fold_string(words[0].key),))


def list_authors(mention: Mentioned) -> Iterator[PrintedName]:
    """The authors of a citation, also those of one word, their words in the order of the print."""
    for name in mention.citation.item.get("author", [])[:_MOST_NAMES]:
        text = name_text(name)[:_LONGEST]
        keys = [word.key for word in read_words(text, {}) if len(word.key) > 1]
        if keys:
            yield PrintedName(mention, text, tuple(keys), tuple(map(fold_string, keys)))


def find_name(name: PrintedName) -> tuple[Span, ...]:
    """Where a name stands in the print: its words, if they stand there once in a row, else all names."""
    mention = name.mention
    if mention.is_record:
        return ()
    wanted = {word_key(word) for word in name.text.split()}
    words = [
        word
        for role in _ROLES
        for word in read_words(mention.text, {role: mention.spans_of(role)})
        if word.variable == role and word.key in wanted
    ]
    if not words:
        return mention.spans_of("author")
    start, end = min(word.start for word in words), max(word.end for word in words)
    return ((start, end),) if end - start <= 2 * len(name.text) else mention.spans_of("author")

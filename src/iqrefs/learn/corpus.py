"""Tagged citations as readable text: a form that a person writes and corrects in any editor.

A corpus is UTF-8 text. `=` opens a citation, which stands on one line as printed; below it, one line a value,
copied from the citation in the order in which it stands there. A line of an Arabic value holds nothing else,
so that no editor mixes the directions:

    @ law-review | colons after authors, the year last
    = السنهوري: الوسيط، القاهرة، 1952، ص 40.
    type: book
    author: السنهوري
    title: الوسيط
    publisher-place: القاهرة
    issued: 1952
    locator: 40

`@` opens a habit: the author or the journal that all citations up to the next `@` come from, with a remark
after `|`. What no line names is a mark or a cue word. `#` opens a comment. Labels are CSL variables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from iqrefs.errors import InputError

LABELS = frozenset(
    {
        "author", "editor", "translator", "contributor", "director", "title", "container-title",
        "collection-title", "collection-number", "publisher", "publisher-place", "event-title", "issued",
        "accessed", "volume", "issue", "edition", "number", "page", "locator", "genre", "section",
        "volume-title", "archive", "archive_location", "URL", "DOI", "ISBN", "ISSN", "note",
    }
)  # fmt: skip
"""The labels of a tagged citation: CSL variables, and `locator` and `note` (words that no variable takes)."""

_VALUE = re.compile(r"([A-Za-z_-]+):[ \t]?(.*)")


@dataclass(frozen=True, slots=True)
class Tagged:
    """One citation with its tags."""

    text: str
    """As printed, one line."""
    tags: tuple[tuple[str, int, int], ...]
    """Label, start and end, in the order of the text, none overlapping another."""
    type: str
    """The CSL type; empty where nobody said."""
    habit: str
    """The author, journal or pattern that it comes from: what cross-validation holds out together."""


def read_corpus(text: str, name: str) -> Iterator[Tagged]:
    """The tagged citations of a corpus; `name` is told in errors.

    Raises InputError, with the line, where a line is of no known form or a value is not in its citation.
    """
    habit, citation, first = name, None, 0
    values: list[tuple[int, str, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 - the same line without what Windows adds
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] in "=@":
            if citation is not None:
                yield _locate(citation, values, habit, f"{name}:{first}")
            citation, values, first = None, [], number
            if line[0] == "@":
                habit = f"{name}/{line[1:].partition('|')[0].strip()}"
            else:
                citation = line[1:].strip()
            continue
        match = _VALUE.fullmatch(line)
        if match is None or (match[1] != "type" and match[1] not in LABELS) or citation is None:
            raise InputError(f"{name}:{number}: expected “= citation”, “@ habit” or “label: value”.")
        values.append((number, match[1], match[2].strip()))
    if citation is not None:
        yield _locate(citation, values, habit, f"{name}:{first}")


def _locate(citation: str, values: list[tuple[int, str, str]], habit: str, place: str) -> Tagged:
    """Find each value behind the one before it; where it stands only before, there."""
    tags: list[tuple[str, int, int]] = []
    kind, at = "", 0
    for number, label, value in values:
        if label == "type":
            kind = value
            continue
        if not value:
            continue
        start = _find_free(citation, value, at, tags)
        if start < 0:
            source = place.rpartition(":")[0]
            raise InputError(f"{source}:{number}: “{value}” does not stand in the citation above it.")
        tags.append((label, start, start + len(value)))
        at = start + len(value)
    return Tagged(citation, tuple(sorted(tags, key=lambda tag: tag[1:])), kind, habit)


def _find_free(citation: str, value: str, at: int, tags: list[tuple[str, int, int]]) -> int:
    """Where a value stands that no other takes, from a place on, then from the start; -1 where nowhere."""
    for start in (at, 0):
        found = citation.find(value, start)
        while found >= 0:
            end = found + len(value)
            if not any(first < end and found < last for _label, first, last in tags):
                return found
            found = citation.find(value, found + 1)
    return -1


def write_corpus(citations: Iterable[Tagged]) -> Iterator[str]:
    """The lines of a corpus, each with its line break; `read_corpus` gives the citations back."""
    habit = None
    for tagged in citations:
        if tagged.habit != habit:
            habit = tagged.habit
            yield f"@ {' '.join(habit.split())}\n\n"
        yield f"= {tagged.text}\n"
        if tagged.type:
            yield f"type: {tagged.type}\n"
        for label, start, end in tagged.tags:
            yield f"{label}: {tagged.text[start:end]}\n"
        yield "\n"

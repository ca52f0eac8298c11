"""Titles beside pointer words (op. cit., المصدر السابق) that are not printed as the work's own is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.printed_words import PrintedWord, read_words
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span
from iqrefs.text.fold import fold_key, fold_string

_FEWEST = 3
_SLIP = 76.0
_END = re.compile(r"[\s\"'”’»]{0,3}[?؟!]")
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class ShortTitle:
    """A title beside a pointer, the full citation of its work, and where the two prints part.

    `is_word` says that a word is spelled otherwise; else a question or exclamation mark was lost or added.
    """

    mention: Mentioned
    full: Mentioned
    span: Span
    other: Span
    is_word: bool

    @property
    def print_here(self) -> str:
        """What is printed beside the pointer."""
        return self.mention.text[self.span[0] : self.span[1]]

    @property
    def print_there(self) -> str:
        """What is printed in the full citation."""
        return self.full.text[self.other[0] : self.other[1]]


def find_short_titles(subject: Subject) -> Iterator[ShortTitle]:
    """Each title of a pointer that has a misspelled word, or all words but not the mark at the end; the same
    difference from the same full citation once.
    """
    told: set[tuple[str, Span, str]] = set()
    for mention in subject.in_notes:
        leaned = mention.antecedent.mention if mention.antecedent else None
        full = subject.by_key.get(leaned or "")
        if full is None or mention.citation.kind == "full":
            continue
        spans = mention.spans_of("title"), full.spans_of("title")
        if len(spans[0]) == len(spans[1]) == 1:
            found = _compare_titles(mention, full, spans[0][0], spans[1][0])
            if found and (key := (full.key, found.other, found.print_here)) not in told:
                told.add(key)
                yield found


def _compare_titles(mention: Mentioned, full: Mentioned, here: Span, there: Span) -> ShortTitle | None:
    prints = mention.text[here[0] : here[1]][:_LONGEST], full.text[there[0] : there[1]][:_LONGEST]
    first, second = (read_words(text, {}) for text in prints)
    if len(first) < _FEWEST or len(first) > len(second):
        return None
    apart = [(one, other) for one, other in zip(first, second, strict=False) if one.key != other.key]
    if len(apart) == 1 and _is_slip(*apart[0]):
        return ShortTitle(mention, full, _shift(apart[0][0], here), _shift(apart[0][1], there), is_word=True)
    if apart or len(first) != len(second):
        return None
    ends = _end_with_mark(mention, first[-1], here), _end_with_mark(full, second[-1], there)
    if bool(ends[0]) == bool(ends[1]):
        return None
    spans = _shift(first[-1], here), _shift(second[-1], there)
    return ShortTitle(
        mention,
        full,
        (spans[0][0], ends[0] or spans[0][1]),
        (spans[1][0], ends[1] or spans[1][1]),
        is_word=False,
    )


def _end_with_mark(mention: Mentioned, word: PrintedWord, title: Span) -> int:
    """Where the question or exclamation mark after the last word of a title ends; 0 where there is none."""
    start = title[0] + word.end
    mark = _END.match(mention.text, start)
    return mark.end() if mark else 0


def _is_slip(one: PrintedWord, other: PrintedWord) -> bool:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where two prints differ

    if min(len(one.key), len(other.key)) < _FEWEST:
        return False
    if fold_key(one.key) == fold_key(other.key) and len(one.key) != len(other.key):
        return False  # with and without the article: a title in its sentence
    return ratio(fold_string(one.key), fold_string(other.key)) >= _SLIP


def _shift(word: PrintedWord, title: Span) -> Span:
    return title[0] + word.start, title[0] + word.end

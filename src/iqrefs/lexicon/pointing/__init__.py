"""Words around pointers: the kinds of work that they name, the passages behind them, short names that a work
is given, and how a note on a person's life shows itself.

A file beside this one is a language. The lists stand apart from the words of citations, so that the labeller
does not take them for what it has learned; a word of theirs means something only where the text around it
says so.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal

from iqrefs.lexicon.load import language_files, split_words
from iqrefs.text.fold import fold_string

WordList = Literal[
    "given",
    "given_tails",
    "life",
    "callings",
    "peoples",
    "own",
    "comments",
    "clauses",
    "quoting",
    "speakers",
    "note_marks",
    "back",
    "sames",
    "formers",
    "either",
]
"""`given`: a short name follows, which the work has from here on (hereafter …); `given_tails`: words between
the two. `life`: what only a note on a life says (ولد في). `callings` and `peoples` say so where one stands
beside the other (سياسي عراقي). `own`: parts of the document at hand, where a note refers to them.

`comments` open what is said behind a citation; `clauses` stand in sentences and hardly in a title. `quoting`
leads in a quotation, by the `speakers` that name nobody. `note_marks` stand before a note's number in
brackets, behind an author: Zubaida (n 1). `back` looks back in the document at hand (above, note 5). `sames`
and `formers` stand before and behind the kind of a work (نفس الحكم, الحكم السابق). `either` is an ibid., or
before a title of its own an idem.
"""

_OPENING = frozenset("([")
_CLOSING = frozenset(")]")
_FORMER_KINDS = frozenset({"decision", "interview", "manuscript", "document"})
_BETWEEN = frozenset(",;:(")
_BEFORE_NUMBER = frozenset(".:([")
_NOTE_DIGITS = 3
"""More are a year: (هـ 1420)."""

Forms = Mapping[str, tuple[tuple[str, ...], ...]]
"""By its first word, the forms that begin so, longest first, each as its folded words."""


@functools.cache
def _load() -> tuple[Mapping[str, Any], ...]:
    """The lists of each language."""
    return tuple(tomllib.loads(text) for _, text in language_files(__package__))


@functools.cache
def find_kind(noun: str) -> str | None:
    """The kind of work that a folded noun of a pointer names (`المقابلة` of «المقابلة نفسها»)."""
    return _nouns().get(noun)


@functools.cache
def _nouns() -> Mapping[str, str]:
    return {
        fold_string(noun): kind
        for lists in _load()
        for kind, nouns in lists.get("nouns", {}).items()
        for noun in nouns
    }


@functools.cache
def list_nouns(kind: str) -> tuple[str, ...]:
    """The nouns of a kind, as listed."""
    return tuple(noun for lists in _load() for noun in lists.get("nouns", {}).get(kind, ()))


@functools.cache
def list_types(kind: str) -> frozenset[str]:
    """The CSL types that a work of a kind may have been read as; empty where the kind says nothing."""
    return frozenset(name for lists in _load() for name in lists.get("types", {}).get(kind, ()))


def find_passage(words: Sequence[str], index: int) -> tuple[int, str] | None:
    """The passage word at a folded token: where it ends, and its CSL locator term."""
    for form, label in _passages().get(words[index], ()):
        if tuple(words[index : index + len(form)]) == form:
            return index + len(form), label
    return None


@functools.cache
def _passages() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for lists in _load():
        for label, forms in lists.get("passages", {}).items():
            for form in forms:
                words = split_words(fold_string(form))
                by_first.setdefault(words[0], []).append((words, label))
    for found in by_first.values():
        found.sort(key=lambda row: (-len(row[0]), row))
    return by_first


def find_word(kind: WordList, words: Sequence[str], index: int) -> int | None:
    """Where the longest form of a list that begins at a folded token ends; None where none does."""
    for form in _forms(kind).get(words[index], ()):
        if tuple(words[index : index + len(form)]) == form:
            return index + len(form)
    return None


def find_bracketed_note(words: Sequence[str], index: int) -> tuple[int, int] | None:
    """A note that is named in a bracket of its own at a folded token (`(n 1)`): where its number stands, and
    where the bracket ends.
    """
    number = (
        find_word("note_marks", words, index + 1)
        if words[index] in _OPENING and index + 2 < len(words)
        else None
    )
    if number is None or number + 1 >= len(words):
        return None
    word = words[number]
    is_number = word.isdigit() and len(word) <= _NOTE_DIGITS
    return (number, number + 2) if is_number and words[number + 1] in _CLOSING else None


def opens_pointing(word: str) -> bool:
    """Whether a folded word may open what `find_note_back` or `find_named_kind` find."""
    return word in _list_openings()


@functools.cache
def _list_openings() -> frozenset[str]:
    return frozenset((*_nouns(), *_forms("back"), *_forms("sames")))


def find_note_back(words: Sequence[str], index: int) -> tuple[int, int] | None:
    """An earlier note that is named at a folded token (`above, note 5`): where its number stands, and where
    the whole ends.
    """
    after = find_word("back", words, index)
    while after is not None and after < len(words) and words[after] in _BETWEEN:
        after += 1
    number = find_word("note_marks", words, after) if after is not None and after < len(words) else None
    while number is not None and number < len(words) and words[number] in _BEFORE_NUMBER:
        number += 1
    if number is None or number >= len(words) or not words[number].isdigit():
        return None
    end = number + 1
    return number, end + (end < len(words) and words[end] in _CLOSING)


def find_named_kind(words: Sequence[str], index: int) -> int | None:
    """Where «نفس القانون» or «الحكم السابق» ends that begins at a folded token: its kind alone names a work.

    «القانون السابق» may be one that was in force before.
    """
    same = find_word("sames", words, index)
    noun = index if same is None else same
    kind = find_kind(words[noun]) if noun < len(words) else None
    if kind is None:
        return None
    end = noun + 1
    former = find_word("formers", words, end) if end < len(words) else None
    if same is None and (former is None or kind not in _FORMER_KINDS):
        return None
    return former or end


def list_first_words(kind: WordList) -> Collection[str]:
    """The folded words that forms of a list begin with: a text without any of them holds none."""
    return _forms(kind).keys()


@functools.cache
def _forms(kind: WordList) -> Forms:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in _read_forms(kind):
        by_first.setdefault(words[0], []).append(words)
    return {
        first: tuple(sorted(set(forms), key=lambda form: (-len(form), form)))
        for first, forms in by_first.items()
    }


def _read_forms(kind: WordList) -> Iterator[tuple[str, ...]]:
    for lists in _load():
        for form in lists.get(kind, ()):
            yield split_words(fold_string(form))

"""The words of each language, compiled once from the TOML files beside this one.

A file is a language (`ar.toml`); a table in it is a class of words (`[months]`), a row of it
a value and its forms (`1 = ["كانون الثاني", "يناير"]`), a bare list a class without values. Forms are
plain text: they are folded as documents are, so `الطبعة` also finds `الطبعه`. Adding a language is
adding a file.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from iqrefs.text.fold import fold_string

TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|\x00+|\S")
"""Finds the tokens of folded text: numbers, words (with inner apostrophes), hidden runs, single marks."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a word class: `kind` is the table's name, `value` the row's."""

    kind: str
    value: str
    language: str


Match = tuple[int, Cue]
"""How many tokens a cue spans, and the cue."""


Found = tuple[tuple[Match, ...], frozenset[str]]
"""The matches that begin at a token, longest first, and their classes."""

Lengths = tuple[tuple[int, Mapping[tuple[str, ...], Found]], ...]
"""The forms that begin with one word, by their length, longest first."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms of all languages. `phrases` maps the first word of a form to the forms that begin
    so, longest first, each as its words (blanks left out) and its cues.
    """

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Cue, ...]], ...]]
    by_length: Mapping[str, Lengths]
    classes: Mapping[str, Mapping[str, tuple[str, ...]]]

    def forms(self, kind: str, value: str | None = None) -> tuple[str, ...]:
        """The folded forms of a class, or of one value of it; empty where there is none."""
        rows = self.classes.get(kind, {})
        if value is not None:
            return rows.get(value, ())
        return tuple(form for forms in rows.values() for form in forms)


def split_words(folded: str) -> tuple[str, ...]:
    """The tokens of folded text, blanks left out."""
    if folded.isalpha():
        return (folded,)
    return tuple(TOKEN.findall(folded))


def _read_rows(data: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """(class, value, form) for each form of a language file."""
    for kind, table in data.items():
        if not isinstance(table, dict):
            continue
        for value, forms in table.items():
            for form in forms if isinstance(forms, list) else [forms]:
                yield kind, value, str(form)


def language_files(package: str) -> Iterable[tuple[str, str]]:
    """The languages that a package has a TOML file for, in order, each with the file's text."""
    folder = resources.files(package)
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            yield file.name.removesuffix(".toml"), file.read_text("utf-8")


@functools.cache
def load_lexicon() -> Lexicon:
    """The lexicon of every language file in the package, compiled on first use."""
    phrases: dict[str, dict[tuple[str, ...], list[Cue]]] = {}
    classes: dict[str, dict[str, list[str]]] = {}
    cues: dict[tuple[str, str, str], Cue] = {}
    for language, text in language_files("iqrefs.lexicon"):
        for kind, value, form in _read_rows(tomllib.loads(text)):
            folded = fold_string(form)
            words = split_words(folded)
            if not words:
                continue
            found = phrases.setdefault(words[0], {}).setdefault(words, [])
            if not any(c.kind == kind and c.value == value for c in found):
                found.append(cues.setdefault((kind, value, language), Cue(kind, value, language)))
            classes.setdefault(kind, {}).setdefault(value, []).append(folded)
    return Lexicon(
        phrases={
            first: tuple(
                (words, tuple(found))
                for words, found in sorted(rows.items(), key=lambda row: (-len(row[0]), row[0]))
            )
            for first, rows in phrases.items()
        },
        by_length={first: _group_lengths(rows) for first, rows in phrases.items()},
        classes={k: {v: tuple(f) for v, f in rows.items()} for k, rows in classes.items()},
    )


def _group_lengths(rows: Mapping[tuple[str, ...], list[Cue]]) -> Lengths:
    lengths: dict[int, dict[tuple[str, ...], Found]] = {}
    for words, cues in rows.items():
        matches = tuple((len(words), cue) for cue in cues)
        lengths.setdefault(len(words), {})[words] = matches, frozenset(cue.kind for cue in cues)
    return tuple(sorted(lengths.items(), reverse=True))

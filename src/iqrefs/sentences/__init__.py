"""What iqrefs says to people, in their language: sentences with blanks, one TOML file a language.

A table of a file is a class of sentences (`[reasons]`), a row of it a slug and its sentence. `{detail}`
is a blank to be filled; what stands in square brackets is left out where a blank in it stays empty. Tables
under `[counts]` hold the forms of a noun after a number, by CLDR's plural categories.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Literal

Language = Literal["en", "ar"]
"""The languages that iqrefs speaks."""

DIRECTIONS: Mapping[Language, Literal["ltr", "rtl"]] = {"en": "ltr", "ar": "rtl"}
"""Which way each language is written."""

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_BLANK = re.compile(r"\{(\w+)\}")
_NO_VALUES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language: `tables` by class and slug, `counts` by noun and plural category."""

    lang: Language
    tables: Mapping[str, Mapping[str, str]]
    counts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def say(
        self,
        table: str,
        key: str,
        values: Mapping[str, str] = _NO_VALUES,
        mark: Callable[[str], str] = str,
    ) -> str:
        """The sentence `key` of `table`, its blanks filled with `values`, each set apart by `mark`.

        A slug that has no sentence stands for itself.
        """
        return fill_sentence(self.tables[table].get(key, key), values, mark)

    def count(self, noun: str, number: int) -> str:
        """`number` and the noun after it in the form that the language asks for."""
        forms = self.counts[noun]
        form = forms.get(plural_category(self.lang, number), forms["other"])
        return form.replace("{n}", f"{number:,}")


def read_words(package: str, name: str, lang: Language) -> Words:
    """The words in the TOML file `name` (`words/en.toml`) of a package."""
    source = resources.files(package).joinpath(*name.split("/"))
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    counts = tables.pop("counts", {})
    return Words(lang, tables, counts)


def fill_sentence(sentence: str, values: Mapping[str, str], mark: Callable[[str], str] = str) -> str:
    """`sentence` with its blanks filled, and without the optional parts that have an empty blank."""

    def keep(part: re.Match[str]) -> str:
        return part[1] if all(values.get(name) for name in _BLANK.findall(part[1])) else ""

    def fill(blank: re.Match[str]) -> str:
        value = values.get(blank[1], "")
        return mark(value) if value else ""

    return _BLANK.sub(fill, _OPTIONAL.sub(keep, sentence))


def plural_category(lang: Language, number: int) -> str:
    """The plural category of `number` after the rules of CLDR for the language."""
    if lang == "en":
        return "one" if number == 1 else "other"
    if number in (0, 1, 2):
        return ("zero", "one", "two")[number]
    if 3 <= number % 100 <= 10:
        return "few"
    return "many" if number % 100 >= 11 else "other"

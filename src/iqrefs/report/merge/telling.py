"""Descriptions, evidence and values in words: plain strings, cleaned, for every form of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from iqrefs.interchange.csl import as_fields, sort_variables
from iqrefs.interchange.edtf import format_edtf
from iqrefs.model import Clue, Comparison, Given, Item, Name
from iqrefs.report.describe import describe_item, describe_name
from iqrefs.report.plain import Mark, trim_text
from iqrefs.sentences import Words
from iqrefs.text.fold import fold_string

_VALUE, _CLUE, _TITLE, _NAME = 600, 120, 300, 120
_UNSHOWN = frozenset({"id", "custom"})
_NAMED = {"type": "types", "language": "languages"}
"""Variables whose values are slugs, with the table of their names."""

_NAMED_CLUES = {"sort-differs": "types", "whole-and-part": "types", "language-differs": "languages"}


@dataclass(frozen=True, slots=True)
class Row:
    """A variable of two descriptions: its name, both values, and whether they say different things."""

    label: str
    left: str
    right: str
    differs: bool


def tell_description(item: Item, text: str = "") -> str:
    """Author, title and year; where none is known, the print."""
    return trim_text(describe_item(item) or text, _TITLE)


def tell_place(one: Given, words: Words, mark: Mark = str) -> str:
    """The document and the line where a description stands."""
    values = {"document": trim_text(one.document, _NAME), "line": f"{one.line or ''}"}
    return words.say("places", "line", values, mark)


def tell_key(key: str) -> str:
    """A citation key, fit to be shown."""
    return trim_text(key, _NAME)


def tell_clue(clue: Clue, words: Words, mark: Mark = str) -> str:
    """One piece of evidence; with the values as printed where its sentence asks for them and they differ."""
    table = _NAMED_CLUES.get(clue.code, "")
    left, right = (trim_text(_name_slug(table, value, words), _CLUE) for value in (clue.left, clue.right))
    values = {"left": left, "right": right, "one": left or right} if left != right else {}
    return words.say("clues", clue.code, values, mark)


def tell_clues(
    comparison: Comparison, words: Words, mark: Mark = str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What speaks for one work, and what against."""
    speaking_for = (clue for clue in comparison.clues if clue.weight > 0)
    against = (clue for clue in comparison.clues if clue.weight <= 0)
    return (
        tuple(tell_clue(clue, words, mark) for clue in speaking_for),
        tuple(tell_clue(clue, words, mark) for clue in against),
    )


def tell_difference(comparison: Comparison, words: Words, mark: Mark = str) -> str:
    """The evidence that weighs most against one work; empty where nothing does."""
    against = [clue for clue in comparison.clues if clue.weight < 0]
    return tell_clue(min(against, key=lambda clue: clue.weight), words, mark) if against else ""


def tell_variable(variable: str, words: Words) -> str:
    """The name of a variable."""
    return trim_text(_name_slug("variables", variable, words), _NAME)


def tell_value(variable: str, value: Any, words: Words) -> str:
    """A value of an item in one line."""
    return trim_text(_name_slug(_NAMED.get(variable, ""), _describe_value(value), words), _VALUE)


def list_rows(left: Item, right: Item, words: Words) -> Iterator[Row]:
    """Two descriptions side by side, variable by variable."""
    for variable in sort_variables({**left, **right}):
        if variable not in _UNSHOWN:
            values = [
                tell_value(variable, as_fields(item).get(variable, ""), words) for item in (left, right)
            ]
            differs = all(values) and fold_string(values[0]) != fold_string(values[1])
            yield Row(tell_variable(variable, words), values[0], values[1], differs)


def _name_slug(table: str, slug: str, words: Words) -> str:
    """What stands for a slug; the slug comes from a document, so that it may be anything, and no sentence."""
    return words.tables[table].get(slug, slug) if table else slug


def _describe_value(value: Any) -> str:
    if isinstance(value, Mapping):
        return format_edtf(value) or str(value.get("literal", ""))
    if isinstance(value, list):
        return "; ".join(_describe_part(part) for part in value)
    return str(value)


def _describe_part(part: Any) -> str:
    return describe_name(cast("Name", part)) if isinstance(part, Mapping) else str(part)

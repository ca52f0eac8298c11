"""What reading a document finds: one function makes the findings, and their words stand in `LANG.toml`.

A table a slug (`[note-gap]`): `title` names the fault, `message` (and `message-…`, its variants) says it
with the print in its blanks, `todo` says what to do. A variant may have a form for one thing
(`message-one`), said where the blank `count` is 1. The table `[every]` holds variants that each slug has.
A blank with a table of `[terms]` holds a list: of words of ours that each language has its own for, or, where
the table is empty, of the document's.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from iqrefs.model import Finding, Place, Severity
from iqrefs.sentences import Language, Words, read_words

_BLANK = re.compile(r"\{(\w+)\}")
_SEPARATORS: Mapping[Language, str] = {"en": ", ", "ar": "، "}


def make_finding(
    code: str,
    severity: Severity,
    place: Place | None = None,
    variant: str = "message",
    *,
    label: str = "",
    **values: str,
) -> Finding:
    """A finding of reading, its message in English.

    `variant` is the sentence of the slug's table and `values` fill its blanks: strings cut from the document,
    or numbers. `label` is that of the note or entry, where it is about one.
    """
    form = _choose_form(code, variant, values)
    message = say_reading(code, form, "en", values)
    return Finding(code, severity, message, place, label=label, variant=form, values=values)


def count_more(finding: Finding, number: int) -> Finding:
    """The finding in whose place `number` of its kind are counted, itself the first of them."""
    values = {"count": f"{number:,}"}
    form = _choose_form(finding.code, "message-more", values)
    return replace(
        finding, message=say_reading(finding.code, form, "en", values), variant=form, values=values
    )


def _choose_form(code: str, variant: str, values: Mapping[str, str]) -> str:
    """The form of a variant for one thing, where it counts one and has such a form."""
    one = f"{variant}-one"
    return one if values.get("count") == "1" and one in load_reading_words("en").tables[code] else variant


def say_reading(
    code: str, key: str, lang: Language, values: Mapping[str, str], mark: Callable[[str], str] = str
) -> str:
    """The sentence `key` of a slug in a language, each value set apart by `mark`."""
    terms = _load(lang)[1]
    told = {name: _list_terms(value, terms[name], lang) for name, value in values.items() if name in terms}
    return load_reading_words(lang).say(code, key, {**values, **told}, mark)


def say_todo(finding: Finding, lang: Language) -> str:
    """What to do about a finding of reading; empty for any other."""
    if finding.code not in load_reading_words(lang).tables:
        return ""
    return say_reading(finding.code, "todo", lang, finding.values)


def list_sentences(code: str, lang: Language) -> tuple[str, ...]:
    """All that a slug may say, with … in the blanks, without the forms for one thing."""
    return tuple(
        say_reading(code, key, lang, dict.fromkeys(_BLANK.findall(sentence), "…"))
        for key, sentence in load_reading_words(lang).tables[code].items()
        if key.startswith("message") and not key.startswith("message-more") and not key.endswith("-one")
    )


def _list_terms(value: str, terms: Mapping[str, str], lang: Language) -> str:
    """A list as the language writes it."""
    return _SEPARATORS[lang].join(terms.get(term, term) for term in value.split(_SEPARATORS["en"]))


def load_reading_words(lang: Language) -> Words:
    """The sentences of all slugs in one language; a table a slug."""
    return _load(lang)[0]


@functools.cache
def _load(lang: Language) -> tuple[Words, Mapping[str, Mapping[str, str]]]:
    """The sentences by slug, and the terms by blank."""
    tables = dict(read_words("iqrefs.sentences.reading", f"{lang}.toml", lang).tables)
    every = tables.pop("every")
    terms = cast("Mapping[str, Mapping[str, str]]", tables.pop("terms"))
    return Words(lang, {code: {**every, **table} for code, table in tables.items()}), terms

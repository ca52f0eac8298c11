"""What each rule says, by language and family: the tables `[REF001]` of `ar/ref.toml`.

`title` names the fault, `message` (and `message-…`, its variants) says it with the print in its blanks,
`todo` says what to do. `why` stands in languages other than English, whose manual is the rule's docstring.
"""

from __future__ import annotations

import functools

from iqrefs.sentences import Language, Words, read_words

FAMILIES = ("ref", "not", "bib", "req", "dat", "acc", "url", "lnk", "nam", "typ", "dup", "idn")
"""The families of rules, in the order in which they are told."""


@functools.cache
def load_rule_words(lang: Language) -> Words:
    """The sentences of all rules in one language; a table a code."""
    tables: dict[str, dict[str, str]] = {}
    for family in FAMILIES:
        words = read_words("iqrefs.sentences.rules", f"{lang}/{family}.toml", lang)
        tables.update({code: dict(table) for code, table in words.tables.items()})
    return Words(lang, tables)

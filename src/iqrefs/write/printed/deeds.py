"""What a document says that an editor or translator did: تحقيق is not تحرير, and CSL has a single word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from iqrefs.lexicon import load_lexicon
from iqrefs.text.fold import fold_string, fold_text
from iqrefs.text.script import has_arabic

Deeds = Mapping[tuple[str, tuple[str, ...]], str]
"""By the role and the opening words of a name, from one on, the words that are printed before it."""

_ROLES = ("editor", "translator")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 4
"""What is shorter is an abbreviation, which a list of sources spells out."""
_NAME_WITHIN = 60
_MOST_WORDS = 4


def read_deeds(printed: Iterable[str]) -> Deeds:
    """The deeds that the texts print before names; of several for one name the first."""
    finder = _deed_finder()
    deeds: dict[tuple[str, tuple[str, ...]], str] = {}
    for text in printed:
        folded = fold_text(text)
        for match in finder.finditer(folded.folded):
            name = _opening_words(folded.folded[match.end() : match.end() + _NAME_WITHIN])
            start, end = folded.locate(*match.span())
            deed = text[start:end].strip(" .:")
            if len(deed) >= _LEAST_LETTERS:
                for count in range(1, len(name) + 1):
                    deeds.setdefault((str(match.lastgroup), name[:count]), deed)
    return deeds


def find_deed(deeds: Deeds, role: str, names: Iterable[Mapping[str, Any]]) -> str:
    """What the first of `names` did; empty where the document does not say."""
    first = next(iter(names), {})
    whole = first.get("literal") or f"{first.get('given', '')} {first.get('family', '')}"
    return deeds.get((role, _opening_words(fold_string(str(whole)))), "")


def _opening_words(folded: str) -> tuple[str, ...]:
    """The opening words of a folded name, without titles before them."""
    titles = _titles()
    words = _WORD.findall(folded)
    start = 0
    while start < len(words) and words[start] in titles:
        start += 1
    return tuple(words[start : start + _MOST_WORDS])


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for form in load_lexicon().forms("honorifics") for word in _WORD.findall(form))


@cache
def _deed_finder() -> re.Pattern[str]:
    rows = []
    for role in _ROLES:
        forms = (form for form in load_lexicon().forms("roles", role) if has_arabic(form))
        either = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
        rows.append(rf"(?P<{role}>{either})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(rows)})(?=[\s:.])")

"""The short form of a work (author, short title, passage), and the pointers back to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from iqrefs.lexicon import scan_text
from iqrefs.model import Item, Name
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.fitting import fit_locator
from iqrefs.rewrite.passages import Passage, find_spans
from iqrefs.rewrite.printing import comma_for, join_pieces, on_one_line
from iqrefs.rewrite.short_titles import list_titles
from iqrefs.rewrite.words import author_word
from iqrefs.text.fold import fold_string
from iqrefs.text.script import is_arabic

_MOST_NAMED = 2
_AT = re.compile(r"^at\s+", re.IGNORECASE)
_HELD = re.compile(r"[,،]([”\"»])$")
"""A comma that a quotation mark holds."""
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_NAME_PARTS = re.compile(r"[،,]\s")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}[.\s\-]+)*[^\W\d_]{1,2}\.?")


def list_short(full: Described, item: Item, passage: Passage, title_there: str = "") -> Iterator[str]:
    """`Family, “Short Title,” 45`, with the marks of the work's language, the best first; none where the work
    has no title. `title_there` is the short title that the author chose.
    """
    author = print_author(full, item)
    for title in (title_there, *list_titles(full)) if title_there else list_titles(full):
        yield _print(full, [author, title], passage)


def list_pointers(
    full: Described, item: Item, word: str, passage: Passage, title_there: str = "", *, has_title: bool
) -> Iterator[str]:
    """`author، مصدر سابق، ص 5`, the best first; with the title where the author alone does not tell."""
    author = print_author(full, item)
    if author and not has_title:
        yield _print(full, [author, word], passage)
    for title in (title_there, *list_titles(full)) if title_there else list_titles(full):
        yield _print(full, [author, title, word], passage)


def print_ibid(full: Described, word: str, passage: Passage) -> str:
    """`المصدر نفسه، ص 5`, `Ibid., 5`."""
    return _print(full, [word], passage)


def _print(full: Described, pieces: Sequence[str], passage: Passage) -> str:
    comma = comma_for(full.text)
    fitted = replace(passage, locator=fit_locator(full, passage, in_place=False))
    printed = _AT.sub("", fitted.print_all(comma))
    told = join_pieces([*pieces, printed], comma)
    if not printed:
        told = _HELD.sub(r"\1", told)
    return f"{passage.lead} {told}" if passage.lead else told


def print_author(full: Described, item: Item) -> str:
    """Whom a short citation names: family names in Latin script, Arabic names as they are printed."""
    own = full.citation.item
    names = own.get("author") or item.get("author") or (own.get("editor", []) if _is_edited(own) else [])
    language = full.citation.item.get("language", "en")
    if any("(" in name.get("family", "") for name in names):
        spans = find_spans(full.citation, "author")
        printed = full.text[spans[0][0] : spans[-1][1]] if spans else ""
        return on_one_line(_BRACKETED.sub("", printed))
    said = [_print_name(name) for name in names]
    if all(_are_initials(name) for name in said):
        return ""
    if len(said) > _MOST_NAMED:
        return f"{said[0]} {author_word(language, 'others')}"
    return f" {author_word(language, 'and')}".join(said)


def _is_edited(item: Item) -> bool:
    """Whether a work stands under its editors: a classic's (تحقيق) are named behind its title."""
    return item.get("type") == "book" and item.get("language") != "ar"


def _print_name(name: Name) -> str:
    family = name.get("family", "")
    if family and _are_initials(family):
        return f"{name.get('given', '')} {family}".strip()
    if family:
        return " ".join(part for part in (name.get("non-dropping-particle", ""), family) if part)
    literal = on_one_line(name.get("literal", ""))
    if not is_arabic(literal) or "bodies" in scan_text(fold_string(literal)).kinds[0]:
        return literal
    first = _NAME_PARTS.split(literal)[0]
    return literal if _are_initials(first) else first


def _are_initials(name: str) -> bool:
    """Whether nothing of a name is written out: `سي. جي`, `J. B.`"""
    return "." in name and _INITIALS.fullmatch(name.strip()) is not None

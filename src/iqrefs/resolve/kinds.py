"""The kind of work that a pointer names («القانون نفسه», «الرسالة السابقة»), and what it can mean."""

from __future__ import annotations

from iqrefs.lexicon.pointing import list_nouns, list_types
from iqrefs.match.titles import title_key
from iqrefs.model import Item, Pointer

_ANY = "book"
"""The type that is read where nothing tells another one."""
_SHOWN_BY_PRINT = frozenset({"legislation", "decision", "interview", "website"})
"""Kinds whose works show what they are: none is read as a book that merely lacks its imprint."""
_PERIODICAL = "periodical"


def fits_kind(pointer: Pointer | None, item: Item) -> bool:
    """Whether a work can be of the kind that a pointer names; any work where it names none."""
    kind = pointer.kind_of_work if pointer else None
    types = list_types(kind) if kind else frozenset()
    if not kind or not types:
        return True
    if kind == _PERIODICAL:
        return item.get("type") in types and "title" not in item
    if item.get("type") in (*types, None) or _is_called(kind, item):
        return True
    if kind == "website":
        return "URL" in item
    is_bare = item.get("type") == _ANY and "publisher" not in item
    return is_bare and kind not in _SHOWN_BY_PRINT


def _is_called(kind: str, item: Item) -> bool:
    """Whether a work's title or genre opens with the noun: «قانون العمل»; a book on law has an author."""
    words = [title_key(text).split()[:1] for text in (item.get("title", ""), item.get("genre", ""))]
    nouns = {title_key(noun) for noun in list_nouns(kind)}
    return "author" not in item and any(word and word[0] in nouns for word in words)

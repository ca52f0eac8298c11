"""Citation keys: stable, ASCII, unique, readable: romanised author, year, first title word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from iqrefs.match.names import name_text
from iqrefs.match.works import makers_of, year_of
from iqrefs.model import Item
from iqrefs.text.fold import fold_string
from iqrefs.text.romanise import romanise

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_SAFE = re.compile(r"[^\w:.+/-]+")
_LONGEST = 18
_MIN_WORD = 3


def make_keys(items: Sequence[Item], wanted: Sequence[str | None]) -> list[str]:
    """A key for each item. One that a bibliography gives is kept; a second work of one key gets a
    letter code of its own description, so that keys do not change when other entries are added.
    """
    bases = [given or make_key(item) for item, given in zip(items, wanted, strict=True)]
    taken: set[str] = set()
    keys = []
    for base, item in zip(bases, items, strict=True):
        key = base
        if key in taken:
            key = f"{base}-{_code(item)}"
        number = 2
        while key in taken:
            key = f"{base}-{_code(item)}{number}"
            number += 1
        taken.add(key)
        keys.append(key)
    return keys


def make_key(item: Item) -> str:
    """The key of one item, from what is printed alone."""
    makers = makers_of(item)
    name = ""
    if makers:
        family = makers[0].get("family")
        name = (
            _slug(family)
            if family
            else _slug(name_text(makers[0]).split()[-1] if name_text(makers[0]).split() else "")
        )
    year = year_of(item.get("issued"))
    words = [slug for word in _telling_text(item).split() if len(slug := _slug(word)) >= _MIN_WORD]
    if not makers and words:
        name, words = words[0], words[1:]
    title = words[0] if words else ""
    return f"{name[:_LONGEST]}{year or ''}{title[:_LONGEST]}" or f"work-{_code(item)}"


def _telling_text(item: Item) -> str:
    return item.get("title") or item.get("container-title") or item.get("publisher") or ""


def _slug(text: str) -> str:
    return _NOT_KEY.sub("", romanise(fold_string(text)))


def _code(item: Item) -> str:
    seed = "|".join(str(item.get(key, "")) for key in ("title", "author", "issued", "container-title", "URL"))
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:4]

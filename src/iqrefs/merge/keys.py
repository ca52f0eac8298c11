"""Citation keys: stable, ASCII, unique, readable: romanised author, year, first title word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from iqrefs.lexicon import load_lexicon
from iqrefs.match.names import name_text
from iqrefs.match.works import makers_of, year_of
from iqrefs.model import Item, Name
from iqrefs.text.fold import fold_string
from iqrefs.text.romanise import romanise
from iqrefs.text.script import has_arabic

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_ACRONYM = re.compile(r"\(([A-Z]{2,10})\)")
_LONGEST = 18
_MIN_WORD = 3


def make_keys(items: Sequence[Item], wanted: Sequence[str | None]) -> list[str]:
    """A key for each item. One that a bibliography gives is kept; a second work of one key gets a
    letter code of its own description, so that keys do not change when other entries are added.
    """
    reserved = {given for given in wanted if given}
    taken: set[str] = set()
    keys = []
    for item, given in zip(items, wanted, strict=True):
        key = base = given or make_key(item)
        if key in taken or (not given and key in reserved):
            key = f"{base}-{_code(item)}"
        number = 2
        while key in taken or (key != given and key in reserved):
            key = f"{base}-{_code(item)}{number}"
            number += 1
        taken.add(key)
        keys.append(key)
    return keys


def make_key(item: Item) -> str:
    """The key of one item, from what is printed alone."""
    makers = makers_of(item)
    words = _telling_words(item.get("title") or item.get("container-title") or item.get("publisher") or "")
    name = _name_slug(makers[0]) if makers else ""
    if not name and words:
        name, words = words[0], words[1:]
    year = year_of(item.get("issued")) or ""
    return f"{name[:_LONGEST]}{year}{words[0][:_LONGEST] if words else ''}" or f"work-{_code(item)}"


def _name_slug(name: Name) -> str:
    """A family name; the last word of an Arabic name; the acronym or first telling words of a body."""
    if "family" in name:
        return _slug(name["family"])
    text = name_text(name)
    if has_arabic(text):
        return _slug(text.split()[-1]) if text.split() else ""
    acronym = _ACRONYM.search(text)
    return _slug(acronym.group(1)) if acronym else "".join(_telling_words(text)[:2])


def _telling_words(text: str) -> list[str]:
    """The words of a text that tell it from others, as slugs."""
    common = load_lexicon().forms("function_words")
    folded = (word for word in fold_string(text).split() if word not in common)
    return [slug for word in folded if len(slug := _slug(word)) >= _MIN_WORD]


def _slug(text: str) -> str:
    return _NOT_KEY.sub("", romanise(fold_string(text)))


def _code(item: Item) -> str:
    told = ("title", "author", "issued", "container-title", "URL")
    numbers = [item[key] for key in ("number", "archive_location") if key in item]
    seed = "|".join([*(str(item.get(key, "")) for key in told), *numbers])
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:4]

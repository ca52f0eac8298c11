"""Other citation keys of a work, as biblatex has them: the field `ids`, keys parted by commas.

Items keep them under `custom`, so that they pass through every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from iqrefs.interchange.plain_text import clean_text, strip_bidi

ALIASES = "ids"
"""The name under which `custom` holds the keys, in one text."""

_KEY_UNSAFE = re.compile(r"[\s{}(),=\"#%'\\~@]+")


def clean_key(key: str) -> str:
    """A key without what a .bib file cannot hold in one; may be empty."""
    return _KEY_UNSAFE.sub("", clean_text(key))


def read_aliases(printed: object) -> tuple[str, ...]:
    """The keys of an `ids` field; empty where it holds no text."""
    if not isinstance(printed, str):
        return ()
    return tuple(key for part in printed.split(",") if (key := strip_bidi(part).strip()))


def write_aliases(keys: Iterable[str]) -> str:
    """Keys as an `ids` field, each without what a .bib file cannot hold in a key."""
    return ", ".join(dict.fromkeys(key for one in keys if (key := clean_key(one))))

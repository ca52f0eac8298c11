"""Citations as reference managers leave them in documents: CSL-JSON, the same in every format.

Zotero and Mendeley write one JSON object a citation (`citationItems`), in Word as a field's instruction, in
OpenDocument as the name of a reference mark or as a property of the document.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.csl_items import read_csl_item

_MAX_ITEMS = 500
"""Works of one citation: no print names more."""
_MAX_TEXT = 4 * 1024 * 1024
_VARIABLES = frozenset(Item.__annotations__) - {"id"}
_DECODER = json.JSONDecoder()


def read_csl_citation(text: str) -> tuple[EmbeddedItem, ...]:
    """The works of a citation's JSON, which opens at the first brace of `text`, and may have words around it
    (`ZOTERO_ITEM CSL_CITATION {…} RNDx`). Empty where there is none that can be read.
    """
    start = text.find("{")
    if start < 0 or len(text) > _MAX_TEXT:
        return ()
    try:
        value, _ = _DECODER.raw_decode(text, start)
        cited = value.get("citationItems") if isinstance(value, dict) else None
        wanted = cited[:_MAX_ITEMS] if isinstance(cited, list) else []
        items = [_read_cited(one) for one in wanted if isinstance(one, dict)]
    except (ValueError, RecursionError):
        return ()
    return tuple(item for item in items if item is not None)


def _read_cited(cited: Mapping[str, Any]) -> EmbeddedItem | None:
    data = cited.get("itemData")
    if not isinstance(data, dict):
        return None
    item, _ = read_csl_item({name: value for name, value in data.items() if name in _VARIABLES})
    return EmbeddedItem(_find_id(cited, data), item, _read_locator(cited))


def _find_id(cited: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """The address of the work in the library of the author, which other documents share; else its key."""
    addresses = cited.get("uris") or cited.get("uri")
    first = addresses[0] if isinstance(addresses, list) and addresses else addresses
    named = (first, cited.get("id"), data.get("id"), data.get("title"))
    return next((text for text in map(_as_text, named) if text), "item")


def _read_locator(cited: Mapping[str, Any]) -> str:
    """The passage cited; a page is the number alone, anything else has its name before it."""
    locator, label = _as_text(cited.get("locator")), _as_text(cited.get("label"))
    return f"{label} {locator}" if locator and label not in ("", "page") else locator


def _as_text(value: object) -> str:
    return clean_text(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""

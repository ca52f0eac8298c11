"""A list of objects as JSON, written object by object: two spaces deep, UTF-8 as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_INVISIBLE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def write_list(things: Iterable[Any]) -> Iterator[str]:
    """The list in pieces, one a thing."""
    start = "[\n"
    for thing in things:
        yield start + "  " + dump_json(thing).replace("\n", "\n  ")
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def dump_json(thing: Any) -> str:
    """A thing as JSON. What must not reach a terminal or cannot be encoded stands in JSON's escapes, so that
    the value stays the same.
    """
    text = json.dumps(thing, ensure_ascii=False, indent=2)
    return _INVISIBLE.sub(lambda char: f"\\u{ord(char[0]):04x}", text)

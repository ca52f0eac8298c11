"""Cuts and insertions in a text of bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """Bytes in the place of others: `start` and `end` (exclusive) count bytes. Of those that begin at one
    place, insertions come first, by their `order`.
    """

    start: int
    end: int
    order: int
    content: bytes


def apply_splices(content: bytes, splices: Iterable[Splice]) -> bytes:
    """The text with the splices made. Raises `ValueError` where two overlap."""
    parts = []
    at = 0
    for splice in sorted(splices, key=lambda one: (one.start, one.end > one.start, one.order)):
        if splice.start < at:
            raise ValueError("two changes of one place")
        parts += [content[at : splice.start], splice.content]
        at = splice.end
    parts.append(content[at:])
    return b"".join(parts)

"""One item of many: by field the most frequent, then the most complete value; the others are kept."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from iqrefs.merge.cluster import Described
from iqrefs.model import Item, Variant

_CONTAINED = frozenset({"webpage", "post-weblog", "article-newspaper", "article-magazine", "article-journal"})
"""Types whose site or journal is a container; of the others the same name is the publisher's."""


_COUNTED = frozenset({"volume", "issue", "edition", "number", "collection-number"})
"""Variables of which a bare number says more to a style than the same in words (الجزء الأول)."""


def merge_items(group: Sequence[Described]) -> tuple[Item, dict[str, tuple[Variant, ...]]]:
    """The merged item of a work and, by variable, every other value with the mention that gives it."""
    item = Item()
    variants: dict[str, tuple[Variant, ...]] = {}
    names = list(dict.fromkeys(name for one in group for name in one.item if name != "id"))
    for name in names:
        values = [(one.item[name], one.key) for one in group if name in one.item]  # type: ignore[literal-required]
        first = values[0][0]
        if all(value == first for value, _ in values):
            item[name] = first  # type: ignore[literal-required]
            continue
        chosen = _choose(name, [value for value, _ in values])
        item[name] = chosen  # type: ignore[literal-required]
        others: dict[str, Variant] = {}
        for value, key in values:
            if value != chosen:
                others.setdefault(_frozen(value), Variant(value, key))
        if others:
            variants[name] = tuple(others.values())
    if item.get("container-title") and item.get("container-title") == item.get("publisher"):
        item.pop("publisher" if item.get("type") in _CONTAINED else "container-title")  # type: ignore[misc]
    return item, variants


def _choose(name: str, values: Sequence[object]) -> object:
    """The most frequent value; of equals the most complete, then the first. A date is first of all complete,
    a volume first of all a number; a type is no more complete than another.
    """
    counts = Counter(_frozen(value) for value in values)
    return max(
        values,
        key=lambda value: (
            _completeness(value) if _is_date(value) else 0,
            counts[_frozen(value)],
            name in _COUNTED and str(value).isdecimal(),
            _completeness(value) if name != "type" else 0,
        ),
    )


def _is_date(value: object) -> bool:
    return isinstance(value, dict) and "date-parts" in value


def _completeness(value: object) -> int:
    if isinstance(value, dict):
        parts = value.get("date-parts") or [[]]
        return len(parts[0])
    return len(value) if isinstance(value, str | list) else 0


def _frozen(value: object) -> str:
    """A value as a key: equal for equal values alone."""
    if isinstance(value, str):
        return f'"{value}'
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

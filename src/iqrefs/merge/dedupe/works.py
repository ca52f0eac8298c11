"""One work of several descriptions: its values, its citation key, and its aliases and values that lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from iqrefs.interchange.aliases import ALIASES, read_aliases, write_aliases
from iqrefs.interchange.csl import as_fields
from iqrefs.interchange.lost_values import LOST, describe_lost
from iqrefs.merge.cluster import Described
from iqrefs.merge.keys import make_keys
from iqrefs.merge.values import merge_items
from iqrefs.model import Given, Item, Variant, Work

Custom = Mapping[str, Any]


def make_works(groups: Sequence[Sequence[Given]]) -> tuple[Work, ...]:
    """A work for each group of descriptions, in their order.

    The first key that a group was given is the work's; its other keys are aliases, unless another work has
    them. A description that stayed alone keeps its item as it is.
    """
    merged = [_merge(group) for group in groups]
    keys = make_keys([item for item, _ in merged], [next(_ids_of(group), None) for group in groups])
    taken = set(keys)
    works = []
    for group, key, (item, variants) in zip(groups, keys, merged, strict=True):
        aliases = [alias for alias in dict.fromkeys(_ids_of(group)) if alias not in taken]
        taken.update(aliases)
        mentions = tuple(one.key for one in group)
        works.append(Work(key, _with_custom(item, group, aliases, variants), mentions, variants))
    return tuple(works)


def _merge(group: Sequence[Given]) -> tuple[Item, dict[str, tuple[Variant, ...]]]:
    if len(group) == 1:
        return group[0].item, {}
    bare = [Described(one.key, _without(one.item, "custom")) for one in group]
    return merge_items(bare)


def _ids_of(group: Sequence[Given]) -> Iterator[str]:
    """The keys that a work was given, and then those that were aliases already."""
    yield from (one.id for one in group if one.id)
    for one in group:
        yield from read_aliases(_custom_of(one.item).get(ALIASES, ""))


def _custom_of(item: Item) -> Custom:
    custom = as_fields(item).get("custom")
    return custom if isinstance(custom, Mapping) else {}


def _without(item: Item, name: str) -> Item:
    return cast("Item", {variable: value for variable, value in item.items() if variable != name})


def _with_custom(
    item: Item, group: Sequence[Given], aliases: Sequence[str], variants: Mapping[str, tuple[Variant, ...]]
) -> Item:
    """The item with what no variable holds: foreign fields, the aliases, the values that lost."""
    if len(group) == 1 and not aliases and ALIASES not in _custom_of(item):
        return item
    custom: dict[str, Any] = {}
    for one in reversed(group):
        custom |= _custom_of(one.item)
    custom.pop(ALIASES, None)
    custom.pop(LOST, None)
    told = [_custom_of(one.item).get(LOST, "") for one in group]
    foreign = _find_lost_fields(group, custom)
    lost = describe_lost({**variants, **foreign}, told)
    custom |= {name: text for name, text in ((ALIASES, write_aliases(aliases)), (LOST, lost)) if text}
    whole = _without(item, "custom")
    return cast("Item", {**whole, "custom": custom}) if custom else whole


def _find_lost_fields(group: Sequence[Given], kept: Custom) -> dict[str, tuple[Variant, ...]]:
    """The values of foreign fields that another description's value won over."""
    lost: dict[str, list[Variant]] = {}
    for one in group:
        for name, value in _custom_of(one.item).items():
            if name not in (ALIASES, LOST) and value != kept[name]:
                lost.setdefault(name, []).append(Variant(value, one.key))
    return {name: tuple(values) for name, values in lost.items()}

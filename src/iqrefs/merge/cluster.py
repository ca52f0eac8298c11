"""Which descriptions are of one work: compared only within blocks, so that the cost stays near-linear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.match.works import block_keys, same_work
from iqrefs.model import Item, MentionKey

_MOST_COMPARED = 60
"""A block of more than this many works tells nothing; its latest ones are compared."""


@dataclass(frozen=True, slots=True)
class Described:
    """A full description of a work, and the mention that gives it."""

    key: MentionKey
    item: Item


def group_descriptions(described: Sequence[Described]) -> list[list[Described]]:
    """The descriptions grouped by work, groups in order of their first member.

    A description joins the group of the first earlier one that it is the same work as.
    """
    groups: list[list[Described]] = []
    blocks: dict[str, list[int]] = defaultdict(list)
    for one in described:
        keys = list(block_keys(one.item))
        number = _find_group(one, keys, blocks, groups)
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(one)
        for key in keys:
            if number not in blocks[key][-3:]:
                blocks[key].append(number)
    return groups


def _find_group(
    one: Described, keys: Sequence[str], blocks: dict[str, list[int]], groups: list[list[Described]]
) -> int | None:
    seen: set[int] = set()
    for key in keys:
        for number in blocks.get(key, ())[-_MOST_COMPARED:]:
            if number in seen:
                continue
            seen.add(number)
            if any(same_work(other.item, one.item) for other in groups[number][:3]):
                return number
    return None

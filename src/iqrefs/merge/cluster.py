"""Which descriptions are of one work: compared only within blocks, so that the cost stays near-linear.

Two that contradict each other are never in one work, not even through a third that says less and fits both (a
yearly report without its year): that one is of neither, unless it fits one of them clearly better.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from iqrefs.match.works import block_keys, contradict, fits_better, same_work
from iqrefs.model import Item, MentionKey

_MOST_COMPARED = 60
"""A block of more than this many descriptions tells nothing; its latest ones are compared."""

_MOST_CHECKED = 24
"""Descriptions of a work that are asked whether they contradict another: more would say no more."""

_MOST_NEIGHBOURS = 6
"""The same for those that a description is the same as, by two and two."""

Links = list[list[int]]
"""For each description the places of those, in order, that it is the same work as."""


@dataclass(frozen=True, slots=True)
class Described:
    """A full description of a work, the mention that gives it, and what of it was not read."""

    key: MentionKey
    item: Item
    unread: tuple[str, ...] = ()


def group_descriptions(described: Sequence[Described]) -> list[list[Described]]:
    """The descriptions grouped by work, groups in order of their first member.

    A description joins the group of the first earlier one that it is the same work as.
    """
    alike = _put_alike_together(described)
    firsts = [members[0] for members in alike]
    links = _link(firsts)
    groups = _join(firsts, links)
    undecided = _find_undecided(firsts, links, groups)
    if undecided:
        groups = _join(firsts, _without(links, undecided))
    place = {id(one): number for number, one in enumerate(described)}
    merged = [
        sorted((one for member in group for one in alike[member]), key=lambda one: place[id(one)])
        for group in groups
    ]
    return sorted(merged, key=lambda group: place[id(group[0])])


def _put_alike_together(described: Sequence[Described]) -> list[list[Described]]:
    """Descriptions that say the same, and enough to be of one work, are compared but once."""
    alike: dict[str, list[Described]] = {}
    for number, one in enumerate(described):
        said = json.dumps([one.item, one.unread], ensure_ascii=False, sort_keys=True)
        alike.setdefault(said if _same(one, one) else f"{number}", []).append(one)
    return list(alike.values())


def _same(one: Described, other: Described) -> bool:
    """Whether two are of one work; a document without a title may be told by what of it was not read."""
    return same_work(one.item, other.item) and ("title" in one.item or one.unread == other.unread)


def _link(firsts: Sequence[Described]) -> Links:
    links: Links = [[] for _ in firsts]
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(firsts):
        seen: set[int] = set()
        for key in dict.fromkeys(block_keys(one.item)):
            near = blocks[key][-_MOST_COMPARED:]
            for other in near:
                if other not in seen and _same(firsts[other], one):
                    links[other].append(place)
                    links[place].append(other)
                seen.add(other)
            blocks[key].append(place)
    return links


def _join(firsts: Sequence[Described], links: Links) -> list[list[int]]:
    """The places of the descriptions by work: each goes to the first linked that none contradicts."""
    groups: list[list[int]] = []
    group_of: list[int] = []
    for place, one in enumerate(firsts):
        wanted = dict.fromkeys(group_of[other] for other in links[place] if other < place)
        found = next((number for number in wanted if not _is_barred(one, groups[number], firsts)), None)
        if found is None:
            found = len(groups)
            groups.append([])
        groups[found].append(place)
        group_of.append(found)
    return groups


def _is_barred(one: Described, group: Sequence[int], firsts: Sequence[Described]) -> bool:
    return any(contradict(firsts[member].item, one.item) for member in group[:_MOST_CHECKED])


def _find_undecided(
    firsts: Sequence[Described], links: Links, groups: Sequence[Sequence[int]]
) -> set[tuple[int, int]]:
    """The links, in both directions, of descriptions that fit two works: to both, or but to the worse one."""
    group_of = {member: number for number, group in enumerate(groups) for member in group}
    found: set[tuple[int, int]] = set()
    for place, linked in enumerate(links):
        inside = [other for other in linked if group_of[other] == group_of[place]]
        outside = [other for other in linked if group_of[other] != group_of[place]]
        for one, other in product(inside[:_MOST_NEIGHBOURS], outside[:_MOST_NEIGHBOURS]):
            between, left, right = (firsts[number].item for number in (place, one, other))
            if contradict(left, right):
                if not fits_better(between, left, right):
                    found |= {(place, one), (one, place)}
                if not fits_better(between, right, left):
                    found |= {(place, other), (other, place)}
    return found


def _without(links: Links, dropped: set[tuple[int, int]]) -> Links:
    return [
        [other for other in linked if (place, other) not in dropped] for place, linked in enumerate(links)
    ]

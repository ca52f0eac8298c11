"""Descriptions that are hard to tell apart or together, with what is true of them.

The same seed makes the same ones. Whoever changes this should not look at the matcher: the pairs are what
bibliographies hold, not what it can do.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import cast

from iqrefs.model import Given, Item
from tests.merge.bases import FAMILIES, Family, Fields, alone
from tests.merge.variations import VARIATIONS, Variation

_ALONE = 0.45
"""The share of works that have no kin among the others."""

_CLEAN = 0.15
"""The share of further descriptions that vary in nothing but their key."""


@dataclass(frozen=True, slots=True)
class Known:
    """A description, the number of the work that it is of, and how it came about."""

    given: Given
    work: int
    family: str
    made_by: tuple[str, ...] = ()


def make_entries(
    size: int, seed: int, families: Sequence[object] = FAMILIES, variations: Sequence[Variation] = VARIATIONS
) -> list[Known]:
    """`size` descriptions in an order that tells nothing."""
    rng = Random(seed)  # noqa: S311 - no secret
    entries: list[Known] = []
    seen: set[str] = set()
    works = 0
    while len(entries) < size:
        family = _draw_family(rng, families)
        names = {_identity(item) for item in family.works}
        if names & seen:
            continue
        seen |= names
        for item in family.works:
            works += 1
            for described, made_by in _describe(item, family.telling, rng, variations):
                number = len(entries)
                given = Given(
                    f"1/bibliography:{number}", "all.bib", number, f"key{number}", cast("Item", described)
                )
                entries.append(Known(given, works, family.kind, made_by))
    rng.shuffle(entries)
    return entries[:size]


def _draw_family(rng: Random, families: Sequence[object]) -> Family:
    arabic = rng.random() < 0.5
    make = alone if rng.random() < _ALONE else rng.choice(families)
    return make(rng, arabic=arabic)  # type: ignore[operator, no-any-return]


def _identity(item: Fields) -> str:
    """What nobody could tell two works apart by, if it were the same in both."""
    title = (
        item["title"]
        if item["type"] in ("legislation", "legal_case")
        else re.sub(r"\s*\d+", "", item["title"])
    )
    rest = [item.get(name) for name in ("author", "container-title")]
    own = [item.get(name) for name in ("edition", "volume", "issue", "URL") if name in item]
    return json.dumps([title, rest, own], ensure_ascii=False)


def _describe(
    item: Fields, telling: frozenset[str], rng: Random, variations: Sequence[Variation]
) -> Iterator[tuple[Fields, tuple[str, ...]]]:
    yield item, ()
    for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
        wanted = 0 if rng.random() < _CLEAN else rng.choice((1, 1, 2, 3))
        described, made_by = item, list[str]()
        for variation in rng.sample(variations, len(variations)):
            if len(made_by) == wanted:
                break
            changed = variation(described, telling, rng)
            if changed is not None:
                described = changed
                made_by.append(variation.__name__)
        yield described, tuple(made_by)


@dataclass(frozen=True, slots=True)
class Figures:
    """How right a grouping is, by pairs, and which pairs are wrong or missed."""

    precision: float
    recall: float
    wrong: tuple[tuple[Known, Known], ...]
    missed: tuple[tuple[Known, Known], ...]


def score(entries: Sequence[Known], work_of: Sequence[object]) -> Figures:
    """The figures of a grouping: `work_of` says, in the order of `entries`, what each was put into."""
    found, true, both = Counter(work_of), Counter(one.work for one in entries), Counter(
        (one.work, work) for one, work in zip(entries, work_of, strict=True)
    )  # fmt: skip
    hits, made, wanted = _pairs(both), _pairs(found), _pairs(true)
    wrong = _unequal(entries, work_of, [one.work for one in entries])
    missed = _unequal(entries, [one.work for one in entries], work_of)
    return Figures(hits / made if made else 1.0, hits / wanted if wanted else 1.0, wrong, missed)


def _pairs(groups: Counter[object] | Counter[int] | Counter[tuple[int, object]]) -> int:
    return sum(size * (size - 1) // 2 for size in groups.values())


def _unequal(
    entries: Sequence[Known], together: Sequence[object], apart: Sequence[object]
) -> tuple[tuple[Known, Known], ...]:
    """Pairs that one grouping puts together and the other does not."""
    groups: dict[object, list[int]] = {}
    for place, group in enumerate(together):
        groups.setdefault(group, []).append(place)
    return tuple(
        (entries[left], entries[right])
        for places in groups.values()
        for number, left in enumerate(places)
        for right in places[number + 1 :]
        if apart[left] != apart[right]
    )

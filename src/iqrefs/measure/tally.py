"""Counting what is right: F1 over values, B-cubed F1 over groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """How many values were read, how many the gold has, and how many are the same."""

    right: int = 0
    read: int = 0
    gold: int = 0

    def add_values(self, gold: Iterable[str], read: Iterable[str]) -> bool:
        """Count one comparison; true where both sides are the same."""
        expected, found = Counter(list(gold)), Counter(list(read))
        right = (expected & found).total()
        self.right += right
        self.gold += expected.total()
        self.read += found.total()
        return expected == found

    def add_tally(self, other: Tally) -> None:
        """Count all that `other` has counted."""
        self.right += other.right
        self.gold += other.gold
        self.read += other.read

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        total = self.read + self.gold
        return 2 * self.right / total if total else 1.0


def score_groups(gold: Mapping[str, str | None], read: Mapping[str, str | None]) -> float:
    """B-cubed F1 of the mentions grouped by work; a mention without a work is a group of its own."""
    if not gold:
        return 1.0
    expected, found = _group_mates(gold, gold), _group_mates(gold, read)
    shared = {mention: len(expected[mention] & found[mention]) for mention in gold}
    precision = sum(shared[mention] / len(found[mention]) for mention in gold) / len(gold)
    recall = sum(shared[mention] / len(expected[mention]) for mention in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _group_mates(mentions: Iterable[str], works: Mapping[str, str | None]) -> dict[str, frozenset[str]]:
    """For each mention those of its work, itself among them."""
    members: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for mention in mentions:
        work = works.get(mention)
        members[(work, True) if work else (mention, False)].add(mention)
    return {mention: frozenset(group) for group in members.values() for mention in group}

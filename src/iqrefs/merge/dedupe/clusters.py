"""Works out of pairs: what is one work with the same third is one, unless the two contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from iqrefs.match.compare import compare_profiles, is_contradiction
from iqrefs.match.profile import Profile
from iqrefs.model import Clue, Comparison

Pair = tuple[int, int]

_MOST_CHECKED = 24
"""Members of a cluster, and neighbours of a description, that are compared: more would say no more."""

_CLEARLY = 0.8
"""Evidence by which one of two works must fit better, for a description that fits both to be put to it."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two descriptions that were compared, by their places, and what the user said of them, if asked."""

    left: int
    right: int
    comparison: Comparison
    answer: bool | None = None

    @property
    def weight(self) -> float:
        """The sum of the evidence for one work."""
        return sum(clue.weight for clue in self.comparison.clues)


class Clusters:
    """Descriptions in clusters that grow; a cluster never holds two that contradict each other."""

    def __init__(self, profiles: Sequence[Profile], links: Sequence[Link]) -> None:
        self._profiles = profiles
        self._links = {(link.left, link.right): link for link in links}
        self._contradictions: dict[Pair, bool] = {}
        self._cluster = list(range(len(profiles)))
        self.members: dict[int, list[int]] = {place: [place] for place in range(len(profiles))}

    def contradict(self, left: int, right: int) -> bool:
        """Whether two descriptions cannot be of one work, by the user's word or by what they say."""
        pair = (min(left, right), max(left, right))
        if pair not in self._contradictions:
            link = self._links.get(pair)
            if link and link.answer is not None:
                found = not link.answer
            else:
                compared = (
                    link.comparison if link else compare_profiles(*(self._profiles[place] for place in pair))
                )
                found = is_contradiction(compared)
            self._contradictions[pair] = found
        return self._contradictions[pair]

    def are_together(self, left: int, right: int) -> bool:
        """Whether two descriptions are in one cluster."""
        return self._cluster[left] == self._cluster[right]

    def join(self, left: int, right: int, *, is_told: bool = False) -> None:
        """Put two clusters together, unless a member of the one contradicts one of the other."""
        first, second = sorted((self._cluster[left], self._cluster[right]))
        if first == second:
            return
        if not is_told and any(
            self.contradict(one, other)
            for one in self.members[first][:_MOST_CHECKED]
            for other in self.members[second][:_MOST_CHECKED]
        ):
            return
        moved = self.members.pop(second)
        self.members[first].extend(moved)
        for place in moved:
            self._cluster[place] = first


def cluster_links(
    profiles: Sequence[Profile], links: Sequence[Link]
) -> tuple[list[list[int]], list[tuple[Link, bool]]]:
    """The places of descriptions by work, works in order of their first one, and every link with whether its
    two ends came together.

    What the user said comes first, then the surest link; so the order of the input decides nothing but ties.
    """
    clusters = Clusters(profiles, links)
    undecided = set(_find_undecided(clusters, links))
    settled = [_mark_undecided(link) if (link.left, link.right) in undecided else link for link in links]
    for link in settled:
        if link.answer:
            clusters.join(link.left, link.right, is_told=True)
    same = [link for link in settled if link.answer is None and link.comparison.relation == "same"]
    for link in sorted(same, key=lambda link: (-link.weight, link.left, link.right)):
        clusters.join(link.left, link.right)
    groups = [sorted(members) for members in clusters.members.values()]
    return sorted(groups), [(link, clusters.are_together(link.left, link.right)) for link in settled]


def _find_undecided(clusters: Clusters, links: Sequence[Link]) -> Iterator[Pair]:
    """Links of descriptions that say too little: they are the same as two works that contradict each other.

    Such a one goes to neither, unless it fits one of the two clearly better.
    """
    neighbours: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    for link in links:
        if link.comparison.relation == "same" and link.answer is None:
            neighbours[link.left].append((link.right, link))
            neighbours[link.right].append((link.left, link))
    for found in neighbours.values():
        for (one, first), (other, second) in combinations(found[:_MOST_CHECKED], 2):
            if clusters.contradict(one, other):
                if first.weight - second.weight < _CLEARLY:
                    yield first.left, first.right
                if second.weight - first.weight < _CLEARLY:
                    yield second.left, second.right


def _mark_undecided(link: Link) -> Link:
    """A link that is told as near: the evidence fits another work as well."""
    clues = (*link.comparison.clues, Clue("fits-several", -2.0))
    return replace(link, comparison=Comparison("near", min(link.comparison.score, 0.74), clues))

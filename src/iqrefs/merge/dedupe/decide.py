"""Which descriptions are of one work, and what each of them went into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from iqrefs.match.blocking import pair_profiles
from iqrefs.match.compare import compare_profiles
from iqrefs.match.profile import Profile, read_profile
from iqrefs.merge.dedupe.clusters import Link, cluster_links
from iqrefs.merge.dedupe.works import make_works
from iqrefs.model import Comparison, Decision, Deduplication, Given, MentionKey

Answers = Mapping[tuple[MentionKey, MentionKey], bool]
"""What the user said of two descriptions: whether they are of one work."""

_NO_ANSWERS: Answers = MappingProxyType({})


def _compare_pairs(profiles: Sequence[Profile]) -> dict[tuple[int, int], Comparison]:
    """What the descriptions that share a block are to each other, where that is anything."""
    compared = (
        (pair, compare_profiles(profiles[pair[0]], profiles[pair[1]])) for pair in pair_profiles(profiles)
    )
    return {pair: comparison for pair, comparison in compared if comparison.relation != "other"}


def _read_answers(given: Sequence[Given], answers: Answers) -> dict[tuple[int, int], bool]:
    """The answers by the places of the two descriptions, the earlier one first."""
    places = {one.key: place for place, one in enumerate(given)}
    told = {}
    for (left, right), answer in answers.items():
        if left in places and right in places and left != right:
            first, second = sorted((places[left], places[right]))
            told[first, second] = answer
    return told


def deduplicate(given: Sequence[Given], answers: Answers = _NO_ANSWERS) -> Deduplication:
    """The works that descriptions are of, in order of their first one, and every decision on the way.

    An answer overrules what the comparison says, in either order of the two keys.
    """
    profiles = [read_profile(one.item) for one in given]
    links = _compare_pairs(profiles)
    told = _read_answers(given, answers)
    for pair in told:
        if pair not in links:
            links[pair] = compare_profiles(profiles[pair[0]], profiles[pair[1]])
    groups, merged = cluster_links(
        profiles, [Link(*pair, links[pair], told.get(pair)) for pair in sorted(links)]
    )
    works = make_works([[given[place] for place in group] for group in groups])
    work_of = {key: work.id for work in works for key in work.mentions}
    decisions = tuple(
        Decision(
            given[link.left].key,
            given[link.right].key,
            link.comparison,
            is_merged,
            "user" if link.answer is not None else "rule",
        )
        for link, is_merged in merged
    )
    return Deduplication(tuple(given), works, work_of, decisions)

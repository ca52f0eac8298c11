"""A deduplication arranged for its readers: what was put together, what may be one work, what is akin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from iqrefs.interchange.aliases import ALIASES, clean_key, read_aliases
from iqrefs.interchange.csl import as_fields
from iqrefs.model import Decision, Deduplication, Given, MentionKey, Relation, Work

KIN: tuple[Relation, ...] = ("edition", "part", "issue", "translation", "review")
"""What two works are to each other that belong together and are not one."""

_ASKED: frozenset[Relation] = frozenset({"near", "same"})
"""What two descriptions in two works are that may be of one; `same` where others of the two contradict."""

Pair = tuple[str, str]
"""Two descriptions by their keys, or two works by theirs."""

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Joined(Generic[_Thing]):
    """A thing among others of its kind, and the decision that brought it to them; none for the first."""

    one: _Thing
    because: Decision | None


@dataclass(frozen=True, slots=True)
class Group:
    """A work that several descriptions were put together in; `aliases` are keys that lead to it too."""

    work: Work
    members: tuple[Joined[Given], ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two works that may be one, by the two descriptions that say so most; `pairs` are all that do."""

    left: Given
    right: Given
    works: Pair
    decision: Decision
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Works that are editions, parts, issues, translations or reviews of one another."""

    members: tuple[Joined[Work], ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it in the order of the descriptions; of `near`, the likeliest stand first.

    `near` are pairs that nobody has decided on, `refused` those that the user said are two works. The keys
    of `renamed` no longer lead to their works, for they are other works'.
    """

    given: Mapping[MentionKey, Given]
    works: Mapping[str, Work]
    work_of: Mapping[MentionKey, str]
    groups: tuple[Group, ...]
    near: tuple[Doubt, ...]
    refused: tuple[Doubt, ...]
    families: tuple[Family, ...]
    renamed: tuple[Given, ...]


def arrange_outcome(result: Deduplication) -> Outcome:
    """The deduplication by what its readers look for."""
    given = {one.key: one for one in result.given}
    works = {work.id: work for work in result.works}
    between = _decisions_between(result)
    refused = [
        _make_doubt(pair, told, given)
        for pair, decisions in between.items()
        if (told := [one for one in decisions if one.by == "user"])
    ]
    settled = {doubt.works for doubt in refused}
    near = [
        _make_doubt(pair, asked, given)
        for pair, decisions in between.items()
        if pair not in settled and (asked := [one for one in decisions if one.comparison.relation in _ASKED])
    ]
    return Outcome(
        given,
        works,
        result.work_of,
        tuple(_gather_groups(result, given)),
        tuple(sorted(near, key=lambda doubt: -doubt.decision.comparison.score)),
        tuple(refused),
        tuple(_gather_families(between, works)),
        tuple(_find_renamed(result, works)),
    )


def aliases_of(work: Work) -> tuple[str, ...]:
    """The other keys by which a work may be cited."""
    custom = as_fields(work.item).get("custom")
    return read_aliases(custom.get(ALIASES, "")) if isinstance(custom, Mapping) else ()


def _find_renamed(result: Deduplication, works: Mapping[str, Work]) -> Iterator[Given]:
    for one in result.given:
        work = works[result.work_of[one.key]]
        if one.id and one.id != work.id and clean_key(one.id) not in aliases_of(work):
            yield one


def _decisions_between(result: Deduplication) -> dict[Pair, list[Decision]]:
    """The decisions on descriptions of two works, by the two works, in order."""
    places = {work.id: place for place, work in enumerate(result.works)}
    between: dict[Pair, list[Decision]] = defaultdict(list)
    for decision in result.decisions:
        first, second = sorted(
            (result.work_of[decision.left], result.work_of[decision.right]), key=places.__getitem__
        )
        if first != second:
            between[first, second].append(decision)
    return between


def _make_doubt(works: Pair, decisions: Sequence[Decision], given: Mapping[MentionKey, Given]) -> Doubt:
    best = max(decisions, key=_strength_of)
    pairs = tuple((one.left, one.right) for one in decisions)
    return Doubt(given[best.left], given[best.right], works, best, pairs)


def _strength_of(decision: Decision) -> tuple[bool, float, float]:
    """How much a decision says for one work: the user's word most."""
    comparison = decision.comparison
    return decision.by == "user", comparison.score, sum(clue.weight for clue in comparison.clues)


def _gather_groups(result: Deduplication, given: Mapping[MentionKey, Given]) -> Iterator[Group]:
    inside: dict[str, list[Decision]] = defaultdict(list)
    for decision in result.decisions:
        if result.work_of[decision.left] == result.work_of[decision.right]:
            inside[result.work_of[decision.left]].append(decision)
    for work in result.works:
        if len(work.mentions) > 1:
            links = {(one.left, one.right): one for one in inside[work.id]}
            members = tuple(Joined(given[key], because) for key, because in _join(work.mentions, links))
            yield Group(work, members, aliases_of(work))


def _gather_families(
    between: Mapping[Pair, Sequence[Decision]], works: Mapping[str, Work]
) -> Iterator[Family]:
    links = {}
    for pair, decisions in between.items():
        akin = [one for one in decisions if one.by == "rule" and one.comparison.relation in KIN]
        if akin:
            links[pair] = max(akin, key=_strength_of)
    for members, inside in _connect(links, list(works)):
        found = {one.comparison.relation for one in inside.values()}
        joined = tuple(Joined(works[name], because) for name, because in _join(members, inside))
        yield Family(joined, tuple(relation for relation in KIN if relation in found))


def _connect(
    links: Mapping[Pair, Decision], order: Sequence[str]
) -> Iterator[tuple[list[str], dict[Pair, Decision]]]:
    """The names that links lead between, by whether they hang together, each with its links."""
    above = {name: name for pair in links for name in pair}

    def find(name: str) -> str:
        while above[name] != name:
            above[name] = name = above[above[name]]
        return name

    for left, right in links:
        above[find(right)] = find(left)
    inside: dict[str, dict[Pair, Decision]] = defaultdict(dict)
    for pair, decision in links.items():
        inside[find(pair[0])][pair] = decision
    members: dict[str, list[str]] = defaultdict(list)
    for name in order:
        if name in above:
            members[find(name)].append(name)
    for root, names in members.items():
        yield names, inside[root]


def _join(names: Sequence[str], links: Mapping[Pair, Decision]) -> Iterator[tuple[str, Decision | None]]:
    """Each name with the strongest link to an earlier one, or to any; the first with none."""
    places = {name: place for place, name in enumerate(names)}
    best: dict[str, tuple[tuple[bool, tuple[bool, float, float]], Decision]] = {}
    for pair, decision in links.items():
        for name, other in (pair, pair[::-1]):
            rank = places[other] < places[name], _strength_of(decision)
            if name not in best or rank > best[name][0]:
                best[name] = rank, decision
    for name in names:
        yield name, best[name][1] if places[name] and name in best else None

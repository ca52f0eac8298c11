"""What the page shows: strings ready to be escaped, cleaned and cut, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.interchange.csl import as_fields, sort_variables
from iqrefs.model import Decision, Given, MentionKey, Relation, Work
from iqrefs.report.merge.outcome import Doubt, Family, Group, Joined, Outcome
from iqrefs.report.merge.telling import (
    Row,
    list_rows,
    tell_clues,
    tell_description,
    tell_difference,
    tell_key,
    tell_place,
    tell_value,
    tell_variable,
)
from iqrefs.report.plain import Direction, clean_text, direction_of, isolate_piece, language_of
from iqrefs.sentences import Words

_PRINT, _LOST, _LINKS = 2000, 40, 12


@dataclass(frozen=True, slots=True)
class Quote:
    """A text from a document, with its direction and language."""

    text: str
    dir: Direction
    lang: str


@dataclass(frozen=True, slots=True)
class Side:
    """One description: where it stands, its key, what it is, and its print."""

    place: str
    key: str
    said: Quote
    given: str


@dataclass(frozen=True, slots=True)
class PairView:
    """Two descriptions side by side, and the evidence for one work and against it."""

    number: int
    left: Side
    right: Side
    rows: tuple[Row, ...]
    speaking_for: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberView:
    """A description in a work, and why it is there: `other` is the one that it is like, if there are several;
    `is_asked` says that the user said so.
    """

    side: Side
    other: str
    clues: tuple[str, ...]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class LostRow:
    """A variable of a work, the value that was taken, and those that were not."""

    label: str
    taken: str
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """A work of several descriptions."""

    number: int
    key: str
    said: Quote
    members: tuple[MemberView, ...]
    aliases: tuple[str, ...]
    lost: tuple[LostRow, ...]


@dataclass(frozen=True, slots=True)
class KinView:
    """A work among its kin, and what tells it from another of them."""

    key: str
    said: Quote
    difference: str


@dataclass(frozen=True, slots=True)
class FamilyView:
    """Works that are akin, and how."""

    number: int
    relations: tuple[Relation, ...]
    members: tuple[KinView, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where on the page more is said of an entry: what became of it, with which work, and the place."""

    fate: str
    said: str
    key: str
    href: str


@dataclass(frozen=True, slots=True)
class FateView:
    """What became of one entry; it stood alone where `pointers` is empty."""

    side: Side
    renamed: str
    pointers: tuple[Pointer, ...]


def view_doubt(doubt: Doubt, number: int, words: Words) -> PairView:
    """Two descriptions that may be of one work."""
    speaking_for, against = tell_clues(doubt.decision.comparison, words, isolate_piece)
    return PairView(
        number,
        _view_side(doubt.left, words),
        _view_side(doubt.right, words),
        tuple(list_rows(doubt.left.item, doubt.right.item, words)),
        speaking_for,
        against,
    )


def view_group(group: Group, number: int, outcome: Outcome, words: Words) -> GroupView:
    """A work of several descriptions."""
    is_named = len(group.members) > 2
    return GroupView(
        number,
        tell_key(group.work.id),
        _quote(tell_description(group.work.item, group.members[0].one.text)),
        tuple(_view_member(member, outcome, words, is_named=is_named) for member in group.members),
        tuple(tell_key(alias) for alias in group.aliases),
        tuple(_list_lost(group.work, words)),
    )


def view_family(family: Family, number: int, outcome: Outcome, words: Words) -> FamilyView:
    """Works that are akin."""
    members = tuple(
        KinView(
            tell_key(member.one.id),
            _quote(_describe_work(member.one, outcome)),
            tell_difference(member.because.comparison, words, isolate_piece) if member.because else "",
        )
        for member in family.members
    )
    return FamilyView(number, family.relations, members)


def view_fates(outcome: Outcome, words: Words) -> Iterator[FateView]:
    """What became of every entry, in the order in which they were given."""
    pointers = _gather_pointers(outcome, words)
    renamed = {one.key for one in outcome.renamed}
    for one in outcome.given.values():
        work = outcome.work_of[one.key]
        yield FateView(
            _view_side(one, words, with_print=False),
            tell_key(work) if one.key in renamed else "",
            tuple(pointers.get(work, ())[:_LINKS]),
        )


def _gather_pointers(outcome: Outcome, words: Words) -> Mapping[str, Sequence[Pointer]]:
    """What the page says of each work, by its key."""
    found: dict[str, list[Pointer]] = defaultdict(list)
    for number, group in enumerate(outcome.groups, 1):
        others = words.count("others", len(group.members) - 1)
        said = words.say("fates", "joined", {"others": others})
        found[group.work.id].append(Pointer("joined", said, tell_key(group.work.id), f"#g{number}"))
    for fate, letter, doubts in (("near", "n", outcome.near), ("refused", "r", outcome.refused)):
        for number, doubt in enumerate(doubts, 1):
            for work, other in (doubt.works, doubt.works[::-1]):
                said = words.say("fates", fate)
                found[work].append(Pointer(fate, said, tell_key(other), f"#{letter}{number}"))
    for number, family in enumerate(outcome.families, 1):
        works = [member.one.id for member in family.members]
        for work, other in zip(works, (*works[1:], works[0]), strict=True):
            found[work].append(Pointer("kin", words.say("fates", "kin"), tell_key(other), f"#f{number}"))
    return found


def _view_member(member: Joined[Given], outcome: Outcome, words: Words, *, is_named: bool) -> MemberView:
    side, because = _view_side(member.one, words), member.because
    if because is None:
        return MemberView(side, "", (), is_asked=False)
    return MemberView(
        side,
        tell_place(_other_end(member.one.key, because, outcome), words) if is_named else "",
        tell_clues(because.comparison, words, isolate_piece)[0],
        is_asked=because.by == "user",
    )


def _other_end(key: MentionKey, decision: Decision, outcome: Outcome) -> Given:
    return outcome.given[decision.left if decision.right == key else decision.right]


def _list_lost(work: Work, words: Words) -> Iterator[LostRow]:
    for name in sort_variables(work.variants):
        lost = [tell_value(name, variant.value, words) for variant in work.variants[name][:_LOST]]
        taken = tell_value(name, as_fields(work.item).get(name, ""), words)
        yield LostRow(tell_variable(name, words), taken, tuple(lost))


def _describe_work(work: Work, outcome: Outcome) -> str:
    return tell_description(work.item, outcome.given[work.mentions[0]].text)


def _view_side(one: Given, words: Words, *, with_print: bool = True) -> Side:
    return Side(
        tell_place(one, words, isolate_piece),
        tell_key(one.id),
        _quote(tell_description(one.item, one.text)),
        clean_text(one.text[:_PRINT]).strip() + ("…" if len(one.text) > _PRINT else "") if with_print else "",
    )


def _quote(text: str) -> Quote:
    return Quote(text, direction_of(text), language_of(text))

"""Pairs of a document's descriptions that are one work, may be one, or are kin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Comparison, Item


@dataclass(frozen=True, slots=True)
class Double:
    """Two mentions, the earlier one first, and what they are to each other."""

    first: Mentioned
    second: Mentioned
    comparison: Comparison


def find_doubles(mentions: Sequence[Mentioned]) -> Iterator[Double]:
    """Every pair that is more to each other than two works, in order."""
    items = [item_of(mention) for mention in mentions]
    for one, two, comparison in compare_all(items):
        yield Double(mentions[one], mentions[two], comparison)


def find_work_doubles(subject: Subject) -> tuple[Double, ...]:
    """The pairs among the works of a document, and among its records; for `Subject.once`."""
    return tuple(find_doubles(list_works(subject)))


def compare_all(items: Sequence[Item]) -> Iterator[tuple[int, int, Comparison]]:
    """The pairs among many items that are akin, by their places."""
    from iqrefs.match.blocking import pair_profiles  # noqa: PLC0415 - heavy, and needed by few rules
    from iqrefs.match.compare import compare_profiles  # noqa: PLC0415
    from iqrefs.match.profile import read_profile  # noqa: PLC0415

    profiles = [read_profile(item) for item in items]
    for one, two in pair_profiles(profiles):
        comparison = compare_profiles(profiles[one], profiles[two])
        if comparison.relation != "other":
            yield one, two, comparison


def item_of(mention: Mentioned) -> Item:
    """What a citation says, with the author that its dashes repeat."""
    item, pointer = mention.citation.item, mention.citation.pointer
    author = mention.work.item.get("author") if mention.work else None
    if pointer and pointer.same_author and author and "author" not in item:
        return Item(**item, author=author)
    return item


def first_same(doubles: Sequence[Double]) -> dict[str, Mentioned]:
    """For each mention that was described before, the first one that is surely the same work."""
    found: dict[str, Mentioned] = {}
    for double in doubles:
        if double.comparison.relation == "same":
            found.setdefault(double.second.key, double.first)
    return found


def list_printed(subject: Subject) -> list[Mentioned]:
    """The entries of the printed list."""
    return [entry for entry in subject.entries if not entry.is_record and entry.text]


def list_works(subject: Subject) -> list[Mentioned]:
    """One mention of each work, that of the list first of all; each record by itself."""
    chosen: dict[str, Mentioned] = {}
    for mention in (*subject.entries, *subject.in_notes):
        if mention.is_record:
            chosen[mention.key] = mention
        elif mention.work and mention.citation.kind == "full" and mention.text:
            chosen.setdefault(f"work {mention.work.id}", mention)
    return list(chosen.values())

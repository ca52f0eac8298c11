"""Mentions to works: one work, one entry, however often and however differently it is described."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from iqrefs.merge.authors import complete_authors
from iqrefs.merge.cluster import Described, group_descriptions
from iqrefs.merge.findings import find_faults
from iqrefs.merge.keys import make_keys
from iqrefs.merge.values import merge_items
from iqrefs.model import (
    Antecedent,
    Citation,
    Document,
    Item,
    Library,
    MentionKey,
    Reading,
    Work,
)


def merge_works(
    document: Document,
    citations: Mapping[MentionKey, Citation],
    antecedents: Mapping[MentionKey, Antecedent],
    *,
    grouped: bool = True,
) -> Reading:
    """The works of one document, in order of first mention, and which mention is of which; none where the
    mentions are not to be `grouped`.
    """
    settled = {key: _in_context(citation, antecedents.get(key)) for key, citation in citations.items()}
    items = complete_authors(document, settled, antecedents)
    described = [
        Described(key, items[key], citation.remainder)
        for key, citation in settled.items()
        if grouped and _describes(key, citation, antecedents)
    ]
    groups = group_descriptions(described)
    pointers = _pointers_by_target(antecedents)
    works = _make_works(groups, pointers, _given_ids(document))
    work_of = {mention: work.id for work in works for mention in work.mentions}
    findings = (*document.source.findings, *find_faults(document, antecedents))
    return Reading(document, settled, antecedents, work_of, works, findings)


def merge_readings(readings: Sequence[Reading]) -> Library:
    """The works of several documents together; a mention is then named `DOCUMENT/MENTION`."""
    if len(readings) == 1:
        return Library(readings, readings[0].works)
    described: list[Described] = []
    mentions: dict[MentionKey, tuple[MentionKey, ...]] = {}
    given: dict[MentionKey, str] = {}
    for number, reading in enumerate(readings, 1):
        ids = _given_ids(reading.document)
        for work in reading.works:
            key = f"{number}/{work.mentions[0]}"
            unread = reading.citations[work.mentions[0]].remainder
            described.append(Described(key, work.item, unread))
            mentions[key] = tuple(f"{number}/{mention}" for mention in work.mentions[1:])
            given_id = next((ids[mention] for mention in work.mentions if mention in ids), None)
            if given_id is not None:
                given[key] = given_id
    return Library(readings, _make_works(group_descriptions(described), mentions, given))


def _in_context(citation: Citation, antecedent: Antecedent | None) -> Citation:
    """A citation with the kind that its place gives it; a pointer's item has no type."""
    if antecedent is None or antecedent.kind == citation.kind:
        return citation
    item = Item(**citation.item)
    item.pop("type", None)
    return replace(citation, kind=antecedent.kind, item=item)


def _describes(key: MentionKey, citation: Citation, antecedents: Mapping[MentionKey, Antecedent]) -> bool:
    return (citation.kind == "full" and bool(citation.item)) or (
        key not in antecedents and bool(citation.item)
    )


def _pointers_by_target(
    antecedents: Mapping[MentionKey, Antecedent],
) -> dict[MentionKey, tuple[MentionKey, ...]]:
    targets: dict[MentionKey, list[MentionKey]] = {}
    for key, antecedent in antecedents.items():
        if antecedent.status == "resolved" and antecedent.mention:
            targets.setdefault(antecedent.mention, []).append(key)
    return {target: tuple(keys) for target, keys in targets.items()}


def _given_ids(document: Document) -> dict[MentionKey, str]:
    return {f"bibliography:{entry.label}": entry.id for entry in document.bibliography if entry.id}


def _make_works(
    groups: Sequence[Sequence[Described]],
    pointers: Mapping[MentionKey, tuple[MentionKey, ...]],
    given: Mapping[MentionKey, str],
) -> tuple[Work, ...]:
    merged = [merge_items(group) for group in groups]
    wanted = [next((given[d.key] for d in group if d.key in given), None) for group in groups]
    keys = make_keys([item for item, _ in merged], wanted)
    works = []
    for group, (item, variants), key in zip(groups, merged, keys, strict=True):
        mentions = [m for d in group for m in (d.key, *pointers.get(d.key, ()))]
        works.append(Work(key, item, tuple(mentions), variants))
    return tuple(works)

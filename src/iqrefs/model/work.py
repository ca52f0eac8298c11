"""All mentions of one publication, in one document or many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iqrefs.model.citation import Antecedent, Citation
from iqrefs.model.document import Document
from iqrefs.model.finding import Finding
from iqrefs.model.item import Item
from iqrefs.model.place import MentionKey


@dataclass(frozen=True, slots=True)
class Variant:
    """Another value of a variable of a work, and the mention that gives it."""

    value: object
    mention: MentionKey


@dataclass(frozen=True, slots=True)
class Work:
    """All mentions of one publication: `id` is the citation key, `item` the merged description."""

    id: str
    item: Item
    mentions: tuple[MentionKey, ...]
    variants: Mapping[str, tuple[Variant, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One document read: its citations by mention key, what each pointer leans on, and,
    by mention key, the id of each mention's work.
    """

    document: Document
    citations: Mapping[MentionKey, Citation]
    antecedents: Mapping[MentionKey, Antecedent]
    work_of: Mapping[MentionKey, str]
    works: tuple[Work, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """One or more readings and the works of all of them together, in order of first mention."""

    readings: Sequence[Reading]
    works: tuple[Work, ...]

"""Descriptions compared, and put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from iqrefs.model.item import Item
from iqrefs.model.place import MentionKey
from iqrefs.model.work import Work

Relation = Literal["same", "near", "edition", "part", "issue", "translation", "review", "other"]
"""What two descriptions are to each other: one work, perhaps one, or two that are akin or are not."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence of a comparison: `code` is a stable slug, `weight` positive where it speaks for
    one work, negative where against; `left` and `right` are the two values as printed.
    """

    code: str
    weight: float
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two descriptions are to each other, how surely (0 to 1), and why."""

    relation: Relation
    score: float
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A description that was given to be deduplicated: where it stands, its citation key (or empty), and what
    it says. `key` is unique over all inputs (`2/bibliography:14`).
    """

    key: MentionKey
    document: str
    line: int
    id: str
    item: Item
    text: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Two descriptions that were compared, and whether they were put together; `by` is who decided."""

    left: MentionKey
    right: MentionKey
    comparison: Comparison
    merged: bool
    by: Literal["rule", "user"] = "rule"


@dataclass(frozen=True, slots=True)
class Deduplication:
    """All that became of the descriptions given: `work_of` names the work that each one went into, and
    `decisions` say why, near misses and kin included.
    """

    given: tuple[Given, ...]
    works: tuple[Work, ...]
    work_of: Mapping[MentionKey, str]
    decisions: tuple[Decision, ...]

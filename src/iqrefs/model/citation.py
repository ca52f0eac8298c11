"""A mention that has been read, and what it leans on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.model.item import Item, Locator
from iqrefs.model.place import MentionKey, Span

Kind = Literal["full", "ibid", "op-cit", "short", "none"]
"""What a citation is; `ibid`, `op-cit` and `short` are pointers."""


Status = Literal["resolved", "ambiguous", "unresolved"]
"""What became of a pointer."""


Reason = Literal[
    "antecedent-missing",
    "several-works-before",
    "chain-broken",
    "key-not-described",
    "no-match",
    "several-matches",
    "note-missing",
    "note-without-work",
    "several-works-in-note",
    "other-work-in-note",
]
"""Why a pointer has no antecedent."""


REASONS: Mapping[Reason, str] = {
    "antecedent-missing": "the citation right before it is missing from the document",
    "several-works-before": "the note before it cites several works",
    "chain-broken": "the pointer before it leads nowhere itself",
    "key-not-described": "the citation before it names its work by a key that this file does not describe",
    "no-match": "no earlier work fits what is printed beside it",
    "several-matches": "several earlier works fit what is printed beside it",
    "note-missing": "no earlier note bears the number that it names",
    "note-without-work": "the note that it names cites no work",
    "several-works-in-note": "the note that it names cites several works",
    "other-work-in-note": "the note that it names cites another work than what is printed beside it",
}
"""Why a pointer has no antecedent, in words."""


POINTERS: frozenset[Kind] = frozenset({"ibid", "op-cit", "short"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the pointer words of a citation say, beside its author and title.

    `to_note` is a note named by its number (`supra n. 5`); `same_author` an idem, or
    the dashes in its place.
    """

    words: str
    to_note: str | None = None
    same_author: bool = False
    kind_of_work: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention that has been read. Nothing about other notes is known here.

    `spans` gives, for each variable, where its values stand in `text`; `remainder` holds the
    pieces that no field, delimiter or cue word took. `confidence` gives, for each variable that the
    labeller weighed, how sure it is of it (0 to 1); empty where the rules read alone.
    """

    text: str
    kind: Kind
    item: Item
    signal: str | None = None
    locator: Locator | None = None
    pointer: Pointer | None = None
    spans: Mapping[str, tuple[Span, ...]] | None = None
    remainder: tuple[str, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a citation leans on. For a pointer `status` is set; `kind` is its kind in context
    (a full-looking citation of a work described before is `short`).

    `mention` is the mention that describes the work in full and `refers_to` its note's label.
    `candidates` are labels, latest first. `evidence` says in words why. `author_of` is the mention whose
    author an idem repeats. `printed_to` is the note that the print alone would lead to, where a reference
    manager names another work.
    """

    kind: Kind
    status: Status | None = None
    reason: Reason | None = None
    mention: MentionKey | None = None
    refers_to: str | None = None
    candidates: tuple[str, ...] = ()
    evidence: str = ""
    author_of: MentionKey | None = None
    printed_to: str = ""

"""What an editor should be told, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.model.place import MentionKey, Place, Span

Severity = Literal["error", "warning", "info"]
"""How grave a finding is, the gravest first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the print of one mention: `span` counts code points of the mention's text."""

    mention: MentionKey
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a fault together. A safe one cannot change what is said or meant."""

    edits: tuple[Edit, ...]
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What an editor should be told about a document.

    `code` is a stable slug where reading found it, a rule's code (`REF001`) where a rule did, and `message`
    is English; `values` fill the blanks of the sentence `variant` of its code in any language. `label` is
    that of the note or entry it is of. The rest is what a rule says besides: `document` as it was named on
    the command line, the `mention` (its text is `text`, as printed, and `spans` what of it is meant), and
    `related` other mentions that it speaks of.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    document: str = ""
    mention: MentionKey | None = None
    label: str = ""
    text: str = ""
    spans: tuple[Span, ...] = ()
    related: tuple[MentionKey, ...] = ()
    variant: str = "message"
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None

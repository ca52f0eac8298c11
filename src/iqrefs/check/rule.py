"""What a rule is: a code, a name, a manual, and a function that yields a `Hit` for each fault it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from iqrefs.check.subject import Subject
from iqrefs.model import Fix, Given, MentionKey, Place, Severity, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault that a rule saw, in a mention or (where it is no mention's) at a place.

    `spans` count code points of the mention's text; `label` names the note or entry where there is no
    mention. `variant` is the sentence (`message` or `message-…` of the rule's table) and `values` fill its
    blanks. `severity` where it is not the rule's own.
    """

    mention: MentionKey | None = None
    spans: tuple[Span, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    variant: str = "message"
    place: Place | None = None
    label: str = ""
    related: tuple[MentionKey, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `doc` is its manual (the docstring of its module, see `iqrefs.check.manual`).

    `check` looks at one document. `compare` (for what only several inputs show) at the descriptions of
    all of them, and names the `document` in its hits. `by_default` says whether it runs where nothing
    selects it by name or by profile.
    """

    code: str
    name: str
    severity: Severity
    doc: str
    check: Callable[[Subject], Iterator[Hit]] | None = None
    compare: Callable[[Sequence[Given]], Iterator[Hit]] | None = None
    by_default: bool = True

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

"""What the editor should be told about an OpenDocument file that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import Finding, Place
from iqrefs.sentences.reading import make_finding


@dataclass(slots=True)
class Met:
    """What was met while a file was read, with the numbers of paragraphs. `broken` are citations of reference
    managers that say nothing.
    """

    has_changes: bool = False
    hidden_at: int = 0
    broken: list[int] = field(default_factory=list)

    def meet_hidden(self, number: int) -> None:
        """Hidden text in or about a paragraph; the first place is kept."""
        self.hidden_at = self.hidden_at or max(number, 1)


def make_findings(met: Met) -> Iterator[Finding]:
    """The findings of what was met."""
    if met.has_changes:
        yield make_finding("tracked-changes", "info")
    if met.hidden_at:
        yield make_finding("hidden-text", "info", Place(met.hidden_at, "paragraph"))
    if met.broken:
        place = Place(met.broken[0], "paragraph")
        yield make_finding("broken-citation", "warning", place, count=f"{len(met.broken):,}")

"""What the editor should be told about an OpenDocument file that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import Finding, Place


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
        message = (
            "The document has tracked changes: it was read as if all were accepted; "
            "accept or reject them if that is not meant."
        )
        yield Finding("tracked-changes", "info", message)
    if met.hidden_at:
        message = "Hidden text, which is not printed, was left out; show it if it should be read."
        yield Finding("hidden-text", "info", message, Place(met.hidden_at, "paragraph"))
    if met.broken:
        many = len(met.broken)
        message = (
            f"{'One citation' if many == 1 else f'{many:,} citations'} of a reference manager "
            f"{'does' if many == 1 else 'do'} not say what is cited: the printed text was read instead; "
            "refresh the citations in LibreOffice to mend them."
        )
        yield Finding("broken-citation", "warning", message, Place(met.broken[0], "paragraph"))

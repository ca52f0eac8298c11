"""What the links were found to be (`Subject.links`), by the citations that give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.addresses.printed_addresses import find_address
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Fix, LinkRow, LinkStatus, Severity, Span, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """A citation, an address that it gives, and what became of it."""

    mention: Mentioned
    url: str
    verdict: Verdict
    row: LinkRow

    @property
    def span(self) -> Span | None:
        """Where the address stands in the citation."""
        return find_address(self.mention, self.url)

    @property
    def copy(self) -> str:
        """The address of the archived copy, if one is known."""
        archive = self.row.archive
        return (archive.url or "") if archive and archive.state == "found" else ""

    def hit(
        self,
        variant: str = "message",
        fix: Fix | None = None,
        severity: Severity | None = None,
        **values: str,
    ) -> Hit:
        """A hit at the address; its blanks are the address, the archived copy and `values`."""
        span = self.span
        quoted = {name: quote_print(value) for name, value in values.items()}
        filled = {"address": quote_print(self.url), "copy": self.copy, **quoted}
        return Hit(self.mention.key, (span,) if span else (), filled, variant, fix=fix, severity=severity)


def find_judged(subject: Subject, *statuses: LinkStatus) -> Iterator[Judged]:
    """The citations of the document whose addresses have one of the verdicts, in the order of the rows."""
    for row in subject.links:
        if not row.verdict or row.verdict.status not in statuses:
            continue
        for citing in row.cited_in:
            mention = subject.by_key.get(citing.mention)
            if mention and citing.document == subject.name:
                yield Judged(mention, citing.url, row.verdict, row)

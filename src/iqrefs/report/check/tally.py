"""What was found, counted: by rule and severity, by document, and how much of it can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import Severity
from iqrefs.report.check.options import Checked
from iqrefs.report.check.telling import OTHER, family_of
from iqrefs.sentences import Words
from iqrefs.sentences.rules import FAMILIES

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The gravest first."""

_NOUNS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "info": "infos"}


@dataclass(slots=True)
class Tally:
    """The figures of one document, or of several added up.

    `documents` were read, `clean` of them are without findings, `failed` could not be read; `safe` and
    `unsafe` count the findings with a fix.
    """

    counts: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    documents: int = 0
    clean: int = 0
    failed: int = 0
    safe: int = 0
    unsafe: int = 0

    def add(self, other: Tally) -> None:
        """Add the figures of another."""
        self.counts.update(other.counts)
        self.documents += other.documents
        self.clean += other.clean
        self.failed += other.failed
        self.safe += other.safe
        self.unsafe += other.unsafe

    @property
    def total(self) -> int:
        """How many findings there are."""
        return self.counts.total()

    def of_severity(self, severity: Severity) -> int:
        """How many findings of a severity there are."""
        return sum(number for (_, each), number in self.counts.items() if each == severity)

    def of_family(self, family: str, severity: Severity) -> int:
        """How many findings of a severity the rules of a family told."""
        return sum(
            number
            for (code, each), number in self.counts.items()
            if each == severity and family_of(code) == family
        )

    def of_code(self, code: str) -> int:
        """How many findings a rule told."""
        return sum(number for (each, _), number in self.counts.items() if each == code)

    def list_families(self) -> Iterator[str]:
        """The families that occur, in their order."""
        occurring = {family_of(code) for code, _ in self.counts}
        return (family for family in (*FAMILIES, OTHER) if family in occurring)

    def list_codes(self) -> Iterator[str]:
        """The codes that occur, in the order of their families."""
        order = (*FAMILIES, OTHER)
        codes = {code for code, _ in self.counts}
        return iter(sorted(codes, key=lambda code: (order.index(family_of(code)), code)))


def tally_document(checked: Checked) -> Tally:
    """The figures of one document."""
    if checked.error:
        return Tally(failed=1)
    fixes = [finding.fix.is_safe for finding in checked.findings if finding.fix]
    return Tally(
        Counter((finding.code, finding.severity) for finding in checked.findings),
        documents=1,
        clean=0 if checked.findings else 1,
        safe=fixes.count(True),
        unsafe=fixes.count(False),
    )


def tell_split(tally: Tally, words: Words) -> str:
    """`2 errors, 1 warning`: the severities that occur."""
    numbers = ((severity, tally.of_severity(severity)) for severity in SEVERITIES)
    return words.say("text", "comma").join(
        words.count(_NOUNS[severity], number) for severity, number in numbers if number
    )

"""What the reports are made of: one document with its findings at a time, and what they are told besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from iqrefs.model import Finding, Reading, Severity
from iqrefs.report.check.words import load_words
from iqrefs.report.options import CommonOptions
from iqrefs.sentences import Words


@dataclass(frozen=True, slots=True)
class Checked:
    """One document and what was found in it, in its order.

    `name` is what the command line calls it. `error` says why it could not be read; then there is no
    `reading`. `text` is the file as decoded, for the formats that point at columns; they do without it.
    """

    name: str
    findings: Sequence[Finding] = ()
    reading: Reading | None = None
    error: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report says of a rule beside its sentences: the parts of its manual."""

    code: str
    name: str
    severity: Severity
    summary: str = ""
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReportOptions(CommonOptions):
    """When the report is made (`now`, aware), by which `version`, of which inputs, and in which language.

    `rules` are those that ran, by code.
    """

    rules: Mapping[str, RuleInfo] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return load_words(self.lang)

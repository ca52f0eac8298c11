"""What a report on doubles is told beside the outcome."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.report.merge.words import load_words
from iqrefs.report.options import CommonOptions
from iqrefs.sentences import Words


@dataclass(frozen=True, slots=True)
class ReportOptions(CommonOptions):
    """When the report is made (`now`, aware), by which `version`, of which inputs, and in which language.

    `planned` says that no bibliography was written, only what it would hold is told.
    """

    planned: bool = False

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return load_words(self.lang)

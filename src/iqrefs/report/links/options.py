"""What a link report is told beside its rows."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.report.links.words import load_words
from iqrefs.report.options import CommonOptions
from iqrefs.sentences import Words


@dataclass(frozen=True, slots=True)
class ReportOptions(CommonOptions):
    """When the report is made (`now`, aware), by which `version`, of which inputs, and in which language."""

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return load_words(self.lang)

"""What a report on doubles is told beside the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from iqrefs.report.merge.words import load_words
from iqrefs.sentences import Language, Words


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """When the report is made (`now`, aware), by which `version`, of which inputs, and in which language.

    `planned` says that no bibliography was written, only what it would hold is told.
    """

    now: datetime
    version: str
    sources: tuple[str, ...] = ()
    lang: Language = "en"
    planned: bool = False

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return load_words(self.lang)

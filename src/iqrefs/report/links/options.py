"""What a link report is told beside its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from iqrefs.report.links.words import load_words
from iqrefs.sentences import Language, Words


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """When the report is made (`now`, aware), by which `version`, of which inputs, and in which language."""

    now: datetime
    version: str
    sources: tuple[str, ...] = ()
    lang: Language = "en"

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return load_words(self.lang)

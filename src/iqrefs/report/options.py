"""What every report for people is told beside what it reports on."""

from __future__ import annotations

import abc
from dataclasses import dataclass
from datetime import datetime

from iqrefs.sentences import Language, Words


@dataclass(frozen=True, slots=True)
class CommonOptions(abc.ABC):
    """When a report is made (`now`, aware), by which `version`, of which inputs, and in which language."""

    now: datetime
    version: str
    sources: tuple[str, ...] = ()
    lang: Language = "en"

    @property
    @abc.abstractmethod
    def words(self) -> Words:
        """The words of the report in its language."""

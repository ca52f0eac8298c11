"""Who changes a file, and the numbers of what he changes."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.amend.word.markup import Dialect, escape_value


@dataclass(frozen=True, slots=True)
class Track:
    """Whose tracked changes are written, and of when (ISO 8601 in UTC: `2025-03-01T12:00:00Z`)."""

    author: str
    date: str


@dataclass(slots=True)
class Recorder:
    """The attributes of tracked changes, each with a number of its own, from `number` on."""

    track: Track
    number: int

    def identify(self) -> str:
        """The next number."""
        self.number += 1
        return str(self.number - 1)

    def write_attributes(self, dialect: Dialect) -> str:
        """The attributes of a change."""
        w = dialect.prefix
        return (
            f'{dialect.declaration} {w}id="{self.identify()}" {w}author="{escape_value(self.track.author)}" '
            f'{w}date="{escape_value(self.track.date)}"'
        )

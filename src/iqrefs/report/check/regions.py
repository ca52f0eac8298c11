"""Where a finding stands in its file, to the column where the file has it letter for letter."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from iqrefs.model import Finding, MentionKey, Place, Reading, Span

_WINDOW = 4_000


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns, counted from 1; the last column is the one behind. Columns are 0 where unknown."""

    line: int
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(slots=True)
class Ruler:
    """Finds mentions in the text of a file (empty where there is none), each once."""

    reading: Reading | None
    text: str
    _starts: list[int] = field(default_factory=list)
    _places: dict[MentionKey, Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [0]
        while (at := self.text.find("\n", self._starts[-1])) >= 0:
            self._starts.append(at + 1)
        if self.reading:
            for note in self.reading.document.notes:
                self._places.update({f"{note.label}#{i}": note.place for i in range(len(note.mentions))})
            for entry in self.reading.document.bibliography:
                self._places[f"bibliography:{entry.label}"] = entry.place

    def find(self, finding: Finding) -> Region | None:
        """Where the first span of a finding stands, else its line; None where it has no place."""
        if finding.mention and finding.text:
            span = finding.spans[0] if finding.spans else (0, len(finding.text))
            found = self.measure(finding.mention, finding.text, span)
            if found:
                return found
        return Region(finding.place.line) if finding.place and finding.place.unit == "line" else None

    def measure(self, mention: MentionKey, text: str, span: Span) -> Region | None:
        """Where a span of a mention stands; None where the file has its text otherwise or more than once."""
        place = self._places.get(mention)
        if not self.text or place is None or not 0 <= span[0] <= span[1] <= len(text):
            return None
        start = self._starts[min(max(place.line, 1), len(self._starts)) - 1]
        end = start + 2 * len(text) + _WINDOW
        at = self.text.find(text, start, end)
        if at < 0 or self.text.find(text, at + 1, end) >= 0:
            return None
        line, column = self._locate(at + span[0])
        end_line, end_column = self._locate(at + span[1])
        return Region(line, column, end_line, end_column)

    def _locate(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

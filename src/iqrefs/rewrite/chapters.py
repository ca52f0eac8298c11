"""The chapters of a document whose notes are counted anew."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.model import Note


@dataclass(slots=True)
class Chapters:
    """Where in the document a note stands: in which series of numbers, and in which chapter.

    A series that begins under the same heading as the last one ended, as on each page, begins no chapter.
    """

    series: str = ""
    chapter: str = ""
    _heading: str = ""

    def enter(self, note: Note) -> bool:
        """Come to a note; whether another series begins there."""
        series = note.label.rpartition(":")[0]
        is_new = series != self.series
        if is_new and (not note.place.heading or note.place.heading != self._heading):
            self.chapter = series
        self.series, self._heading = series, note.place.heading
        return is_new

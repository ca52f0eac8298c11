"""Where the walk through a text stands: in which story, paragraph, list and row."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from iqrefs.read.flow import Field, Paragraph
from iqrefs.read.opendocument.building import Building
from iqrefs.read.opendocument.numbering import OpenList

BODY = -1
_NONE = Paragraph(())


@dataclass(slots=True)
class Story:
    """The text of the document, or of the note at a position. Places are kept for paragraphs whose text is
    still being read, so that what stands in a box follows the paragraph that holds it.
    """

    note: int = BODY
    fields: dict[str, Field] = field(default_factory=dict)
    sections: list[Field | None] = field(default_factory=list)
    _paragraphs: list[Paragraph | None] = field(default_factory=list)

    def keep_place(self) -> int:
        """A place for a paragraph that begins."""
        self._paragraphs.append(None)
        return len(self._paragraphs) - 1

    def fill_place(self, place: int, paragraph: Paragraph) -> None:
        """The paragraph that has ended."""
        self._paragraphs[place] = paragraph

    def list_paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs that have ended."""
        return tuple(one for one in self._paragraphs if one is not None)

    def find_field(self) -> Field | None:
        """The citation that text at this point belongs to: the mark opened last, else the section around."""
        if self.fields:
            return next(reversed(self.fields.values()))
        if not self.sections:
            return None
        return next((found for found in reversed(self.sections) if found is not None), None)


@dataclass(slots=True)
class Area:
    """What the elements that are open stand in: a story, one of its paragraphs (`head` is what is known of it
    before its text), a box.
    """

    story: Story
    building: Building | None = None
    lists: list[OpenList] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    place: int = 0
    head: Paragraph = field(default=_NONE)

    def finish_paragraph(self, building: Building) -> None:
        """The paragraph's text is read."""
        self.story.fill_place(self.place, replace(self.head, stretches=building.finish()))

r"""What the `\bibitem` of a key says, given to the citations of the key: entries stand behind all notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.flow import Field, Paragraph
from iqrefs.text.fold import ITALIC


def list_entries(paragraphs: Iterable[Paragraph], labels: Mapping[str, str]) -> dict[str, str]:
    """The entries as printed, by key, with marks around italics; `labels` are what each key prints. A label
    that several paragraphs bear names none of them.
    """
    wanted = {f"[{label}]" for label in labels.values()}
    printed: dict[str, str] = {}
    for paragraph in paragraphs:
        if paragraph.marker in wanted:
            is_first = paragraph.marker not in printed
            printed[paragraph.marker] = _print(paragraph) if is_first else ""
    return {key: text for key, label in labels.items() if (text := printed.get(f"[{label}]", ""))}


def _print(paragraph: Paragraph) -> str:
    texts = (
        f"{ITALIC}{one.text}{ITALIC}" if one.is_italic else one.text
        for one in paragraph.stretches
        if not one.note
    )
    return "".join(texts).replace(ITALIC * 2, "")


@dataclass(slots=True)
class EntryGiver:
    """Gives entries to the citations of their keys. One whose file does not say more has the entry's print as
    the `note` of its item, and nothing else.
    """

    entries: Mapping[str, str]
    _given: dict[int, tuple[Field, Field]] = field(default_factory=dict)

    def give(self, paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        """The paragraphs, their citations with the entries."""
        return tuple(self._give(one) for one in paragraphs) if self.entries else tuple(paragraphs)

    def _give(self, paragraph: Paragraph) -> Paragraph:
        if not any(one.field for one in paragraph.stretches):
            return paragraph
        stretches = (
            replace(one, field=self._fill(one.field)) if one.field else one for one in paragraph.stretches
        )
        return replace(paragraph, stretches=tuple(stretches))

    def _fill(self, cited: Field) -> Field:
        """The same field for the same one, as it is what tells stretches of one citation."""
        known = self._given.get(id(cited))
        if known is None:
            known = cited, replace(cited, items=tuple(map(self._describe, cited.items)))
            self._given[id(cited)] = known
        return known[1]

    def _describe(self, one: EmbeddedItem) -> EmbeddedItem:
        if one.item or one.id not in self.entries:
            return one
        return replace(one, item=Item(note=self.entries[one.id]))

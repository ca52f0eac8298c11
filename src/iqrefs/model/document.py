"""A source cut into mentions."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.model.item import Item
from iqrefs.model.place import Place, Span
from iqrefs.model.source import EmbeddedItem, Source


@dataclass(frozen=True, slots=True)
class Mention:
    r"""One citation as printed, line breaks as `\n`. `signal` is what leads in (See, ينظر).

    `governed_by` is the pointer word of another mention of the note that governs this one too
    (`Ibid., Sharab and Al Aref`: one pointer word, two citations), or the key that the mention begins with
    and cites its work by (`@tripp2007, 12`), else empty. `start` is where the text
    stands in its note, `italics` what of it is in italics, `embedded` the work that a reference manager
    says it cites.
    """

    text: str
    signal: str | None = None
    governed_by: str = ""
    is_remark: bool = False
    start: int = 0
    italics: tuple[Span, ...] = ()
    embedded: EmbeddedItem | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note cut into mentions; `text` is the whole note without its `marker`."""

    label: str
    text: str
    place: Place
    mentions: tuple[Mention, ...]
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the bibliography, under its section's heading (if any); its number or bullet as printed
    is its `marker`, and `italics` are spans of its text.
    """

    label: str
    section: str | None
    text: str
    place: Place
    item: Item | None = None
    id: str | None = None
    marker: str = ""
    italics: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source cut into mentions."""

    source: Source
    notes: tuple[Note, ...]
    bibliography: tuple[Entry, ...]

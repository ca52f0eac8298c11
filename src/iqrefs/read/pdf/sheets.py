"""The printed text of a PDF, page by page, and in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from iqrefs.read.pdf.pages import Page

_RULE = "________"


@dataclass(slots=True)
class Sheet:
    """A page's text: paragraphs of its body, and its notes. `page` is the page without its text, `signs` how
    many signs it had; `list_at` is the paragraph with which a bibliography begins.
    """

    page: Page
    signs: int = 0
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    list_at: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of text and the page that they stand on."""

    page: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF as text: its pages, and their text in the order of reading. Notes stand before a bibliography,
    where the file has them behind it or at the foot of its pages.
    """

    sheets: tuple[Sheet, ...]
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """The whole text; a form feed parts the pages."""
        return "\n\f".join("\n".join(stretch.lines) for stretch in self.stretches)


def arrange(sheets: Sequence[Sheet], endnotes: Sequence[Sheet], endnotes_at: int) -> Iterator[Stretch]:
    """The stretches in the order of reading: the notes of a page stand before the bibliography that begins on
    it, and so do the notes behind the bibliography of page `endnotes_at`.
    """
    for index, sheet in enumerate(sheets):
        late = endnotes if index == endnotes_at else ()
        if sheet.list_at is None or not (sheet.notes or late):
            yield Stretch(sheet.page.number, (*sheet.body, *_print_notes(sheet)))
            continue
        yield Stretch(sheet.page.number, (*sheet.body[: sheet.list_at], *_print_notes(sheet)))
        for one in late:
            yield Stretch(one.page.number, _print_notes(one))
        yield Stretch(sheet.page.number, ("", *sheet.body[sheet.list_at :]))


def _print_notes(sheet: Sheet) -> tuple[str, ...]:
    return ("", _RULE, *sheet.notes) if sheet.notes else ()

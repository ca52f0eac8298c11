"""The pages of a PDF printed as plain text, as the reader of plain text reads it best.

A paragraph and a note is one line; a page's notes stand under its text, behind a rule; a form feed parts the
pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from iqrefs.lexicon.headings import classify_heading
from iqrefs.read.pdf.direction import Paragraph, learn_foreign, learn_native
from iqrefs.read.pdf.feet import split_feet
from iqrefs.read.pdf.foreign import Context, find_context, read_line
from iqrefs.read.pdf.furniture import drop_furniture
from iqrefs.read.pdf.joining import count_words, join_lines
from iqrefs.read.pdf.labels import Style
from iqrefs.read.pdf.lines import Block, Line, Rows, find_blocks
from iqrefs.read.pdf.mend import (
    LINK_MARK,
    close_addresses,
    drop_kashida,
    move_stops,
    name_alefs,
    raise_ranges,
    turn_brackets,
)
from iqrefs.read.pdf.notes import find_endnotes, group_notes
from iqrefs.read.pdf.order import Direction, kind_of, read_order
from iqrefs.read.pdf.pages import Page
from iqrefs.read.pdf.paragraphs import cut_bullet, group_body
from iqrefs.read.pdf.rows import read_rows
from iqrefs.read.pdf.sheets import Print, Sheet, arrange
from iqrefs.read.pdf.signs import SUPERSCRIPTS
from iqrefs.text.edges import is_unfinished

_STOPS = '.!?؟>»”")'
_MARK = re.compile(f"{LINK_MARK}[0-9]*{LINK_MARK}")
_SHORTEST = 60
_ALWAYS = 3
_CLOSING = ",.;:،؛"
_NO_BLANKS = str.maketrans("", "", " \u00a0")
_CONTROL = re.compile(r"[\s<>\x00-\x1f]")


def print_pages(pages: Iterable[Page]) -> Print:
    """The text of a PDF in the order of reading."""
    rows, kept = _read_all(pages)
    trimmed = drop_furniture(rows)
    home = _choose_home(rows)
    blocks = [find_blocks(held, from_right=home == "rtl") for held in trimmed]
    lines = [line for page in blocks for block in page for line in block.lines]
    native = learn_native(lines, home)
    home = home if native == "rtl" else "ltr"
    printer = _Printer(
        home,
        learn_foreign(lines, home),
        native,
        _choose_body_size(trimmed),
        # A row's first word may be the rest of a broken one.
        count_words(word.text for held in trimmed for _, words in held for word in words[1:]),
    )
    for page, held, all_rows in zip(kept, blocks, rows, strict=True):
        signs = sum(len(word.text) for _, words in all_rows for word in words)
        printer.add_page(page, held, signs)
    return printer.finish()


@dataclass(slots=True)
class _Printer:
    """Prints pages one after another; a note or an entry may go on from the page before."""

    home: Direction
    foreign: Direction | None
    native: Direction
    body_size: float
    words: Counter[str]
    sheets: list[Sheet] = field(default_factory=list)
    endnotes: list[Sheet] = field(default_factory=list)
    expected: int | None = None
    listed: int | None = None
    is_in_list: bool = False
    list_page: int = 0
    direction: Direction | None = None
    ruled: int = 0
    unruled: int = 0
    addresses: list[str] = field(default_factory=list)
    styles: Counter[Style] = field(default_factory=Counter)

    def add_page(self, page: Page, blocks: Sequence[Block], signs: int) -> None:
        """Print one page."""
        before = self.sheets[-1] if self.sheets else Sheet(page)
        # A list whose pages have notes was a heading in a table of contents, or has ended.
        self.is_in_list = self.is_in_list and (before.list_at is not None or not before.notes)
        sheet = Sheet(page, signs)
        self.sheets.append(sheet)
        for block in blocks:
            start = self._split(block, page, goes_on=bool(sheet.notes or before.notes))
            end = self._find_endnotes(block.lines[:start])
            if end:
                self._add_body(Block(block.lines[:end], block.left, block.right), page, sheet, before)
            if end < start:
                last = self.endnotes[-1] if self.endnotes else Sheet(page)
                if last.page is not page or not self.endnotes:
                    self.endnotes.append(Sheet(page))
                self._add_notes(block.lines[end:start], page, self.endnotes[-1], last)
            if start < len(block.lines):
                self._add_notes(block.lines[start:], page, sheet, before)

    def _split(self, block: Block, page: Page, *, goes_on: bool) -> int:
        """The line with which the notes of a column begin. Where they always stood under a rule, they do."""
        split = partial(
            split_feet, block, page.rules, self.body_size, goes_on=goes_on,
            home=self.home, foreign=self.foreign, native=self.native,
        )  # fmt: skip
        start = split(is_list=self.is_in_list, needs_rule=True)
        if start < len(block.lines):
            self.ruled += 1
        elif self.unruled or self.ruled < _ALWAYS:
            start = split(is_list=self.is_in_list)
            self.unruled += start < len(block.lines)
        return start

    def _find_endnotes(self, lines: Sequence[Line]) -> int:
        """The line from which on notes stand behind the bibliography."""
        if self.endnotes:
            return find_endnotes(lines, self.expected)
        has_notes = any(sheet.notes for sheet in self.sheets)
        return len(lines) if has_notes or not self.is_in_list else find_endnotes(lines, None)

    def _add_body(self, block: Block, page: Page, sheet: Sheet, before: Sheet) -> None:
        told = group_body(block, self.home, self.listed, self.foreign, self.native)
        for position, paragraph in enumerate(told):
            text = self._print(paragraph, page)
            if paragraph.label is not None:
                self.listed = paragraph.label.number + 1
            kind = classify_heading(text)
            onto = sheet.body or (before.body if self.is_in_list else [])
            if kind is not None:
                if kind == "bibliography" and not self.is_in_list and sheet.list_at is None:
                    sheet.list_at = len(sheet.body)
                    self.list_page = len(self.sheets) - 1
                self.is_in_list = kind == "bibliography" or (self.is_in_list and kind == "section")
            elif not position and _goes_on(onto, paragraph, text):
                onto[-1] = join_lines([onto[-1], text], self.words)
                continue
            sheet.body += ["", text] if paragraph.after_gap else [text]

    def _add_notes(self, lines: Sequence[Line], page: Page, sheet: Sheet, before: Sheet) -> None:
        usual = self._usual_style()
        told = group_notes(
            lines, self.home, self.expected, self.direction, usual, foreign=self.foreign, native=self.native
        )
        for note in told:
            onto = sheet.notes or before.notes
            rest_of = onto[-1] if note.label is None and onto else ""
            text = self._print(note, page, is_note=True, onto=rest_of)
            self.direction = note.base
            if note.label is None and onto:
                onto[-1] = join_lines([onto[-1], text], self.words)
                continue
            if note.label is not None:
                self.expected = note.label.number + 1
                self.styles[note.label.style] += 1
            sheet.notes.append(text)

    def _usual_style(self) -> Style | None:
        return max(self.styles, key=lambda style: (self.styles[style], style), default=None)

    def _print(self, paragraph: Paragraph, page: Page, *, is_note: bool = False, onto: str = "") -> str:
        """The text of a paragraph in the order of reading, its label first: a note's bare number as its mark
        in the text is printed, for it might begin any line. `onto` is the note that it is the rest of.
        """
        base, bullet = paragraph.base, ""
        lines: list[str] = []
        texts = [line.text for line in paragraph.lines]
        for index, line in enumerate(paragraph.lines):
            start, end = 0, len(line.text)
            label = paragraph.label if index == 0 else None
            if label is not None:
                head = line.text[label.start : label.end]
                head = head.translate(SUPERSCRIPTS) if label.is_bare and is_note else head
                lines.append("".join(head[at] for at in read_order(head, base)).strip())
                start, end = (label.end, end) if label.start == 0 else (0, label.start)
            elif index == 0:
                start, end, bullet = cut_bullet(line.text, base)
            below = paragraph.lines[index + 1] if index + 1 < len(paragraph.lines) else None
            context = find_context(texts, index, base, lines, onto)
            lines.append(bullet + self._read_line(line, (start, end), (base, context), page, below))
            bullet = ""
        text = join_lines([line for line in lines if line], self.words)
        if base == "rtl":
            text = raise_ranges(move_stops(text))
        return turn_brackets(drop_kashida(name_alefs(text)))

    def _read_line(
        self,
        line: Line,
        part: tuple[int, int],
        reading: tuple[Direction, Context],
        page: Page,
        below: Line | None,
    ) -> str:
        """A part of a line in the order of reading, with a mark where the words under each link end."""
        start, end = part
        printed = line.text[start:end]
        order = read_line(printed, *reading)
        read = [printed[at] for at in order]
        places = {at + start: place for place, at in enumerate(order)} if line.links else {}
        later = {page.links[span.link].address for span in below.links} if below else set()
        for span in line.links:
            address = page.links[span.link].address
            covered = [places[at] for at in range(span.start, span.end) if at in places]
            if covered and address not in later:
                last = max(covered)
                while last and read[last] in _CLOSING:
                    last -= 1
                read[last] += f"{LINK_MARK}{len(self.addresses)}{LINK_MARK}"
                self.addresses.append(address)
        return "".join(read).strip()

    def finish(self) -> Print:
        """All pages, with the addresses of links behind their words."""
        for sheet in (*self.sheets, *self.endnotes):
            for texts in (sheet.body, sheet.notes):
                texts[:] = [close_addresses(put_addresses(text, self.addresses)) for text in texts]
        return Print(tuple(self.sheets), tuple(arrange(self.sheets, self.endnotes, self.list_page)))


def put_addresses(text: str, addresses: Sequence[str]) -> str:
    """The addresses of links put behind their words, but for those that are printed themselves."""
    if LINK_MARK not in text:
        return text
    pieces = text.split(LINK_MARK)
    printed = "".join(pieces[::2]).translate(_NO_BLANKS).casefold()
    out = pieces[:1]
    for index in range(1, len(pieces) - 1, 2):
        address = addresses[int(pieces[index])].strip()
        goes_on = index + 2 < len(pieces) and addresses[int(pieces[index + 2])].strip() == address
        if not goes_on and _core(address) not in printed and not _CONTROL.search(address):
            out.append(f" <{address}>")
        out.append(pieces[index + 1])
    return "".join(out)


def _goes_on(body: Sequence[str], paragraph: Paragraph, text: str) -> bool:
    """Whether the first paragraph of a column is the rest of the last one before it."""
    last = _MARK.sub("", body[-1]) if body else ""
    if not last or paragraph.label is not None or classify_heading(last) is not None:
        return False
    return (
        is_unfinished(last)
        or (last[-1] not in _STOPS and text[:1].islower())
        or (last[-1] not in _STOPS and len(last) > _SHORTEST)
    )


def _read_all(pages: Iterable[Page]) -> tuple[list[Rows], list[Page]]:
    rows: list[Rows] = []
    kept: list[Page] = []
    for page in pages:
        rows.append(read_rows(page))
        kept.append(replace(page, runs=()))
        for row, _ in rows[-1]:
            row.glyphs = []
    return rows, kept


def _choose_home(pages: Sequence[Rows]) -> Direction:
    letters: Counter[str] = Counter()
    for rows in pages:
        for _, words in rows:
            for word in words:
                letters[kind_of(word.text[0])] += len(word.text)
    return "rtl" if letters["R"] > 0.3 * letters["L"] else "ltr"


def _choose_body_size(pages: Sequence[Rows]) -> float:
    """The size of most letters in the upper part of the pages, where no notes are."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row, words in rows[: max(2, len(rows) // 2)]:
            sizes[round(row.size, 1)] += sum(len(word.text) for word in words)
    return max(sizes, key=lambda size: (sizes[size], size), default=10.0)


def _core(address: str) -> str:
    """An address as it is looked for in print: without its scheme and its last stroke."""
    return address.translate(_NO_BLANKS).casefold().partition("://")[2].rstrip("/") or address.casefold()

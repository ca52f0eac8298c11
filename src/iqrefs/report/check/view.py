"""What the page shows of a document: strings ready to be escaped, cleaned and cut, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from iqrefs.model import POINTERS, Antecedent, Citation, MentionKey, Place, Reading, Severity
from iqrefs.report.check.arranging import Query, arrange_findings
from iqrefs.report.check.chains import Drawing, draw_chains, list_citing
from iqrefs.report.check.marking import Run, mark_runs
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.telling import (
    list_changes,
    tell_line,
    tell_mention,
    tell_message,
    tell_note,
    tell_place,
    tell_title,
    tell_todo,
    trim_code,
)
from iqrefs.report.describe import describe_item
from iqrefs.report.plain import Direction, direction_of, isolate_piece, language_of, trim_text

_LONGEST, _DESCRIPTION, _LINKS = 8_000, 200, 40


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the document, and its anchor (empty where it cannot be led to)."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A finding: its number, what is wrong, what to do, and what the fix would change."""

    number: int
    code: str
    severity: Severity
    title: str
    message: str
    todo: str
    changes: tuple[tuple[str, str], ...]
    related: tuple[Link, ...]
    place: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """What a citation has to do with others: `kind` is a slug of the table `report`; `said` is a reason."""

    kind: str
    links: tuple[Link, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class Print:
    """A citation as printed, in runs, with its direction; `gap` is what stands before it in its note."""

    runs: tuple[Run, ...]
    gap: str
    dir: Direction
    lang: str
    chains: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A note or an entry with its citations and the cards beside it."""

    anchor: str
    place: str
    line: str
    prints: tuple[Print, ...]
    cards: tuple[Card, ...]
    is_record: bool = False
    section: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document: its notes, its bibliography (in sections), and what is said of it as a whole."""

    number: int
    name: str
    error: str
    general: tuple[Card, ...]
    notes: tuple[Block, ...]
    bibliography: tuple[Block, ...]
    drawing: Drawing | None


def view_document(checked: Checked, options: ReportOptions, number: int) -> DocumentView:
    """A document as the page shows it; `number` tells its anchors from those of the others."""
    name, error = trim_text(checked.name, 120), trim_text(checked.error)
    if checked.reading is None:
        return DocumentView(number, name, error, (), (), (), None)
    viewer = _Viewer(checked, checked.reading, options, number)
    return DocumentView(
        number,
        name,
        error,
        tuple(viewer.list_cards("")),
        tuple(viewer.list_notes()),
        tuple(viewer.list_entries()),
        draw_chains(checked.reading, options.words),
    )


class _Viewer:
    """Shows the parts of one document."""

    def __init__(self, checked: Checked, reading: Reading, options: ReportOptions, number: int) -> None:
        self.reading = reading
        self.checked = checked
        self.options = options
        self.words = options.words
        self.arranged = arrange_findings(checked.findings, reading, number)
        self.cited_again = list_citing(reading)

    def list_notes(self) -> Iterator[Block]:
        """The notes in order."""
        for note, anchor in zip(self.reading.document.notes, self.arranged.note_anchors, strict=True):
            keys = [f"{note.label}#{index}" for index in range(len(note.mentions))]
            prints = tuple(self._list_prints(note.text, keys, anchor))
            yield self._make_block(anchor, tell_note(note.label, self.words), note.place, prints)

    def list_entries(self) -> Iterator[Block]:
        """The entries of the bibliography in order, a section's heading before its first."""
        section = None
        for entry, anchor in zip(
            self.reading.document.bibliography, self.arranged.entry_anchors, strict=True
        ):
            key = f"bibliography:{entry.label}"
            prints = tuple(self._list_prints(entry.text, [key], anchor))
            block = self._make_block(anchor, tell_mention(key, self.words), entry.place, prints)
            heading = entry.section if entry.section and entry.section != section else ""
            section = entry.section
            yield replace(block, is_record=entry.item is not None, section=trim_text(heading, 200))

    def _make_block(self, anchor: str, place: str, where: Place, prints: tuple[Print, ...]) -> Block:
        return Block(anchor, place, tell_line(where, self.words), prints, tuple(self.list_cards(anchor)))

    def _list_prints(self, whole: str, keys: Sequence[MentionKey], anchor: str) -> Iterator[Print]:
        """The citations one after the other, each with what stands before it; at the end what is left."""
        at = 0
        for key in keys:
            citation = self.reading.citations[key]
            start = whole.find(citation.text, at)
            gap = whole[at:start] if start >= at else ""
            at = start + len(citation.text) if start >= at else at
            yield self._make_print(key, citation, gap, anchor)
        if rest := whole[at:].strip():
            yield _print_plain(rest)

    def _make_print(self, key: MentionKey, citation: Citation, gap: str, anchor: str) -> Print:
        queries = [query for query in self.arranged.beside(anchor) if query.finding.mention == key]
        return Print(
            tuple(mark_runs(citation.text[:_LONGEST], citation.spans or {}, queries)),
            trim_text(gap, _LONGEST),
            direction_of(citation.text),
            language_of(citation.text),
            tuple(self._list_chains(key)),
        )

    def _list_chains(self, key: MentionKey) -> Iterator[Chain]:
        """Where a short reference leads, and the short ones that lead to a full one."""
        antecedent = self.reading.antecedents.get(key)
        if antecedent and antecedent.kind in POINTERS and antecedent.status:
            yield self._tell_chain(antecedent)
        again = self.cited_again.get(key, [])
        if again:
            yield Chain("again", tuple(self._link(each) for each in again[:_LINKS]))

    def _tell_chain(self, antecedent: Antecedent) -> Chain:
        if antecedent.status == "resolved" and antecedent.mention:
            described = self.reading.citations.get(antecedent.mention)
            said = trim_text(describe_item(described.item), _DESCRIPTION) if described else ""
            return Chain("leads", (self._link(antecedent.mention),), said)
        if antecedent.status == "ambiguous" and antecedent.candidates:
            keys = [f"{label}#0" for label in antecedent.candidates[:_LINKS]]
            return Chain("several", tuple(self._link(each) for each in keys))
        return Chain(
            "nowhere", said=self.words.say("reasons", antecedent.reason) if antecedent.reason else ""
        )

    def _link(self, key: MentionKey) -> Link:
        return Link(tell_mention(key, self.words), self.arranged.anchors.get(key, ""))

    def list_cards(self, anchor: str) -> Iterator[Card]:
        """The findings that belong to a note or entry, or (with no anchor) to the document."""
        return (self._make_card(query) for query in self.arranged.beside(anchor))

    def _make_card(self, query: Query) -> Card:
        finding, lang = query.finding, self.options.lang
        place = (tell_place(finding, self.words), tell_line(finding.place, self.words))
        return Card(
            query.number,
            trim_code(finding.code),
            finding.severity,
            tell_title(finding, lang),
            tell_message(finding, lang, isolate_piece),
            tell_todo(finding, lang),
            tuple(list_changes(finding, self.checked.reading)),
            tuple(self._link(key) for key in finding.related[:_LINKS]),
            " · ".join(part for part in place if part),
            is_marked=finding.mention in self.arranged.anchors,
        )


def _print_plain(text: str) -> Print:
    runs = (Run(trim_text(text, _LONGEST)),)
    return Print(runs, "", direction_of(text), language_of(text))

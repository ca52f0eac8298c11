"""The chains of a document, told so that an editor can check them: note → antecedent → full entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from iqrefs.model import REASONS, Antecedent, MentionKey, Note, Reading, Status, Work
from iqrefs.report.describe import describe_item, name_place
from iqrefs.report.plain import count_of, isolate_arabic, one_line
from iqrefs.report.pointers import (
    FollowedPointer,
    count_pointers,
    list_pointers,
    summarise_pointers,
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The reading, looked up by work and by note, and how quoted words are set apart."""

    reading: Reading
    works: Mapping[str, Work]
    notes: Mapping[str, Note]
    mark: Callable[[str], str]

    def quote(self, text: str) -> str:
        return self.mark(one_line(text))


def render_trace(reading: Reading, *, only: Status | None = None, isolate: bool = False) -> str:
    """Every pointer with where it leads and why, or why it leads nowhere; the last line sums up.

    `only` keeps the pointers of one status. `isolate` sets what is quoted in Arabic apart with U+2068
    and U+2069, for screens that order mixed lines.
    """
    telling = _Telling(
        reading,
        works={work.id: work for work in reading.works},
        notes={note.label: note for note in reading.document.notes},
        mark=isolate_arabic if isolate else str,
    )
    shown = [p for p in list_pointers(reading) if only is None or p.antecedent.status == only]
    chapters = ["\n".join(_trace_pointer(telling, pointer)) for pointer in shown]
    return "\n\n".join([*chapters, _sum_up(telling)]) + "\n"


def _sum_up(telling: _Telling) -> str:
    document = telling.reading.document
    name = telling.quote(document.source.name)
    counts = count_pointers(telling.reading)
    if not counts:
        return (
            f"{name}: no pointers (ibid., op. cit. and the like) in {count_of(len(document.notes), 'note')}"
        )
    return f"{name}: {summarise_pointers(counts)}"


def _trace_pointer(telling: _Telling, pointer: FollowedPointer) -> Iterator[str]:
    antecedent = pointer.antecedent
    yield f"note {_place(pointer)}: {antecedent.kind}, {antecedent.status}"
    yield f"  printed   {telling.quote(pointer.citation.text)}"
    if antecedent.status == "resolved":
        yield from _trace_resolved(telling, pointer)
    else:
        yield from _trace_open(telling, antecedent)


def _place(pointer: FollowedPointer) -> str:
    of = len(pointer.note.mentions)
    which = f", citation {pointer.index + 1} of {of}" if of > 1 else ""
    return f"{one_line(pointer.note.label)} ({name_place(pointer.note.place)}{which})"


def _trace_resolved(telling: _Telling, pointer: FollowedPointer) -> Iterator[str]:
    antecedent, reading = pointer.antecedent, telling.reading
    yield f"  → {_where(antecedent):<7} {_work_of(telling, pointer.key, antecedent.mention)}"
    between = _notes_between(telling, pointer)
    if between:
        yield f"  also in   {', '.join(f'note {one_line(label)}' for label in between)}"
    full = reading.citations.get(antecedent.mention or "")
    if full is not None:
        yield f"  in full   {telling.quote(full.text)}"
    if antecedent.evidence:
        yield f"  because   {telling.quote(antecedent.evidence)}"


def _where(antecedent: Antecedent) -> str:
    if antecedent.refers_to is not None:
        return f"note {one_line(antecedent.refers_to)}"
    return f"entry {one_line((antecedent.mention or '').removeprefix('bibliography:'))}"


def _find_work(telling: _Telling, *keys: MentionKey | None) -> Work | None:
    ids = (telling.reading.work_of.get(key) for key in keys if key is not None)
    return next((work for i in ids if i is not None and (work := telling.works.get(i))), None)


def _work_of(telling: _Telling, key: MentionKey, mention: MentionKey | None) -> str:
    """Author, title and year as merged from all mentions, with the citation key."""
    work = _find_work(telling, key, mention)
    if work is not None:
        return f"{telling.quote(describe_item(work.item))} [{one_line(work.id)}]"
    citation = telling.reading.citations.get(mention or "")
    return telling.quote(describe_item(citation.item)) if citation else ""


def _notes_between(telling: _Telling, pointer: FollowedPointer) -> list[str]:
    """The notes that cite the work between its full description and this pointer."""
    work = _find_work(telling, pointer.key)
    if work is None or pointer.key not in work.mentions:
        return []
    before = work.mentions[: work.mentions.index(pointer.key)]
    start = before.index(pointer.antecedent.mention) + 1 if pointer.antecedent.mention in before else 0
    labels = [key.rpartition("#")[0] for key in before[start:] if not key.startswith("bibliography:")]
    ends = (pointer.note.label, pointer.antecedent.refers_to)
    return [label for label in dict.fromkeys(labels) if label not in ends]


def _trace_open(telling: _Telling, antecedent: Antecedent) -> Iterator[str]:
    reason = f"{REASONS[antecedent.reason]} ({antecedent.reason})" if antecedent.reason else "not known"
    yield f"  ✗ why     {reason}"
    if antecedent.evidence:
        yield f"  because   {telling.quote(antecedent.evidence)}"
    for label in antecedent.candidates:
        yield f"  ? note {one_line(label)}: {_describe_note(telling, label)}"


def _describe_note(telling: _Telling, label: str) -> str:
    """What the note of a candidate cites."""
    note = telling.notes.get(label)
    if note is None:
        return ""
    cited = (telling.reading.citations.get(f"{label}#{index}") for index in range(len(note.mentions)))
    works = [describe_item(c.item) or c.text for c in cited if c is not None and c.kind != "none"]
    return "; ".join(telling.quote(work) for work in works)

"""What the editor should be told about a Word file that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import Finding, Place
from iqrefs.read.word.note_rules import Counted, Mark
from iqrefs.read.word.setting import Met


@dataclass(slots=True)
class Report:
    """What was met while a file was read."""

    met: Met = field(default_factory=Met)
    counted: Counted = field(default_factory=Counted)
    missing: list[Mark] = field(default_factory=list)
    called_twice: list[Mark] = field(default_factory=list)
    broken_parts: list[str] = field(default_factory=list)
    uncalled: int = 0
    repeated_ids: int = 0
    broken_citations: int = 0


def make_findings(report: Report) -> tuple[Finding, ...]:
    """The findings of a report."""
    return (*_tell_text(report), *_tell_notes(report))


def _tell_text(report: Report) -> Iterator[Finding]:
    met = report.met
    for kind in report.broken_parts:
        message = (
            f"The part of the file that holds its {kind} is broken and was passed over; "
            "open the file in Word, and save it again."
        )
        yield Finding("broken-part", "warning", message)
    if met.changes:
        message = (
            "The document has tracked changes: it was read as if all were accepted; "
            "accept or reject them if that is not meant."
        )
        yield Finding("tracked-changes", "info", message, _place(met.changes_at))
    if met.hidden:
        message = (
            f"{_count(met.hidden, 'character')} of hidden text, which is not printed, {_were(met.hidden)} "
            "left out; show hidden text in Word to see it."
        )
        yield Finding("hidden-text", "info", message, _place(met.hidden_at))
    if met.chunks:
        message = (
            "Another file is put into the document and was not read; "
            "open the document in Word, and save it again."
        )
        yield Finding("embedded-file", "warning", message, _place(met.chunks_at))
    if report.broken_citations:
        message = (
            f"{_count(report.broken_citations, 'citation')} of a reference manager "
            f"{'does' if report.broken_citations == 1 else 'do'} not say what is cited: the printed text was "
            "read instead; refresh the citations in Word to mend them."
        )
        yield Finding("broken-citation", "warning", message)


def _tell_notes(report: Report) -> Iterator[Finding]:
    if report.missing:
        message = (
            f"{_count(len(report.missing), 'mark')} of notes "
            f"{'has' if len(report.missing) == 1 else 'have'} no note in the file; "
            "check the notes in Word, and write them anew."
        )
        yield Finding("missing-note", "warning", message, _place(report.missing[0].place))
    if report.called_twice:
        message = (
            f"{_count(len(report.called_twice), 'note')} {_were(len(report.called_twice))} called twice; "
            "the second mark has a number, but no note of its own."
        )
        yield Finding("repeated-note", "warning", message, _place(report.called_twice[0].place))
    if report.repeated_ids:
        message = (
            f"{_count(report.repeated_ids, 'note')} of the file {_were(report.repeated_ids)} left out, since "
            "another has the same number inside the file; check the notes in Word."
        )
        yield Finding("repeated-note", "warning", message)
    if report.uncalled:
        message = (
            f"{_count(report.uncalled, 'note')} of the file {'has' if report.uncalled == 1 else 'have'} no "
            f"mark in the text, where Word prints none; {_were(report.uncalled)} left out."
        )
        yield Finding("unprinted-notes", "info", message)
    for name, place in report.counted.unknown_formats.items():
        message = (
            f"The number format {name[:40]!r} of the notes is not known: their numbers are shown in digits."
        )
        yield Finding("number-format", "info", message, _place(place))
    if report.counted.lacks_pages:
        message = (
            "The numbers of the notes begin again on each page, and the file does not say where all pages "
            "end: the numbers here may differ from the print; open it in Word, and save it again."
        )
        yield Finding("unknown-pages", "warning", message)


def _place(number: int) -> Place | None:
    return Place(number, "paragraph") if number > 0 else None


def _count(number: int, noun: str) -> str:
    return f"One {noun}" if number == 1 else f"{number:,} {noun}s"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"

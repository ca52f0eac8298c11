"""What the editor should be told about a Word file that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.model import Finding, Place
from iqrefs.read.word.note_rules import Counted, Mark
from iqrefs.read.word.setting import Met
from iqrefs.sentences.reading import make_finding


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
        yield make_finding("broken-part", "warning", part=kind)
    if met.changes:
        yield make_finding("tracked-changes", "info", _place(met.changes_at))
    if met.hidden:
        yield make_finding("hidden-text", "info", _place(met.hidden_at), count=f"{met.hidden:,}")
    if met.chunks:
        yield make_finding("embedded-file", "warning", _place(met.chunks_at))
    if report.broken_citations:
        yield make_finding("broken-citation", "warning", count=f"{report.broken_citations:,}")


def _tell_notes(report: Report) -> Iterator[Finding]:
    if report.missing:
        place = _place(report.missing[0].place)
        yield make_finding("missing-note", "warning", place, count=f"{len(report.missing):,}")
    if report.called_twice:
        place = _place(report.called_twice[0].place)
        yield make_finding("repeated-note", "warning", place, count=f"{len(report.called_twice):,}")
    if report.repeated_ids:
        count = f"{report.repeated_ids:,}"
        yield make_finding("repeated-note", "warning", variant="message-alike", count=count)
    if report.uncalled:
        yield make_finding("unprinted-notes", "info", count=f"{report.uncalled:,}")
    for name, number in report.counted.unknown_formats.items():
        yield make_finding("number-format", "info", _place(number), format=name[:40])
    if report.counted.lacks_pages:
        yield make_finding("unknown-pages", "warning")


def _place(number: int) -> Place | None:
    return Place(number, "paragraph") if number > 0 else None

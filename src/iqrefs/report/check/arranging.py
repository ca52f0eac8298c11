"""Which findings stand beside which note or entry, under which numbers, and where links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.model import Finding, MentionKey, Reading

_LAST = 1 << 30

_Block = tuple[str, list[MentionKey], str, int]
"""Anchor, mentions, label and line of a note or an entry."""


@dataclass(frozen=True, slots=True)
class Query:
    """A finding under its number on the page."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The anchor of each mention's note or entry, and the findings by anchor; under the empty anchor stand
    those of the document as a whole.
    """

    anchors: Mapping[MentionKey, str]
    note_anchors: Sequence[str]
    entry_anchors: Sequence[str]
    queries: Mapping[str, Sequence[Query]]

    def beside(self, anchor: str) -> Sequence[Query]:
        """The findings of a note or entry."""
        return self.queries.get(anchor, ())


def arrange_findings(findings: Iterable[Finding], reading: Reading, document: int) -> Arrangement:
    """The findings numbered from 1 in the order of the page; `document` is part of every anchor."""
    notes, entries = list(_list_notes(reading, document)), list(_list_entries(reading, document))
    blocks = [*notes, *entries]
    anchors = {key: anchor for anchor, keys, _, _ in blocks for key in keys}
    by_label: dict[str, dict[int, str]] = {}
    by_line: dict[int, str] = {}
    for anchor, _, label, line in blocks:
        by_label.setdefault(label, {}).setdefault(line, anchor)
        by_line.setdefault(line, anchor)
    gathered: dict[str, list[Finding]] = {anchor: [] for anchor in ("", *(block[0] for block in blocks))}
    for finding in findings:
        gathered[_find_block(finding, anchors, by_label.get(finding.label, {}), by_line)].append(finding)
    order = {key: place for place, key in enumerate(anchors)}
    return Arrangement(
        anchors, [block[0] for block in notes], [block[0] for block in entries], _number(gathered, order)
    )


def _list_notes(reading: Reading, document: int) -> Iterator[_Block]:
    for place, note in enumerate(reading.document.notes, 1):
        keys = [f"{note.label}#{index}" for index in range(len(note.mentions))]
        yield f"d{document}-n{place}", keys, note.label, note.place.line


def _list_entries(reading: Reading, document: int) -> Iterator[_Block]:
    for place, entry in enumerate(reading.document.bibliography, 1):
        yield f"d{document}-b{place}", [f"bibliography:{entry.label}"], entry.label, entry.place.line


def _find_block(
    finding: Finding,
    anchors: Mapping[MentionKey, str],
    labelled: Mapping[int, str],
    by_line: Mapping[int, str],
) -> str:
    """The anchor of a finding: that of its mention, else of the note or entry of its label, else of its line.

    `labelled` are the notes and entries of its label, by line.
    """
    key = finding.mention or ""
    line = finding.place.line if finding.place else 0
    return (
        anchors.get(key)
        or anchors.get(key.partition("/")[2])
        or labelled.get(line)
        or next(iter(labelled.values()), "")
        or by_line.get(line, "")
    )


def _number(
    gathered: Mapping[str, list[Finding]], order: Mapping[MentionKey, int]
) -> dict[str, Sequence[Query]]:
    """Numbers in the order of the page and of the print; what means all of a citation comes last in it."""
    numbered: dict[str, Sequence[Query]] = {}
    number = 0
    for anchor, findings in gathered.items():
        findings.sort(
            key=lambda one: (order.get(one.mention or "", _LAST), one.spans[0] if one.spans else (_LAST, 0))
        )
        numbered[anchor] = [Query(number + place, finding) for place, finding in enumerate(findings, 1)]
        number += len(findings)
    return numbered

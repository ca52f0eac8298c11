"""A citation in runs: what each was taken for, and which findings speak of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from iqrefs.model import Severity, Span
from iqrefs.report.check.arranging import Query
from iqrefs.report.check.excerpt import merge_spans
from iqrefs.report.check.tally import SEVERITIES
from iqrefs.report.check.telling import show_piece
from iqrefs.report.plain import clean_text

Part = Literal["", "people", "title", "container", "publisher", "place", "date", "address", "number"]

PARTS: Mapping[str, Part] = {
    "author": "people", "editor": "people", "translator": "people", "director": "people",
    "interviewer": "people", "container-author": "people",
    "title": "title", "title-short": "title", "volume-title": "title",
    "container-title": "container", "collection-title": "container", "event-title": "container",
    "publisher": "publisher", "archive": "publisher",
    "publisher-place": "place", "event-place": "place", "archive_location": "place",
    "issued": "date", "accessed": "date", "original-date": "date", "event-date": "date",
    "URL": "address", "DOI": "address", "ISBN": "address", "ISSN": "address",
    "locator": "number", "page": "number", "volume": "number", "issue": "number", "number": "number",
    "edition": "number", "section": "number", "collection-number": "number", "number-of-pages": "number",
}  # fmt: skip
"""What the page calls each variable: a row of the table `parts`."""

_NO_PART: tuple[int, int, Part] = (0, 0, "")
_POINT = "‸"
"""Stands where something is missing between two letters."""
_SHOWN = 10_000


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a finding behind what it means; `is_first` where it stands for the first time."""

    number: int
    severity: Severity
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one sort: `faults` are the findings that mean them, `severity` that of the gravest, and
    `numbers` those of which a span ends with it.
    """

    text: str
    part: Part = ""
    faults: tuple[int, ...] = ()
    severity: Severity | None = None
    numbers: tuple[Number, ...] = ()


_Part = tuple[int, int, Part]
_Fault = tuple[int, int, Query]


def mark_runs(text: str, spans: Mapping[str, Sequence[Span]], queries: Iterable[Query]) -> Iterator[Run]:
    """The runs of a citation. A finding without spans has its number at the end."""
    faults: list[_Fault] = []
    whole: list[Query] = []
    for query in queries:
        meant = merge_spans(query.finding.spans, len(text))
        faults += [(start, end, query) for start, end in meant]
        whole += [] if meant else [query]
    yield from _sweep_runs(text, _list_parts(spans, len(text)), faults)
    if whole:
        yield Run("", numbers=tuple(_list_numbers(whole, set())))


def _list_parts(spans: Mapping[str, Sequence[Span]], length: int) -> list[_Part]:
    return [
        (start, end, PARTS[variable])
        for variable, pieces in spans.items()
        if variable in PARTS
        for start, end in merge_spans(pieces, length)
        if start < end
    ]


def _sweep_runs(text: str, parts: list[_Part], faults: list[_Fault]) -> Iterator[Run]:
    """From where something begins or ends to the next such place; of parts in one another the innermost."""
    ends = [offset for start, end, _ in (*parts, *faults) for offset in (start, end)]
    cuts = sorted({0, len(text), *ends})
    told: set[int] = set()
    waiting_parts = deque(sorted(parts))
    waiting_faults = deque(sorted(faults, key=lambda fault: (fault[0], fault[2].number)))
    open_parts: list[_Part] = []
    open_faults: list[_Fault] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        open_parts = [part for part in open_parts if part[1] > start]
        open_faults = [fault for fault in open_faults if fault[1] > start]
        while waiting_parts and waiting_parts[0][0] == start:
            open_parts.append(waiting_parts.popleft())
        while waiting_faults and waiting_faults[0][0] == start:
            fault = waiting_faults.popleft()
            if fault[0] < fault[1]:
                open_faults.append(fault)
            else:
                yield _make_run(_POINT, "", [fault[2]], [fault[2]], told)
        if start < end:
            innermost = min(open_parts, key=lambda part: part[1] - part[0], default=_NO_PART)[2]
            meant = [query for _, _, query in open_faults]
            ending = [query for _, stop, query in open_faults if stop == end]
            yield _make_run(text[start:end], innermost, meant, ending, told)


def _make_run(text: str, part: Part, meant: Sequence[Query], ending: Sequence[Query], told: set[int]) -> Run:
    severities = [query.finding.severity for query in meant]
    numbers = tuple(_list_numbers(ending, told))
    return Run(
        show_piece(text, _SHOWN) if meant and not text.strip() else clean_text(text),
        part,
        tuple(query.number for query in meant),
        min(severities, key=SEVERITIES.index, default=None),
        numbers,
    )


def _list_numbers(queries: Iterable[Query], told: set[int]) -> Iterator[Number]:
    """Their numbers; `told` are those that stand already."""
    for query in queries:
        yield Number(query.number, query.finding.severity, is_first=query.number not in told)
        told.add(query.number)

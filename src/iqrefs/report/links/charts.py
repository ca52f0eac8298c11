"""The figures of the page as lengths of bars, in percent of the space there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.report.links.summary import (
    DRIFT,
    ROT,
    UNKNOWN,
    UNSTABLE,
    WORST_FIRST,
    Standing,
    Summary,
    percent,
)
from iqrefs.sentences import Words

_YEARS, _HOSTS = 25, 12


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the four figures of the summary; `name` is its slug in the table `summary`."""

    name: str
    share: str
    number: str


@dataclass(frozen=True, slots=True)
class Part:
    """A standing's part of the bar of all verdicts."""

    standing: Standing
    number: str
    share: str
    start: str
    length: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A year or a site: how many links, how many of them are rot, and the two lengths."""

    label: str
    total: str
    rot: str
    share: str
    length: str
    lost: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a heading; `name` is `year` or `host`."""

    name: str
    bars: tuple[Bar, ...]
    note: str = ""


def list_figures(summary: Summary) -> tuple[Figure, ...]:
    """Rot, drift, what cannot be told and what is unstable: shares of the addresses with a verdict."""
    groups = (("rot", ROT), ("drift", DRIFT), ("unknown", UNKNOWN), ("unstable", UNSTABLE))
    numbers = ((name, summary.number(group)) for name, group in groups)
    return tuple(Figure(name, percent(n, summary.judged), f"{n:,}") for name, n in numbers)


def list_parts(summary: Summary) -> Iterator[Part]:
    """The standings that occur, the worst first, as parts of all addresses."""
    before = 0
    for standing in WORST_FIRST:
        number = summary.by_standing[standing]
        if number:
            start, length = _length(before, summary.addresses), _length(number, summary.addresses)
            yield Part(standing, f"{number:,}", percent(number, summary.addresses), start, length)
            before += number


def chart_years(summary: Summary, words: Words) -> Chart:
    """Link rot by year of access: the latest years one by one, those before them as one."""
    years = sorted(year for year in summary.by_year if year is not None)
    early, late = years[:-_YEARS], years[-_YEARS:]
    rows = [(f"{year}", summary.by_year[year], summary.rot_by_year[year]) for year in late]
    if early:
        total, rot = (
            sum(counts[year] for year in early) for counts in (summary.by_year, summary.rot_by_year)
        )
        rows.insert(0, (words.say("report", "earlier"), total, rot))
    if summary.by_year[None]:
        rows.append((words.say("report", "no-date"), summary.by_year[None], summary.rot_by_year[None]))
    return Chart("year", _draw(rows))


def chart_hosts(summary: Summary, words: Words) -> Chart:
    """The sites with the most link rot."""
    rows = [(host, summary.by_host[host], rot) for host, rot in _most(summary.rot_by_host)]
    note = words.say("report", "hosts-left", {"number": f"{_HOSTS}"}) if rows else ""
    return Chart("host", _draw(rows), note)


def _most(counts: Counter[str]) -> Sequence[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_HOSTS]


def _draw(rows: Sequence[tuple[str, int, int]]) -> tuple[Bar, ...]:
    longest = max((total for _, total, _ in rows), default=0)
    return tuple(
        Bar(
            label,
            f"{total:,}",
            f"{rot:,}",
            percent(rot, total),
            _length(total, longest),
            _length(rot, longest),
        )
        for label, total, rot in rows
    )


def _length(part: int, whole: int) -> str:
    return f"{100 * part / whole:.3f}" if whole else "0"

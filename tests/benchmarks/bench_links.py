"""How long `iqrefs links` takes for 2,000 addresses on 200 hosts; beside lychee and LinkChecker.

    .venv/bin/python -m tests.benchmarks.bench_links [--rounds N] [--no-linkchecker]

The hosts are on loopback and answer after 50 to 400 ms. LinkChecker takes a minute or two and has one
round. Exit code 1 where iqrefs is impolite, wrong, or misses its aims beside lychee.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.link_peers import Name, Run, Task, find_version, installed_peers, run_checker
from tests.links.lab.speed import SpeedWorld, open_speed_world
from tests.links.lab.speed_inputs import fate_of, plan

_TIMEOUT = 10
_PER_HOST, _INTERVAL, _JOBS = 2, 0.25, 128  # the defaults of iqrefs
_MOST_TIMES_LYCHEE = 1.3
_MOST_MEGABYTES = 100.0
_COLUMNS = (
    "Checker",
    "Wall time, s",
    "Addresses a second",
    "Times lychee",
    "Times the bound",
    "CPU, s",
    "Peak memory, MB",
    "Requests",
    "At once at a host",
    "Shortest gap at a host, ms",
    "Wrong verdicts",
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the table: a checker and the file that it reads."""

    checker: Name
    source: str

    @property
    def label(self) -> str:
        return f"{self.checker} {find_version(self.checker)}, {self.source}"


@dataclass(frozen=True, slots=True)
class _Round:
    """One run, what arrived at the servers meanwhile, and how many verdicts were not the true ones."""

    run: Run
    requests: int
    most_at_once: int
    shortest_gap: float
    wrong: int


@dataclass(frozen=True, slots=True)
class _Result:
    """The rounds of one row: times and memory are medians, the manners the worst seen."""

    rounds: Sequence[_Round]

    @property
    def seconds(self) -> float:
        return statistics.median(one.run.seconds for one in self.rounds)

    @property
    def cpu(self) -> float:
        return statistics.median(one.run.cpu for one in self.rounds)

    @property
    def megabytes(self) -> float:
        return statistics.median(one.run.megabytes for one in self.rounds)

    @property
    def most_at_once(self) -> int:
        return max(one.most_at_once for one in self.rounds)

    @property
    def shortest_gap(self) -> float:
        return min(one.shortest_gap for one in self.rounds)

    @property
    def wrong(self) -> int:
        return max(one.wrong for one in self.rounds)


def main() -> int:
    """Print the table; the exit code tells whether iqrefs keeps its aims."""
    options = _read_options()
    results: defaultdict[_Entry, list[_Round]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, open_speed_world(Path(folder)) as world:
        for entry in _plan_rounds(options):
            results[entry].append(_measure(entry, world))
            sys.stderr.write(f"{entry.label}: {results[entry][-1].run.seconds:.1f} s\n")
    told = {entry: _Result(rounds) for entry, rounds in results.items()}
    sys.stdout.write(f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n")
    lychee = next((result.seconds for entry, result in told.items() if entry.checker == "lychee"), None)
    for entry, result in told.items():
        sys.stdout.write(f"| {' | '.join(_tell(entry, result, lychee))} |\n")
    _tell_bound()
    return _judge(told, lychee)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, of which the median is told (3)")
    parser.add_argument("--no-linkchecker", action="store_true", help="leave LinkChecker out")
    return parser.parse_args()


def _plan_rounds(options: argparse.Namespace) -> Iterator[_Entry]:
    """The checkers take turns, so that all meet the same machine; LinkChecker comes once."""
    wanted: list[Name] = ["lychee"] if options.no_linkchecker else ["lychee", "LinkChecker"]
    peers = [_Entry(name, "links.html") for name in installed_peers(wanted)]
    ours = [_Entry("iqrefs", "urls.txt"), _Entry("iqrefs", "refs.bib")]
    for number in range(options.rounds):
        yield from ours
        yield from (peer for peer in peers if peer.checker == "lychee" or number == 0)


def _measure(entry: _Entry, world: SpeedWorld) -> _Round:
    source = world.folder / entry.source
    world.forget()
    run = run_checker(entry.checker, Task(world.folder, source, world.folder / "links.html", _TIMEOUT))
    counts = world.counts()
    truth = json.loads((world.folder / "truth.json").read_text("utf-8"))
    wrong = sum(run.of(url).read_kindly({fate}) != fate for url, fate in truth.items())
    return _Round(run, counts["requests"], counts["most_at_once"], counts["shortest_gap"], wrong)


def _tell(entry: _Entry, result: _Result, lychee: float | None) -> tuple[str, ...]:
    return (
        entry.label,
        f"{result.seconds:.2f}",
        f"{len(plan()) / result.seconds:,.0f}",
        f"{result.seconds / lychee:.2f}" if lychee else "-",
        f"{result.seconds / max(_longest_queue(), _least_waiting()):.2f}",
        f"{result.cpu:.2f}",
        f"{result.megabytes:.0f}",
        f"{result.rounds[-1].requests:,}",
        f"{result.most_at_once}",
        f"{result.shortest_gap * 1000:.0f}",
        f"{result.wrong}",
    )


def _tell_bound() -> None:
    queue, waiting = _longest_queue(), _least_waiting()
    sys.stdout.write(
        f"\nThe bound is {max(queue, waiting):.2f} s. The longest queue of a host takes {queue:.2f} s with "
        f"{_PER_HOST} requests at once and {_INTERVAL:g} s between two starts; the {waiting * _JOBS:.0f} s "
        f"that the servers wait in all take {waiting:.2f} s with {_JOBS} requests at once.\n"
    )


def _least_waiting() -> float:
    """Seconds below which the servers' waits cannot be packed, however they are ordered."""
    return sum(one.seconds for one in plan()) / _JOBS


def _longest_queue() -> float:
    """Seconds below which no host can be done: its starts lie apart, and so many of its answers overlap.

    A work that has moved is a second request to its host.
    """
    starts: defaultdict[str, int] = defaultdict(int)
    waits: defaultdict[str, list[float]] = defaultdict(list)
    for one in plan():
        starts[one.host] += 2 if fate_of(one.number) == "moved" else 1
        waits[one.host].append(one.seconds)
    return max(
        max((starts[host] - 1) * _INTERVAL, sum(seconds) / _PER_HOST) for host, seconds in waits.items()
    )


def _judge(told: Mapping[_Entry, _Result], lychee: float | None) -> int:
    """0 where iqrefs keeps its aims; else each failure is told."""
    failures = []
    for entry, result in told.items():
        if entry.checker != "iqrefs":
            continue
        if result.most_at_once > _PER_HOST:
            failures.append(f"{entry.label}: {result.most_at_once} requests at once at one host")
        if result.wrong:
            failures.append(f"{entry.label}: {result.wrong} wrong verdicts")
        if result.megabytes > _MOST_MEGABYTES:
            failures.append(f"{entry.label}: more than {_MOST_MEGABYTES:.0f} MB")
        if lychee and result.seconds > _MOST_TIMES_LYCHEE * lychee:
            failures.append(f"{entry.label}: more than {_MOST_TIMES_LYCHEE:g} times lychee's time")
    sys.stdout.write("".join(f"\nMissed: {failure}." for failure in failures) + "\n" * bool(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""How often `iqrefs links` judges as an expert would, in the lab of `tests/links/lab`; beside its peers.

    .venv/bin/python -m tests.benchmarks.bench_link_verdicts [--no-linkchecker] [--no-lychee]

The peers give no such verdicts: what they print is read as kindly as it can be. They are given no address
that leads out of loopback. lychee takes some three minutes and LinkChecker two, as they wait for hosts that
hang or ask for patience. Exit code 1 where iqrefs misses the floor, or calls dead what is not.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.link_peers import (
    Name,
    Run,
    Task,
    Told,
    find_version,
    installed_peers,
    run_checker,
    write_links,
)
from tests.links.lab.scene import Case
from tests.links.lab.world import Lab, open_lab, write_citations

_TIMEOUT = 5
_FLOOR = 0.95
_DEAD = frozenset({"dead", "soft-dead"})
_WELL = frozenset({"ok", "moved"})
_NOT_THERE = frozenset({"dead", "soft-dead", "drifted"})


@dataclass(frozen=True, slots=True)
class _Result:
    """What one checker made of the lab; `intruders` is the number of requests to the forbidden network."""

    run: Run
    intruders: int

    def told(self, case: Case) -> Told:
        return self.run.of(case.url)

    def is_accepted(self, case: Case) -> bool:
        return self.told(case).read_kindly(case.accepted) in case.accepted

    def is_best(self, case: Case) -> bool:
        return self.told(case).read_kindly({case.expected}) == case.expected

    def is_false_dead(self, case: Case) -> bool:
        """Called dead where no expert would."""
        return not case.accepted & _DEAD and self.told(case).read_kindly(case.accepted) in _DEAD

    def is_buried_alive(self, case: Case) -> bool:
        """Called dead where the work is there."""
        return case.accepted <= _WELL and self.is_false_dead(case)

    def is_wrongly_passed(self, case: Case) -> bool:
        """Called fine where the work is not there."""
        return case.accepted <= _NOT_THERE and self.told(case).passes and not self.is_accepted(case)

    def is_wrongly_failed(self, case: Case) -> bool:
        """Not called fine where the work is there."""
        return case.accepted <= _WELL and not self.told(case).passes


Question = Callable[[_Result, Case], bool]


def main() -> int:
    """Print the tables; the exit code tells whether iqrefs keeps its floor."""
    with tempfile.TemporaryDirectory() as folder, open_lab(Path(folder)) as lab:
        cases = [case for case in lab.cases if not case.outside]
        write_citations(lab, Path(folder))
        write_links([case.url for case in cases], Path(folder) / "links.html")
        results = {name: _visit(name, lab, Path(folder)) for name in _choose_checkers()}
    _tell_figures(cases, results)
    _tell_families(cases, results)
    _tell_false_dead(cases, results)
    ours = results["iqrefs"]
    _tell_misses(cases, ours)
    is_good = _share(ours, cases, _Result.is_accepted) >= _FLOOR
    return 0 if is_good and not any(map(ours.is_false_dead, cases)) else 1


def _choose_checkers() -> list[Name]:
    peers: tuple[Name, ...] = ("lychee", "LinkChecker")
    wanted = [name for name in peers if f"--no-{name.lower()}" not in sys.argv]
    return ["iqrefs", *installed_peers(wanted)]


def _visit(name: Name, lab: Lab, folder: Path) -> _Result:
    """One checker in the lab, which begins anew: what fails once fails once for each."""
    lab.server.forget()
    task = Task(folder, folder / "citations.json", folder / "links.html", _TIMEOUT, lab.ca_file)
    run = run_checker(name, task)
    sys.stderr.write(f"{name}: {run.seconds:.0f} s\n")
    return _Result(run, len(lab.server.intruders))


def _tell_figures(cases: Sequence[Case], results: Mapping[Name, _Result]) -> None:
    there = sum(case.accepted <= _WELL for case in cases)
    not_there = sum(case.accepted <= _NOT_THERE for case in cases)
    questions: tuple[tuple[str, Question], ...] = (
        (f"a verdict that the expert accepts, of {len(cases)}", _Result.is_accepted),
        ("the verdict that the expert finds best", _Result.is_best),
        ("called dead or soft-dead, where no expert would", _Result.is_false_dead),
        (f"called dead or soft-dead, though the work is there, of {there}", _Result.is_buried_alive),
        (f"called fine, though the work is not there, of {not_there}", _Result.is_wrongly_passed),
        (f"not called fine, though the work is there, of {there}", _Result.is_wrongly_failed),
    )
    _tell_row(["Cases", *(f"{name} {find_version(name)}" for name in results)])
    _tell_row(["---"] * (len(results) + 1))
    for text, asked in questions:
        _tell_row([text, *(str(sum(asked(result, case) for case in cases)) for result in results.values())])
    shares = (_share(result, cases, _Result.is_accepted) for result in results.values())
    _tell_row(["share of accepted verdicts", *(f"{share:.3f}" for share in shares)])
    _tell_row(["requests sent to the forbidden network", *(str(one.intruders) for one in results.values())])
    _tell_row(["seconds", *(f"{result.run.seconds:.0f}" for result in results.values())])


def _tell_families(cases: Sequence[Case], results: Mapping[Name, _Result]) -> None:
    sys.stdout.write("\n")
    _tell_row(["Family", "cases", *results])
    _tell_row(["---"] * (len(results) + 2))
    for family, members in _group(cases):
        shares = (_share(result, members, _Result.is_accepted) for result in results.values())
        _tell_row([family, str(len(members)), *(f"{share:.3f}" for share in shares)])


def _group(cases: Sequence[Case]) -> Iterator[tuple[str, list[Case]]]:
    """The families in the lab's order, and all cases together."""
    for family in dict.fromkeys(case.family for case in cases):
        yield family, [case for case in cases if case.family == family]
    yield "all", list(cases)


def _share(result: _Result, cases: Sequence[Case], asked: Question) -> float:
    return sum(asked(result, case) for case in cases) / len(cases)


def _tell_false_dead(cases: Sequence[Case], results: Mapping[Name, _Result]) -> None:
    for name, result in results.items():
        called = ", ".join(case.name for case in cases if result.is_false_dead(case)) or "none"
        sys.stdout.write(f"\nWrongly called dead by {name}: {called}.\n")


def _tell_misses(cases: Sequence[Case], ours: _Result) -> None:
    missed = [case for case in cases if not ours.is_accepted(case)]
    if not missed:
        sys.stdout.write("\niqrefs misses none.\n")
        return
    sys.stdout.write("\n")
    _tell_row(["Missed by iqrefs", "verdict", "accepted", "why it was given"])
    _tell_row(["---"] * 4)
    for case in missed:
        told = ours.told(case)
        _tell_row([case.name, told.first or "none", ", ".join(sorted(case.accepted)), told.words])


def _tell_row(cells: Sequence[str]) -> None:
    sys.stdout.write(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n")


if __name__ == "__main__":
    sys.exit(main())

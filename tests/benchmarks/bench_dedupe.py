"""Deduplication: time and memory from 10,000 to 100,000 entries, and how right it is beside others.

    .venv/bin/python -m tests.benchmarks.bench_dedupe [--scale | --figures]

`--scale` measures whole runs from a .bib file to one, each in a process of its own, in seconds of the one
processor that they use; `--figures` the hard pairs of `tests/merge`, and the same as bibtex-tidy (if npm is
there) and JabRef's rule see them. Exit code 1 where a bound is missed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from iqrefs.merge.dedupe import deduplicate
from iqrefs.model import Given, Work
from iqrefs.read.bibtex import read_bibtex
from iqrefs.write.bibtex import write_bibtex
from tests.benchmarks.dedupe_peers import BIBTEX_TIDY, read_entries, run_bibtex_tidy, run_jabref
from tests.merge import held_out
from tests.merge.hard_pairs import Known, make_entries, score

_SIZES = (10_000, 30_000, 100_000)
_MOST_SECONDS, _MOST_MEGABYTES, _MOST_GROWTH = 120.0, 1_536.0, 12.0
_PRECISION, _RECALL = 0.995, 0.95
_COMPARED = 1_200
"""JabRef's rule compares each entry with each other one."""

_SEED = 21


def main() -> int:
    """Print the tables that are asked for; the exit code tells whether all bounds hold."""
    wanted = set(sys.argv[1:]) or {"--scale", "--figures"}
    missed = _show_figures() if "--figures" in wanted else []
    missed += _show_scale() if "--scale" in wanted else []
    sys.stdout.write("".join(f"\nMissed: {bound}." for bound in missed) + "\n" * bool(missed))
    return 1 if missed else 0


def _show_figures() -> list[str]:
    """How right the deduplication is, alone on many entries and beside others on fewer."""
    missed = []
    sys.stdout.write("| Entries | Precision | Recall | Near misses, true | Near misses, not |\n" + _rule(5))
    sets = {
        "4,000 hard ones": make_entries(4_000, _SEED),
        "4,000 of kinds not looked at": make_entries(4_000, _SEED, held_out.FAMILIES, held_out.VARIATIONS),
    }
    for name, entries in sets.items():
        found = deduplicate([known.given for known in entries])
        figures = score(entries, [found.work_of[known.given.key] for known in entries])
        work = {known.given.key: known.work for known in entries}
        near = [work[one.left] == work[one.right] for one in found.decisions
                if one.comparison.relation == "near" and not one.merged]  # fmt: skip
        told = f"{figures.precision:.4f} | {figures.recall:.4f} | {sum(near)} | {len(near) - sum(near)}"
        sys.stdout.write(f"| {name} | {told} |\n")
        if figures.precision < _PRECISION or figures.recall < _RECALL:
            missed.append(f"{name}: precision {_PRECISION} and recall {_RECALL}")
    _show_peers()
    return missed


def _show_peers() -> None:
    entries = make_entries(_COMPARED, _SEED)
    bib = _write_bib(entries)
    records, _ = read_bibtex(bib)
    found = deduplicate([Given(one.id, "refs.bib", one.place.line, one.id, one.item) for one in records])
    ours = [pair for work in found.works for pair in combinations(work.mentions, 2)]
    sides: dict[str, Iterable[tuple[str, str]] | None] = {
        "iqrefs": ours,
        "JabRef's rule": run_jabref(read_entries(bib)),
        f"bibtex-tidy {BIBTEX_TIDY}": run_bibtex_tidy(bib),
    }
    sys.stdout.write(
        f"\n| {_COMPARED:,} hard ones | Pairs told | Precision | Recall | … Arabic | … Latin |\n{_rule(6)}"
    )
    for name, pairs in sides.items():
        if pairs is not None:
            sys.stdout.write(f"| {name} | {_tell_pairs(entries, pairs)} |\n")


def _tell_pairs(entries: Sequence[Known], pairs: Iterable[tuple[str, str]]) -> str:
    """Pairs told, their precision, and the recall over all true pairs and by script."""
    work = {known.given.id: known.work for known in entries}
    arabic = {known.given.id: not known.given.item["title"].isascii() for known in entries}
    true = {frozenset(pair) for pair in combinations(work, 2) if work[pair[0]] == work[pair[1]]}
    told = {frozenset(pair) for pair in pairs}
    sides = [true, *({pair for pair in true if arabic[min(pair)] is side} for side in (True, False))]
    recalls = " | ".join(f"{len(told & side) / len(side):.3f}" for side in sides)
    return f"{len(told):,} | {len(told & true) / max(1, len(told)):.3f} | {recalls}"


def _show_scale() -> list[str]:
    sys.stdout.write(
        "\n| Entries | Seconds | of them deduplicating | Wall time, s | Peak memory, MB |\n" + _rule(5)
    )
    seconds = {}
    missed = []
    for size in _SIZES:
        whole, core, wall, memory = _measure(size)
        seconds[size] = whole
        sys.stdout.write(f"| {size:,} | {whole:.1f} | {core:.1f} | {wall:.1f} | {memory:,.0f} |\n")
        sys.stdout.flush()
        if whole > _MOST_SECONDS:
            missed.append(f"{size:,} entries in {_MOST_SECONDS:g} s")
        if memory > _MOST_MEGABYTES:
            missed.append(f"{size:,} entries in {_MOST_MEGABYTES:g} MB")
    again, *_ = _measure(_SIZES[0])  # the machine may have become busier or idler meanwhile
    growth = 2 * seconds[_SIZES[-1]] / (seconds[_SIZES[0]] + again)
    sys.stdout.write(f"\nTen times the entries take {growth:.1f} times as long.\n")
    return [*missed, f"a growth of {_MOST_GROWTH:g}"] if growth > _MOST_GROWTH else missed


def _measure(size: int) -> tuple[float, float, float, float]:
    """Processor seconds of a whole run and of its core, its wall time and its peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "refs.bib"
        source.write_text(_write_bib(make_entries(size, _SEED)), "utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.bench_dedupe", "--one", str(source)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    whole, core, wall, memory = json.loads(done.stdout)
    return whole, core, wall, memory


def _run_one(source: Path) -> None:
    """Read, deduplicate and write one file; print its seconds and peak memory as JSON."""
    import resource  # noqa: PLC0415 - POSIX only

    from iqrefs.merge.dedupe import collect_given  # noqa: PLC0415 - counted from here
    from iqrefs.pipeline import read_document  # noqa: PLC0415

    wall, start = time.perf_counter(), time.process_time()
    given = collect_given([(source.name, read_document(source, grouped=False))])
    begin = time.process_time()
    found = deduplicate(given)
    end = time.process_time()
    source.with_suffix(".out.bib").write_text(write_bibtex(found.works), "utf-8")
    whole, wall = time.process_time() - start, time.perf_counter() - wall
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory = kilobytes / (1024 if sys.platform != "darwin" else 1024**2)
    sys.stdout.write(json.dumps([whole, end - begin, wall, memory]))


def _write_bib(entries: Sequence[Known]) -> str:
    return write_bibtex([Work(known.given.id, known.given.item, (), {}) for known in entries])


def _rule(columns: int) -> str:
    return "|" + " --- |" * columns + "\n"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _run_one(Path(sys.argv[2]))
    else:
        sys.exit(main())

"""How long `iqrefs check` takes: one long paper, and up to 1,000 of them in one run, with peak memory.

    .venv/bin/python -m tests.benchmarks.bench_check [COUNT …]

The paper is the longest of tests/gold. Memory is that of the process and its workers together, at its peak.
Exit code 1 where it grows with the number of papers, or the rules take a second for one.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

from iqrefs.check.rules import RULES
from iqrefs.check.settings.files import load_profile
from iqrefs.config import Config
from iqrefs.pipeline import check_reading, read_document

_PAPER = Path(__file__).parents[1] / "gold" / "khamees-2025.txt"
_COUNTS = (10, 100, 1_000)
_ROUNDS = 5
_MOST_SECONDS = 1.0
_MOST_GROWTH = 1.5
_KIB = 1024


def main() -> int:
    """Print the tables; the exit code tells whether the aims are kept."""
    seconds = _time_paper()
    counts = sorted(int(count) for count in sys.argv[1:]) or list(_COUNTS)
    sys.stdout.write(
        "\n| Papers | Seconds | Papers a second | Peak memory, MB |\n| --- | --- | --- | --- |\n"
    )
    peaks = []
    for count in counts:
        took, peak = _time_run(count)
        peaks.append(peak)
        sys.stdout.write(f"| {count:,} | {took:.1f} | {count / took:.1f} | {peak:,.0f} |\n")
        sys.stdout.flush()
    middle = min(1, len(peaks) - 1)
    growth = peaks[-1] / peaks[middle]
    sys.stdout.write(f"\nThe most papers take {growth:.2f} times the memory of {counts[middle]:,}.\n")
    return int(seconds > _MOST_SECONDS or growth > _MOST_GROWTH)


def _time_paper() -> float:
    """Seconds of reading and of checking one paper, after start-up."""
    config = Config(profile=load_profile("general"))
    rules = [rule for rule in RULES if rule.by_default]
    reads, checks = [], []
    for _ in range(_ROUNDS + 1):
        start = time.perf_counter()
        reading = read_document(_PAPER)
        between = time.perf_counter()
        check_reading("paper", reading, rules, config, date(2026, 1, 15))
        checks.append(time.perf_counter() - between)
        reads.append(between - start)
    read, check = statistics.median(reads[1:]), statistics.median(checks[1:])
    sys.stdout.write("| One long paper, after start-up | Seconds |\n| --- | --- |\n")
    sys.stdout.write(f"| read | {read:.2f} |\n| checked | {check:.2f} |\n| together | {read + check:.2f} |\n")
    return read + check


def _time_run(count: int) -> tuple[float, float]:
    """Seconds and peak megabytes of one run over so many papers."""
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / f"{number:04}.txt" for number in range(count)]
        for name in names:
            name.write_bytes(_PAPER.read_bytes())
        command = [sys.executable, "-m", "iqrefs", "check", *map(str, names), "-o", f"{folder}/report.json"]
        start = time.perf_counter()
        with subprocess.Popen([*command, "-q", "--fail-on", "never"]) as process:
            peak = _watch(process)
        if process.returncode:
            raise SystemExit(f"iqrefs check failed over {count} papers")
        return time.perf_counter() - start, peak


def _watch(process: subprocess.Popen[bytes]) -> float:
    """The peak megabytes of a process and its children, looked at ten times a second (Linux)."""
    peak = 0.0
    done = threading.Event()

    def look() -> None:
        nonlocal peak
        while not done.wait(0.1):
            peak = max(peak, sum(map(_read_memory, _list_family(process.pid))))

    watcher = threading.Thread(target=look)
    watcher.start()
    process.wait()
    done.set()
    watcher.join()
    return peak


def _list_family(pid: int) -> list[int]:
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children += map(int, task.read_text().split())
        except OSError:
            continue
    return [pid, *(one for child in children for one in _list_family(child))]


def _read_memory(pid: int) -> float:
    """What a process holds that it does not share by half with others (proportional set size), in MB."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / _KIB for line in lines if line.startswith("Pss:")), 0.0)


if __name__ == "__main__":
    sys.exit(main())

"""How long `iqrefs --version` takes beside the import of the libraries that draw its help.

    .venv/bin/python -m tests.benchmarks.bench_startup [ROUNDS]

Exit code 1 where it takes more than one and a half times as long.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

_WORST_RATIO = 1.5


def main() -> int:
    """Print the table; the rounds of the two commands take turns, so that both meet the same machine."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    ours = [str(Path(sys.executable).with_name("iqrefs")), "--version"]
    bare = [sys.executable, "-c", "import typer, rich"]
    times: dict[str, list[float]] = {"iqrefs --version": [], "python -c 'import typer, rich'": []}
    for _ in range(rounds):
        for name, command in zip(times, (ours, bare), strict=True):
            times[name].append(_time(command))
    sys.stdout.write("| Command | Median, ms |\n| --- | --- |\n")
    for name, seconds in times.items():
        sys.stdout.write(f"| `{name}` | {statistics.median(seconds) * 1000:.0f} |\n")
    mine, theirs = (statistics.median(seconds) for seconds in times.values())
    sys.stdout.write(f"\nThe ratio is {mine / theirs:.2f}; it should be {_WORST_RATIO:g} at most.\n")
    return 0 if mine <= _WORST_RATIO * theirs else 1


def _time(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

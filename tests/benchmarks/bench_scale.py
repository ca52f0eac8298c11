"""Time and peak memory from 1,000 to 100,000 citations, each size in a process of its own.

    .venv/bin/python -m tests.benchmarks.bench_scale [SIZE …]

Exit code 1 where a citation of the longest document takes more than twice the time of one of the shortest.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.documents import make_notes

_SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
_WORST_GROWTH = 2.0


def main() -> int:
    """Print the table; the exit code tells whether the growth is linear."""
    sizes = sorted(int(size) for size in sys.argv[1:]) or list(_SIZES)
    sys.stdout.write(
        "| Citations | Seconds | Citations a second | Peak memory, MB |\n| --- | --- | --- | --- |\n"
    )
    speeds = []
    for size in sizes:
        seconds, memory = _measure(size)
        speeds.append(size / seconds)
        sys.stdout.write(f"| {size:,} | {seconds:.1f} | {size / seconds:,.0f} | {memory:,.0f} |\n")
        sys.stdout.flush()
    growth = speeds[0] / speeds[-1]
    is_linear = growth <= _WORST_GROWTH
    told = "linear" if is_linear else f"not linear: more than {_WORST_GROWTH:g} times"
    sys.stdout.write(f"\nA citation of the longest takes {growth:.2f} times one of the shortest: {told}.\n")
    return 0 if is_linear else 1


def _measure(size: int) -> tuple[float, float]:
    """Seconds and peak memory of reading a document of `size` citations into BibTeX."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.txt"
        path.write_text(make_notes(size), "utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.bench_scale", "--one", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return seconds, memory


def _convert_one(path: Path) -> None:
    """Convert one document and print its seconds and peak memory as JSON."""
    import resource  # noqa: PLC0415 - POSIX only

    from iqrefs.pipeline import read_document, read_library, render_library  # noqa: PLC0415 - not counted

    start = time.perf_counter()
    render_library(read_library([read_document(path, "notes")]), "bibtex")
    seconds = time.perf_counter() - start
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps([seconds, kilobytes / (1024 if sys.platform != "darwin" else 1024**2)]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _convert_one(Path(sys.argv[2]))
    else:
        sys.exit(main())

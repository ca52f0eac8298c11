"""How many citations a second are read, parsed and resolved; beside refextract on the same English lines.

.venv/bin/python -m tests.benchmarks.bench_speed [COUNT]
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from iqrefs.model import Format
from iqrefs.pipeline import read_document
from tests.benchmarks.documents import make_english_references, make_notes

_ROUNDS = 3


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    english = make_english_references(count // 10)
    with tempfile.TemporaryDirectory() as folder:
        notes, lines = Path(folder) / "notes.txt", Path(folder) / "lines.txt"
        notes.write_text(make_notes(count), "utf-8")
        lines.write_text("\n".join(english) + "\n", "utf-8")
        _read(notes, "notes")
        mixed = _time(lambda: _read(notes, "notes"))
        ours = _time(lambda: _read(lines, "lines"))
    sys.stdout.write("| What | Citations a second |\n| --- | --- |\n")
    _tell(f"iqrefs, {count:,} mixed citations, parsed and resolved", count / mixed)
    _tell(f"iqrefs, {len(english):,} English references", len(english) / ours)
    theirs = _time_refextract(english)
    if theirs is None:
        sys.stderr.write("refextract is not installed here (pip install refextract): no ratio to it.\n")
        return
    _tell("refextract, the same English references", len(english) / theirs)
    sys.stdout.write(
        f"\niqrefs reads {theirs / ours:.1f} times as many English references a second as refextract.\n"
    )


def _read(path: Path, source_format: Format) -> None:
    reading = read_document(path, source_format)
    if len(reading.document.notes) + len(reading.document.bibliography) == 0:
        raise SystemExit(f"nothing was read from {path}")


def _time(job: Callable[[], object]) -> float:
    """The median seconds of a few rounds."""
    seconds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def _time_refextract(lines: list[str]) -> float | None:
    """The seconds that refextract takes for the lines, after a first call; None where it is not installed."""
    try:
        extract_references_from_string = importlib.import_module("refextract").extract_references_from_string
    except ImportError:
        return None
    logging.disable(logging.CRITICAL)
    text = "\n".join(f"[{number}] {line}" for number, line in enumerate(lines, 1))
    with contextlib.redirect_stdout(io.StringIO()):
        extract_references_from_string(f"[1] {lines[0]}", is_only_references=True)
        return _time(lambda: extract_references_from_string(text, is_only_references=True))


def _tell(what: str, speed: float) -> None:
    sys.stdout.write(f"| {what} | {speed:,.0f} |\n")


if __name__ == "__main__":
    main()

"""The pages of a PDF as runs of placed characters, from a child process that may hang or die."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from iqrefs.errors import InputError
from iqrefs.read.pdf.extract import MAX_PAGES

_PROGRAM = Path(__file__).with_name("extract.py")
_STALL = 8.0
_AT_LEAST, _A_PAGE = 60.0, 0.1
_MAX_CHARS = 6_000_000
_DAMAGED = (
    "is damaged or cut off and cannot be read as a PDF; open it in a PDF program and print it to a new PDF."
)
_ENDS = {
    "damaged": _DAMAGED,
    "password": "is protected by a password; open it with the password and save a copy without one.",
    "memory": "needs more memory than iqrefs gives one file; cut it into smaller PDFs.",
    "pages": f"has more than {MAX_PAGES} pages; cut it into smaller PDFs.",
    "library": "needs the library pypdfium2 to be read; install it (pip install pypdfium2).",
}
_TOO_LONG = "takes too long to read (stopped at page {page}); print it to a new PDF, or cut that page out."


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one baseline and size, as the file draws them together; `edges` holds the left and the
    right of each by turns. `font` is the place of its font among those of the page.
    """

    codes: array[int]
    edges: array[float]
    baseline: float
    size: float
    font: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A link's box and its address."""

    left: float
    bottom: float
    right: float
    top: float
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page, upright: y grows upwards. `rules` are level lines drawn on it (left, height, right), `turned`
    how many characters stand across the page and were left out, `is_broken` that it could not be opened.
    """

    number: int
    runs: tuple[Run, ...]
    rules: tuple[tuple[float, float, float], ...] = ()
    links: tuple[Link, ...] = ()
    pictures: int = 0
    turned: int = 0
    is_broken: bool = False


def read_pages(data: bytes) -> Iterator[Page]:
    """The pages of a PDF in order. Raises `InputError` (a sentence without the file's name)."""
    if b"%PDF-" not in data[:1024]:
        raise InputError("is no PDF file, though its name says so; save it as PDF, or give its real suffix.")
    with _Child(data) as child:
        yield from _receive(child)


def _receive(child: _Child) -> Iterator[Page]:
    chars = page = 0
    while True:
        record = child.read_record()
        if record is None:
            raise InputError(_TOO_LONG.format(page=page + 1) if child.is_late else _DAMAGED)
        if "end" in record:
            if record["end"] in _ENDS:
                raise InputError(_ENDS[record["end"]])
            return
        if "pages" in record:
            child.grant(record["pages"] * _A_PAGE)
            continue
        page, count = record["page"], record["count"]
        chars += count
        if chars > _MAX_CHARS:
            raise InputError("holds more text than four theses; cut it into smaller PDFs.")
        codes, edges = array("I"), array("f")
        codes.frombytes(child.read_bytes(4 * count))
        edges.frombytes(child.read_bytes(8 * count))
        if len(edges) != 2 * count:
            raise InputError(_DAMAGED)
        yield _make_page(record, codes, edges)


def _make_page(record: dict[str, Any], codes: array[int], edges: array[float]) -> Page:
    if record.get("broken"):
        return Page(record["page"], (), is_broken=True)
    turns: dict[int, int] = {}
    for count, _, _, quarter, _ in record["runs"]:
        turns[quarter] = turns.get(quarter, 0) + count
    upright = max(turns, key=lambda quarter: (turns[quarter], -quarter), default=0)
    runs, start = [], 0
    for count, baseline, size, quarter, font in record["runs"]:
        if quarter == upright and count:
            at = slice(start, start + count)
            runs.append(Run(codes[at], edges[2 * start : 2 * (start + count)], baseline, size, font))
        start += count
    return Page(
        record["page"],
        tuple(runs),
        # Rules and links of a turned page would have to be turned; such pages hold tables, no notes.
        tuple((left, height, right) for left, height, right in record["rules"]) if not upright else (),
        tuple(Link(*sides) for sides in record["links"]) if not upright else (),
        record["pictures"],
        sum(turns.values()) - turns.get(upright, 0),
    )


class _Child:
    """The extracting process, stopped when a page or the whole takes too long."""

    def __init__(self, data: bytes) -> None:
        self.is_late = False
        self._end = time.monotonic() + _AT_LEAST
        self._waits_since: float | None = None
        self._process = subprocess.Popen(  # noqa: S603 - the program is our own
            [sys.executable, "-I", str(_PROGRAM)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        threading.Thread(target=self._send, args=(data,), daemon=True).start()
        threading.Thread(target=self._watch, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def grant(self, seconds: float) -> None:
        """Give the whole reading more time."""
        self._end += seconds

    def read_record(self) -> dict[str, Any] | None:
        """The next record; None where the process ended without one."""
        line = self._wait_for(lambda out: out.readline())
        try:
            record = json.loads(line) if line.endswith(b"\n") else None
        except ValueError:
            return None
        return record if isinstance(record, dict) else None

    def read_bytes(self, count: int) -> bytes:
        """The next bytes; fewer or none where the process ended."""
        data: bytes = self._wait_for(lambda out: out.read(count))
        return data if len(data) == count else b""

    def _wait_for(self, read: Any) -> bytes:
        self._waits_since = time.monotonic()
        data: bytes = read(self._process.stdout)
        self._waits_since = None
        return data

    def _send(self, data: bytes) -> None:
        stdin = self._process.stdin
        if stdin:
            # It may die before it has read all.
            with contextlib.suppress(OSError), stdin:
                stdin.write(data)

    def _watch(self) -> None:
        while self._process.poll() is None:
            now, since = time.monotonic(), self._waits_since
            if since is not None and (now - since > _STALL or now > self._end):
                self.is_late = True
                self._process.kill()
                return
            time.sleep(0.1)

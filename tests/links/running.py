"""`iqrefs links` over the lab: the options it needs there, what it is given, and what it answers."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iqrefs.cli.app import app
from iqrefs.cli.guard import exit_guarded
from iqrefs.model import Item
from tests.links.lab.works import ENGLISH
from tests.links.lab.world import NETWORK, Lab

Row = dict[str, Any]
"""A row of the JSON report."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: as `subprocess.CompletedProcess`, in text."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Row]:
        """The JSON report on standard output."""
        rows: list[Row] = json.loads(self.out)
        return rows

    @property
    def statuses(self) -> list[str | None]:
        """The verdicts of the JSON report, in order."""
        return [row["status"] for row in self.rows]


def manners(lab: Lab, *, seconds: float = 3.0) -> list[str]:
    """The options with which the lab may be asked, and is asked quickly."""
    return [
        *("--allow-network", NETWORK, "--ca-bundle", str(lab.ca_file)),
        *("--interval", "0.01", "--timeout", str(seconds)),
    ]


def run_here(*args: str | Path, stdin: bytes = b"") -> Done:
    """The command in this process: what it does is the same, and a hundred of them take no time."""
    out, err = _Stream(), _Stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _given(stdin):
        try:
            exit_guarded(lambda: app([str(arg) for arg in args]))
        except SystemExit as left:
            return Done(int(left.code or 0), out.told(), err.told())
    raise AssertionError("the command did not end")


class _Stream(io.TextIOWrapper):
    """A standard stream that is no terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", errors="replace", newline="\n")

    def told(self) -> str:
        self.flush()
        self.seek(0)
        return self.read()


@contextlib.contextmanager
def _given(stdin: bytes) -> Iterator[None]:
    kept = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)), encoding="utf-8")
    try:
        yield
    finally:
        sys.stdin = kept


def cite(path: Path, *urls: str, work: Item = ENGLISH) -> Path:
    """A bibliography (CSL-JSON) that cites `work` at each address."""
    return cite_items(path, [{**work, "id": f"w{n}", "URL": url} for n, url in enumerate(urls)])


def cite_items(path: Path, items: Sequence[Item]) -> Path:
    """A bibliography of items."""
    path.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
    return path

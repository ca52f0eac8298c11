"""Killed at twenty moments and continued: every address has one verdict, and none is asked for again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from tests.links.history.making import other_tool
from tests.links.lab.acts import after
from tests.links.lab.scene import Reply
from tests.links.lab.world import Lab
from tests.links.probing import FINE, HOSTS, stage
from tests.links.running import manners
from tests.tracing import untraced_environment

_ADDRESSES = 300
_KILLS = 20
_FATES = {"ok": FINE, "dead": Reply("Not Found", 404), "unstable": Reply("Error", 500)}
FORKER = """
import contextlib, os, sys
import iqrefs.cli.app, iqrefs.links.run
with contextlib.suppress(SystemExit):
    iqrefs.cli.app.app(["links", os.devnull, "--offline", "--quiet", "-o", os.devnull])
for _ in sys.stdin:
    child = os.fork()
    if not child:
        iqrefs.cli.app.main()
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def _stage(lab: Lab) -> dict[str, str]:
    """Addresses on twelve hosts that answer after 50 to 250 ms, with the verdict that is due to each."""
    moments = random.Random(4)  # noqa: S311 - no secret
    due = {}
    for number in range(_ADDRESSES):
        status = list(_FATES)[number % 3]
        does = after(moments.uniform(0.05, 0.25), _FATES[status])
        due[stage(lab, HOSTS[number % len(HOSTS)], f"/{number}", does)] = status
    return due


class Starter:
    """Starts the command over the list in `folder`, in a process that is forked of one with all loaded."""

    def __init__(self, lab: Lab, folder: Path) -> None:
        options = [*manners(lab), "--max-age", "0", "--now", "2026-11-23"]
        files = ["--db", str(folder / "links.sqlite"), "-o", str(folder / "report.json"), "--quiet"]
        command = [sys.executable, "-c", FORKER, "links", str(folder / "urls.txt"), *options, *files]
        self._forker = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env=untraced_environment(),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._forker.communicate(timeout=30)

    def start(self) -> int:
        """The number of a process that has begun."""
        assert self._forker.stdin is not None
        self._forker.stdin.write("\n")
        return self._read()

    def exit_code(self) -> int:
        """How it ended; waits for that."""
        return self._read()

    def _read(self) -> int:
        assert self._forker.stdout is not None
        return int(self._forker.stdout.readline())


def _verdicts(folder: Path) -> dict[str, tuple[int, str]]:
    """The number and the status of the verdict of each address, as they are on disk."""
    path = folder / "links.sqlite"
    if not path.exists() or not path.stat().st_size:
        return {}
    with other_tool(path) as file:
        if not file.execute("SELECT 1 FROM sqlite_schema WHERE name = 'visits'").fetchone():
            return {}
        rows = file.execute("SELECT key, visits.id, status FROM visits JOIN links ON links.id = link_id")
        told = [(key, (number, status)) for key, number, status in rows]
    assert len(dict(told)) == len(told)
    return dict(told)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_a_run_that_is_killed_twenty_times_loses_nothing_and_asks_nothing_twice(
    lab: Lab, tmp_path: Path
) -> None:
    due = _stage(lab)
    (tmp_path / "urls.txt").write_text("".join(f"{url}\n" for url in due), "utf-8")
    with Starter(lab, tmp_path) as starter:
        told = _kill_often(lab, starter, tmp_path)
        assert len(told) < _ADDRESSES
        starter.start()
        assert starter.exit_code() == 1
    assert told.items() <= _verdicts(tmp_path).items()
    assert {url: status for url, (_, status) in _verdicts(tmp_path).items()} == due
    rows = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [(row["url"], row["status"], row["fresh"]) for row in rows] == [
        (url, status, True) for url, status in due.items()
    ]
    with other_tool(tmp_path / "links.sqlite") as file:
        assert file.execute("SELECT count(*), count(finished_at) FROM rounds").fetchall() == [(1, 1)]
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _kill_often(lab: Lab, starter: Starter, folder: Path) -> dict[str, tuple[int, str]]:
    """The verdicts on disk after all kills. Whatever was there before one is there after it, and was not
    asked for again.
    """
    moments = random.Random(1948)  # noqa: S311 - no secret
    told: dict[str, tuple[int, str]] = {}
    progress = []
    for number in range(_KILLS):
        before = len(lab.server.visits())
        running = starter.start()
        if number % 4:
            _wait_for_more(lambda: len(lab.server.visits()), before)
        if number % 2:
            _wait_for_more(lambda: len(_verdicts(folder)), len(told))
        time.sleep(moments.uniform(0.0, 0.03 if number % 2 else 0.3))
        os.kill(running, signal.SIGKILL)
        assert starter.exit_code() == -signal.SIGKILL
        asked = {f"http://{visit.host}:{lab.port}{visit.path}" for visit in lab.server.visits()[before:]}
        assert asked.isdisjoint(told)
        now = _verdicts(folder)
        assert told.items() <= now.items()
        progress.append(len(now) - len(told))
        told = now
    assert sum(count > 0 for count in progress) > _KILLS // 4, progress
    return told


def _wait_for_more(count: Callable[[], int], before: int) -> None:
    """Most kills are to fall while answers are under way, or after some were kept, on a slow machine too."""
    deadline = time.monotonic() + 60
    while count() <= before:
        assert time.monotonic() < deadline
        time.sleep(0.01)

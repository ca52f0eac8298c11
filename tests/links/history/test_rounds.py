"""Rounds: begun, continued, left alone."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from iqrefs.links.history import DueRule, History
from tests.links.history.making import DAY, NOW, cite, other_tool, verdict

KEYS = [f"https://a.example/{n}" for n in range(4)]

BEGIN_AND_WAIT = """
import sys
from pathlib import Path
from iqrefs.links.history import History
from tests.links.history.making import NOW, cite
history = History.open(Path(sys.argv[1]))
print(cite(history, "https://a.example/1"), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "links.sqlite"


def _begin_elsewhere(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN_AND_WAIT, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "1\n"
    return process


def test_a_round_that_was_broken_off_is_continued(path: Path) -> None:
    with History.open(path) as history:
        first = cite(history, *KEYS)
        history.record(first, [(KEYS[0], verdict("ok")), (KEYS[2], verdict("dead"))])
    with History.open(path) as history:
        assert cite(history, *KEYS) == first
        assert [key for key, _ in history.due(first, DueRule(timedelta(0)), NOW)] == [KEYS[1], KEYS[3]]
        assert [row.url for row in history.rows(first)] == KEYS
        assert [len(row.cited_in) for row in history.rows(first)] == [1, 1, 1, 1]


def test_a_round_that_is_finished_is_not_continued(path: Path) -> None:
    with History.open(path) as history:
        first = cite(history, *KEYS)
        history.finish_round(first, NOW)
        assert cite(history, *KEYS) == first + 1


def test_a_round_of_other_inputs_is_not_continued(path: Path) -> None:
    with History.open(path) as history:
        first = cite(history, *KEYS)
    with History.open(path) as history:
        assert cite(history, *KEYS, digest="others") == first + 1
        history.finish_round(first + 1, NOW)
    with History.open(path) as history:
        assert cite(history, *KEYS) == first


def test_a_round_that_nobody_touched_for_days_is_not_continued(path: Path) -> None:
    with History.open(path) as history:
        first = cite(history, *KEYS)
        history.record(first, [(KEYS[0], verdict("ok", NOW + 2 * DAY))])
    with History.open(path) as history:
        assert cite(history, *KEYS, now=NOW + 5 * DAY) == first
    with History.open(path) as history:
        assert cite(history, *KEYS, now=NOW + 5 * DAY + timedelta(seconds=1)) == first + 1


def test_the_round_of_a_living_process_is_left_to_it(path: Path) -> None:
    with _begin_elsewhere(path) as process:
        with History.open(path) as history:
            assert cite(history, *KEYS) == 2
        process.communicate("")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_the_round_of_a_killed_process_is_continued(path: Path) -> None:
    with _begin_elsewhere(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        with History.open(path) as history:
            assert cite(history, *KEYS) == 1


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs proc(5)")
def test_a_killed_process_that_nobody_waited_for_is_gone_too(path: Path) -> None:
    with _begin_elsewhere(path) as process:
        process.send_signal(signal.SIGKILL)
        while (
            Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
        ):
            pass
        with History.open(path) as history:
            assert cite(history, *KEYS) == 1


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs proc(5)")
def test_a_process_that_got_the_number_of_a_dead_one_is_another(path: Path) -> None:
    with _begin_elsewhere(path) as process:
        with other_tool(path) as connection:
            connection.execute("UPDATE rounds SET process_began = 'long ago'")
        with History.open(path) as history:
            assert cite(history, *KEYS) == 1
        process.communicate("")


def test_what_runs_on_another_computer_is_left_to_it(path: Path) -> None:
    with History.open(path) as history:
        cite(history, *KEYS)
    with other_tool(path) as connection:
        connection.execute("UPDATE rounds SET computer = 'elsewhere.example', process = 1")
    with History.open(path) as history:
        assert cite(history, *KEYS) == 2

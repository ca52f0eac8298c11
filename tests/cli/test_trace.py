"""`iqrefs trace` as users run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Run


def test_chains_are_told_on_standard_output(run: Run, notes: Path) -> None:
    done = run("trace", notes, "--from", "notes")
    told = done.stdout.decode("utf-8").splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert told[0] == "note 2 (line 2): ibid, resolved"
    assert told[-1] == "notes.txt: 2 pointers: 1 resolved, 0 ambiguous, 1 unresolved"


def test_only_some_are_shown_where_asked(run: Run, notes: Path) -> None:
    told = run("trace", notes, "--from", "notes", "--only", "unresolved").stdout.decode("utf-8")
    assert told.startswith("note 4 (line 4): op-cit, unresolved")


def test_arabic_is_isolated_outside_a_terminal_only_when_asked(run: Run, notes: Path) -> None:
    assert "\u2068" not in run("trace", notes, "--from", "notes").stdout.decode("utf-8")
    isolated = run("trace", notes, "--from", "notes", "--bidi", "isolate").stdout.decode("utf-8")
    assert "\u2068المصدر نفسه، ص 17.\u2069" in isolated


def test_the_trace_may_go_to_a_file(run: Run, notes: Path) -> None:
    plain = run("trace", notes, "--from", "notes").stdout
    assert run("trace", notes, "--from", "notes", "-o", "chains.txt").stdout == b""
    assert notes.with_name("chains.txt").read_bytes() == plain


def test_an_input_that_cannot_be_read_is_exit_code_2(run: Run) -> None:
    done = run("trace", "missing.txt")
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_and_isolates_unless_no_color(
    notes: Path, env: dict[str, str], *, coloured: bool
) -> None:
    import pty  # noqa: PLC0415 - POSIX only

    leader, follower = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", **env}
    command = [sys.executable, "-m", "iqrefs", "trace", str(notes), "--from", "notes"]
    done = subprocess.run(
        command, stdout=follower, stderr=subprocess.PIPE, env=environment, timeout=60, check=False
    )
    os.close(follower)
    told = os.read(leader, 65536).decode("utf-8", errors="replace")
    os.close(leader)
    assert done.returncode == 0
    assert "\u2068" in told
    assert ("\x1b[" in told) is coloured

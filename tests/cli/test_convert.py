"""`iqrefs convert` as users run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Run


def test_works_come_out_as_bibtex_and_messages_go_to_standard_error(run: Run, notes: Path) -> None:
    done = run("convert", notes, "--from", "notes")
    assert done.returncode == 0
    assert done.stdout.lstrip().startswith(b"@")
    assert b"iqrefs" not in done.stdout
    assert b"notes.txt: 4 notes; 2 pointers: 1 resolved, 0 ambiguous, 1 unresolved" in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [("out.bib", "@"), ("out.json", "["), ("out.yaml", ""), ("out.ris", "TY  - "), ("out", "@")],
)
def test_the_suffix_of_the_output_tells_its_format(run: Run, notes: Path, name: str, begins: str) -> None:
    done = run("convert", notes, "--from", "notes", "-o", name)
    assert (done.returncode, done.stdout) == (0, b"")
    assert notes.with_name(name).read_text("utf-8").startswith(begins)


def test_the_whole_reading_is_one_json_object(run: Run, notes: Path) -> None:
    reading = json.loads(run("convert", notes, "--from", "notes", "--to", "json").stdout)
    assert list(reading) == ["iqrefs", "source", "notes", "bibliography", "works", "findings"]
    assert [note["citations"][0]["refers_to"] for note in reading["notes"]] == [None, "1", None, None]


def test_several_readings_are_one_json_object_a_line(run: Run, notes: Path) -> None:
    done = run("convert", notes, notes, "--from", "notes", "--to", "json")
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == ["notes.txt"] * 2


def test_standard_input_is_read(run: Run, notes: Path) -> None:
    done = run("convert", "-", "--from", "notes", stdin=notes.read_bytes())
    assert done.returncode == 0
    assert done.stdout == run("convert", notes, "--from", "notes").stdout


def test_standard_input_is_given_once(run: Run) -> None:
    done = run("convert", "-", "-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"only once" in done.stderr


def test_one_bad_input_does_not_stop_the_others(run: Run, notes: Path) -> None:
    done = run("convert", "missing.txt", notes, "--from", "notes", "-o", "out.bib")
    assert done.returncode == 2
    assert done.stderr.startswith(b"iqrefs: missing.txt")
    assert notes.with_name("out.bib").read_bytes() == run("convert", notes, "--from", "notes").stdout


def test_the_output_stays_as_it_was_where_no_input_can_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.bib").write_text("old")
    assert run("convert", "missing.txt", "-o", "out.bib").returncode == 2
    assert (tmp_path / "out.bib").read_text() == "old"


def test_an_input_is_not_overwritten(run: Run, notes: Path) -> None:
    before = notes.read_bytes()
    done = run("convert", notes, "-o", notes)
    assert (done.returncode, notes.read_bytes()) == (2, before)
    assert b"is an input too" in done.stderr


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)])
def test_findings_make_exit_code_1_where_asked(run: Run, notes: Path, fail_on: str, code: int) -> None:
    assert run("convert", notes, "--from", "notes", "--fail-on", fail_on).returncode == code


def test_a_pointer_that_leads_nowhere_is_told_in_one_line(run: Run, notes: Path) -> None:
    told = run("convert", notes, "--from", "notes").stderr.decode()
    assert next(line for line in told.splitlines() if "pointer-unresolved" in line).startswith(
        "notes.txt:4: warning: note 4: “Fanar Haddad, op. cit., p. 9"
    )


def test_quiet_says_nothing_but_errors(run: Run, notes: Path) -> None:
    assert run("convert", notes, "--from", "notes", "-q").stderr == b""
    assert run("convert", "missing.txt", "-q").stderr != b""


def test_a_latin_only_screen_does_not_stop_arabic(run: Run, notes: Path) -> None:
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("convert", notes, "--from", "notes", env=env)
    assert done.returncode == 0
    assert "العلاقات" in done.stdout.decode("utf-8")


def test_nothing_is_coloured_outside_a_terminal(run: Run, notes: Path) -> None:
    for command in ("convert", "trace"):
        done = run(command, notes, "--from", "notes")
        assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence(run: Run, notes: Path) -> None:
    done = run("convert", notes, "--from", "notes", "-q", "-o", "/dev/full")
    assert done.returncode == 2
    assert done.stderr == b"iqrefs: /dev/full: cannot be written: no space left on device.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_standard_output_is_one_sentence(notes: Path) -> None:
    command = [sys.executable, "-m", "iqrefs", "convert", str(notes), "--from", "notes", "-q"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr == b"iqrefs: Standard output cannot be written: no space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_goes_away_is_no_failure(notes: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "iqrefs", "convert", str(notes), "--from", "notes", "-q"]
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_output_may_be_standard_output(run: Run, notes: Path) -> None:
    plain = run("convert", notes, "--from", "notes").stdout
    assert run("convert", notes, "--from", "notes", "-o", "-").stdout == plain

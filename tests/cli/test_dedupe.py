"""`iqrefs dedupe` as users run it."""

from __future__ import annotations

import json
import os
import select
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import Run, is_one_sentence

A_BIB = """\
@book{rubaie2011, author = {سعاد الربيعي}, title = {تاريخ الأسواق في الموصل القديمة},
  publisher = {دار النخيل}, year = {2011}}
@book{keller2009, author = {Keller, Anna}, title = {Markets of the Northern Plain},
  edition = {1}, year = {2009}}
@book{sabri1998, author = {Sabri, Nadia}, title = {Gates of Old Samarra}, year = {1998}}
"""
B_BIB = """\
@book{suad, author = {سعاد الربيعى}, title = {تاريخ الاسواق فى الموصل القديمة}, year = {2011}}
@book{keller2015, author = {Keller, Anna}, title = {Markets of the Northern Plain},
  edition = {2}, year = {2015}}
@book{sabri1999, author = {Sabri, Nadia}, title = {Gates of Old Samarra}, year = {1999}}
"""
NOW = ("--now", "2026-01-15T09:30:00Z")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two bibliographies: one double, two editions, and a pair whose years lie close together."""
    (tmp_path / "a.bib").write_text(A_BIB, "utf-8")
    (tmp_path / "b.bib").write_text(B_BIB, "utf-8")
    return tmp_path


def keys_of(path: Path) -> list[str]:
    """The citation keys of a .bib file."""
    return [line.partition("{")[2][:-1] for line in path.read_text("utf-8").splitlines() if line[:1] == "@"]


def test_doubles_become_one_entry_and_the_rest_stays(run: Run, folder: Path) -> None:
    done = run("dedupe", "a.bib", "b.bib", "-o", "m.bib")
    assert (done.returncode, done.stdout) == (0, b"")
    assert keys_of(folder / "m.bib") == ["rubaie2011", "keller2009", "sabri1998", "keller2015", "sabri1999"]
    merged = (folder / "m.bib").read_text("utf-8").split("@")[1]
    assert "ids = {suad}" in merged
    assert "تاريخ الاسواق فى الموصل القديمة" in merged


@pytest.mark.usefixtures("folder")
def test_the_summary_tells_what_was_done_and_what_is_left(run: Run) -> None:
    told = run("dedupe", "a.bib", "b.bib", "-o", "m.bib").stderr.decode().splitlines()
    assert told == [
        "a.bib: 3 entries, 1 of them put together with another",
        "b.bib: 3 entries, 1 of them put together with another",
        "2 entries were put together into 1 work",
        "1 pair may be one work each: --interactive asks for them, --report shows them",
        "1 group of editions, parts, issues, translations or reviews kept apart",
        "6 entries, 5 works in m.bib",
    ]
    assert run("dedupe", "a.bib", "-q", "-o", "m.bib").stderr == b""


@pytest.mark.usefixtures("folder")
def test_verbose_tells_what_was_put_together_and_why(run: Run) -> None:
    told = run("dedupe", "a.bib", "b.bib", "-v", "-o", "m.bib").stderr.decode()
    assert "b.bib, line 1 [suad]" in told
    assert "because: same title; same names" in told


def test_the_result_is_on_standard_output_where_no_file_is_named(run: Run, folder: Path) -> None:
    plain = run("dedupe", "a.bib", "b.bib").stdout
    run("dedupe", "a.bib", "b.bib", "-o", "m.bib")
    assert plain == (folder / "m.bib").read_bytes()


@pytest.mark.parametrize(("name", "begins"), [("m.json", "["), ("m.ris", "TY  - "), ("m.yaml", "")])
def test_the_suffix_tells_the_format(run: Run, folder: Path, name: str, begins: str) -> None:
    assert run("dedupe", "a.bib", "b.bib", "-o", name).returncode == 0
    assert (folder / name).read_text("utf-8").startswith(begins)


def test_a_paper_and_a_bibliography_go_together(run: Run, folder: Path) -> None:
    notes = (
        "1. سعاد الربيعي، تاريخ الأسواق في الموصل القديمة، دار النخيل، الموصل، 2011، ص 15.\n"
        "2. المصدر نفسه، ص 17.\n"
    )
    (folder / "paper.txt").write_text(notes, "utf-8")
    run("dedupe", "a.bib", "paper.txt", "-o", "m.json", "--report", "r.json")
    work = json.loads((folder / "r.json").read_text("utf-8"))[0]
    assert [(entry["document"], entry["id"]) for entry in work["entries"]] == [
        ("a.bib", "rubaie2011"), ("paper.txt", None),
    ]  # fmt: skip


def test_a_dry_run_tells_and_writes_nothing(run: Run, folder: Path) -> None:
    done = run("dedupe", "a.bib", "b.bib", "-o", "m.bib", "--dry-run")
    told = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (folder / "m.bib").exists()
    assert told.startswith("Put together (1)\n")
    assert "Perhaps one work, not put together (1)" in told
    assert "against: the years lie close together: 1998 / 1999" in told
    assert told.endswith("Nothing was written: this is what iqrefs dedupe would do.\n")


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", "<!doctype html>"), ("r.json", "[\n"), ("r.txt", "Put together")]
)
def test_the_suffix_of_the_report_tells_its_form(run: Run, folder: Path, name: str, begins: str) -> None:
    assert run("dedupe", "a.bib", "b.bib", "-o", "m.bib", "--report", name).returncode == 0
    assert (folder / name).read_text("utf-8").startswith(begins)


def test_the_report_speaks_arabic(run: Run, folder: Path) -> None:
    run("dedupe", "a.bib", "b.bib", "-o", "m.bib", "--report", "r.html", "--lang", "ar", *NOW)
    page = (folder / "r.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "2026-01-15" in page


def test_the_same_inputs_give_the_same_outputs(run: Run, run_apart: Run, folder: Path) -> None:
    run("dedupe", "a.bib", "b.bib", "-o", "m.bib", "--report", "r.html", *NOW)
    before = (folder / "m.bib").read_bytes(), (folder / "r.html").read_bytes()
    run_apart(
        "dedupe", "a.bib", "b.bib", "-o", "m.bib", "--report", "r.html", *NOW, env={"PYTHONHASHSEED": "7"}
    )
    assert ((folder / "m.bib").read_bytes(), (folder / "r.html").read_bytes()) == before


def test_what_is_without_doubles_stays_so(run: Run, folder: Path) -> None:
    run("dedupe", "a.bib", "b.bib", "-o", "m.bib")
    run("dedupe", "m.bib", "-o", "n.bib")
    assert (folder / "n.bib").read_bytes() == (folder / "m.bib").read_bytes()


def test_one_bad_input_does_not_stop_the_others(run: Run, folder: Path) -> None:
    done = run("dedupe", "missing.bib", "a.bib", "b.bib", "-o", "m.bib")
    assert done.returncode == 2
    assert done.stderr.startswith(b"iqrefs: missing.bib")
    assert len(keys_of(folder / "m.bib")) == 5


def test_nothing_is_written_where_no_input_can_be_read(run: Run, folder: Path) -> None:
    (folder / "m.bib").write_text("old")
    assert run("dedupe", "missing.bib", "-o", "m.bib", "--report", "r.html").returncode == 2
    assert (folder / "m.bib").read_text() == "old"
    assert not (folder / "r.html").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("-o", "a.bib"), b"is an input too"),
        (("--report", "a.bib"), b"end its name in .html, .json or .txt"),
        (("--report", "r.pdf"), b"end its name in .html, .json or .txt"),
        (("--report", "no/r.html"), b"the folder no does not exist"),
        (("-o", "m.json", "--report", "m.json"), b"a name of its own"),
        (("--to", "json"), b"use csl-json"),
        (("--interactive",), b"asks on a terminal"),
        (("--now", "soon"), b"--now"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, folder: Path, options: tuple[str, ...], says: bytes) -> None:
    done = run("dedupe", "a.bib", "b.bib", *options)
    assert is_one_sentence(done)
    assert says in done.stderr
    assert (folder / "a.bib").read_text("utf-8") == A_BIB
    assert sorted(path.name for path in folder.iterdir()) == ["a.bib", "b.bib"]


def test_a_report_that_is_an_input_is_not_written(run: Run, folder: Path) -> None:
    (folder / "c.json").write_text("[]")
    done = run("dedupe", "a.bib", "c.json", "--report", "c.json")
    assert is_one_sentence(done)
    assert (folder / "c.json").read_text() == "[]"


class Terminal:
    """`iqrefs` on a terminal of its own: waits for words, presses keys."""

    def __init__(self, folder: Path, *args: str) -> None:
        import pty  # noqa: PLC0415 - not on Windows

        self.shown = ""
        self._seen = 0
        self._process, self._screen = pty.fork()
        if self._process == 0:
            os.chdir(folder)
            os.environ.update(COLUMNS="100", TERM="xterm")
            os.execv(sys.executable, [sys.executable, "-m", "iqrefs", *args])  # noqa: S606 - our own program

    def press(self, after: str, key: str) -> None:
        """Press a key once `after` has been shown, after the last key."""
        patience = time.monotonic() + 120
        while after not in self.shown[self._seen :]:
            assert time.monotonic() < patience, self.shown
            assert self._listen(), self.shown
        self._seen = len(self.shown)
        os.write(self._screen, key.encode())

    def end(self) -> int:
        """The exit code, once all has been shown."""
        while self._listen():
            pass
        os.close(self._screen)
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def _listen(self) -> bool:
        if not select.select([self._screen], [], [], 1.0)[0]:
            return True
        try:
            heard = os.read(self._screen, 65536)
        except OSError:
            return False
        self.shown += heard.decode("utf-8", "replace")
        return bool(heard)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
def test_the_user_is_asked_and_may_undo(folder: Path) -> None:
    terminal = Terminal(folder, "dedupe", "a.bib", "b.bib", "-o", "m.bib", "--interactive")
    terminal.press("stop asking", "n")
    terminal.press("undo", "u")
    terminal.press("stop asking", "y")
    terminal.press("go on", "q")
    assert terminal.end() == 0
    assert "Are they one work?" in terminal.shown
    assert "1 answered, 0 left open." in terminal.shown
    assert keys_of(folder / "m.bib") == ["rubaie2011", "keller2009", "sabri1998", "keller2015"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
def test_an_interrupted_interview_writes_nothing(folder: Path) -> None:
    terminal = Terminal(folder, "dedupe", "a.bib", "b.bib", "-o", "m.bib", "--interactive", "--lang", "ar")
    terminal.press("إنهاء الأسئلة", "\x03")
    assert terminal.end() == 130
    assert "nothing was written" in terminal.shown
    assert not (folder / "m.bib").exists()

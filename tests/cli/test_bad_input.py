"""Whatever the input is: an exit code that means something, one sentence, no traceback, no harm."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Run

_FULL = "Ali Allawi, The Occupation of Iraq, Yale University Press, New Haven, 2007, p. 5."
_NOTE = f"1. {_FULL}\n"

_UNREADABLE = {
    "binary.txt": b"\x00\x01\x02\x7fELF" + bytes(range(256)) * 40,
    "broken.json": b'[{"title": "x",',
    "number.json": b"42",
}
_READABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "prose.txt": b"A page of prose.\n\nIt cites nothing at all.\n",
    "windows-1256.txt": "1. علي الوردي، منطق ابن خلدون، بغداد، 1962، ص 5.\n".encode("cp1256"),
    "utf-16.txt": "1. علي الوردي، منطق ابن خلدون، بغداد، 1962، ص 5.\n".encode("utf-16"),
    "broken-utf-8.txt": _NOTE.encode() + b"2. \xff\xfe\xc3( Ibid., p. 6.\n",
    "surrogates.txt": _NOTE.encode() + b"2. \xed\xa0\x80 Ibid., p. 6.\n",
    "nul.txt": b"1. Ali\x00 Allawi, The Occup\x00ation, London, 2007.\n",
    "one-line.txt": b"1. " + b"Allawi, The Occupation of Iraq, 2007; " * 270_000,
    "letters.txt": b"a" * 10_000_000,
    "brackets.txt": b"1. " + b"(" * 1_000_000 + b"\n",
    "nested.txt": b"1. " + b"[(" * 500_000 + b")]" * 500_000 + b"\n",
    "nested.bib": b"@book{a, title = " + b"{" * 1_000_000 + b"}\n",
    "broken.bib": b"@book{a, title = {never closed\n\n@article{b, title = {Fine}, year = 2001}\n",
    "junk.bib": b"%%% no entry here\n",
    "junk.ris": b"no record here\n",
    "nested.json": b"[" * 100_000,
    "text-items.json": b'["a", "b"]',
}


def _expect_no_fault(stderr: bytes) -> None:
    assert b"Traceback" not in stderr, stderr.decode()
    assert b"fault of iqrefs" not in stderr


@pytest.mark.parametrize("name", _UNREADABLE)
def test_what_cannot_be_read_is_one_sentence(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(_UNREADABLE[name])
    done = run("convert", name)
    _expect_no_fault(done.stderr)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1
    assert name in done.stderr.decode()


@pytest.mark.parametrize("name", _READABLE)
def test_odd_input_is_read_or_refused_but_never_a_crash(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(_READABLE[name])
    done = run("convert", name)
    _expect_no_fault(done.stderr)
    assert done.returncode in (0, 2)
    assert done.returncode == 0 or done.stdout == b""
    assert done.stderr


@pytest.mark.parametrize("name", ["empty.txt", "broken-utf-8.txt", "nul.txt", "brackets.txt", "broken.bib"])
def test_odd_input_is_traced(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(_READABLE[name])
    done = run("trace", name)
    _expect_no_fault(done.stderr)
    assert done.returncode in (0, 2)


@pytest.mark.parametrize("name", ["missing.txt", ".", "x" * 300, "a/b/c.txt", "nul\\0.txt"])
def test_what_is_no_file_is_one_sentence(run: Run, name: str) -> None:
    done = run("convert", name)
    _expect_no_fault(done.stderr)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_sentence(run: Run, notes: Path) -> None:
    notes.chmod(0)
    done = run("convert", notes)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"ermission" in done.stderr


def test_an_unknown_format_or_option_is_wrong_usage(run: Run, notes: Path) -> None:
    for args in (["--to", "word"], ["--from", "docx"], ["--colour"]):
        assert run("convert", notes, *args).returncode == 2
    assert run("convertt", notes).returncode == 2


def test_escapes_and_overrides_in_a_note_do_not_reach_the_messages(run: Run, tmp_path: Path) -> None:
    (tmp_path / "e\x1b[31m.txt").write_text("1. \x1b[31mIbid.\u202e\x07\x9b, p. 5.\n", "utf-8")
    for command in ("convert", "trace"):
        done = run(command, "e\x1b[31m.txt", "--from", "notes")
        _expect_no_fault(done.stderr)
        assert not set("\x1b\x07\x9b\u202e") & set(done.stderr.decode())
    assert not set("\x1b\x07\x9b\u202e") & set(done.stdout.decode())


def test_tex_commands_in_a_title_come_out_as_text(run: Run, tmp_path: Path) -> None:
    text = _NOTE.replace("The Occupation", r"\input{/etc/passwd} The Occupation")
    (tmp_path / "n.txt").write_text(text)
    done = run("convert", "n.txt", "--from", "notes")
    assert done.returncode == 0
    assert rb"\input{/etc" not in done.stdout


def test_hostile_text_stays_valid_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_bytes(b'1. "A\\" \x1b{}[]</script>\x00, Press, 2007.\n2. \xed\xb0\x80.\n')
    for to in ("json", "csl-json"):
        done = run("convert", "n.txt", "--from", "notes", "--to", to)
        assert done.returncode == 0
        json.loads(done.stdout)

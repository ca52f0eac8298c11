"""`iqrefs convert` as users run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import iqrefs
from iqrefs import pipeline
from tests.cli.running import Run, is_one_sentence


def test_works_come_out_as_bibtex_and_messages_go_to_standard_error(run_apart: Run, notes: Path) -> None:
    done = run_apart("convert", notes, "--from", "notes")
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


def test_standard_input_is_read(run: Run, run_apart: Run, notes: Path) -> None:
    done = run_apart("convert", "-", "--from", "notes", stdin=notes.read_bytes())
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
        "notes.txt:4: warning: In note 4 “Fanar Haddad, op. cit., p. 9.” leads to no source"
    )


def test_quiet_says_nothing_but_errors(run: Run, notes: Path) -> None:
    assert run("convert", notes, "--from", "notes", "-q").stderr == b""
    assert run("convert", "missing.txt", "-q").stderr != b""


def test_a_latin_only_screen_does_not_stop_arabic(run_apart: Run, notes: Path) -> None:
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_apart("convert", notes, "--from", "notes", env=env)
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


def _list_rows(reading: dict[str, Any]) -> list[dict[str, Any]]:
    """All citations and entries of a reading in JSON."""
    return [row for note in reading["notes"] for row in note["citations"]] + list(reading["bibliography"])


def _list_words(row: dict[str, Any]) -> set[str]:
    """Every word that stands in a field or in the remainder."""
    fields = [row["text"][start:end] for spans in row["spans"].values() for start, end in spans]
    return {word for text in [*fields, *row["remainder"]] for word in text.split()}


def test_a_trained_labeller_reads(run: Run, notes: Path, model: Path) -> None:
    reading = json.loads(run("convert", notes, "--from", "notes", "--to", "json", "--model", model).stdout)
    first = reading["notes"][0]["citations"][0]
    assert first["item"]["title"] == "العلاقات العراقية الأمريكية"
    assert first["confidence"].keys() >= {"author", "title", "publisher", "publisher-place"}


def test_without_a_labeller_the_rules_read_alone(run: Run, notes: Path) -> None:
    reading = json.loads(run("convert", notes, "--from", "notes", "--to", "json", "--model", "none").stdout)
    alone = pipeline.read_library([pipeline.read_document(notes, "notes", "none")])
    assert reading == json.loads(pipeline.render_library(alone, "json"))
    assert [row["confidence"] for row in _list_rows(reading)] == [{}, {}, {}, {}]
    assert [row["item"].get("title") for row in _list_rows(reading)] == [
        *["العلاقات العراقية الأمريكية", None, "Networks of Power", None]
    ]


def test_how_sure_each_field_is_stands_in_the_reading_and_does_not_change(
    run: Run, run_apart: Run, notes: Path
) -> None:
    done = run("convert", notes, "--from", "notes", "--to", "json")
    rows = _list_rows(json.loads(done.stdout))
    assert all(0 <= sure <= 1 for row in rows for sure in row["confidence"].values())
    assert [bool(row["confidence"]) for row in rows] == [True, False, True, False]
    assert all(
        set(row["confidence"]) <= row["item"].keys() | ({"locator"} if row["locator"] else set())
        for row in rows
    )
    assert run_apart("convert", notes, "--from", "notes", "--to", "json").stdout == done.stdout


def test_doubtful_fields_are_left_to_the_remainder_and_no_word_is_lost(run: Run, notes: Path) -> None:
    options = (notes, "--from", "notes", "--to", "json")
    plain, strict = (
        _list_rows(json.loads(run("convert", *options, "--min-confidence", least).stdout))
        for least in ("0.0", "1.0")
    )
    assert any(row["confidence"] for row in plain)
    for row, left in zip(plain, strict, strict=True):
        doubtful = {name for name, sure in row["confidence"].items() if sure < 1}
        assert doubtful.isdisjoint(left["item"])
        assert doubtful.isdisjoint(left["spans"])
        assert _list_words(row) <= _list_words(left)
        kept = row["item"].keys() - row["confidence"].keys()
        assert {name: left["item"][name] for name in kept} == {name: row["item"][name] for name in kept}
    assert any(left["remainder"] for left in strict)


def test_the_doubtful_pages_of_an_entry_are_in_the_remainder_alone(run: Run, tmp_path: Path) -> None:
    entry = "Mansour, Renad. “Networks of Power.” Journal of Iraqi Studies 12, no. 3 (2021): 45-67.\n"
    (tmp_path / "list.txt").write_text(entry, "utf-8")
    done = run("convert", "list.txt", "--from", "lines", "--to", "json", "--min-confidence", "1.0")
    (left,) = json.loads(done.stdout)["bibliography"]
    assert "45-67" in left["remainder"]
    assert "page" not in left["item"]


@pytest.mark.parametrize("least", ["-0.1", "1.1", "much"])
def test_a_confidence_is_between_0_and_1(run: Run, notes: Path, least: str) -> None:
    done = run("convert", notes, "--min-confidence", least)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--min-confidence" in done.stderr


def _break_model(data: bytes, how: str) -> bytes:
    magic, head, packed = data.split(b"\n", 2)
    fields = json.loads(head)
    return {
        "text": "لا شيء\n".encode(),
        "cut": data[:-20],
        "other version": b"\n".join([magic, json.dumps(fields | {"features": 0}).encode(), packed]),
        "endless": b"\n".join([magic, json.dumps(fields | {"size": float("inf")}).encode(), packed]),
        "negative": b"\n".join([magic, json.dumps(fields | {"size": -5}).encode(), packed]),
    }[how]


@pytest.mark.parametrize("how", ["text", "cut", "other version", "endless", "negative"])
def test_a_broken_labeller_is_one_sentence(run: Run, notes: Path, model: Path, how: str) -> None:
    (broken := notes.with_name("broken.model")).write_bytes(_break_model(model.read_bytes(), how))
    done = run("convert", notes, "--from", "notes", "--model", broken, "-o", "out.bib")
    assert is_one_sentence(done)
    assert b"broken.model" in done.stderr
    assert not notes.with_name("out.bib").exists()


@pytest.mark.parametrize("name", ["missing.model", "."])
def test_a_labeller_that_cannot_be_read_is_one_sentence(run: Run, notes: Path, name: str) -> None:
    assert is_one_sentence(run("convert", notes, "--model", name))


@pytest.mark.parametrize("shipped", [None, b"iqrefs-labeller 1\n{}\n"])
def test_without_its_labeller_iqrefs_reads_by_the_rules_and_says_so(
    run: Run, run_apart: Run, notes: Path, tmp_path: Path, shipped: bytes | None
) -> None:
    package = tmp_path / "elsewhere" / "iqrefs"
    shutil.copytree(Path(iqrefs.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    labeller = package / "parse" / "tagger" / "labeller.model"
    labeller.unlink()
    if shipped is not None:
        labeller.write_bytes(shipped)
    env = {"PYTHONPATH": str(package.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    done = run_apart("convert", notes, "--from", "notes", "--to", "json", env=env)
    reading = json.loads(done.stdout)
    assert done.returncode == 0
    assert [f["severity"] for f in reading["findings"] if f["code"] == "labeller-missing"] == ["warning"]
    assert b"labeller-missing" in done.stderr
    alone = json.loads(run("convert", notes, "--from", "notes", "--to", "json", "--model", "none").stdout)
    assert _list_rows(reading) == _list_rows(alone)
    assert "labeller-missing" not in {finding["code"] for finding in alone["findings"]}

"""`iqrefs train` as a user runs it: a corpus in, a labeller out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run, is_one_sentence


def test_a_corpus_becomes_a_labeller_that_reads(run: Run, journal: Path, notes: Path) -> None:
    done = run("train", journal, "-o", "journal.model")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode("utf-8").splitlines() == [
        "learning from 6 tagged citations and 0 made up …",
        "labeller of 0.0 MB in journal.model",
    ]
    read = run("convert", notes, "--from", "notes", "--model", "journal.model", "-q")
    assert (read.returncode, read.stderr) == (0, b"")
    assert "العلاقات العراقية الأمريكية" in read.stdout.decode("utf-8")


def test_the_same_corpora_give_the_same_file(run: Run, run_apart: Run, journal: Path) -> None:
    for name, start in (("one.model", run), ("other.model", run_apart)):
        assert start("train", journal, "--generated", "20", "-o", name, "-q").stderr == b""
    one = journal.with_name("one.model").read_bytes()
    assert one == journal.with_name("other.model").read_bytes()
    run("train", journal, "--generated", "20", "--seed", "2", "-o", "other.model", "-q")
    assert one != journal.with_name("other.model").read_bytes()


def test_lines_of_windows_and_a_mark_of_byte_order_change_nothing(
    run: Run, journal: Path, model: Path
) -> None:
    journal.write_bytes(b"\xef\xbb\xbf" + journal.read_bytes().replace(b"\n", b"\r\n"))
    assert run("train", journal, "-o", "again.model", "-q").returncode == 0
    assert journal.with_name("again.model").read_bytes() == model.read_bytes()


def test_corpora_are_learned_from_together(run: Run, journal: Path, model: Path) -> None:
    one, other = journal.with_name("one.txt"), journal.with_name("other.txt")
    first, second, third = journal.read_text("utf-8").split("@ ")[1:]
    one.write_text(f"@ {first}@ {second}", "utf-8")
    other.write_text(f"@ {third}", "utf-8")
    assert b"learning from 6" in run("train", one, other, "-o", "both.model").stderr
    assert journal.with_name("both.model").read_bytes() == model.read_bytes()


def test_without_an_output_there_is_nothing_to_do(run: Run, journal: Path) -> None:
    done = run("train", journal)
    assert is_one_sentence(done)
    assert b"-o" in done.stderr


def test_a_corpus_is_not_overwritten(run: Run, journal: Path) -> None:
    before = journal.read_bytes()
    done = run("train", journal, "-o", journal)
    assert is_one_sentence(done)
    assert b"is an input too" in done.stderr
    assert journal.read_bytes() == before


@pytest.mark.parametrize(
    ("corpus", "told"),
    [
        (b"", "There is no citation in the corpora: a line “= citation” opens one."),
        (b"= Iraq, 1962\n\ntitle: Iran\n", "journal.txt:3: “Iran” does not stand in the citation above it."),
        (b"Iraq, 1962\n", "journal.txt:1: expected “= citation”, “@ habit” or “label: value”."),
        ("= العراق".encode("cp1256"), "is no UTF-8 text (byte 2)."),
    ],
)
def test_a_broken_corpus_is_one_sentence_and_leaves_the_old_labeller(
    run: Run, journal: Path, corpus: bytes, told: str
) -> None:
    journal.write_bytes(corpus)
    (old := journal.with_name("journal.model")).write_text("old")
    done = run("train", journal, "-o", old)
    assert is_one_sentence(done)
    assert told in done.stderr.decode("utf-8")
    assert old.read_text() == "old"
    assert sorted(path.name for path in journal.parent.iterdir()) == ["journal.model", "journal.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_corpus_that_cannot_be_read_is_one_sentence(run: Run, journal: Path, name: str) -> None:
    assert is_one_sentence(run("train", journal, name, "-o", "journal.model"))
    assert not journal.with_name("journal.model").exists()


@pytest.mark.parametrize("name", [".", "missing/journal.model"])
def test_an_output_that_cannot_be_is_refused(run: Run, journal: Path, name: str) -> None:
    assert is_one_sentence(run("train", journal, "-o", name))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence(run: Run, journal: Path) -> None:
    done = run("train", journal, "-q", "-o", "/dev/full")
    assert done.stderr == b"iqrefs: /dev/full: cannot be written: no space left on device.\n"
    assert is_one_sentence(done)


def test_unseen_habits_are_told_of_the_rules_and_the_labeller(run: Run, journal: Path) -> None:
    done = run("train", journal, "--cross-validate", "3")
    told = done.stdout.decode("utf-8").splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line[:-5] for line in told if ": fields " in line] == ["rules: fields ", "labeller: fields "]
    heads = [line.split()[:2] for line in told if line.endswith("right")]
    assert heads == [
        [f"{name}:", group] for name in ("rules", "labeller") for group in ("variable", "type", "language")
    ]
    assert [line.split()[2] for line in told if line.split()[:1] == ["book"]] == ["36", "36"]
    assert [path.name for path in journal.parent.iterdir()] == ["journal.txt"]


@pytest.mark.parametrize("corpus", ["one habit", "one part"])
def test_where_nothing_is_left_to_learn_from_one_sentence_says_so(
    run: Run, journal: Path, corpus: str
) -> None:
    if corpus == "one habit":
        journal.write_text("= Iraq, 1962\ntitle: Iraq\n", "utf-8")
    assert is_one_sentence(run("train", journal, "--cross-validate", "2" if corpus == "one habit" else "1"))


def test_pointers_alone_teach_nothing(run: Run, journal: Path) -> None:
    journal.write_text("= المصدر نفسه، ص 17.\nlocator: 17\n", "utf-8")
    assert is_one_sentence(run("train", journal, "-q", "-o", "journal.model"))
    assert not journal.with_name("journal.model").exists()


def test_standard_output_is_no_file(run: Run, journal: Path) -> None:
    run("train", journal, "-q", "-o", "-")
    assert not journal.with_name("-").exists()

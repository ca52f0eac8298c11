"""`iqrefs evaluate` as developers run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run, is_one_sentence

_GOLD = {
    "notes": [
        {
            "label": "1",
            "citations": [
                {
                    "text": "محمد سالم الكواز",
                    "kind": "full",
                    "work": "W1",
                    "item": {"title": "لا هذا", "language": "ar"},
                }
            ],
        },
        {
            "label": "2",
            "citations": [
                {"text": "المصدر نفسه", "kind": "ibid", "work": "W1", "refers_to": "1", "item": {}}
            ],
        },
    ]
}


@pytest.fixture
def gold(notes: Path) -> Path:
    path = notes.with_name("notes.gold.json")
    path.write_text(json.dumps(_GOLD), "utf-8")
    return path


def test_a_row_a_document(run: Run, gold: Path) -> None:
    done = run("evaluate", gold, "--from", "notes", "--misses", "3", "--by", "variable")
    told = done.stdout.decode("utf-8").splitlines()
    assert done.returncode == 0
    assert told[0].split() == [
        "document",
        *["notes", "entries", "split", "kind", "pointers", "wrong", "works", "locator", "fields"],
    ]
    assert told[1].split()[0] == "notes"
    assert ["notes:", "variable", "f1", "gold", "read", "right"] in [line.split() for line in told]
    assert ["title", "0.000", "1", "1", "0"] in [line.split() for line in told]
    assert any(line.startswith("  - note 1#0 title: gold ['لا هذا']") for line in told)


def test_several_documents_end_with_their_mean(run: Run, gold: Path) -> None:
    other = gold.with_name("other.gold.json")
    other.write_bytes(gold.read_bytes())
    other.with_name("other.txt").write_bytes(gold.with_name("notes.txt").read_bytes())
    told = run("evaluate", gold, other, "--from", "notes").stdout.decode().splitlines()
    assert [line.split()[0] for line in told] == ["document", "notes", "other", "mean"]


def test_the_figures_as_json(run: Run, gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--from", "notes", "--json").stdout)
    assert figures["documents"]["notes"]["kind"] == figures["mean"]["kind"] == 1.0
    assert figures["documents"]["notes"]["variables"]["title"] < 1.0


def test_the_input_may_be_named(run: Run, gold: Path, notes: Path) -> None:
    moved = notes.rename(notes.with_name("moved.txt"))
    assert run("evaluate", gold, "--from", "notes").returncode == 2
    assert run("evaluate", gold, "--from", "notes", "--input", moved).returncode == 0
    assert run("evaluate", gold, gold, "--input", moved).returncode == 2


@pytest.mark.parametrize("text", ["", "{", "3", '{"notes": 3}', "[" * 100_000])
def test_a_broken_gold_is_one_sentence(run: Run, gold: Path, text: str) -> None:
    gold.write_text(text)
    done = run("evaluate", gold)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"notes.gold.json" in done.stderr


def test_the_fields_of_a_corpus_are_scored_by_variable_language_and_type(run: Run, journal: Path) -> None:
    groups = ["--by", "variable", "--by", "language", "--by", "type"]
    done = run("evaluate", journal, "--model", "none", *groups)
    tables = [table.splitlines() for table in done.stdout.decode("utf-8").split("\n\n")]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [table[0].split()[:2] for table in tables] == [
        ["document", "notes"],
        ["journal:", "variable"],
        ["journal:", "language"],
        ["journal:", "type"],
    ]
    assert tables[0][1].split()[:-1] == ["journal", *"--------"]
    gold = [{row.split()[0]: int(row.split()[2]) for row in table[1:]} for table in tables[1:]]
    assert gold[0]["author"] == gold[0]["title"] == gold[0]["issued"] == gold[0]["page"] == 6
    assert gold[1:] == [{"ar": 24, "en": 12}, {"book": 36}]


def test_what_is_read_otherwise_than_tagged_is_a_miss(run: Run, journal: Path) -> None:
    journal.write_text("= علي الوردي، طبيعة المجتمع، بغداد، 1965، ص 4\ntitle: بغداد\n", "utf-8")
    told = run("evaluate", journal, "--model", "none", "--misses", "2").stdout.decode("utf-8").splitlines()
    assert "journal: 5 differences" in told
    assert len([line for line in told if line.startswith("  - ")]) == 2


def test_a_corpus_and_a_document_are_scored_together(run: Run, gold: Path, journal: Path) -> None:
    figures = json.loads(run("evaluate", gold, journal, "--from", "notes", "--json").stdout)
    assert list(figures["documents"]) == ["notes", "journal"]
    corpus = figures["documents"]["journal"]
    assert set(corpus) == {"fields", "variables", "languages", "types"}
    assert (list(corpus["types"]), sorted(corpus["languages"])) == (["book"], ["ar", "en"])
    fields = [figures["documents"][name]["fields"] for name in ("notes", "journal")]
    assert figures["mean"]["fields"] == pytest.approx(sum(fields) / 2)
    assert set(figures["documents"]["notes"]["languages"]) == {"ar"}


def test_a_labeller_reads_the_corpus_that_it_was_trained_on(run: Run, journal: Path, model: Path) -> None:
    figures = json.loads(run("evaluate", journal, "--model", model, "--json").stdout)
    assert figures["documents"]["journal"]["fields"] == 1.0


def test_a_broken_labeller_is_one_sentence(run: Run, gold: Path, journal: Path) -> None:
    (broken := gold.with_name("broken.model")).write_text("broken")
    done = run("evaluate", gold, journal, "--model", broken)
    assert is_one_sentence(done)
    assert b"broken.model" in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "There is no citation in the corpora"),
        ("= Iraq\ntitle: Iran\n", "journal.txt:2: “Iran” does not stand"),
    ],
)
def test_a_broken_corpus_is_one_sentence(run: Run, journal: Path, text: str, told: str) -> None:
    journal.write_text(text, "utf-8")
    done = run("evaluate", journal)
    assert is_one_sentence(done)
    assert told in done.stderr.decode("utf-8")


def test_a_broken_corpus_does_not_stop_the_others(run: Run, gold: Path, journal: Path) -> None:
    journal.write_text("title: Iran\n", "utf-8")
    done = run("evaluate", journal, gold, "--from", "notes", "-q")
    assert done.returncode == 2
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == ["document", "notes"]


def test_corpora_of_one_name_are_both_scored(run: Run, journal: Path) -> None:
    (journal.parent / "other").mkdir()
    (other := journal.parent / "other" / "journal.txt").write_bytes(journal.read_bytes())
    done = run("evaluate", journal, other)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 4)

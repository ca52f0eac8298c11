"""`iqrefs evaluate` as developers run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run

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
    done = run("evaluate", gold, "--from", "notes", "--misses", "3", "--variables")
    told = done.stdout.decode("utf-8").splitlines()
    assert done.returncode == 0
    assert told[0].split() == [
        "document",
        *["notes", "entries", "split", "kind", "pointers", "wrong", "works", "locator", "fields"],
    ]
    assert told[1].split()[0] == "notes"
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

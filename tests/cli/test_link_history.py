"""`iqrefs history` as users run it: what was seen of an address, and what changed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from iqrefs.links.addresses import address_key
from iqrefs.links.history import History
from iqrefs.model import LinkStatus
from tests.links.history.making import DAY, NOW, verdict
from tests.links.probing import begin, citing
from tests.links.running import Done, run_here

GONE = "https://majalla.example/مقالات/7"
FINE = "https://journal.example/a?id=7"
OTHER = "https://other.example/"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Three visits to each of three addresses, a week apart: one is lost, one is well, one comes back."""
    path = tmp_path / "links.sqlite"
    found: dict[str, tuple[LinkStatus, LinkStatus, LinkStatus]] = {
        GONE: ("ok", "dead", "dead"),
        FINE: ("ok", "ok", "ok"),
        OTHER: ("unstable", "unstable", "moved"),
    }
    for week in range(3):
        at = NOW + 7 * week * DAY
        with History.open(path) as history:
            round_id = begin(history, [citing(f"{url}#part", "A title") for url in found], at)
            visits = [
                (address_key(url)[0], verdict(statuses[week], at, title_seen=f"عنوان {week}"))
                for url, statuses in found.items()
            ]
            history.record(round_id, visits)
            history.finish_round(round_id, at)
    return path


def _is_one_sentence(done: Done) -> bool:
    ends = done.err.startswith("iqrefs: ") and done.err.endswith(".\n") and done.err.count("\n") == 1
    return done.code == 2 and done.out == "" and ends


def _read(done: Done) -> list[dict[str, Any]]:
    assert (done.code, done.err) == (0, "")
    told: list[dict[str, Any]] = json.loads(done.out)
    return told


def test_every_visit_is_told_the_oldest_first(db: Path) -> None:
    done = run_here("history", GONE, "--db", db)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == address_key(GONE)[0]
    visits = [line.split()[:3] for line in lines if line.startswith("  2026")]
    assert visits == [
        ["2026-11-23", "08:00", "ok"],
        ["2026-11-30", "08:00", "dead"],
        ["2026-12-07", "08:00", "dead"],
    ]
    assert "عنوان 2" in done.out


@pytest.mark.parametrize(
    "spelling",
    [
        GONE,
        address_key(GONE)[0],
        address_key(GONE)[0].lower(),
        f"{GONE}#part",
        f"{GONE}#elsewhere",
        f"<{GONE}>",
        "HTTPS://majalla.EXAMPLE:443/مقالات/7",
    ],
)
def test_an_address_is_known_in_each_of_its_spellings(db: Path, spelling: str) -> None:
    (told,) = _read(run_here("history", spelling, "--db", db, "--output-format", "json"))
    assert [visit["status"] for visit in told["visits"]] == ["ok", "dead", "dead"]


def test_the_evidence_of_a_visit_is_in_the_json(db: Path) -> None:
    fine, other = _read(run_here("history", FINE, OTHER, "--db", db, "--output-format", "json"))
    assert (fine["url"], other["url"]) == (FINE, OTHER)
    assert [visit["checked_at"] for visit in fine["visits"]] == [
        "2026-11-23T08:00:00Z",
        "2026-11-30T08:00:00Z",
        "2026-12-07T08:00:00Z",
    ]
    assert [visit["reason"] for visit in other["visits"]] == ["timeout", "timeout", "moved-permanently"]


@pytest.mark.parametrize(
    ("since", "changes"),
    [
        ("2026-12-08", []),
        ("2026-12-07", [(OTHER, "unstable", "moved", "alive")]),
        ("2026-12-07T08:00:01Z", []),
        (
            "2026-11-30",
            [(GONE, "ok", "dead", "suspect"), (OTHER, "unstable", "moved", "alive")],
        ),
    ],
)
def test_changes_since_a_day_are_told_in_the_order_of_time(
    db: Path, since: str, changes: list[tuple[str, str, str, str]]
) -> None:
    told = _read(run_here("history", "--since", since, "--db", db, "--output-format", "json"))
    assert [
        (one["url"].partition("#")[0], one["before"], one["after"], one["state_after"]) for one in told
    ] == changes


def test_first_visits_are_changes_too(db: Path) -> None:
    told = _read(run_here("history", "--since", "2026-11-01", "--db", db, "--output-format", "json"))
    assert [one["before"] for one in told][:3] == [None, None, None]
    assert len(told) == 5


def test_the_changes_of_one_address_can_be_asked_for(db: Path) -> None:
    done = run_here("history", f"{GONE}#elsewhere", "--since", "2026-11-24", "--db", db)
    assert (done.code, done.out.count("→")) == (0, 1)
    assert "2026-11-30 08:00  ok → dead" in done.out


def test_no_change_is_said_and_not_left_blank(db: Path) -> None:
    done = run_here("history", "--since", "2027-01-01", "--db", db)
    assert (done.code, bool(done.out.strip())) == (0, True)
    assert _read(run_here("history", "--since", "2027-01-01", "--db", db, "--output-format", "json")) == []


def test_what_is_told_is_told_in_arabic_too(db: Path) -> None:
    visits = run_here("history", GONE, "--db", db, "--lang", "ar").out
    changes = run_here("history", "--since", "2026-11-01", "--db", db, "--lang", "ar").out
    assert "today" not in visits
    assert "الصفحة" in visits
    assert "new" not in changes


def test_an_address_that_is_not_known_is_exit_code_2_and_the_others_are_told(db: Path) -> None:
    done = run_here("history", FINE, "https://nobody.example/", "--db", db, "--output-format", "json")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "https://nobody.example/: is not in" in done.err
    assert [one["url"] for one in json.loads(done.out)] == [FINE]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--since", "last week"),
        ("--since", "2026-13-01"),
        ("https://a.example/", "-o", "missing/told.txt"),
        ("https://a.example/", "-o", "links.sqlite"),
    ],
)
def test_wrong_usage_is_one_sentence(
    db: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(db.parent)
    assert _is_one_sentence(run_here("history", *options, "--db", "links.sqlite"))


def test_a_history_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert _is_one_sentence(run_here("history", FINE, "--db", tmp_path / "lost.sqlite"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"no database\n" * 100, b"SQLite format 3\x00" + b"\x07" * 4096])
def test_a_history_that_is_damaged_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "links.sqlite").write_bytes(content)
    assert _is_one_sentence(run_here("history", FINE, "--db", tmp_path / "links.sqlite"))
    assert (tmp_path / "links.sqlite").read_bytes() == content


def test_what_is_told_may_go_to_a_file(db: Path, tmp_path: Path) -> None:
    told = run_here("history", GONE, "--db", db).out
    assert run_here("history", GONE, "--db", db, "-o", tmp_path / "told.txt") == Done(0, "", "")
    assert (tmp_path / "told.txt").read_text("utf-8") == told


def test_titles_and_addresses_cannot_steer_a_terminal(tmp_path: Path) -> None:
    evil = "\x1b[2J\u202eowned\x07\nhttps://forged.example/"
    path, url = tmp_path / "links.sqlite", "https://a.example/\u202e\x1b[31m"
    with History.open(path) as history:
        round_id = begin(history, [url, "mailto:\x1b[31mx"], NOW)
        seen = [(key, verdict("dead", NOW, title_seen=evil, detail=evil)) for key in _keys(url)]
        history.record(round_id, seen)
    told = run_here("history", url, "--db", path).out
    changes = run_here("history", "--since", (NOW - timedelta(1)).isoformat(), "--db", path).out
    for text in (told, changes):
        assert not set(text) & {"\x1b", "\x07", "\u202e"}
    assert not any(line.startswith("https://forged") for line in told.splitlines())


def _keys(url: str) -> list[str]:
    return [address_key(url)[0], address_key("mailto:\x1b[31mx")[0]]

"""`iqrefs links` over the whole lab, in one run: each verdict, and the run as the servers saw it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.links.lab.cases import SHARED_HOSTS, case_names
from tests.links.lab.exchange import Visit
from tests.links.lab.scene import Case
from tests.links.lab.world import Lab
from tests.links.running import Row, cite_items, manners
from tests.once import compute_once, shared_folder

LEASH = """
import sys
def watch(event, args):
    if event == "socket.connect":
        host = str(args[1][0])
        if not host.startswith("127.0."):
            sys.stderr.write(f"connected to {host}\\n")
            raise PermissionError(host)
    elif event == "socket.getaddrinfo":
        name = str(args[0])
        if not name[0].isdecimal() and not name.endswith((".invalid", "localhost")):
            sys.stderr.write(f"looked up {name}\\n")
sys.addaudithook(watch)
from iqrefs.cli.app import main
main()
"""
"""The command, held on loopback: what would leave it is told on standard error, and does not."""

MISSING_NOTES = {"pdf-that-is-another-page"}
"""Drifted is said, but not that the file is a page now."""

_FRIENDLY = {"ok", "moved", "restricted", "blocked", "unstable", "invalid"}
_ROT = {"dead", "soft-dead"}


@dataclass(frozen=True, slots=True)
class Seen:
    """The run: the rows of its report by case, and what the lab's server recorded of it."""

    code: int
    told: str
    cases: Mapping[str, Case]
    rows: Mapping[str, Row]
    visits: tuple[Visit, ...]
    intruders: tuple[str, ...]
    most_at_once: int

    def having(self, *expected: str) -> list[str]:
        """The names of the cases whose best verdict is one of these."""
        return [name for name, case in self.cases.items() if case.expected in expected]


@pytest.fixture(scope="session")
def seen(running_lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The one run of which these tests ask."""
    folder = tmp_path_factory.mktemp("verdicts")
    return compute_once(shared_folder(tmp_path_factory, "seen"), lambda: _look_at_all(running_lab, folder))


def _look_at_all(running_lab: Lab, folder: Path) -> Seen:
    """All cases in one bibliography, the addresses outside the lab too: they must be refused."""
    running_lab.server.forget()
    cited = cite_items(folder / "refs.json", [case.item for case in running_lab.cases])
    options = [*manners(running_lab), "--output-format", "json", "--contact", "ed@example.org"]
    command = [sys.executable, "-c", LEASH, "links", str(cited), *options]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert done.stdout, done.stderr.decode()
    numbers = {f"bibliography:{n}": case.name for n, case in enumerate(running_lab.cases, 1)}
    rows = {numbers[citing["note"]]: row for row in json.loads(done.stdout) for citing in row["cited_in"]}
    server = running_lab.server
    return Seen(
        done.returncode,
        done.stderr.decode("utf-8"),
        {case.name: case for case in running_lab.cases},
        rows,
        tuple(server.visits()),
        tuple(server.intruders),
        server.most_at_once(),
    )


@pytest.mark.parametrize("name", case_names())
def test_the_verdict_is_one_that_an_expert_accepts(seen: Seen, name: str) -> None:
    row = seen.rows[name]
    assert row["status"] in seen.cases[name].accepted, (row["reason"], row["message"], row["title_seen"])


def test_most_verdicts_are_the_best_ones(seen: Seen) -> None:
    best = sum(seen.rows[name]["status"] == case.expected for name, case in seen.cases.items())
    assert best / len(seen.cases) > 0.92


def test_nothing_that_lives_or_cannot_be_seen_is_called_dead(seen: Seen) -> None:
    fair = [name for name in seen.having(*_FRIENDLY) if not seen.cases[name].accepted & _ROT]
    assert [name for name in fair if seen.rows[name]["status"] in _ROT] == []
    assert [name for name in seen.having("ok", "moved") if seen.rows[name]["status"] == "dead"] == []


def test_every_case_is_in_the_report_and_in_the_order_of_the_input(seen: Seen) -> None:
    assert list(seen.rows) == list(seen.cases)


def test_dead_links_make_exit_code_1_and_nothing_is_told_beside_the_report(seen: Seen) -> None:
    assert (seen.code, seen.told) == (1, "")


def test_nothing_arrives_where_nobody_may_look(seen: Seen) -> None:
    assert seen.intruders == ()


def test_a_moved_work_has_the_address_that_its_redirects_say(seen: Seen) -> None:
    moved = [name for name in seen.having("moved") if seen.rows[name]["status"] == "moved"]
    assert len(moved) > 15
    assert {name: seen.rows[name]["moved_to"] for name in moved} == {
        name: seen.cases[name].moved_to for name in moved
    }


def test_only_what_has_moved_has_a_new_address(seen: Seen) -> None:
    for name, row in seen.rows.items():
        assert (row["moved_to"] is not None) == (row["status"] == "moved"), name


def test_what_is_worth_knowing_stands_beside_the_verdict(seen: Seen) -> None:
    due = {name: case.notes for name, case in seen.cases.items() if case.notes and name not in MISSING_NOTES}
    told = {name: [note for note in seen.rows[name]["notes"] if note in due[name]] for name in due}
    assert told == {name: list(notes) for name, notes in due.items()}


@pytest.mark.parametrize("note", ["anchor-missing", "type-mismatch"])
def test_a_note_stands_only_where_it_is_true(seen: Seen, note: str) -> None:
    true = {name for name, case in seen.cases.items() if note in case.notes} - MISSING_NOTES
    assert {name for name, row in seen.rows.items() if note in row["notes"]} == true


def test_https_is_said_to_answer_only_where_it_was_asked(seen: Seen) -> None:
    for name, row in seen.rows.items():
        if "https-answers" in row["notes"]:
            assert any(url.startswith("https:") for url in row["chain"]), name


def test_the_evidence_is_as_long_as_the_way(seen: Seen) -> None:
    for name, row in seen.rows.items():
        assert len(row["http"]) == len(row["chain"]), name
        assert row["final_url"] == (row["chain"][-1] if row["chain"] else None), name


def test_pages_are_asked_by_get_and_by_an_honest_name(seen: Seen) -> None:
    assert {visit.method for visit in seen.visits} == {"GET"}
    (name,) = {visit.headers.get("user-agent", "") for visit in seen.visits}
    assert name.startswith("iqrefs/")
    assert name.endswith("(+ed@example.org)")
    assert [word for word in ("bot", "link", "check", "crawl", "mozilla") if word in name.lower()] == []


def test_no_host_is_asked_more_than_two_questions_at_once(seen: Seen) -> None:
    assert seen.most_at_once <= 2


def test_a_page_that_answers_is_asked_for_once(seen: Seen) -> None:
    asked = Counter((visit.host, visit.path) for visit in seen.visits)
    families = {"live", "titles", "drift", "says", "charsets", "fragments"}
    once = [
        urlsplit(case.url)
        for name, case in seen.cases.items()
        if case.family in families and seen.rows[name]["http"] == [200]
    ]
    assert len(once) > 100
    assert {asked[parts.hostname or "", unquote(parts.path)] for parts in once} == {1}


def test_cookies_of_one_page_are_not_shown_to_another(seen: Seen) -> None:
    with_cookies = {visit.path for visit in seen.visits if "cookie" in visit.headers}
    assert with_cookies
    assert len(with_cookies) < 10
    assert {visit.host for visit in seen.visits} >= set(SHARED_HOSTS)

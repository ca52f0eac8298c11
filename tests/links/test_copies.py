"""Archived copies: asked for at the lab's archives, kept, and written into entries."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from iqrefs.links.addresses import address_key
from iqrefs.links.archive.endpoints import Endpoints
from iqrefs.links.copies import find_copies, read_day, want_copy
from iqrefs.links.history import History
from iqrefs.model import ArchivedCopy, Citing, Date, Item, LinkRow, LinkStatus
from tests.links.history.making import verdict
from tests.links.lab import archives
from tests.links.lab.captures import CITED, HOLDINGS, Capture, Holding
from tests.links.lab.world import Lab
from tests.links.probing import FINE, HOSTS, NOW, begin, citing, manners, stage
from tests.links.running import Done, cite_items, run_here
from tests.links.running import manners as said_manners

_TITLE = str(CITED.get("title"))
_PLAIN = HOLDINGS[0]
_NEVER = next(one for one in HOLDINGS if one.path == "/articles/never")

Asking = Callable[[Lab, str], Endpoints]


def _base(lab: Lab, host: str) -> str:
    return f"http://{host}:{lab.port}"


def _both(lab: Lab, host: str) -> Endpoints:
    return Endpoints.named(f"{_base(lab, host)}/timegate/", _base(lab, host))


def _gate(lab: Lab, host: str) -> Endpoints:
    return Endpoints.named(f"{_base(lab, host)}/timegate/", None)


def _wayback(lab: Lab, host: str) -> Endpoints:
    return Endpoints.named(None, _base(lab, host))


def _url(lab: Lab, holding: Holding) -> str:
    return archives.holding_urls(lab.port)[holding.path]


def _cite(lab: Lab, holding: Holding) -> Citing:
    accessed: Date = {"date-parts": [list(holding.accessed)]}
    return replace(citing(_url(lab, holding), _TITLE), accessed=accessed)


def _begin(history: History, *cited: Citing, status: LinkStatus | None = "dead", now: datetime = NOW) -> int:
    """A round in which the cited addresses were found so."""
    round_id = begin(history, cited, now)
    if status is not None:
        history.record(round_id, [(address_key(one.url)[0], verdict(status, now)) for one in cited])
    return round_id


def _find(
    lab: Lab, history: History, round_id: int, endpoints: Endpoints, now: datetime = NOW, **how: Any
) -> dict[str, ArchivedCopy]:
    interval = how.pop("interval", 0.0)
    rows = history.rows(round_id)
    return dict(find_copies(history, rows, manners(lab, **how), endpoints, lambda: now, interval=interval))


def _find_for(lab: Lab, endpoints: Endpoints, *holdings: Holding, **how: Any) -> list[ArchivedCopy]:
    """The copies of holdings that were found dead, in their order."""
    cited = [_cite(lab, holding) for holding in holdings]
    with History.open(None) as history:
        copies = _find(lab, history, _begin(history, *cited), endpoints, **how)
    assert len(copies) == len(holdings)
    return [copies[address_key(one.url)[0]] for one in cited]


@pytest.mark.parametrize("asking", [_both, _gate, _wayback])
def test_the_capture_that_a_librarian_would_choose_is_found(lab: Lab, asking: Asking) -> None:
    copies = _find_for(lab, asking(lab, archives.KNOWS), *HOLDINGS)
    for holding, copy in zip(HOLDINGS, copies, strict=True):
        if holding.best is None:
            assert copy.state == "none", (holding.path, copy)
            continue
        assert copy.state == "found", (holding.path, copy)
        at = Capture(holding.best).time
        assert copy.datetime == at.strftime("%Y-%m-%dT%H:%M:%SZ"), (holding.path, copy)
        assert copy.days == (at.date() - datetime(*holding.accessed, tzinfo=UTC).date()).days, copy
        assert (copy.archive, f"/web/{holding.best}/" in str(copy.url)) == (archives.KNOWS, True)


@pytest.mark.parametrize("host", [archives.FORGETFUL, archives.IGNORES_OPTIONS])
def test_an_archive_that_answers_badly_in_part_is_understood(lab: Lab, host: str) -> None:
    (copy,) = _find_for(lab, _both(lab, host), _PLAIN)
    assert (copy.state, f"/web/{_PLAIN.best}/" in str(copy.url)) == ("found", True)


def test_what_no_archive_has_is_none(lab: Lab) -> None:
    copies = _find_for(lab, _both(lab, archives.KNOWS_NOTHING), _PLAIN, _NEVER)
    assert [copy.state for copy in copies] == ["none", "none"]


@pytest.mark.parametrize(
    "host", [archives.BUSY, archives.TOO_MANY, archives.HTML_FOR_JSON, archives.BROKEN_JSON]
)
@pytest.mark.parametrize("asking", [_both, _gate, _wayback])
def test_an_archive_that_fails_is_unavailable_with_the_reason(lab: Lab, asking: Asking, host: str) -> None:
    (copy,) = _find_for(lab, asking(lab, host), _PLAIN)
    assert (copy.state, copy.url, host in copy.detail) == ("unavailable", None, True)


def test_an_archive_that_stalls_costs_a_note_and_not_the_run(lab: Lab) -> None:
    began = time.monotonic()
    copies = _find_for(lab, _both(lab, archives.STALLS), *HOLDINGS, seconds=0.4)
    assert {copy.state for copy in copies} == {"unavailable"}
    assert "not asked again" in copies[-1].detail
    assert time.monotonic() - began < 10
    assert len(lab.server.visits(archives.STALLS)) <= 6


def test_an_archive_that_wants_peace_is_left_in_peace(lab: Lab) -> None:
    copies = _find_for(lab, _both(lab, archives.TOO_MANY), *HOLDINGS)
    assert {copy.state for copy in copies} == {"unavailable"}
    assert len(lab.server.visits(archives.TOO_MANY)) <= 2


def test_an_archive_is_asked_politely(lab: Lab) -> None:
    _find_for(lab, _wayback(lab, archives.KNOWS), *HOLDINGS[:4], interval=0.05)
    assert lab.server.most_at_once(archives.KNOWS) <= 2
    assert lab.server.mean_gap(archives.KNOWS) > 0.035
    named = {visit.headers["user-agent"] for visit in lab.server.visits()}
    assert named == {manners(lab).user_agent}


def test_only_the_archive_that_is_named_is_asked(lab: Lab) -> None:
    _find_for(lab, _wayback(lab, archives.KNOWS), *HOLDINGS)
    assert {visit.host for visit in lab.server.visits()} == {archives.KNOWS}


@pytest.mark.parametrize(
    ("host", "days", "is_asked"),
    [
        (archives.KNOWS, 29, False),
        (archives.KNOWS, 30, True),
        (archives.KNOWS_NOTHING, 6, False),
        (archives.KNOWS_NOTHING, 7, True),
        (archives.BUSY, 0, True),
    ],
)
def test_an_answer_is_kept_for_as_long_as_it_is_good(
    lab: Lab, host: str, days: int, *, is_asked: bool
) -> None:
    cited, endpoints, later = _cite(lab, _PLAIN), _both(lab, host), NOW + timedelta(days=days)
    with History.open(None) as history:
        first = _find(lab, history, _begin(history, cited), endpoints)
        lab.server.forget()
        second = _find(lab, history, _begin(history, cited, now=later), endpoints, later)
    assert first == second
    assert bool(lab.server.visits()) is is_asked


def test_another_access_date_is_another_question(lab: Lab) -> None:
    one, other = _cite(lab, _PLAIN), _cite(lab, replace(_PLAIN, accessed=(2018, 9, 1)))
    with History.open(None) as history:
        (first,) = _find(lab, history, _begin(history, one), _wayback(lab, archives.KNOWS)).values()
        (second,) = _find(lab, history, _begin(history, other), _wayback(lab, archives.KNOWS)).values()
    assert [(copy.datetime or "")[:10] for copy in (first, second)] == ["2020-12-15", "2018-09-15"]


def test_nobody_is_asked_for_what_was_never_visited_or_is_no_address(lab: Lab) -> None:
    with History.open(None) as history:
        for status in (None, "invalid"):
            round_id = _begin(history, _cite(lab, _PLAIN), status=status)
            assert _find(lab, history, round_id, _both(lab, archives.KNOWS)) == {}
            history.finish_round(round_id, NOW)
    assert lab.server.visits() == []


def test_a_copy_is_kept_before_it_is_told(lab: Lab) -> None:
    with History.open(None) as history:
        round_id = _begin(history, *(_cite(lab, holding) for holding in HOLDINGS))
        rows, endpoints = history.rows(round_id), _wayback(lab, archives.KNOWS)
        for key, copy in find_copies(history, rows, manners(lab), endpoints, lambda: NOW, interval=0.0):
            row = next(row for row in rows if address_key(row.url)[0] == key)
            assert row.archive == copy


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ({"date-parts": [[2020, 11, 17]]}, "2020-11-17"),
        ({"date-parts": [[2020, 11]]}, "2020-11-01"),
        ({"date-parts": [[2020]]}, "2020-01-01"),
        ({"date-parts": [[2019], [2020]]}, "2019-01-01"),
        ({"date-parts": [[2020, 13]]}, None),
        ({"date-parts": [[2020, 2, 30]]}, None),
        ({"date-parts": [[0]]}, None),
        ({"date-parts": [["2020"]]}, None),
        ({"date-parts": [[]]}, None),
        ({"date-parts": []}, None),
        ({"literal": "last spring"}, None),
        (None, None),
    ],
)
def test_the_day_of_a_date_is_the_first_that_it_can_mean(date: Any, day: str | None) -> None:
    found = read_day(date)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("dates", "wanted"),
    [
        ([{"accessed": 2021}, {"accessed": 2019}], "2019-01-01"),
        ([{"accessed": 2021, "issued": 2001}, {"issued": 1999}], "2021-01-01"),
        ([{"issued": 2001}, {"issued": 1999}], "1999-01-01"),
        ([{}], None),
    ],
)
def test_the_copy_wanted_is_that_of_the_first_access_else_of_the_publication(
    dates: list[dict[str, int]], wanted: str | None
) -> None:
    cited = [
        replace(citing("https://example.org/a"), accessed=_year(one, "accessed"), issued=_year(one, "issued"))
        for one in dates
    ]
    at = want_copy(LinkRow("https://example.org/a", cited_in=tuple(cited))).at
    assert (at and at.date().isoformat()) == wanted


def _year(dates: dict[str, int], name: str) -> Date | None:
    return {"date-parts": [[dates[name]]]} if name in dates else None


def _bibliography(lab: Lab, folder: Path) -> Path:
    """Three works: one that is gone and archived, one gone and not archived, one alive."""
    alive = stage(lab, HOSTS[0], "/alive", FINE)
    items: list[Item] = [
        {**CITED, "id": "archived", "URL": _url(lab, _PLAIN), "note": "حول الأهوار"},
        {**CITED, "id": "lost", "title": "كتاب مفقود", "URL": _url(lab, _NEVER)},
        {"id": "alive", "type": "webpage", "title": "Water Scarcity and the Politics of the Euphrates Basin",
         "URL": alive},
    ]  # fmt: skip
    return cite_items(folder / "refs.json", items)


def _ask_archive(lab: Lab, folder: Path, *said: str | Path) -> Done:
    """The command with the archive that knows; what it answered is kept from run to run."""
    asked = ("--archive", "--wayback", _base(lab, archives.KNOWS), "--db", str(folder / "links.sqlite"))
    when = ("--now", "2026-11-23")
    return run_here("links", _bibliography(lab, folder), *said_manners(lab), *asked, *when, *said)


def test_copies_stand_in_every_report_and_entry_and_the_addresses_stay(lab: Lab, tmp_path: Path) -> None:
    rows = _ask_archive(lab, tmp_path, "--output-format", "json").rows
    lab.server.forget()
    told = {
        form: _ask_archive(lab, tmp_path, "--output-format", form).out for form in ("csv", "html", "text")
    }
    for form, name in [("csl-json", "new.json"), ("bibtex", "new.bib"), ("biblatex", "new.bib")]:
        assert _ask_archive(lab, tmp_path, "--to", form, "-o", tmp_path / name).code == 1
        told[form] = (tmp_path / name).read_text("utf-8")
    assert lab.server.visits() == []

    url, base = _url(lab, _PLAIN), _base(lab, archives.KNOWS)
    copy = f"{base}/web/{_PLAIN.best}/{url}"
    at = {"datetime": "2020-12-15T08:09:10Z", "days": 28, "archive": archives.KNOWS, "detail": ""}
    assert rows[0]["archive"] == {"state": "found", "url": copy, **at}
    assert [row["archive"]["state"] for row in rows[1:]] == ["none", "none"]
    assert copy in told["csv"]
    assert copy in "".join(told["text"].split())
    assert f'data-originalurl="{url}"' in told["html"]
    assert f'data-versionurl="{copy}"' in told["html"]

    works = {work["id"]: work for work in json.loads(told["csl-json"])}
    archived = works.pop("archived")
    assert (archived["URL"], archived["archive"], archived["archive_location"]) == (url, archives.KNOWS, copy)
    assert archived["note"] == f"حول الأهوار; نسخة محفوظة في 2020-12-15: {copy}"
    assert {name: work.get("archive") for name, work in works.items()} == {"lost": None, "alive": None}
    for form in ("bibtex", "biblatex"):
        assert copy in told[form]
        assert url in told[form].replace(copy, "")


def test_what_is_alive_and_not_archived_is_saved_where_that_is_asked(lab: Lab, tmp_path: Path) -> None:
    cited, base = _bibliography(lab, tmp_path), _base(lab, archives.SAVES_BADLY)
    asked = ["--archive", "--save", "--wayback", base, "--now", "2026-10-31", "--output-format", "json"]
    done = run_here("links", cited, *said_manners(lab), *asked)
    states = {row["cited_in"][0]["work"]: row["archive"]["state"] for row in done.rows}
    assert states == {"archived": "found", "lost": "none", "alive": "found"}
    posts = [visit.body for visit in lab.server.visits() if visit.method == "POST"]
    assert len(posts) == 1
    assert b"%2Falive" in posts[0]

"""The fake archives answer as the real ones."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote

import pytest

from tests.links.lab import archives
from tests.links.lab.archives import KNOWS, KNOWS_NOTHING, holding_urls
from tests.links.lab.asking import Got, ask, open_raw
from tests.links.lab.captures import HOLDINGS, Capture, nearest
from tests.links.lab.world import Lab

_ACCESSED = "Tue, 17 Nov 2020 00:00:00 GMT"


def _on(lab: Lab, host: str, rest: str) -> str:
    return f"http://{host}:{lab.port}{rest}"


def _search(lab: Lab, host: str, path: str, options: str = "") -> Any:
    cited = quote(holding_urls(lab.port)[path], safe="")
    got = ask(_on(lab, host, f"/cdx/search/cdx?url={cited}&output=json{options}"))
    return json.loads(got.body)


def _available(lab: Lab, host: str, path: str) -> Any:
    cited = quote(holding_urls(lab.port)[path], safe="")
    return json.loads(ask(_on(lab, host, f"/wayback/available?url={cited}&timestamp=20201117")).body)


def test_the_timegate_leads_to_the_memento_nearest_in_time(lab: Lab) -> None:
    cited = holding_urls(lab.port)["/articles/plain"]
    got = ask(_on(lab, KNOWS, f"/timegate/{cited}"), headers={"Accept-Datetime": _ACCESSED})
    assert (got.code, got.headers["vary"]) == (302, "accept-datetime")
    assert got.headers["location"] == _on(lab, KNOWS, f"/web/20201215080910/{cited}")
    assert 'rel="timemap"' in got.headers["link"]
    memento = ask(got.headers["location"])
    assert parsedate_to_datetime(memento.headers["memento-datetime"]) == Capture("20201215080910").time
    assert (memento.code, f'<{cited}>; rel="original"' in memento.headers["link"]) == (200, True)


def test_without_a_date_the_newest_is_meant_and_a_bad_date_is_refused(lab: Lab) -> None:
    cited = holding_urls(lab.port)["/articles/plain"]
    assert "20220101000000" in ask(_on(lab, KNOWS, f"/timegate/{cited}")).headers["location"]
    bad = ask(_on(lab, KNOWS, f"/timegate/{cited}"), headers={"Accept-Datetime": "last week"})
    assert bad.code == 400


def test_the_timemap_lists_all_captures(lab: Lab) -> None:
    cited = holding_urls(lab.port)["/articles/nearest-is-404"]
    got = ask(_on(lab, KNOWS, f"/timemap/link/{cited}"))
    assert got.headers["content-type"] == "application/link-format"
    assert got.body.decode().count('memento"; datetime="') == 5


def test_a_capture_of_a_404_answers_404_and_one_of_a_redirect_leads_on(lab: Lab) -> None:
    urls = holding_urls(lab.port)
    lost = ask(_on(lab, KNOWS, f"/web/20201116000000id_/{urls['/articles/nearest-is-404']}"))
    led = ask(_on(lab, KNOWS, f"/web/20201118000000/{urls['/articles/nearest-is-a-redirect']}"))
    assert (lost.code, "memento-datetime" in lost.headers) == (404, True)
    assert (led.code, "location" in led.headers) == (301, True)


def test_a_memento_of_another_second_leads_to_the_nearest(lab: Lab) -> None:
    cited = holding_urls(lab.port)["/articles/plain"]
    got = ask(_on(lab, KNOWS, f"/web/20201201000000/{cited}"))
    assert (got.code, "/web/20201215080910/" in got.headers["location"]) == (302, True)


def test_cdx_heeds_filter_closest_limit_and_fields(lab: Lab) -> None:
    rows = _search(
        lab, KNOWS, "/articles/nearest-is-404",
        "&filter=statuscode:200&closest=20201117000000&sort=closest&limit=2&fl=timestamp,statuscode",
    )  # fmt: skip
    assert rows == [["timestamp", "statuscode"], ["20200830121212", "200"], ["20220101000000", "200"]]
    assert len(_search(lab, KNOWS, "/articles/nearest-is-404")) == 6
    assert _search(lab, KNOWS, "/articles/never") == []


def test_cdx_finds_an_address_without_its_scheme(lab: Lab) -> None:
    cited = quote(holding_urls(lab.port)["/articles/plain"].removeprefix("http://"), safe="")
    got = ask(_on(lab, KNOWS, f"/cdx/search/cdx?url={cited}&output=json&limit=1"))
    assert len(json.loads(got.body)) == 2


def test_availability_names_a_good_capture(lab: Lab) -> None:
    closest = _available(lab, KNOWS, "/articles/nearest-is-404")["archived_snapshots"]["closest"]
    assert (closest["timestamp"], closest["status"]) == ("20200830121212", "200")


def test_who_knows_nothing_says_so_in_each_way(lab: Lab) -> None:
    cited = holding_urls(lab.port)["/articles/plain"]
    assert ask(_on(lab, KNOWS_NOTHING, f"/timegate/{cited}")).code == 404
    assert ask(_on(lab, KNOWS_NOTHING, f"/timemap/link/{cited}")).code == 404
    assert _search(lab, KNOWS_NOTHING, "/articles/plain") == []
    assert _available(lab, KNOWS_NOTHING, "/articles/plain")["archived_snapshots"] == {}


def test_who_forgets_still_finds_it_in_cdx(lab: Lab) -> None:
    assert _available(lab, archives.FORGETFUL, "/articles/plain")["archived_snapshots"] == {}
    assert len(_search(lab, archives.FORGETFUL, "/articles/plain")) == 6


def test_who_ignores_options_gives_all_in_columns_of_another_order(lab: Lab) -> None:
    rows = _search(
        lab, archives.IGNORES_OPTIONS, "/articles/nearest-is-404", "&limit=1&filter=statuscode:200"
    )
    assert (len(rows), rows[0][0]) == (6, "length")


@pytest.mark.parametrize(
    ("host", "code", "start"),
    [
        (archives.BUSY, 503, b"Service"),
        (archives.TOO_MANY, 429, b"Too"),
        (archives.HTML_FOR_JSON, 200, b"<html>"),
        (archives.BROKEN_JSON, 200, b'[["timestamp"'),
    ],
)
def test_who_fails_fails_everywhere(lab: Lab, host: str, code: int, start: bytes) -> None:
    for rest in ("/wayback/available?url=x", "/cdx/search/cdx?url=x&output=json", "/timegate/http://x/"):
        got = ask(_on(lab, host, rest))
        assert (got.code, got.body[: len(start)]) == (code, start)


def test_who_stalls_stalls(lab: Lab) -> None:
    with open_raw(_on(lab, archives.STALLS, "/x"), timeout=0.3) as connection, pytest.raises(TimeoutError):
        connection.recv(1)


def _save(lab: Lab, host: str, url: str) -> Got:
    connection = HTTPConnection(host, lab.port, timeout=5)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        connection.request("POST", "/save", f"url={quote(url, safe='')}", headers)
        answer = connection.getresponse()
        return Got(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


def test_a_page_is_saved_after_a_while(lab: Lab) -> None:
    url = f"{holding_urls(lab.port)['/articles/never']}-saved"
    job = json.loads(_save(lab, KNOWS, url).body)["job_id"]
    told = [json.loads(ask(_on(lab, KNOWS, f"/save/status/{job}")).body) for _ in range(2)]
    assert [one["status"] for one in told] == ["pending", "success"]
    assert ask(_on(lab, KNOWS, f"/web/{told[1]['timestamp']}/{url}")).code == 200


def test_who_saves_badly_has_saved(lab: Lab) -> None:
    url = f"{holding_urls(lab.port)['/articles/never']}-{time.monotonic_ns()}"
    assert json.loads(_save(lab, archives.SAVES_BADLY, url).body)["status"] == "error"
    rows = json.loads(ask(_on(lab, archives.SAVES_BADLY, f"/cdx/search/cdx?url={url}&output=json")).body)
    assert len(rows) == 2


def test_the_best_capture_of_each_holding_is_good_and_near() -> None:
    for holding in HOLDINGS:
        wanted = datetime(*holding.accessed, tzinfo=UTC)
        good = tuple(c for c in holding.captures if c.code == 200 and c.held == "the page")
        best = nearest(good, wanted).stamp if good else None
        assert holding.best == best, holding.path

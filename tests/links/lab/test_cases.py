"""The truth table is sound, and the pages in it are what their citations need."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import pytest

from iqrefs.model import LinkStatus
from tests.links.lab.asking import ask
from tests.links.lab.cases import case_names, cases_at
from tests.links.lab.families import FAMILIES
from tests.links.lab.scene import FORBIDDEN_HOST, Reply, Scene
from tests.links.lab.world import Lab, write_citations

_CASES = cases_at(4321)
_SCENES = {scene.name: scene for scenes in FAMILIES.values() for scene in scenes}


def test_there_are_many_cases_of_every_verdict() -> None:
    counts = Counter(case.expected for case in _CASES)
    assert len(_CASES) > 400
    assert min(counts[status] for status in get_args(LinkStatus)) >= 10


def test_names_and_addresses_are_unique() -> None:
    assert len(set(case_names())) == len(_CASES)
    assert len({case.url for case in _CASES}) == len(_CASES)


def test_addresses_and_citations_are_complete() -> None:
    for case in _CASES:
        assert "{" not in case.url.replace("{path}", ""), case.name
        assert "{" not in (case.moved_to or ""), case.name
        assert (case.item["id"], case.item["URL"]) == (case.name, case.url)


def test_a_second_verdict_has_its_reason() -> None:
    assert [case.name for case in _CASES if len(case.accepted) > 1 and not case.why] == []
    assert [case.name for case in _CASES if case.expected not in case.accepted] == []


def test_no_live_page_may_be_called_dead() -> None:
    live = [case for case in _CASES if case.expected in {"ok", "moved"}]
    assert [case.name for case in live if "dead" in case.accepted] == []


def test_a_moved_work_has_its_new_address() -> None:
    assert [case.name for case in _CASES if case.expected == "moved" and not case.moved_to] == []


def test_only_refusable_addresses_lead_out_of_loopback() -> None:
    for case in _CASES:
        if case.outside:
            assert case.expected == "invalid", case.name
        elif case.expected != "invalid" and ".invalid" not in case.url:
            assert (urlsplit(case.url).hostname or "").startswith("127.0."), case.name


def test_no_sound_address_is_on_the_forbidden_host() -> None:
    for case in _CASES:
        if case.expected != "invalid":
            assert FORBIDDEN_HOST not in case.url, case.name


def _replies(*families: str) -> list[Scene]:
    return [s for f in families for s in FAMILIES[f] if isinstance(s.does, Reply) and s.scheme == "http"]


@pytest.mark.parametrize("family", [name for name in FAMILIES if name not in {"addresses", "certificates"}])
def test_every_plain_reply_arrives_with_its_code_and_body(lab: Lab, family: str) -> None:
    for scene in _replies(family):
        assert isinstance(scene.does, Reply)
        got = ask(lab.case(scene.name).url)
        assert got.code == scene.does.code, scene.name
        if isinstance(scene.does.body, bytes):
            assert got.body == scene.does.body, scene.name
        assert "location" in got.headers or not 300 < got.code < 304 or scene.name == "location-missing"


def test_new_addresses_answer(lab: Lab) -> None:
    moved = [case for case in lab.cases if case.moved_to and not case.name.startswith("moved-to-an-expired")]
    for case in moved:
        assert case.moved_to is not None
        code = ask(case.moved_to, ca_file=lab.ca_file).code
        assert code == (302 if case.name == "moved-then-found" else 200), case.name
    assert len(moved) > 20


def test_titles_differ_from_the_citation_only_where_they_should(lab: Lab) -> None:
    for case in lab.cases:
        if case.family == "drift" and case.expected == "drifted":
            assert str(case.item["title"]) not in ask(case.url).body.decode(), case.name
        if case.name.startswith("titled-"):
            assert f"<title>{case.item['title']}</title>" in ask(case.url).body.decode().replace(
                "&#x27;", "'"
            )


def test_honest_hosts_deny_made_up_siblings_and_the_others_do_not(lab: Lab) -> None:
    for case in lab.cases:
        scene = _SCENES[case.name]
        if case.family in {"says", "soft", "parked", "live"} and not case.url.endswith("/"):
            code = ask(case.url.partition("?")[0] + "qzvxkw").code
            assert (code == 404) == (scene.anywhere is None), case.name


def test_old_encodings_are_in_their_encoding(lab: Lab) -> None:
    title = str(lab.case("windows-1256-in-header").item["title"])
    assert title.encode("cp1256") in ask(lab.case("windows-1256-undeclared").url).body
    assert title.encode("iso-8859-6") in ask(lab.case("iso-8859-6").url).body
    assert title.encode("utf-16-le") in ask(lab.case("utf-16-with-mark").url).body


def test_papers_for_careless_clients_stay_on_loopback(lab: Lab, tmp_path: Path) -> None:
    write_citations(lab, tmp_path)
    cited = json.loads((tmp_path / "citations.json").read_text(encoding="utf-8"))
    apart = json.loads((tmp_path / "citations-outside.json").read_text(encoding="utf-8"))
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    assert len(cited) + len(apart) == len(truth) == len(lab.cases)
    assert "169.254" not in (tmp_path / "urls.txt").read_text(encoding="utf-8")
    assert {item["id"] for item in apart} == {row["name"] for row in truth if row["outside"]}

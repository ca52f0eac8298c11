"""A round: what it asks, in which order it is recorded, how it is broken off and goes on."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

import pytest

from iqrefs.errors import UsageError
from iqrefs.links.history import DueRule, History
from iqrefs.links.manners import make_manners
from iqrefs.links.run import count_due, gather_evidence, probe_round
from tests.links.history.making import other_tool
from tests.links.lab.acts import after
from tests.links.lab.world import Lab
from tests.links.probing import FINE, HOSTS, NOW, TITLE, begin, citing, options, probe, stage

HERE, THERE = HOSTS[0], HOSTS[1]
BAD = ("mailto:ed@example.org", "http://[::1/x", "ftp://example.org/a", "http://10.0.0.1/", "no address")


def _clock() -> datetime:
    return NOW


def test_a_verdict_is_on_disk_before_it_is_told(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    cited = [stage(lab, host, f"/{n}") for host in HOSTS[:3] for n in range(4)]
    told: set[str] = set()
    with History.open(path) as history:
        for batch in probe_round(history, begin(history, [*cited, *BAD]), options(lab), _clock):
            told |= {key for key, _ in batch}
            with other_tool(path) as file:
                kept = file.execute("SELECT key FROM visits JOIN links ON links.id = link_id").fetchall()
            assert {key for (key,) in kept} == told
    assert told == {*cited, *BAD}


def test_a_round_that_is_broken_off_goes_on_where_it_was(lab: Lab, tmp_path: Path) -> None:
    cited = [stage(lab, host, f"/{n}", after(0.05, FINE)) for host in HOSTS[:4] for n in range(5)]
    told: list[str] = []
    for most in (6, len(cited)):
        with History.open(tmp_path / "links.sqlite") as history:
            for batch in probe_round(history, begin(history, cited), options(lab, jobs=4), _clock):
                told += [key for key, _ in batch]
                if len(told) >= most:
                    break
    assert Counter(told) == Counter(cited)
    asked = Counter(visit.path for visit in lab.server.visits())
    assert sum(asked.values()) <= len(cited) + 4  # what was under way when it was broken off
    with History.open(tmp_path / "links.sqlite") as history:
        assert {len(list(history.visits(url))) for url in cited} == {1}


def test_what_is_not_an_address_has_its_verdict_without_a_question(lab: Lab) -> None:
    verdicts = probe(lab, *BAD)
    assert [verdicts[url].reason for url in BAD] == [
        *("other-scheme", "malformed", "other-scheme", "forbidden-network", "malformed"),
    ]
    assert lab.server.visits() == []


def test_only_what_is_due_is_asked(lab: Lab, tmp_path: Path) -> None:
    old, new = (f"http://{HERE}:{lab.port}/{name}" for name in ("old", "new"))
    for days, cited, rule, due in [
        (0, [old], DueRule(), 1),
        (10, [old, new], DueRule(), 1),
        (10, [old, new], DueRule(timedelta(days=7)), 1),
        (10, [old, new], DueRule(timedelta(days=7)), 0),
        (39, [old, new], DueRule(), 0),
        (40, [old, new], DueRule(), 2),
        (40, [old, new], DueRule(timedelta(0)), 2),
    ]:
        lab.server.forget()
        stage(lab, HERE, "/old"), stage(lab, HERE, "/new")
        now = NOW + timedelta(days=days)
        with History.open(tmp_path / "links.sqlite") as history:
            round_id = begin(history, cited, now)
            chosen = options(lab, rule=rule)
            assert count_due(history, round_id, chosen, now) == due, (days, rule)
            batches = probe_round(history, round_id, chosen, lambda now=now: now)  # type: ignore[misc]
            assert len(list(chain.from_iterable(batches))) == due, (days, rule)
            history.finish_round(round_id, now)
        assert len(lab.server.visits()) == due, (days, rule)


@pytest.mark.parametrize(
    ("include", "exclude", "asked"),
    [
        ((), (), "abcde"),
        (("/en/",), (), "ac"),
        (("*/en/*",), (), "ac"),
        (("مقال",), (), "d"),
        (("%D9%85%D9%82%D8%A7%D9%84",), (), "d"),
        ((), ("/EN/",), "bde"),
        ((), ("*.pdf",), "abde"),
        (("/en/", "/ar/"), ("*.pdf",), "ad"),
        (("*/en/?",), (), "a"),
        (("/en/[a-b]",), (), "a"),
        (("/?r/",), (), "bd"),
        (("page.php?id=",), (), "e"),
        (("nowhere",), (), ""),
        (("(.*)*$",), (), ""),
    ],
)
def test_patterns_say_which_addresses_are_meant(
    lab: Lab, include: tuple[str, ...], exclude: tuple[str, ...], asked: str
) -> None:
    names = {"a": "/en/a", "b": "/fr/b", "c": "/en/c.pdf", "d": "/ar/مقال", "e": "/page.php?id=7"}
    verdicts = probe(
        lab, *(stage(lab, HERE, path) for path in names.values()), include=include, exclude=exclude
    )
    assert {unquote(visit.target) for visit in lab.server.visits()} == {names[letter] for letter in asked}
    assert len(verdicts) == len(asked)


def test_a_fault_in_a_thread_ends_the_round_and_does_not_hang_it(lab: Lab) -> None:
    def stopped_clock() -> datetime:
        raise RuntimeError("no time")

    with History.open(None) as history:
        round_id = begin(history, [stage(lab, HERE, "/a")])
        ticks = iter([NOW, NOW])
        with pytest.raises(RuntimeError, match="no time"):
            list(probe_round(history, round_id, options(lab), lambda: next(ticks, None) or stopped_clock()))


def test_two_rounds_over_one_history_at_once_each_have_all_verdicts(lab: Lab, tmp_path: Path) -> None:
    cited = [stage(lab, host, f"/{n}", after(0.02, FINE)) for host in HOSTS[:4] for n in range(5)]
    with (
        History.open(tmp_path / "links.sqlite") as one,
        History.open(tmp_path / "links.sqlite") as other,
    ):
        rounds = [
            probe_round(history, begin(history, cited), options(lab), _clock) for history in (one, other)
        ]
        told: list[list[str]] = [[], []]
        while rounds[0] is not rounds[1]:
            batches = [next(running, None) for running in rounds]
            if batches == [None, None]:
                break
            for said, batch in zip(told, batches, strict=True):
                said += [key for key, _ in batch or ()]
    assert Counter(told[0]) == Counter(told[1]) == Counter(cited)


def test_the_titles_of_all_citations_are_evidence_and_remarks_in_a_list_are_not() -> None:
    url = "https://example.org/a#part"
    cited = [
        citing(url, "One", "واحد"),
        citing(url, "One", "Un"),
        citing("https://example.org/a"),
    ]
    listed = [citing(url)]
    assert gather_evidence(cited).titles == ("One", "واحد", "Un")
    assert gather_evidence(cited).fragments == ("part",)
    assert gather_evidence(listed, "Seen before").wanted == ("Seen before",)
    assert gather_evidence([*listed, citing(url, TITLE)], "Seen before").wanted == (TITLE,)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"contact": "ed@example.org\r\nCookie: a=b"}, "--contact: write an e-mail or web address"),
        ({"contact": "المحرر"}, "--contact: write an e-mail or web address"),
        ({"contact": "Ed (the editor)"}, "--contact: write an e-mail or web address"),
        ({"proxy": "socks5://127.0.0.1:9"}, "--proxy socks5://127.0.0.1:9: is no address"),
        ({"proxy": "http://"}, "--proxy http://: is no address"),
        ({"ca_bundle": Path("missing.pem")}, "--ca-bundle missing.pem: there is no such file"),
        ({"networks": ["127.0.0.0/33"]}, "--allow-network 127.0.0.0/33"),
        ({"networks": ["loopback"]}, "--allow-network loopback"),
    ],
)
def test_manners_that_cannot_be_are_refused_in_a_sentence(changes: dict[str, object], sentence: str) -> None:
    said = {"version": "1", "contact": None, "seconds": 9.0, "per_host": 2, "networks": ()}
    with pytest.raises(UsageError) as refused:
        make_manners(**{**said, "proxy": None, "ca_bundle": None, **changes})  # type: ignore[arg-type]
    assert str(refused.value).startswith(sentence)


def test_the_name_we_give_holds_no_word_that_firewalls_refuse() -> None:
    said = {"version": "1.2", "seconds": 9.0, "per_host": 2, "networks": (), "proxy": None, "ca_bundle": None}
    anonymous = make_manners(contact=None, **said).user_agent  # type: ignore[arg-type]
    named = make_manners(contact="https://example.org/us", **said).user_agent  # type: ignore[arg-type]
    assert named == "iqrefs/1.2 (+https://example.org/us)"
    assert anonymous.startswith("iqrefs/1.2 (")
    assert [word for word in ("bot", "link", "check", "crawl", "spider") if word in anonymous.lower()] == []

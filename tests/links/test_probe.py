"""One round over addresses: what is asked of whom, when, and with which words."""

from __future__ import annotations

import time
from urllib.parse import quote

import pytest

from iqrefs.model import LinkReason
from iqrefs.text.moments import read_moment
from tests.links.lab.acts import after, drip, if_cookie, in_turn, never, redirect, reset_at_once
from tests.links.lab.pages import HONEST_404, page, prose
from tests.links.lab.scene import FORBIDDEN_HOST, NEW_SITE, Behaviour, Reply
from tests.links.lab.world import Lab
from tests.links.probing import FINE, HOSTS, NOW, TITLE, citing, manners, probe, stage

HERE, THERE = HOSTS[0], HOSTS[1]
_BUSY = Reply("Service Unavailable", 503)
_DRIP = drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>", b"x", 0.1)


def test_all_spellings_of_an_address_are_asked_once(lab: Lab) -> None:
    raw = stage(lab, HERE, "/مقال")
    encoded = quote(raw, safe=":/%")
    spellings = (raw, encoded, encoded.lower(), f"{raw}#top", f"{encoded}#:~:text=river")
    (verdict,) = probe(lab, *spellings).values()
    assert (verdict.status, verdict.notes) == ("ok", ())
    assert len(lab.server.visits(HERE)) == 1


def test_the_anchors_of_all_citations_are_looked_for_in_the_one_page(lab: Lab) -> None:
    body = page(TITLE, h1=TITLE, text=f'<h2 id="results">Results</h2>{prose("en")}')
    url = stage(lab, HERE, "/a", Reply(body))
    there, gone = citing(f"{url}#results", TITLE), citing(f"{url}#chapter-9", TITLE)
    assert [verdict.notes for verdict in probe(lab, there).values()] == [()]
    assert [verdict.notes for verdict in probe(lab, there, gone).values()] == [("anchor-missing",)]
    assert len(lab.server.visits(HERE)) == 2


@pytest.mark.parametrize(
    ("titles", "language"), [(("أثر التحولات المناخية",), "ar"), ((TITLE,), "en"), ((), "en")]
)
def test_a_page_is_asked_for_in_the_language_of_its_citation(
    lab: Lab, titles: tuple[str, ...], language: str
) -> None:
    probe(lab, citing(stage(lab, HERE, "/a"), *titles))
    (visit,) = lab.server.visits(HERE, "/a")
    wanted = visit.headers["accept-language"].split(", ")
    assert (wanted[0], wanted[-1]) == (language, "*;q=0.3")


def test_the_contact_is_sent_with_every_question(lab: Lab) -> None:
    named = manners(lab, user_agent="iqrefs/0 (+mailto:ed@example.org)")
    probe(lab, stage(lab, HERE, "/a", redirect("/b")), stage(lab, HERE, "/b"), manners=named)
    assert {visit.headers["user-agent"] for visit in lab.server.visits()} == {named.user_agent}


def test_a_cookie_is_kept_for_one_visit_and_shown_to_nobody_else(lab: Lab) -> None:
    demand = redirect("{here}/door", 302, ("Set-Cookie", "seen=1; Path=/"))
    door = stage(lab, HERE, "/door", if_cookie("seen=1", redirect(f"http://{THERE}:{lab.port}/in"), demand))
    inside, beside = stage(lab, THERE, "/in"), stage(lab, HERE, "/beside")
    verdicts = probe(lab, door, inside, beside, jobs=1)
    assert {verdict.status for verdict in verdicts.values()} <= {"ok", "moved"}
    shown = [(visit.host, visit.path) for visit in lab.server.visits() if "cookie" in visit.headers]
    assert shown == [(HERE, "/door")]


AGAIN: tuple[tuple[Behaviour, LinkReason, int], ...] = (
    (HONEST_404, "not-found", 1),
    (Reply("Gone", 410), "gone", 1),
    (Reply("No", 403), "refuses-robots", 1),
    (Reply("Error", 500), "server-error", 1),
    (redirect(f"http://{FORBIDDEN_HOST}/"), "redirect-forbidden", 1),
    (Reply("Not Implemented", 501), "server-error", 1),
    (_BUSY, "server-error", 2),
    (in_turn(_BUSY, FINE), "page-fits", 2),
    (reset_at_once, "connection-reset", 2),
    (in_turn(reset_at_once, FINE), "page-fits", 2),
    (in_turn(reset_at_once, HONEST_404), "not-found", 2),
    (never, "timeout", 2),
)
"""What a server does, what comes of it, and how often it is asked: each on a host of its own."""


def test_only_what_may_pass_is_asked_again_and_only_once(lab: Lab) -> None:
    cited = [stage(lab, host, "/a", does) for host, (does, _, _) in zip(HOSTS, AGAIN, strict=True)]
    verdicts = probe(lab, *cited, manners=manners(lab, seconds=1.0))
    told = [
        (verdicts[url].reason, len(lab.server.visits(host))) for url, host in zip(cited, HOSTS, strict=True)
    ]
    assert told == [(reason, visits) for _, reason, visits in AGAIN]


def test_the_whole_host_is_left_alone_for_as_long_as_it_asks(lab: Lab) -> None:
    wait = Reply("Too Many Requests", 429, (("Retry-After", "1"),))
    busy = stage(lab, HERE, "/busy", in_turn(wait, FINE))
    others = [stage(lab, HERE, f"/{n}") for n in range(3)]
    verdicts = probe(lab, busy, *others, manners=manners(lab, per_host=1))
    assert {verdict.status for verdict in verdicts.values()} == {"ok"}
    visits = lab.server.visits(HERE)
    first = next(visit for visit in visits if visit.path == "/busy")
    later = [visit.began - (first.ended or 0) for visit in visits if visit.began > first.began]
    assert len(later) == 4
    assert min(later) >= 0.99


def test_a_host_that_wants_an_hour_of_peace_is_put_off_to_the_next_run(lab: Lab) -> None:
    wait = Reply("Too Many Requests", 429, (("Retry-After", "3600"),))
    cited = [stage(lab, HERE, f"/{n}", wait) for n in range(4)]
    verdicts = probe(lab, *cited, stage(lab, THERE, "/a"), manners=manners(lab, per_host=1))
    assert verdicts.pop(f"http://{THERE}:{lab.port}/a").status == "ok"
    assert {(verdict.status, verdict.reason) for verdict in verdicts.values()} == {("unstable", "put-off")}
    assert len(lab.server.visits(HERE)) == 1
    until = [read_moment(verdict.not_before or "") for verdict in verdicts.values()]
    assert all(3590 <= (moment - NOW).total_seconds() <= 3600 for moment in until)


def test_a_visit_ends_at_its_deadline_whatever_the_server_does(lab: Lab) -> None:
    began = time.monotonic()
    cited = [stage(lab, HERE, "/a", never), stage(lab, THERE, "/a", _DRIP)]
    verdicts = probe(lab, *cited, manners=manners(lab, seconds=0.5))
    assert {verdict.status for verdict in verdicts.values()} == {"unstable"}
    assert time.monotonic() - began < 2 * 0.5 + 1.25 + 4.0


@pytest.mark.parametrize("per_host", [1, 3])
def test_a_host_is_asked_so_many_questions_at_once_and_no_more(lab: Lab, per_host: int) -> None:
    cited = [stage(lab, HERE, f"/{n}", after(0.1, FINE)) for n in range(6)]
    probe(lab, *cited, manners=manners(lab, per_host=per_host))
    assert lab.server.most_at_once(HERE) == per_host


def test_questions_to_a_host_are_an_interval_apart(lab: Lab) -> None:
    probe(lab, *(stage(lab, HERE, f"/{n}") for n in range(6)), interval=0.1)
    assert lab.server.mean_gap(HERE) > 0.07


def test_the_host_that_redirects_lead_to_has_its_limits_too(lab: Lab) -> None:
    target = stage(lab, NEW_SITE, "/staged", after(0.1, FINE))
    probe(lab, *(stage(lab, host, "/a", redirect(target)) for host in HOSTS[:6]), interval=0.1)
    assert len(lab.server.visits(NEW_SITE)) == 6
    assert lab.server.most_at_once(NEW_SITE) == 2
    assert lab.server.mean_gap(NEW_SITE) > 0.07


def test_a_slow_host_does_not_hold_the_others_up(lab: Lab) -> None:
    slow = [stage(lab, HERE, f"/slow/{n}", after(0.2, FINE)) for n in range(6)]
    quick = [stage(lab, host, f"/{n}") for host in HOSTS[1:5] for n in range(4)]
    came = list(probe(lab, *slow, *quick, jobs=4))
    assert set(came) == {*slow, *quick}
    assert set(came[-3:]) <= set(slow)


def test_a_made_up_neighbour_is_asked_for_once_a_folder_and_only_in_doubt(lab: Lab) -> None:
    other = Reply(page("Another thing", h1="Another thing", text=prose("en")))
    fine = [stage(lab, HERE, f"/certain/{n}") for n in range(3)]
    doubtful = [stage(lab, HERE, f"/doubtful/{n}", other) for n in range(3)]
    verdicts = probe(lab, *fine, *doubtful)
    assert [verdicts[url].status for url in doubtful] == ["drifted"] * 3
    asked = {visit.path for visit in lab.server.visits(HERE)}
    made_up = asked - {f"/{folder}/{n}" for folder in ("certain", "doubtful") for n in range(3)}
    assert [path.rpartition("/")[0] for path in made_up] == ["/doubtful"]
    assert all(verdict.chain == (url,) for url, verdict in verdicts.items())


def test_loopback_is_refused_unless_it_is_named(lab: Lab) -> None:
    url = stage(lab, HERE, "/a")
    (verdict,) = probe(lab, url, manners=manners(lab, allowed=())).values()
    assert (verdict.status, verdict.reason) == ("invalid", "forbidden-network")
    assert lab.server.visits() == []


def test_a_redirect_into_a_forbidden_network_is_told_and_not_followed(lab: Lab) -> None:
    target = f"http://{FORBIDDEN_HOST}:{lab.port}/secret"
    (verdict,) = probe(lab, stage(lab, HERE, "/a", redirect(target))).values()
    assert (verdict.status, verdict.reason) == ("invalid", "redirect-forbidden")
    assert (verdict.http, FORBIDDEN_HOST in verdict.detail) == ((301,), True)
    assert lab.server.intruders == []


def test_a_proxy_is_asked_in_place_of_the_host_and_forbidden_networks_stay_forbidden(lab: Lab) -> None:
    proxied = manners(lab, proxy=f"http://{THERE}:{lab.port}")
    url, secret = stage(lab, HERE, "/a"), f"http://{FORBIDDEN_HOST}:{lab.port}/secret"
    verdicts = probe(lab, url, secret, manners=proxied)
    assert (verdicts[url].status, verdicts[secret].reason) == ("dead", "forbidden-network")
    assert [(visit.host, visit.target) for visit in lab.server.visits()] == [(THERE, url)]


def test_what_a_page_says_is_kept_within_bounds(lab: Lab) -> None:
    long = page("not found " * 5000, h1="غير موجود " * 5000)
    (verdict,) = probe(lab, stage(lab, HERE, "/a", Reply(long))).values()
    assert verdict.status in {"soft-dead", "drifted"}
    assert len(verdict.detail) <= 500
    assert len(verdict.title_seen or "") <= 2000

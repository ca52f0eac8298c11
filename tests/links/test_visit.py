"""Redirects followed by hand, over real sockets."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing

import pytest

from iqrefs.links.client import WebClient
from iqrefs.links.gate import Gate, Turns
from iqrefs.links.manners import Manners
from iqrefs.links.networks import read_networks
from iqrefs.links.visit import MOST_HOPS, Visit, visit_address
from tests.links.lab.acts import chain, hang_up, if_cookie, raw, redirect
from tests.links.lab.scene import FORBIDDEN_HOST, Behaviour, Reply
from tests.links.lab.world import NETWORK, Lab
from tests.links.making import article, at

HOST, OTHER = "127.0.0.5", "127.0.0.6"
PAGE = Reply(article("The Page"))
SECONDS = 5.0


@pytest.fixture
def client(lab: Lab) -> Iterator[WebClient]:
    with closing(
        WebClient(Manners("test/1", SECONDS, read_networks([NETWORK]), None, str(lab.ca_file)))
    ) as made:
        yield made


def _visit(lab: Lab, client: WebClient, behaviours: Mapping[str, Behaviour], path: str = "/x") -> Visit:
    for key, behaviour in behaviours.items():
        lab.server.stage(HOST, key, behaviour)
    turns = Turns(Gate(2, 0))
    address = at(f"http://{HOST}:{lab.port}{path}")
    return visit_address(client, address, turns, {}, time.monotonic() + SECONDS)


def _paths(visit: Visit) -> list[str]:
    return [hop.address.path for hop in visit.hops]


FOLLOWED: list[tuple[Behaviour, str]] = [
    (redirect("/end", 301), "permanent"),
    (redirect("/end", 308), "permanent"),
    (redirect("/end", 302), "temporary"),
    (redirect("/end", 303), "temporary"),
    (redirect("/end", 307), "temporary"),
    (redirect("{here}/end", 301), "permanent"),
    (redirect("end", 301), "permanent"),
    (Reply("<meta http-equiv=refresh content='0;url=/end'>"), "refresh"),
    (Reply("<meta http-equiv=refresh content='5;url=/end'>"), "temporary"),
    (Reply("x", headers=(("Refresh", "0;url=/end"),)), "refresh"),
    (Reply("<script>window.location='/end'</script>"), "script"),
]


@pytest.mark.parametrize(("behaviour", "means"), FOLLOWED)
def test_a_redirect_of_any_sort_is_followed(
    behaviour: Behaviour, means: str, lab: Lab, client: WebClient
) -> None:
    visit = _visit(lab, client, {"/x": behaviour, "/end": PAGE})
    assert _paths(visit) == ["/x", "/end"]
    assert [hop.means for hop in visit.hops] == [means, None]
    assert visit.page is not None
    assert visit.page.title == "The Page"
    assert visit.is_redirected


STAYS: list[Behaviour] = [
    PAGE,
    Reply(article("The Page"), 404, (("Location", "/end"),)),
    redirect(None, 301),
    Reply("<meta http-equiv=refresh content='300;url=/end'>"),
    Reply("<meta http-equiv=refresh content='0;url=/x'>"),
    Reply("<script>location='/x'</script>"),
    Reply("<script>location='javascript:void(0)'</script>"),
    Reply("<meta http-equiv=refresh content='0;url=/end'>", 404),
]


@pytest.mark.parametrize("behaviour", STAYS)
def test_what_leads_nowhere_is_the_end(behaviour: Behaviour, lab: Lab, client: WebClient) -> None:
    visit = _visit(lab, client, {"/x": behaviour, "/end": PAGE})
    assert _paths(visit) == ["/x"]
    assert not visit.is_redirected
    assert visit.page is not None


def test_a_location_may_be_raw_utf8(lab: Lab, client: WebClient) -> None:
    moved = raw("HTTP/1.1 301 Moved\r\nLocation: /مقال جديد\r\nContent-Length: 0\r\n\r\n")
    visit = _visit(lab, client, {"/x": moved, "/مقال جديد": PAGE})
    assert visit.chain[-1].endswith("/%D9%85%D9%82%D8%A7%D9%84%20%D8%AC%D8%AF%D9%8A%D8%AF")
    assert visit.codes == (301, 200)


def test_a_chain_is_followed_to_its_end_if_it_is_not_too_long(lab: Lab, client: WebClient) -> None:
    short = _visit(lab, client, {**chain("/c", MOST_HOPS), f"/c/{MOST_HOPS}": PAGE}, "/c/1")
    assert (len(short.hops), short.reason) == (MOST_HOPS, None)
    long = _visit(lab, client, chain("/d", 20), "/d/1")
    assert (long.page, long.reason) == (None, "too-many-redirects")
    assert len(lab.server.visits(HOST)) <= 2 * MOST_HOPS + 1


def test_a_loop_is_left_at_once(lab: Lab, client: WebClient) -> None:
    visit = _visit(lab, client, {"/x": redirect("/y"), "/y": redirect("/x")})
    assert (visit.reason, _paths(visit)) == ("too-many-redirects", ["/x", "/y"])


def test_an_address_that_demands_a_cookie_is_asked_again_with_it(lab: Lab, client: WebClient) -> None:
    demand = redirect("/x", 302, ("Set-Cookie", "seen=1; Path=/"))
    visit = _visit(lab, client, {"/x": if_cookie("seen=1", PAGE, demand)})
    assert visit.codes == (302, 200)
    again = _visit(lab, client, {})
    assert again.codes == (302, 200)


BAD = [
    (f"http://{FORBIDDEN_HOST}:{{port}}/", "redirect-forbidden"),
    ("http://2130771969:{port}/", "redirect-forbidden"),
    ("http://[::ffff:127.1.0.1]:{port}/", "redirect-forbidden"),
    ("http://10.0.0.1/", "redirect-forbidden"),
    ("file:///etc/passwd", "redirect-forbidden"),
    ("javascript:alert(1)", "redirect-forbidden"),
    ("http://u:p@127.0.0.5/", "redirect-forbidden"),
    ("http://[::1/", "redirect-broken"),
    ("http://nobody.invalid/", "name-unknown"),
]


@pytest.mark.parametrize(("location", "reason"), BAD)
def test_each_hop_is_checked_before_it_is_asked(
    location: str, reason: str, lab: Lab, client: WebClient
) -> None:
    lab.server.intruders.clear()
    visit = _visit(lab, client, {"/x": redirect(location)})
    assert (visit.page, visit.reason, visit.codes) == (None, reason, (301,))
    assert lab.server.intruders == []


def test_a_forbidden_address_behind_two_others_is_not_asked(lab: Lab, client: WebClient) -> None:
    behaviours = {"/x": redirect("/y", 302), "/y": redirect(f"http://{FORBIDDEN_HOST}:{lab.port}/z")}
    visit = _visit(lab, client, behaviours)
    assert (visit.reason, visit.codes) == ("redirect-forbidden", (302, 301))
    assert lab.server.intruders == []


def test_no_answer_is_told_with_the_hops_before_it(lab: Lab, client: WebClient) -> None:
    visit = _visit(lab, client, {"/x": redirect("/y"), "/y": hang_up})
    assert (visit.page, visit.reason, visit.codes) == (None, "connection-reset", (301,))
    assert visit.end is not None
    assert visit.end.path == "/x"
    first = _visit(lab, client, {"/x": hang_up})
    assert (first.hops, first.end, first.reason) == ((), None, "connection-reset")


def test_a_cited_address_that_is_forbidden_is_no_fault_of_a_redirect(client: WebClient) -> None:
    visit = visit_address(client, at("http://10.0.0.1/"), Turns(Gate(1, 0)), {}, time.monotonic() + SECONDS)
    assert (visit.reason, visit.hops) == ("forbidden-network", ())


def test_waiting_for_a_turn_takes_nothing_of_the_deadline(lab: Lab, client: WebClient) -> None:
    lab.server.stage(HOST, "/x", redirect(f"http://{OTHER}:{lab.port}/end", 302))
    lab.server.stage(OTHER, "/end", PAGE)
    gate, visits = Gate(8, 0), list[Visit]()
    gate.pause(OTHER, 1.8)

    def visit() -> None:
        address = at(f"http://{HOST}:{lab.port}/x")
        visits.append(visit_address(client, address, Turns(gate), {}, time.monotonic() + 1.5))

    threads = [threading.Thread(target=visit) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [visit.codes for visit in visits] == [(302, 200)] * 3

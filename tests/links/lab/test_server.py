"""The server does what each behaviour says."""

from __future__ import annotations

import collections
import gzip
import socket
import ssl
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

import pytest

from tests.links.lab.acts import after, redirect
from tests.links.lab.asking import ask, open_raw, read_raw
from tests.links.lab.scene import FORBIDDEN_HOST, NEW_SITE, Reply
from tests.links.lab.world import Lab


def _url(lab: Lab, name: str) -> str:
    return lab.case(name).url


def test_a_fine_page_shows_the_title_of_its_citation(lab: Lab) -> None:
    case = lab.case("fine-arabic")
    got = ask(case.url)
    assert (got.code, got.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert f"<title>{case.item['title']}</title>" in got.body.decode()


def test_a_path_that_is_not_in_the_table_is_an_honest_404(lab: Lab) -> None:
    assert ask(_url(lab, "fine-english") + "-made-up").code == 404


def test_head_has_no_body_and_a_connection_serves_again(lab: Lab) -> None:
    connection = HTTPConnection(NEW_SITE, lab.port, timeout=5)
    for method, empty in (("HEAD", True), ("GET", False), ("GET", False)):
        connection.request(method, "/notes/17-bis")
        answer = connection.getresponse()
        assert (answer.status, answer.read() == b"") == (200, empty)
    connection.close()


def test_visits_are_recorded_with_their_headers(lab: Lab) -> None:
    case = lab.case("fine-english")
    ask(case.url, headers={"X-Word": "yes"})
    (visit,) = lab.server.visits(path="/policy/2019/euphrates")
    assert (visit.method, visit.headers["x-word"], visit.count) == ("GET", "yes", 1)
    assert visit.ended is not None
    assert visit.ended >= visit.began


def test_requests_at_once_are_counted(lab: Lab) -> None:
    lab.server.stage(NEW_SITE, "/slow", after(0.3, Reply("slow")))
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(ask, [f"http://{NEW_SITE}:{lab.port}/slow"] * 3))
    ask(f"http://{NEW_SITE}:{lab.port}/slow")
    assert lab.server.most_at_once(NEW_SITE) == 3
    assert lab.server.most_at_once() == 3
    assert lab.server.mean_gap(NEW_SITE) > 0.09


def test_what_is_staged_is_forgotten(lab: Lab) -> None:
    lab.server.stage(NEW_SITE, "/notes/17-bis", redirect("/elsewhere"))
    assert ask(f"http://{NEW_SITE}:{lab.port}/notes/17-bis").headers["location"] == "/elsewhere"
    lab.server.forget()
    assert ask(f"http://{NEW_SITE}:{lab.port}/notes/17-bis").code == 200
    assert len(lab.server.visits()) == 1


def test_whoever_enters_the_forbidden_host_is_seen(lab: Lab) -> None:
    assert lab.server.intruders == []
    ask(f"http://{FORBIDDEN_HOST}:{lab.port}/secret")
    assert lab.server.intruders[-1] == "GET /secret"


def test_refused_full_silent_reset_and_hung_up_are_five_things(lab: Lab) -> None:
    with pytest.raises(ConnectionRefusedError):
        read_raw(_url(lab, "refused"))
    with pytest.raises(TimeoutError):
        open_raw(_url(lab, "connection-hangs"), timeout=0.3)
    with open_raw(_url(lab, "silent"), timeout=0.3) as connection, pytest.raises(TimeoutError):
        connection.recv(1)
    with pytest.raises(ConnectionResetError):
        read_raw(_url(lab, "resets"))
    assert read_raw(_url(lab, "hangs-up")) == b""


def test_a_reset_half_way_comes_after_a_part(lab: Lab) -> None:
    with open_raw(_url(lab, "reset-half-way")) as connection:
        time.sleep(0.02)
        got = connection.recv(65536)
        assert b"<title>" in got
        with pytest.raises(ConnectionResetError):
            collections.deque(iter(lambda: connection.recv(65536), b""), maxlen=0)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("ssh", b"SSH-2.0"),
        ("page-without-header", b"<!DOCTYPE"),
        ("garbled-status-line", b"HTTP/1.1 two"),
        ("informational-first", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"),
        ("http-1.0-without-length", b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE"),
        ("bare-line-feeds", b"HTTP/1.1 200 OK\nContent"),
        ("code-999", b"HTTP/1.1 999 "),
    ],
)
def test_odd_answers_go_out_as_written(lab: Lab, name: str, start: bytes) -> None:
    assert read_raw(_url(lab, name)).startswith(start)


def test_large_headers_are_large(lab: Lab) -> None:
    assert len(read_raw(_url(lab, "header-of-a-megabyte")).partition(b"\r\n\r\n")[0]) > 1 << 20
    head = read_raw(_url(lab, "header-of-500-lines")).partition(b"\r\n\r\n")[0]
    assert head.count(b"\r\n") > 500


def test_a_drip_goes_on_and_never_pauses_long(lab: Lab) -> None:
    for name in ("header-drips", "body-drips-title-first"):
        with open_raw(_url(lab, name), timeout=3) as connection:
            first = connection.recv(65536)
            assert all(connection.recv(65536) for _ in range(2)), first


def test_an_endless_body_has_no_end(lab: Lab) -> None:
    assert len(read_raw(_url(lab, "endless-page"), limit=3 << 20)) >= 3 << 20


def test_a_bomb_is_small_outside_and_large_inside(lab: Lab) -> None:
    got = ask(_url(lab, "gzip-bomb"))
    assert got.headers["content-encoding"] == "gzip"
    assert len(got.body) < 1 << 21
    assert len(zlib.decompressobj(wbits=31).decompress(got.body, 8 << 20)) == 8 << 20


def test_packed_bodies_unpack_and_claimed_ones_do_not(lab: Lab) -> None:
    title = str(lab.case("gzip").item["title"]).encode()
    assert title in gzip.decompress(ask(_url(lab, "gzip")).body)
    assert title in zlib.decompress(ask(_url(lab, "deflate-zlib")).body)
    assert title in zlib.decompress(ask(_url(lab, "deflate-raw")).body, wbits=-15)
    claimed = ask(_url(lab, "gzip-claimed"))
    assert (claimed.headers["content-encoding"], title in claimed.body) == ("gzip", True)


def test_what_fails_once_fails_once_a_round(lab: Lab) -> None:
    for _ in range(2):
        lab.server.forget()
        assert [ask(_url(lab, "code-503-once")).code for _ in range(3)] == [503, 200, 200]


def test_a_cookie_opens_the_page(lab: Lab) -> None:
    shut = ask(_url(lab, "cookie-wanted"))
    assert (shut.code, shut.headers["set-cookie"].split(";")[0]) == (302, "visit=1")
    assert ask(_url(lab, "cookie-wanted"), headers={"Cookie": "visit=1"}).code == 200


def test_head_and_get_may_differ(lab: Lab) -> None:
    assert ask(_url(lab, "head-404"), method="HEAD").code == 404
    assert ask(_url(lab, "head-404")).code == 200


def test_a_made_up_sibling_gets_the_same_page_but_for_what_changes(lab: Lab) -> None:
    url = _url(lab, "front-that-changes-at-every-path")
    first, second = ask(url).body, ask(url + "-made-up").body
    assert first != second
    assert first.split(b"Visitors")[0] == second.split(b"Visitors")[0]


def test_certificates_are_as_named(lab: Lab) -> None:
    assert ask(_url(lab, "tls"), ca_file=lab.ca_file).code == 200
    for name, word in {
        "certificate-expired": "expired",
        "certificate-not-yet-valid": "not yet valid",
        "certificate-of-another-host": "not valid for",
        "certificate-untrusted": "local issuer",
    }.items():
        with pytest.raises(ssl.SSLCertVerificationError, match=word):
            ask(_url(lab, name), ca_file=lab.ca_file)


def test_one_port_speaks_both_plain_and_tls(lab: Lab) -> None:
    case = lab.case("upgraded-on-the-same-path")
    led = ask(case.url)
    assert (led.code, led.headers["location"]) == (301, case.url.replace("http:", "https:"))
    assert ask(led.headers["location"], ca_file=lab.ca_file).code == 200


def test_plain_and_tls_confused_fail_at_once(lab: Lab) -> None:
    with pytest.raises(ssl.SSLError):
        ask(_url(lab, "plain-spoken-in-tls"), ca_file=lab.ca_file)
    assert read_raw(_url(lab, "tls-spoken-plainly"))[:4] != b"HTTP"
    host = _url(lab, "tls-never-answers").split("/")[2].split(":")[0]
    context = ssl.create_default_context(cafile=lab.ca_file)
    with socket.create_connection((host, lab.port), timeout=0.3) as plain, pytest.raises(TimeoutError):
        context.wrap_socket(plain, server_hostname=host)

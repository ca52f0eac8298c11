"""One exchange with servers of every sort, over real sockets."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from requests.cookies import RequestsCookieJar

from iqrefs.links.answer import Answer, ExchangeError
from iqrefs.links.body import BODY_LIMIT
from iqrefs.links.client import WebClient
from iqrefs.links.manners import Manners
from iqrefs.links.networks import read_networks
from tests.links.lab.acts import (
    drip,
    endless,
    explode,
    hang_up,
    head_then,
    if_cookie,
    never,
    raw,
    redirect,
    reset_at_once,
)
from tests.links.lab.exchange import Exchange
from tests.links.lab.scene import CLOSED_HOST, FORBIDDEN_HOST, Behaviour, Reply
from tests.links.lab.world import NETWORK, Lab

HOST = "127.0.0.5"
SECONDS = 0.8
SLACK = 4.0
PAGE = b"<html><title>A Page</title><body>" + b"word " * 400
START = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = START + b"Transfer-Encoding: chunked\r\n\r\n"
GZIP = (("Content-Encoding", "gzip"),)


def _manners(lab: Lab, *, networks: tuple[str, ...] = (NETWORK,), proxy: str | None = None) -> Manners:
    return Manners("test/1 (+mail@a.org)", SECONDS, read_networks(networks), proxy, str(lab.ca_file))


@pytest.fixture
def client(lab: Lab) -> Iterator[WebClient]:
    with closing(WebClient(_manners(lab))) as made:
        yield made


def _ask(lab: Lab, client: WebClient, behaviour: Behaviour) -> Answer:
    lab.server.stage(HOST, "/x", behaviour)
    return client.get(f"http://{HOST}:{lab.port}/x")


def _fail(ask: Callable[[], object]) -> ExchangeError:
    with pytest.raises(ExchangeError) as caught:
        ask()
    return caught.value


READ: dict[str, tuple[Behaviour, int, bytes, bool]] = {
    "sound": (Reply(PAGE), 200, PAGE, True),
    "no content": (Reply(b"", 204), 204, b"", True),
    "not found": (Reply(PAGE, 404), 404, PAGE, True),
    "the code of a wall": (raw(b"HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n"), 999, b"", True),
    "a redirect is not followed": (redirect("http://127.1.0.1/"), 301, b"<html><head>", True),
    "without a length": (raw(START + b"\r\n" + PAGE), 200, PAGE, True),
    "HTTP/1.0": (raw(b"HTTP/1.0 200 OK\r\n\r\n" + PAGE), 200, PAGE, True),
    "100 first": (raw(b"HTTP/1.1 100 Continue\r\n\r\n" + START + b"Content-Length: 5\r\n\r\nhello"), 200,
                  b"hello", True),
    "shorter than it says": (raw(START + b"Content-Length: 90000\r\n\r\n" + PAGE), 200, PAGE, False),
    "longer than it says": (raw(START + b"Content-Length: 10\r\n\r\n" + PAGE), 200, PAGE[:10], True),
    "a length in words": (raw(START + b"Content-Length: many\r\n\r\n" + PAGE), 200, PAGE, True),
    "a negative length": (raw(START + b"Content-Length: -5\r\n\r\n" + PAGE), 200, PAGE, True),
    "chunks": (raw(CHUNKED + b"5\r\nhello\r\n0\r\n\r\n"), 200, b"hello", True),
    "a broken chunk": (raw(CHUNKED + b"5\r\nhello\r\nzz\r\nmore"), 200, b"hello", False),
    "chunks without end": (raw(CHUNKED + b"5\r\nhello\r\n20\r\nmore"), 200, b"hello", False),
    "gzip": (Reply(gzip.compress(PAGE), headers=GZIP), 200, PAGE, True),
    "gzip of nothing": (Reply(b"", headers=GZIP), 200, b"", True),
    "false gzip": (Reply(PAGE, headers=GZIP), 200, PAGE, True),
    "gzip in gzip": (Reply(gzip.compress(gzip.compress(PAGE)), headers=(("Content-Encoding", "gzip, gzip"),)),
                     200, PAGE, True),
    "deflate": (Reply(zlib.compress(PAGE), headers=(("Content-Encoding", "deflate"),)), 200, PAGE, True),
    "deflate without its header": (
        Reply(zlib.compress(PAGE)[2:-4], headers=(("Content-Encoding", "deflate"),)), 200, PAGE, True),
    "an encoding nobody asked for": (Reply(PAGE, headers=(("Content-Encoding", "br"),)), 200, PAGE, True),
    "odd header lines": (raw(START + b"X\0y: \x1b[31m\r\nno colon\r\n\r\nhello"), 200, b"hello", True),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_an_answer_is_read_as_far_as_it_goes(name: str, lab: Lab, client: WebClient) -> None:
    behaviour, code, body, complete = READ[name]
    answer = _ask(lab, client, behaviour)
    assert (answer.code, answer.complete) == (code, complete)
    assert answer.body == body or (code == 301 and answer.body.startswith(body))
    assert answer.url == f"http://{HOST}:{lab.port}/x"


NO_ANSWER: dict[str, tuple[Behaviour, str]] = {
    "hangs up": (hang_up, "connection-reset"),
    "resets": (reset_at_once, "connection-reset"),
    "resets in the body": (head_then([("Content-Length", "90000")], PAGE, end="reset"), "connection-reset"),
    "garbage": (raw(bytes((n * 151 + 7) % 256 for n in range(3000))), "not-http"),
    "another protocol": (raw(b"SSH-2.0-OpenSSH_9.2p1\r\n"), "not-http"),
    "a page without a header": (raw(PAGE), "not-http"),
    "a code of five digits": (raw(b"HTTP/1.1 99999 X\r\n\r\n"), "not-http"),
    "a header of a megabyte": (raw(START + b"X: " + b"a" * (1 << 20) + b"\r\n\r\n"), "answer-broken"),
    "500 header lines": (raw(START + b"X: a\r\n" * 500 + b"\r\n"), "answer-broken"),
    "two lengths": (raw(START + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nhello"), "answer-broken"),
    "no chunk": (raw(CHUNKED + PAGE), "answer-broken"),
    "a chunk without end": (raw(CHUNKED + b"ffffffffffffffff\r\nhello"), "answer-broken"),
    "a negative chunk": (raw(CHUNKED + b"-5\r\nhello"), "answer-broken"),
}


@pytest.mark.parametrize("name", NO_ANSWER)
def test_what_is_no_answer_has_its_reason(name: str, lab: Lab, client: WebClient) -> None:
    behaviour, reason = NO_ANSWER[name]
    assert _fail(lambda: _ask(lab, client, behaviour)).reason == reason


SLOW: dict[str, Behaviour] = {
    "silence": never,
    "a header that drips": drip(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", 0.1),
    "a status line that drips": drip(b"HTTP/1.1 200 ", b"O", 0.1),
    "a body that drips": drip(START + b"\r\n" + PAGE, b".", 0.1),
    "chunks that drip": drip(CHUNKED, b"1\r\n.\r\n", 0.1),
    "100 Continue without end": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


def test_the_deadline_is_held_whatever_drips(lab: Lab, client: WebClient) -> None:
    reasons: dict[str, tuple[str, float]] = {}

    def ask(name: str, path: str) -> None:
        began = time.monotonic()
        try:
            client.get(f"http://{HOST}:{lab.port}{path}")
        except ExchangeError as error:
            reasons[name] = (error.reason, time.monotonic() - began)

    threads = []
    for number, (name, behaviour) in enumerate(SLOW.items()):
        lab.server.stage(HOST, f"/{number}", behaviour)
        threads.append(threading.Thread(target=ask, args=(name, f"/{number}")))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {name: reason for name, (reason, _) in reasons.items()} == dict.fromkeys(SLOW, "timeout")
    assert max(seconds for _, seconds in reasons.values()) < SECONDS + SLACK


def test_the_deadline_is_held_behind_tls(lab: Lab, client: WebClient) -> None:
    host = next(host for host, site in lab.server._sites.items() if site.tls == "good")
    lab.server.stage(host, "/x", drip(START, b"X: 1\r\n", 0.1))
    mute = next(host for host, site in lab.server._sites.items() if site.tls == "mute")
    for address in (f"https://{host}:{lab.port}/x", f"https://{mute}:{lab.port}/"):
        began = time.monotonic()
        assert _fail(lambda url=address: client.get(url)).reason == "timeout"  # type: ignore[misc]
        assert time.monotonic() - began < SECONDS + SLACK


def test_a_deadline_may_be_given(lab: Lab, client: WebClient) -> None:
    lab.server.stage(HOST, "/x", never)
    began = time.monotonic()
    error = _fail(lambda: client.get(f"http://{HOST}:{lab.port}/x", deadline=began + 0.2))
    assert (error.reason, time.monotonic() - began < 0.2 + SLACK) == ("timeout", True)
    assert _fail(lambda: client.get(f"http://{HOST}:{lab.port}/x", deadline=began)).reason == "timeout"


def test_a_page_without_end_is_cut(lab: Lab, client: WebClient) -> None:
    answer = _ask(lab, client, endless(START + b"\r\n", b"x" * 4_000))
    assert (len(answer.body), answer.complete) == (BODY_LIMIT, False)


def test_of_a_file_only_the_beginning_is_read(lab: Lab, client: WebClient) -> None:
    answer = _ask(lab, client, Reply(b"%PDF" + b"x" * 100_000, type="application/pdf"))
    assert (len(answer.body), answer.complete) == (16 * 1024, False)


@pytest.mark.parametrize("times", [1, 2])
def test_a_gzip_bomb_is_unpacked_within_bounds(times: int, lab: Lab) -> None:
    with closing(WebClient(Manners("test/1", 20, read_networks([NETWORK])))) as client:
        answer = _ask(lab, client, explode(b"<title>T</title>", times=times))
    assert answer.body.startswith(b"<title>T</title>")
    assert (len(answer.body), answer.complete) == (BODY_LIMIT, False)


def test_a_cut_gzip_is_read_as_far_as_it_goes(lab: Lab, client: WebClient) -> None:
    packed = gzip.compress(PAGE * 100)[:-60]
    answer = _ask(lab, client, Reply(packed, headers=GZIP))
    assert answer.body.startswith(PAGE)
    assert not answer.complete


def test_it_says_who_asks_and_what_it_takes(lab: Lab, client: WebClient) -> None:
    client.get(f"http://{HOST}:{lab.port}/x", {"Accept-Language": "ar"})
    headers = lab.server.visits(HOST, "/x")[0].headers
    assert headers["user-agent"] == "test/1 (+mail@a.org)"
    assert (headers["accept-language"], headers["accept-encoding"]) == ("ar", "gzip, deflate")


@pytest.mark.parametrize(
    ("printed", "target"),
    [
        ("/مقال?س=١", "/%D9%85%D9%82%D8%A7%D9%84?%D8%B3=%D9%A1"),
        ("/%d9%85/a%2fb/100%?q=%u0645", "/%D9%85/a%2Fb/100%25?q=%25u0645"),
        ("/a/../b/./c//d;e?x=[1]", "/a/../b/./c//d;e?x=%5B1%5D"),
        ("?q", "/?q"),
    ],
)
def test_an_address_is_asked_as_it_was_read(printed: str, target: str, lab: Lab, client: WebClient) -> None:
    client.get(f"http://{HOST}:{lab.port}{printed}")
    assert [visit.target for visit in lab.server.visits(HOST)] == [target]


def test_cookies_are_kept_where_they_are_given_and_nowhere_else(lab: Lab, client: WebClient) -> None:
    demand = redirect("/x", 302, ("Set-Cookie", "seen=1; Path=/"))
    lab.server.stage(HOST, "/x", if_cookie("seen=1", Reply(PAGE), demand))
    url, cookies = f"http://{HOST}:{lab.port}/x", RequestsCookieJar()
    assert client.get(url, cookies=cookies).code == 302
    assert client.get(url, cookies=cookies).code == 200
    assert client.get(url).code == 302
    client.get(f"http://127.0.0.6:{lab.port}/", cookies=cookies)
    assert "cookie" not in lab.server.visits("127.0.0.6")[0].headers


def test_a_form_is_posted(lab: Lab, client: WebClient) -> None:
    assert client.post(f"http://{HOST}:{lab.port}/x", {"url": "http://a.org/مقال"}).code == 404
    (visit,) = lab.server.visits(HOST)
    assert (visit.method, visit.body) == ("POST", b"url=http%3A%2F%2Fa.org%2F%D9%85%D9%82%D8%A7%D9%84")


def test_a_connection_serves_the_next_question_too(lab: Lab, client: WebClient) -> None:
    connections: set[object] = set()

    async def note(exchange: Exchange) -> None:
        connections.add(exchange.writer.get_extra_info("peername"))
        await exchange.reply(Reply(PAGE))

    for _ in range(3):
        assert _ask(lab, client, note).body == PAGE
    assert len(connections) == 1


def test_a_connection_that_was_closed_meanwhile_is_opened_anew(lab: Lab, client: WebClient) -> None:
    async def answer_and_leave(exchange: Exchange) -> None:
        await exchange.reply(Reply(PAGE))
        exchange.keep = False

    for _ in range(3):
        assert _ask(lab, client, answer_and_leave).body == PAGE
        time.sleep(0.05)
    assert len(lab.server.visits(HOST)) == 3


def test_a_connection_that_is_closed_as_a_question_comes_is_no_reset(lab: Lab, client: WebClient) -> None:
    seen: set[object] = set()

    async def answer_once(exchange: Exchange) -> None:
        name = exchange.writer.get_extra_info("peername")
        if name in seen:
            exchange.keep = False
        else:
            seen.add(name)
            await exchange.reply(Reply(PAGE))

    for _ in range(4):
        assert _ask(lab, client, answer_once).body == PAGE
    assert len(seen) == 4
    url = f"http://{HOST}:{lab.port}/x"
    assert _fail(lambda: client.post(url, {})).reason == "connection-reset"


TLS_REASONS = [
    ("good", None),
    ("expired", "certificate"),
    ("early", "certificate"),
    ("wrong-host", "certificate"),
    ("untrusted", "certificate"),
    ("none", "tls-failed"),
]


@pytest.mark.parametrize(("tls", "reason"), TLS_REASONS)
def test_a_certificate_must_be_good(tls: str, reason: str | None, lab: Lab, client: WebClient) -> None:
    host = next(host for host, site in lab.server._sites.items() if site.tls == tls)
    if reason is None:
        assert client.get(f"https://{host}:{lab.port}/none").code == 404
    else:
        assert _fail(lambda: client.get(f"https://{host}:{lab.port}/")).reason == reason


def test_http_spoken_to_a_tls_port_is_no_http(lab: Lab, client: WebClient) -> None:
    host = next(host for host, site in lab.server._sites.items() if site.tls == "only")
    error = _fail(lambda: client.get(f"http://{host}:{lab.port}/"))
    assert error.reason in {"not-http", "connection-reset"}


FORBIDDEN = [
    FORBIDDEN_HOST,
    "127.1.1",
    str(127 * 2**24 + 2**16 + 1),
    "0x7f010001",
    "0177.01.0.01",
    f"[::ffff:{FORBIDDEN_HOST}]",
    "[64:ff9b::7f01:1]",
    "[::1]",
]


@pytest.mark.parametrize("host", FORBIDDEN)
def test_a_forbidden_network_is_never_connected_to(host: str, lab: Lab, client: WebClient) -> None:
    lab.server.intruders.clear()
    error = _fail(lambda: client.get(f"http://{host}:{lab.port}/x"))
    assert error.reason == "forbidden-network"
    assert lab.server.intruders == []


def test_without_a_word_no_loopback_is_connected_to(lab: Lab) -> None:
    with closing(WebClient(_manners(lab, networks=()))) as client:
        for host in (HOST, "127.5", "localhost", "[::1]", "0.0.0.0"):  # noqa: S104 - asked, not bound
            error = _fail(lambda host=host: client.get(f"http://{host}:{lab.port}/x"))  # type: ignore[misc]
            assert error.reason == "forbidden-network"
    assert lab.server.visits() == []


@pytest.mark.parametrize("host", ["127.5", "0x7f.5", "0177.0.0.5", "2130706437"])
def test_an_allowed_network_may_be_written_in_any_form(host: str, lab: Lab, client: WebClient) -> None:
    assert client.get(f"http://{host}:{lab.port}/none").code == 404
    assert len(lab.server.visits(HOST)) == 1


NOWHERE = [
    (f"http://{CLOSED_HOST}:{{port}}/", "connection-refused"),
    ("http://nobody.invalid/", "name-unknown"),
    ("http://لا-وجود-له.invalid/", "name-unknown"),
    ("http://something.onion/", "other-scheme"),
    ("http://[::1/x", "malformed"),
    ("ftp://127.0.0.5/x", "other-scheme"),
    ("http://u:p@127.0.0.5/x", "credentials"),
]


@pytest.mark.parametrize(("url", "reason"), NOWHERE)
def test_where_nobody_is_there_is_a_reason(url: str, reason: str, lab: Lab, client: WebClient) -> None:
    assert _fail(lambda: client.get(url.format(port=lab.port))).reason == reason


def test_a_name_may_be_asked_for(client: WebClient, lab: Lab) -> None:
    assert client.knows_name("localhost")
    assert not client.knows_name("a" * 64 + ".org")
    with closing(WebClient(_manners(lab, proxy="http://127.0.0.9:1"))) as by_proxy:
        assert by_proxy.knows_name("nobody.invalid")


@contextmanager
def _proxy(answer: bytes, *, drips: bool = False) -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that gives one answer to all; yields its address and the request lines that came."""
    asked: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                asked.append(connection.recv(65_536).partition(b"\r\n")[0])
                connection.sendall(answer)
                for _ in range(60 if drips else 0):
                    time.sleep(0.1)
                    try:
                        connection.sendall(b".")
                    except OSError:
                        break

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", asked
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def test_a_proxy_is_asked_in_place_of_the_server(lab: Lab) -> None:
    with _proxy(START + b"Content-Length: 5\r\n\r\nhello") as (proxy, asked):  # noqa: SIM117 - one resource in the other
        with closing(WebClient(_manners(lab, networks=(), proxy=proxy))) as client:
            assert client.get("http://nobody.invalid/x?y=%d9%85").body == b"hello"
    assert asked == [b"GET http://nobody.invalid/x?y=%D9%85 HTTP/1.1"]


def test_a_proxy_is_not_sent_into_a_forbidden_network(lab: Lab) -> None:
    with _proxy(START + b"\r\n") as (proxy, asked), closing(WebClient(_manners(lab, proxy=proxy))) as client:
        for host in ("10.0.0.1", FORBIDDEN_HOST, "2130771969", "[::1]"):
            error = _fail(lambda host=host: client.get(f"http://{host}/x"))  # type: ignore[misc]
            assert error.reason == "forbidden-network"
    assert asked == []


def test_a_proxy_is_held_to_the_deadline_too(lab: Lab) -> None:
    dripping = _proxy(START + b"\r\n", drips=True)
    with dripping as (proxy, _), closing(WebClient(_manners(lab, proxy=proxy))) as client:
        began = time.monotonic()
        assert _fail(lambda: client.get("http://nobody.invalid/x")).reason == "timeout"
        assert time.monotonic() - began < SECONDS + SLACK


def test_a_proxy_that_refuses_is_no_answer(lab: Lab) -> None:
    refused = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
    with _proxy(refused) as (proxy, asked), closing(WebClient(_manners(lab, proxy=proxy))) as client:
        assert client.get("http://nobody.invalid/x").code == 502
        assert _fail(lambda: client.get("https://nobody.invalid/x")).reason in {
            "answer-broken",
            "unreachable",
        }
    assert asked[-1].startswith(b"CONNECT nobody.invalid:443 HTTP/1.")


def test_many_threads_share_a_client(lab: Lab, client: WebClient) -> None:
    codes: list[int] = []
    lab.server.stage(HOST, "/x", Reply(PAGE))

    def ask() -> None:
        codes.extend(client.get(f"http://{HOST}:{lab.port}/x").code for _ in range(5))

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [200] * 80

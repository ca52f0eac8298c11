"""Connections that fail, and answers that are not quite HTTP."""

from __future__ import annotations

from tests.links.lab.acts import after, drip, hang_up, head_then, in_turn, never, raw, reset_at_once
from tests.links.lab.pages import article
from tests.links.lab.scene import CLOSED_HOST, FULL_HOST, Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH

_BODY = article(ENGLISH).encode()
_HTML = ("Content-Type", "text/html; charset=utf-8")
_START = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
_LENGTH = b"Content-Length: %d\r\n" % len(_BODY)
_SLOW = "a browser may show the page while it still comes"

SCENES = (
    Scene(name="refused", url=f"http://{CLOSED_HOST}:{{port}}/a/closed", cited=ENGLISH, expected="unstable"),
    Scene(
        name="connection-hangs", url=f"http://{FULL_HOST}:{{port}}/a/full", cited=ENGLISH, expected="unstable"
    ),
    Scene(name="silent", path="/a/silent", alone=True, cited=ENGLISH, does=never, expected="unstable"),
    Scene(name="hangs-up", path="/a/hangs-up", alone=True, cited=ENGLISH, does=hang_up, expected="unstable"),
    Scene(
        name="resets", path="/a/resets", alone=True, cited=ENGLISH, does=reset_at_once, expected="unstable"
    ),
    Scene(
        name="resets-once",
        path="/a/resets-once",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        does=in_turn(reset_at_once, Reply(_BODY)),
    ),
    Scene(
        name="hangs-up-once",
        path="/a/hangs-up-once",
        alone=True,
        cited=ARABIC,
        expected="ok",
        does=in_turn(hang_up, Reply(article(ARABIC))),
    ),
    Scene(
        name="slow-but-comes",
        path="/a/slow",
        cited=FRENCH,
        does=after(1.5, Reply(article(FRENCH))),
        expected="ok",
    ),
    Scene(
        name="garbage",
        path="/a/garbage",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=raw(bytes((n * 151 + 7) % 256 for n in range(3000))),
    ),
    Scene(
        name="ssh",
        path="/a/ssh",
        alone=True,
        cited=ENGLISH,
        does=raw(b"SSH-2.0-OpenSSH_9.2p1\r\n"),
        expected="unstable",
    ),
    Scene(
        name="page-without-header",
        path="/a/http-0.9",
        alone=True,
        cited=ENGLISH,
        does=raw(_BODY),
        expected="unstable",
        also=("ok",),
        why="HTTP/0.9 was this, and very old servers are",
    ),
    Scene(
        name="garbled-status-line",
        path="/a/status",
        alone=True,
        cited=ENGLISH,
        does=raw(b"HTTP/1.1 two hundred OK\r\n\r\n" + _BODY),
        expected="unstable",
    ),
    Scene(
        name="half-a-header",
        path="/a/half-header",
        alone=True,
        cited=ENGLISH,
        does=raw(b"HTTP/1.1 200 OK\r\nContent-Ty"),
        expected="unstable",
        also=("dead", "soft-dead"),
        why="some clients take the end of the connection for the end of the header: an empty page",
    ),
    Scene(
        name="header-of-a-megabyte",
        path="/a/long-header",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        also=("ok",),
        does=raw(_START + b"X-Long: " + b"a" * (1 << 20) + b"\r\n\r\n" + _BODY),
        why="browsers refuse it; a client that does not has the page",
    ),
    Scene(
        name="header-of-500-lines",
        path="/a/many-headers",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why="browsers take it, http.client gives up after 100",
        does=raw(_START + b"".join(b"X-N%d: v\r\n" % n for n in range(500)) + _LENGTH + b"\r\n" + _BODY),
    ),
    Scene(
        name="header-of-endless-lines",
        path="/a/endless-headers",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=raw(_START + b"".join(b"X-N%d: %s\r\n" % (n, b"v" * 200) for n in range(20_000))),
    ),
    Scene(
        name="header-drips",
        path="/a/header-drips",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=drip(b"HTTP/1.1 200 OK\r\n", b"X-Slow: 1\r\n", 0.4),
    ),
    Scene(
        name="status-line-drips",
        path="/a/status-drips",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=drip(b"HTTP/1.1 200 ", b"O", 0.4),
    ),
    Scene(
        name="body-drips-title-first",
        path="/a/body-drips",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        also=("ok",),
        why=_SLOW,
        does=drip(_START + b"\r\n" + _BODY[:1500], b".", 0.4),
    ),
    Scene(
        name="body-drips-from-the-start",
        path="/a/body-drips-all",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=drip(_START + b"\r\n<!DOCTYPE html><html><head>", b" ", 0.4),
    ),
    Scene(
        name="body-never-comes",
        path="/a/no-body",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=head_then((_HTML, ("Content-Length", "5000")), end="silence"),
    ),
    Scene(
        name="informational-first",
        path="/a/100-continue",
        cited=ENGLISH,
        expected="ok",
        does=raw(b"HTTP/1.1 100 Continue\r\n\r\n" + _START + _LENGTH + b"Connection: close\r\n\r\n" + _BODY),
    ),
    Scene(
        name="early-hints-first",
        path="/a/103",
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why="http.client knows only 100; browsers know 103",
        does=raw(
            b"HTTP/1.1 103 Early Hints\r\nLink: </s.css>; rel=preload\r\n\r\n"
            + _START
            + _LENGTH
            + b"\r\n"
            + _BODY
        ),
    ),
    Scene(
        name="endless-informational",
        path="/a/100-endless",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.2),
    ),
    Scene(
        name="http-1.0-without-length",
        path="/a/http-1.0",
        cited=ENGLISH,
        expected="ok",
        does=raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + _BODY),
    ),
    Scene(
        name="bare-line-feeds",
        path="/a/lf",
        cited=ENGLISH,
        expected="ok",
        does=raw(b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n" + _BODY),
    ),
    Scene(
        name="no-reason-phrase",
        path="/a/no-phrase",
        cited=ENGLISH,
        expected="ok",
        does=raw(b"HTTP/1.1 200\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + _BODY),
    ),
    Scene(
        name="arabic-in-the-header",
        path="/a/raw-header",
        cited=ARABIC,
        expected="ok",
        does=Reply(
            article(ARABIC), headers=(("X-Site", "مجلة".encode()), ("X-Old", "مجلة".encode("cp1256")))
        ),
    ),
    Scene(
        name="two-lengths",
        path="/a/two-lengths",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why="a client may refuse an answer whose length is in doubt",
        does=raw(_START + _LENGTH + b"Content-Length: 12\r\n\r\n" + _BODY),
    ),
)

"""Bodies that are cut, packed, false about their length, or too large."""

from __future__ import annotations

import gzip
import zlib

from tests.links.lab.acts import endless, explode, head_then, raw
from tests.links.lab.pages import article, page, prose
from tests.links.lab.scene import Act, Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, UNTITLED, work

_PAGE = article(ENGLISH)
_BODY = _PAGE.encode()
_HTML = ("Content-Type", "text/html; charset=utf-8")
_GZIP = ("Content-Encoding", "gzip")
_CHUNKED = ("Transfer-Encoding", "chunked")
_SEEN = "the title has come: a reader sees the page; that the answer broke off is true too"
_HEAD_200 = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def _packed(data: bytes, *encoding: str) -> Reply:
    return Reply(data, headers=tuple(("Content-Encoding", name) for name in encoding))


def _deflated(wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(_BODY) + packer.flush()


def _long_page(kilobytes_before: int) -> bytes:
    """A page of 3 MB whose title comes after so many kB of styles."""
    style = "<style>" + ".a{margin:0}\n" * (kilobytes_before * 1024 // 13) + "</style>"
    whole = page(None, head=style + f"<title>{ENGLISH['title']}</title>", text=prose("en") * 2500)
    return whole.encode()


def _endless_page() -> Act:
    return endless(_HEAD_200 + b"\r\n" + _BODY[:-20], b"<p>And so on, without an end.</p>" * 500)


SCENES = (
    Scene(
        name="gzip",
        path="/b/gzip",
        cited=ENGLISH,
        does=_packed(gzip.compress(_BODY, mtime=0), "gzip"),
        expected="ok",
    ),
    Scene(
        name="gzip-twice",
        path="/b/gzip-twice",
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        does=_packed(gzip.compress(gzip.compress(_BODY, mtime=0), mtime=0), "gzip, gzip"),
        why="allowed and never seen",
    ),
    Scene(
        name="deflate-zlib",
        path="/b/deflate",
        cited=ENGLISH,
        does=_packed(_deflated(15), "deflate"),
        expected="ok",
    ),
    Scene(
        name="deflate-raw",
        path="/b/raw-deflate",
        cited=ENGLISH,
        does=_packed(_deflated(-15), "deflate"),
        expected="ok",
        also=("unstable",),
        why="against the standard, and what old servers send",
    ),
    Scene(
        name="identity-named",
        path="/b/identity",
        cited=ENGLISH,
        does=_packed(_BODY, "identity"),
        expected="ok",
    ),
    Scene(
        name="encoding-unknown",
        path="/b/zz",
        cited=ENGLISH,
        does=_packed(_BODY, "x-zz"),
        expected="ok",
        also=("unstable",),
        why="browsers show it as it is; a strict client cannot read it",
    ),
    Scene(
        name="gzip-claimed",
        path="/b/gzip-claimed",
        alone=True,
        cited=ENGLISH,
        does=_packed(_BODY, "gzip"),
        expected="unstable",
        also=("ok",),
        why="browsers show an error; the page can be read by a kind client",
    ),
    Scene(
        name="gzip-cut",
        path="/b/gzip-cut",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=_packed(gzip.compress(_BODY + prose("ar").encode() * 20, mtime=0)[:-40], "gzip"),
    ),
    Scene(
        name="gzip-bomb-title-first",
        path="/b/bomb",
        cited=ENGLISH,
        does=explode(_BODY[:-20]),
        expected="ok",
        also=("unstable",),
        why="the title fits; that it never ends is not the reader's concern",
    ),
    Scene(
        name="gzip-bomb",
        path="/b/bomb-blank",
        cited=ENGLISH,
        does=explode(b""),
        expected="unstable",
        also=("soft-dead", "dead"),
        why="blank as far as anyone reads",
    ),
    Scene(
        name="gzip-bomb-in-a-bomb",
        path="/b/bomb-bomb",
        cited=ENGLISH,
        expected="unstable",
        also=("soft-dead", "dead"),
        why="blank as far as anyone reads",
        does=explode(b"", times=2),
    ),
    Scene(
        name="endless-page",
        path="/b/endless",
        cited=ENGLISH,
        does=_endless_page(),
        expected="ok",
        also=("unstable",),
        why=_SEEN,
    ),
    Scene(
        name="endless-radio",
        path="/live.mp3",
        cited=work(title="بث إذاعة بغداد المباشر", type="broadcast"),
        does=endless(b"HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\n\r\n", b"\xff\xfb\x90\x00" * 1024),
        expected="ok",
        also=("unstable",),
        why="a broadcast has no end",
    ),
    Scene(
        name="reset-half-way",
        path="/b/reset",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=head_then((_HTML, ("Content-Length", "90000")), _BODY[:2500], end="reset"),
    ),
    Scene(
        name="reset-before-the-title",
        path="/b/reset-early",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=head_then((_HTML, ("Content-Length", "90000")), b"<!DOCTYPE html><html><he", end="reset"),
    ),
    Scene(
        name="length-too-long",
        path="/b/length-long",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=head_then((_HTML, ("Content-Length", str(len(_BODY) + 4000))), _BODY),
    ),
    Scene(
        name="length-too-short",
        path="/b/length-short",
        cited=ENGLISH,
        expected="ok",
        does=head_then((_HTML, ("Content-Length", "1500")), _BODY),
    ),
    Scene(
        name="length-negative",
        path="/b/length-negative",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why="a client may refuse it",
        does=head_then((_HTML, ("Content-Length", "-1")), _BODY),
    ),
    Scene(
        name="length-absurd",
        path="/b/length-absurd",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=head_then((_HTML, ("Content-Length", "9" * 60)), _BODY),
    ),
    Scene(
        name="chunked",
        path="/b/chunked",
        cited=ENGLISH,
        expected="ok",
        does=head_then((_HTML, _CHUNKED), _chunk(_BODY[:700]), _chunk(_BODY[700:]), b"0\r\nX-Sum: 1\r\n\r\n"),
    ),
    Scene(
        name="chunked-broken-late",
        path="/b/chunk-late",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=head_then((_HTML, _CHUNKED), _chunk(_BODY), b"zz\r\nnot a chunk"),
    ),
    Scene(
        name="chunked-broken-early",
        path="/b/chunk-early",
        alone=True,
        cited=ENGLISH,
        expected="unstable",
        does=head_then((_HTML, _CHUNKED), b"what is this?\r\n"),
    ),
    Scene(
        name="chunked-gzip",
        path="/b/chunk-gzip",
        cited=ENGLISH,
        expected="ok",
        does=head_then((_HTML, _CHUNKED, _GZIP), _chunk(gzip.compress(_BODY, mtime=0)), b"0\r\n\r\n"),
    ),
    Scene(
        name="chunked-without-end",
        path="/b/chunk-cut",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("unstable",),
        why=_SEEN,
        does=head_then((_HTML, _CHUNKED), _chunk(_BODY)),
    ),
    Scene(
        name="long-page-title-first", path="/b/3mb", cited=ENGLISH, does=Reply(_long_page(6)), expected="ok"
    ),
    Scene(
        name="long-page-title-too-late",
        path="/b/3mb-late",
        cited=ENGLISH,
        does=Reply(_long_page(700)),
        expected="ok",
        also=("unstable",),
        why="what has been read holds no title; nothing speaks against the page",
    ),
    Scene(
        name="nul-bytes",
        path="/b/nul",
        cited=ARABIC,
        expected="ok",
        does=Reply(article(ARABIC).replace("<p>", "<p>\x00").encode()),
    ),
    Scene(
        name="broken-markup",
        path="/b/broken",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            "<tItLe\n>Water Scarcity and the Politics of the Euphrates Basin</title><body><p>"
            + "<div>" * 3000
        ),
    ),
    Scene(
        name="no-content-type", path="/b/no-type", cited=ENGLISH, does=Reply(_PAGE, type=""), expected="ok"
    ),
    Scene(
        name="attached-html",
        path="/b/download",
        cited=ENGLISH,
        expected="ok",
        does=Reply(_PAGE, type="application/octet-stream"),
    ),
    Scene(
        name="only-spaces",
        path="/b/spaces",
        cited=UNTITLED,
        does=Reply(" \n" * 2000),
        expected="soft-dead",
        also=("dead",),
        why="an empty page, with some bytes",
    ),
    Scene(
        name="frame-without-a-word",
        path="/b/hollow",
        cited=ENGLISH,
        expected="soft-dead",
        does=Reply("<!DOCTYPE html><html><head></head><body></body></html>"),
        also=("dead",),
        why="an empty page, with some bytes",
    ),
    Scene(
        name="trailing-garbage",
        path="/b/trailing",
        cited=ENGLISH,
        expected="ok",
        does=raw(
            _HEAD_200 + b"Content-Length: %d\r\n\r\n" % len(_BODY) + _BODY + b"HTTP/1.1 500 Oops\r\n\r\n"
        ),
    ),
)

"""Addresses that cannot or may not be asked."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import LinkStatus
from tests.links.lab.scene import FORBIDDEN_HOST, Scene
from tests.links.lab.works import ARABIC, ENGLISH

_READER = "a reader of citations may have mended or dropped it"


def _outside(name: str, url: str) -> Scene:
    """An address beyond loopback."""
    return replace(_bad(name, url), outside=True)


def _bad(name: str, url: str, *also: LinkStatus, why: str = "") -> Scene:
    return Scene(name=name, url=url, cited=ENGLISH, expected="invalid", also=also, why=why)


SCENES = (
    _bad("malformed-bracket", "http://[::1/x"),
    _bad("malformed-no-host", "http:///articles/12"),
    _bad("malformed-only-scheme", "http://"),
    _bad("malformed-space-in-host", "http://exa mple.org/x"),
    _bad("malformed-dots", "http://../x"),
    _bad("malformed-long-label", f"http://{'a' * 70}.example/x", "dead", why="a name that cannot exist"),
    _bad("malformed-address-6", "http://[::gg]/x"),
    _bad("malformed-port-word", "http://127.0.0.2:port/x"),
    _bad("port-0", "http://127.0.0.2:0/x", "unstable", why="nobody can listen at port 0"),
    _bad("port-99999", "http://127.0.0.2:99999/x"),
    _bad("scheme-misspelt", "htp://example.org/a"),
    _outside("scheme-ftp", "ftp://ftp.example.org/pub/report.ps"),
    _outside("scheme-mailto", "mailto:editor@example.org"),
    _bad("scheme-file", "file:///etc/passwd"),
    _bad("scheme-javascript", "javascript:alert(1)"),
    _bad("credentials", "http://reader:secret@127.0.0.2:{port}/members"),
    _outside("private-10", "http://10.0.0.1/intranet/report.html"),
    _outside("private-192", "http://192.168.1.10/x"),
    _outside("private-172", "http://172.16.4.4/x"),
    _outside("link-local", "http://169.254.169.254/latest/meta-data/"),
    _outside("shared-100", "http://100.64.0.7/x"),
    _outside("multicast", "http://224.0.0.1/x"),
    _bad("any-address", "http://0.0.0.0:{port}/x"),
    _bad("localhost-6", "http://[::1]:{port}/x"),
    _outside("unique-local-6", "http://[fd00::1]/x"),
    _bad("forbidden-host", f"http://{FORBIDDEN_HOST}:{{port}}/x"),
    _bad("forbidden-one-number", f"http://{127 * 2**24 + 2**16 + 1}:{{port}}/x"),
    _bad("forbidden-mapped", f"http://[::ffff:{FORBIDDEN_HOST}]:{{port}}/x"),
    Scene(
        name="localhost",
        url="http://localhost:1/x",
        cited=ENGLISH,
        expected="invalid",
        also=("unstable",),
        why="127.0.0.1 is in the network that the lab allows; nobody listens at port 1",
    ),
    Scene(
        name="name-unknown",
        url="http://no-such-name.invalid/",
        cited=ENGLISH,
        expected="dead",
        also=("unstable",),
        why="RFC 6761: it never exists; without a name server nobody can tell",
    ),
    Scene(
        name="name-unknown-deep",
        url="http://www.no-such-name.invalid/a/b.html",
        cited=ARABIC,
        expected="dead",
        also=("unstable",),
        why="RFC 6761: it never exists; without a name server nobody can tell",
    ),
    Scene(
        name="name-unknown-arabic",
        url="http://لا-وجود-له.invalid/مقال",
        cited=ARABIC,
        expected="dead",
        also=("unstable", "invalid"),
        why="RFC 6761: it never exists; " + _READER,
    ),
)

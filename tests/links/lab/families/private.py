"""Redirects into networks that were not allowed: plain, disguised, late. Nothing may arrive there."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import LinkStatus
from tests.links.lab.acts import redirect
from tests.links.lab.scene import FORBIDDEN_HOST, Reply, Scene
from tests.links.lab.works import ENGLISH, UNTITLED

_NUMBER = 127 * 2**24 + 1 * 2**16 + 1
_WHY = "the cited address is sound, but it leads where nobody may look"


_READINGS = "read as browsers do it is another address, where nothing is"


def _scene(name: str, target: str, code: int = 302, *also: LinkStatus, why: str = _WHY) -> Scene:
    return Scene(
        name=name,
        path=f"/p/{name}",
        cited=ENGLISH,
        does=redirect(target, code),
        expected="invalid",
        also=("unstable", *also),
        why=why,
    )


SCENES = (
    _scene("private-plain", f"http://{FORBIDDEN_HOST}:{{port}}/secret", 301),
    _scene("private-one-number", f"http://{_NUMBER}:{{port}}/secret"),
    _scene("private-hexadecimal", f"http://{_NUMBER:#x}:{{port}}/secret"),
    _scene("private-octal", "http://0177.1.0.1:{port}/secret"),
    _scene("private-short-form", "http://127.65537:{port}/secret"),
    _scene("private-mapped", f"http://[::ffff:{FORBIDDEN_HOST}]:{{port}}/secret"),
    _scene("private-mapped-hexadecimal", "http://[::ffff:7f01:1]:{port}/secret"),
    _scene("private-userinfo", f"http://127.0.0.2@{FORBIDDEN_HOST}:{{port}}/secret"),
    _scene(
        "private-backslash",
        f"http://127.0.0.2:{{port}}\\@{FORBIDDEN_HOST}:{{port}}/secret",
        302,
        "dead",
        why=_READINGS,
    ),
    _scene("private-without-scheme", f"//{FORBIDDEN_HOST}:{{port}}/secret", 308),
    _scene("private-wide-digits", "http://１２７.１.０.１:{port}/secret", 302, "dead", why=_READINGS),
    replace(_scene("private-metadata", "http://169.254.169.254/latest/meta-data/"), outside=True),
    _scene("private-loopback-6", "http://[::1]:{port}/secret"),
    _scene("private-any", "http://0.0.0.0:{port}/secret"),
    Scene(
        name="private-by-a-chain",
        path="/p/chain",
        cited=ENGLISH,
        does=redirect("{here}/p/chain/2", 301),
        pages={"/p/chain/2": redirect("{new}/p/chain/3", 302)},
        new={"/p/chain/3": redirect(f"http://{FORBIDDEN_HOST}:{{port}}/secret", 307)},
        expected="invalid",
        also=("unstable",),
        why=_WHY,
    ),
    Scene(
        name="private-by-refresh",
        path="/p/refresh",
        cited=UNTITLED,
        expected="invalid",
        does=Reply(f'<meta http-equiv="refresh" content="0; url=http://{FORBIDDEN_HOST}:{{port}}/secret">'),
        also=("unstable", "soft-dead"),
        why=_WHY,
    ),
)

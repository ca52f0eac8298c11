"""Addresses that the server writes otherwise, hands out for a cookie, or leads on by a page."""

from __future__ import annotations

from tests.links.lab.acts import if_cookie, in_turn, redirect
from tests.links.lab.exchange import Exchange
from tests.links.lab.pages import article, page
from tests.links.lab.scene import Act, Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH

_FINE = Reply(article(ENGLISH))
_ARABIC = Reply(article(ARABIC))
_SAME = "the same address to a reader, though the server writes it otherwise"
_COOKIE = ("Set-Cookie", "visit=1; Path=/")


def _tls_upgrade() -> Act:
    """To https on the same path, where the page is."""

    async def act(exchange: Exchange) -> None:
        await exchange.reply(_FINE if exchange.visit.secure else redirect("{tls}/r/upgrade"))

    return act


def _refresh(seconds: str, url: str, words: str = "") -> Reply:
    head = f'<meta http-equiv="refresh" content="{seconds}; url={url}">'
    return Reply(page("Redirecting", head=head, text=words, furniture=False))


SCENES = (
    Scene(
        name="upgraded-on-the-same-path",
        path="/r/upgrade",
        tls="good",
        alone=True,
        cited=ENGLISH,
        does=_tls_upgrade(),
        expected="ok",
        also=("moved",),
        notes=("https-answers",),
        why=_SAME,
        moved_to="https://{host}:{port}/r/upgrade",
    ),
    Scene(
        name="slash-added",
        path="/r/slash",
        cited=ENGLISH,
        does=redirect("{here}/r/slash/"),
        expected="ok",
        pages={"/r/slash/": _FINE},
        also=("moved",),
        why=_SAME,
        moved_to="http://{host}:{port}/r/slash/",
    ),
    Scene(
        name="case-changed",
        path="/R/Case/Euphrates",
        cited=ENGLISH,
        does=redirect("{here}/r/case/euphrates"),
        pages={"/r/case/euphrates": _FINE},
        expected="moved",
        also=("ok",),
        why=_SAME,
        moved_to="http://{host}:{port}/r/case/euphrates",
    ),
    Scene(
        name="tracking-taken-off",
        url="http://{host}:{port}/r/track?utm_source=newsletter&utm_medium=email",
        cited=ENGLISH,
        path="/r/track?utm_source=newsletter&utm_medium=email",
        does=redirect("{here}/r/track"),
        pages={"/r/track": _FINE},
        expected="ok",
        also=("moved",),
        why=_SAME,
        moved_to="http://{host}:{port}/r/track",
    ),
    Scene(
        name="cookie-wanted",
        path="/r/cookie",
        cited=ENGLISH,
        expected="ok",
        does=if_cookie("visit=1", _FINE, redirect("{here}/r/cookie", 302, _COOKIE)),
    ),
    Scene(
        name="cookie-wanted-301",
        path="/r/cookie-301",
        cited=ENGLISH,
        expected="ok",
        does=if_cookie("visit=1", _FINE, redirect("{here}/r/cookie-301", 301, _COOKIE)),
    ),
    Scene(
        name="cookie-by-a-detour",
        path="/r/detour",
        cited=ARABIC,
        expected="ok",
        does=if_cookie("visit=1", _ARABIC, redirect("{here}/setcookie?to=/r/detour", 302)),
        pages={"/setcookie": redirect("{here}/r/detour", 302, _COOKIE)},
    ),
    Scene(
        name="second-visit-moved",
        path="/r/flip",
        cited=ENGLISH,
        expected="ok",
        also=("moved",),
        does=in_turn(_FINE, redirect("{here}/new/flip")),
        pages={"/new/flip": _FINE},
        why="whoever asks twice is led elsewhere",
    ),
    Scene(
        name="refresh-at-once",
        path="/r/meta0",
        cited=ENGLISH,
        does=_refresh("0", "/new/meta0"),
        expected="moved",
        pages={"/new/meta0": _FINE},
        also=("ok",),
        why="a refresh is no promise that the move is for good",
        moved_to="http://{host}:{port}/new/meta0",
    ),
    Scene(
        name="refresh-after-five-seconds",
        path="/r/meta5",
        cited=FRENCH,
        expected="moved",
        also=("ok",),
        does=_refresh("5", "'/new/meta5'", "<p>Cette page a changé d'adresse. Vous allez être redirigé.</p>"),
        pages={"/new/meta5": Reply(article(FRENCH))},
        moved_to="http://{host}:{port}/new/meta5",
        why="read as moved, or as a page that answers and leads on",
    ),
    Scene(
        name="refresh-header",
        path="/r/refresh-header",
        cited=ENGLISH,
        expected="moved",
        also=("ok",),
        does=Reply("<html></html>", headers=(("Refresh", "0; url=/new/refresh-header"),)),
        pages={"/new/refresh-header": _FINE},
        why="a refresh is no promise that the move is for good",
        moved_to="http://{host}:{port}/new/refresh-header",
    ),
    Scene(
        name="refresh-of-the-page-itself",
        path="/r/ticker",
        cited=ENGLISH,
        expected="ok",
        does=Reply(article(ENGLISH, head='<meta http-equiv="refresh" content="300">')),
    ),
    Scene(
        name="redirect-by-script",
        path="/r/script",
        cited=ENGLISH,
        pages={"/new/script": _FINE},
        expected="ok",
        does=Reply('<html><body><script>window.location.replace("/new/script");</script></body></html>'),
        also=("moved", "soft-dead", "unstable"),
        why="a browser arrives; the table calls a shell of scripts soft-dead",
    ),
)

"""Redirects that never arrive, lead to what is no page, or to the wrong one."""

from __future__ import annotations

from tests.links.lab.acts import chain, redirect
from tests.links.lab.pages import article, page, prose, site_front
from tests.links.lab.scene import Behaviour, Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, UNTITLED

_FRONT = Reply(site_front("Gulf Policy Review"))
_FRONT_AR = Reply(site_front("مجلة دراسات إقليمية", "ar"))
_FRONT_FR = Reply(site_front("Le Courrier du Levant", "fr"))
_TWENTY = chain("/w/chain", 21)
_LEADS_NOWHERE = "the address itself is sound, what it leads to cannot be asked"


def _endless_chain(length: int) -> dict[str, Behaviour]:
    return chain("/w/long", length) | {f"/w/long/{length}": redirect("{here}/w/long/1")}


SCENES = (
    Scene(
        name="loop",
        path="/w/loop",
        cited=ENGLISH,
        does=redirect("{here}/w/loop/2"),
        expected="unstable",
        pages={"/w/loop/2": redirect("{here}/w/loop")},
    ),
    Scene(
        name="loop-on-itself",
        path="/w/self",
        cited=ENGLISH,
        does=redirect("{here}/w/self", 302),
        expected="unstable",
    ),
    Scene(
        name="loop-with-growing-query",
        path="/w/grow",
        cited=ENGLISH,
        does=redirect("?x=1", 302),
        expected="unstable",
        pages={f"/w/grow?{'x' * n}=1": redirect(f"?{'x' * (n + 1)}=1", 302) for n in range(1, 60)},
    ),
    Scene(
        name="chain-of-20",
        path="/w/chain/1",
        cited=ENGLISH,
        does=_TWENTY["/w/chain/1"],
        expected="unstable",
        pages={p: b for p, b in _TWENTY.items() if p != "/w/chain/1"}
        | {"/w/chain/21": Reply(article(ENGLISH))},
        also=("moved", "ok"),
        why="browsers follow twenty; links.md stops at ten",
    ),
    Scene(
        name="chain-of-300",
        path="/w/long/0",
        alone=True,
        cited=ENGLISH,
        does=redirect("{here}/w/long/1"),
        expected="unstable",
        pages=_endless_chain(300),
    ),
    Scene(
        name="location-missing", path="/w/missing", cited=ENGLISH, does=redirect(None), expected="unstable"
    ),
    Scene(name="location-empty", path="/w/empty", cited=ENGLISH, does=redirect(""), expected="unstable"),
    Scene(
        name="location-malformed",
        path="/w/malformed",
        cited=ENGLISH,
        does=redirect("http://[::1/x"),
        expected="unstable",
        also=("invalid",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-bad-port",
        path="/w/port",
        cited=ENGLISH,
        does=redirect("http://127.0.0.2:99999/x"),
        expected="unstable",
        also=("invalid",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-of-garbage",
        path="/w/garbage",
        cited=ENGLISH,
        does=redirect(b"ht\xfftp:\x01\x7f//\xc3("),
        expected="unstable",
        also=("invalid", "dead"),
        why="read as a relative address it is a 404",
    ),
    Scene(
        name="location-very-long",
        path="/w/long-location",
        cited=ENGLISH,
        does=redirect("/" + "a" * 60_000),
        expected="unstable",
        also=("dead", "invalid"),
        why="whoever follows finds a 404",
    ),
    Scene(
        name="location-file",
        path="/w/file",
        cited=ENGLISH,
        does=redirect("file:///etc/passwd"),
        expected="invalid",
        also=("unstable",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-javascript",
        path="/w/javascript",
        cited=ENGLISH,
        does=redirect("javascript:alert(1)"),
        expected="invalid",
        also=("unstable",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-ftp",
        path="/w/ftp",
        cited=ENGLISH,
        does=redirect("ftp://127.0.0.2/pub/x.ps"),
        expected="invalid",
        also=("unstable",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-data",
        path="/w/data",
        cited=ENGLISH,
        does=redirect("data:text/html,<title>x</title>"),
        expected="invalid",
        also=("unstable",),
        why=_LEADS_NOWHERE,
    ),
    Scene(
        name="location-with-credentials",
        path="/w/credentials",
        cited=ENGLISH,
        expected="invalid",
        does=redirect("http://user:secret@127.0.0.2:{port}/w/c"),
        new={"/w/c": Reply(article(ENGLISH))},
        also=("unstable", "moved", "ok"),
        why="the redirect can be followed without the credentials",
    ),
    Scene(
        name="refresh-to-file",
        path="/w/meta-file",
        cited=ENGLISH,
        expected="invalid",
        also=("unstable", "soft-dead"),
        does=Reply('<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'),
        why="an empty page, or one that leads where nobody may go",
    ),
    Scene(
        name="refresh-loop",
        path="/w/meta-loop",
        cited=ENGLISH,
        expected="unstable",
        also=("soft-dead",),
        does=Reply('<meta http-equiv="refresh" content="0;url=/w/meta-loop">'),
        why="a loop, or an empty page",
    ),
    Scene(
        name="home-301",
        path="/w/2012/essay-301",
        alone=True,
        cited=ENGLISH,
        does=redirect("{here}/"),
        pages={"/": _FRONT},
        expected="soft-dead",
    ),
    Scene(
        name="home-302",
        path="/w/2012/essay-302",
        alone=True,
        cited=ENGLISH,
        does=redirect("/", 302),
        pages={"/": _FRONT},
        expected="soft-dead",
    ),
    Scene(
        name="home-without-title",
        path="/w/2012/essay-77",
        alone=True,
        cited=UNTITLED,
        does=redirect("/", 302),
        pages={"/": _FRONT},
        expected="soft-dead",
    ),
    Scene(
        name="home-arabic",
        path="/w/مقالات/٢٠١١/١٥",
        alone=True,
        cited=ARABIC,
        does=redirect("/", 302),
        pages={"/": _FRONT_AR},
        expected="soft-dead",
    ),
    Scene(
        name="home-of-the-new-site",
        path="/w/old-site/essay",
        cited=FRENCH,
        does=redirect("{new}/"),
        new={"/": _FRONT_FR},
        expected="soft-dead",
    ),
    Scene(
        name="home-index",
        path="/w/story.aspx",
        alone=True,
        cited=ENGLISH,
        does=redirect("/index.aspx"),
        pages={"/index.aspx": _FRONT, "/": _FRONT},
        expected="soft-dead",
    ),
    Scene(
        name="home-of-a-language",
        path="/w/node/4411",
        alone=True,
        cited=ARABIC,
        does=redirect("{here}/ar/", 302),
        pages={"/ar/": _FRONT_AR},
        expected="soft-dead",
    ),
    Scene(
        name="section-front",
        path="/news/2013/06/12/flood.html",
        alone=True,
        cited=ENGLISH,
        expected="soft-dead",
        does=redirect("{here}/news/"),
        pages={"/news/": Reply(site_front("News | Gulf Policy Review"))},
        also=("drifted",),
        why="a list of other articles: not found, or something else",
    ),
    Scene(
        name="to-404-html",
        path="/w/gone-1",
        cited=ENGLISH,
        does=redirect("{here}/404.html", 302),
        expected="soft-dead",
        pages={"/404.html": Reply(page("Gulf Policy Review", text="<p>Try the search.</p>"))},
    ),
    Scene(
        name="to-an-error-page",
        path="/w/gone-2.aspx",
        cited=ENGLISH,
        expected="soft-dead",
        does=redirect("/error.aspx?aspxerrorpath=/w/gone-2.aspx", 302),
        pages={
            "/error.aspx": Reply(
                page(
                    "Error",
                    h1="Sorry, an error has occurred",
                    text="<p>The page you requested could not be displayed.</p>",
                )
            )
        },
        also=("unstable", "drifted"),
        why="an error page may be passing",
    ),
    Scene(
        name="to-the-search",
        path="/w/gone-3",
        alone=True,
        cited=FRENCH,
        expected="soft-dead",
        also=("drifted",),
        does=redirect("/recherche?q=gone-3", 302),
        why="a list of results: not found, or something else",
        pages={
            "/recherche": Reply(
                page("Résultats de recherche", h1="Aucun résultat pour « gone-3 »", lang="fr")
            )
        },
    ),
    Scene(
        name="to-a-farewell",
        path="/w/gone-4",
        cited=ENGLISH,
        does=redirect("{other}/farewell"),
        expected="soft-dead",
        other={
            "/farewell": Reply(
                page(
                    "This service has been discontinued",
                    h1="This service has been discontinued",
                    text="<p>After twelve years our magazine has closed. Thank you.</p>"
                    + prose("en", count=1),
                )
            )
        },
        also=("drifted",),
        why="the site is gone and says so",
    ),
)

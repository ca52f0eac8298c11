"""Pages that answer 200 and are not there, because every address gives the same; faults told with 200."""

from __future__ import annotations

from tests.links.lab.acts import redirect
from tests.links.lab.exchange import Exchange
from tests.links.lab.pages import HONEST_404, article, page, prose, site_front
from tests.links.lab.scene import Act, Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, INSTITUTE, UNTITLED

_PASSING = "a fault that may pass, told with 200"
_LISTS = "<ul>" + "".join(f"<li><a href='/n/{n}'>Other article {n}</a></li>" for n in range(40)) + "</ul>"
_LISTS_AR = "<ul>" + "".join(f"<li><a href='/n/{n}'>خبر آخر رقم {n}</a></li>" for n in range(40)) + "</ul>"
_FRONT = site_front("بوابة الفرات الإخبارية", "ar")


def _counting_front(exchange: Exchange) -> str:
    """The same page with what changes at every visit: a token, a count, a date."""
    count, path = exchange.visit.count, exchange.visit.path
    token = sum(ord(sign) * (n + 7) for n, sign in enumerate(path)) * 7919 + count
    return site_front("The Basra Herald").replace(
        "</main>",
        f"<p>Visitors: {token % 90_000}. Page made on 2024-0{token % 9 + 1}-1{token % 10} at "
        f"0{token % 10}:{token % 50 + 10}.</p><input type='hidden' name='csrf' value='{token:x}'></main>",
    )


def _changing() -> Act:
    async def act(exchange: Exchange) -> None:
        await exchange.reply(Reply(_counting_front(exchange)))

    return act


_ECHO = Reply(
    page(
        "The Levant Archive",
        text="<p>You are here: Home › {path}</p>" + prose("en", begin=1),
        h1="The Levant Archive",
    )
)
_SHELL = Reply(
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>App</title>'
    '<script defer src="/static/main.4f1.js"></script>'
    "</head><body><noscript>You need to enable JavaScript to run this app.</noscript>"
    '<div id="root"></div></body></html>'
)
_SHELL_FITS = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>المكتبة</title>'
    '<meta property="og:title" content="'
    + ARABIC["title"]
    + '"><script src="/app.js"></script></head><body><div id="app"></div></body></html>'
)


SCENES = (
    Scene(
        name="front-at-every-path",
        path="/s/2011/9/4/item.html",
        alone=True,
        cited=ARABIC,
        expected="soft-dead",
        does=Reply(_FRONT),
        anywhere=Reply(_FRONT),
    ),
    Scene(
        name="front-at-every-path-without-title",
        path="/s/2011/9/5/item.html",
        alone=True,
        cited=UNTITLED,
        does=Reply(_FRONT),
        anywhere=Reply(_FRONT),
        expected="soft-dead",
        also=("ok",),
        why="with no title and no words to alarm, few would ask for a made-up sibling",
    ),
    Scene(
        name="front-that-changes-at-every-path",
        path="/s/story/5521",
        alone=True,
        cited=ENGLISH,
        does=_changing(),
        anywhere=_changing(),
        expected="soft-dead",
    ),
    Scene(
        name="page-that-echoes-the-path",
        path="/s/doc/fonds-12",
        alone=True,
        cited=FRENCH,
        does=_ECHO,
        anywhere=_ECHO,
        expected="soft-dead",
    ),
    Scene(
        name="redirect-of-every-path",
        path="/s/r/essay-9",
        alone=True,
        cited=ENGLISH,
        expected="soft-dead",
        does=redirect("{here}/s/welcome", 302),
        anywhere=redirect("{here}/s/welcome", 302),
        pages={"/s/welcome": Reply(page("Welcome to the Gulf Portal", h1="Welcome", text=_LISTS))},
    ),
    Scene(
        name="permanent-redirect-of-every-path",
        path="/s/p/essay-9",
        alone=True,
        cited=ARABIC,
        expected="soft-dead",
        does=redirect("{here}/s/portal"),
        anywhere=redirect("{here}/s/portal"),
        pages={"/s/portal": Reply(page("البوابة الرسمية", h1="أهلاً وسهلاً بكم", lang="ar", text=_LISTS_AR))},
        also=("drifted",),
        why="every path leads to one page that is another",
    ),
    Scene(
        name="shell-of-scripts",
        path="/s/app/articles/12",
        alone=True,
        cited=ENGLISH,
        does=_SHELL,
        anywhere=_SHELL,
        expected="soft-dead",
        also=("ok", "unstable"),
        why="the table says soft-dead; a browser might show the article",
    ),
    Scene(
        name="shell-of-scripts-honest",
        path="/s/app/honest/12",
        cited=ENGLISH,
        does=_SHELL,
        expected="ok",
        also=("soft-dead", "unstable"),
        why="a made-up sibling is a 404, so something is here; scripts show it",
    ),
    Scene(
        name="shell-with-the-title",
        path="/s/app/library/9",
        alone=True,
        cited=ARABIC,
        does=Reply(_SHELL_FITS),
        anywhere=_SHELL,
        expected="ok",
    ),
    Scene(
        name="same-template-other-text",
        path="/s/live/euphrates",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        does=Reply(article(ENGLISH)),
        anywhere=_ECHO,
    ),
    Scene(
        name="live-on-a-host-that-says-200-to-all",
        path="/s/live/200",
        alone=True,
        cited=INSTITUTE,
        expected="ok",
        does=Reply(article(INSTITUTE)),
        anywhere=Reply(page("الصفحة غير موجودة", lang="ar", text=_LISTS_AR)),
    ),
    Scene(
        name="live-without-title-on-such-a-host",
        path="/s/live/201",
        alone=True,
        cited=UNTITLED,
        expected="ok",
        does=Reply(article(INSTITUTE)),
        anywhere=Reply(page("Page not found", text=_LISTS)),
    ),
    Scene(
        name="database-error",
        path="/s/db",
        cited=ENGLISH,
        expected="unstable",
        also=("soft-dead",),
        why=_PASSING,
        does=Reply(page("Database Error", h1="Error establishing a database connection", furniture=False)),
    ),
    Scene(
        name="database-warning",
        path="/s/db-php",
        cited=ARABIC,
        expected="unstable",
        also=("soft-dead",),
        why=_PASSING,
        does=Reply(
            "<br />\n<b>Warning</b>: mysql_connect() [function.mysql-connect]: Access denied for user "
            "'web'@'localhost' (using password: YES) in <b>/home/web/db.php</b> on line <b>9</b><br />"
            "Could not "
            "connect to the database"
        ),
    ),
    Scene(
        name="runtime-error",
        path="/s/asp.aspx",
        cited=ENGLISH,
        expected="unstable",
        also=("soft-dead",),
        why=_PASSING,
        does=Reply(
            page(
                "Runtime Error",
                h1="Server Error in '/' Application.",
                furniture=False,
                text="<h2><i>Runtime Error</i></h2><p>An application error occurred on the server.</p>",
            )
        ),
    ),
    Scene(
        name="maintenance",
        path="/s/maintenance",
        cited=ENGLISH,
        expected="unstable",
        also=("soft-dead",),
        why=_PASSING,
        does=Reply(
            page(
                "Site under maintenance",
                h1="We'll be back soon!",
                furniture=False,
                text="<p>Sorry for the inconvenience, we are performing scheduled maintenance.</p>",
            )
        ),
    ),
    Scene(
        name="maintenance-arabic",
        path="/s/maintenance-ar",
        cited=ARABIC,
        expected="unstable",
        also=("soft-dead",),
        why=_PASSING,
        does=Reply(
            page(
                "الموقع تحت الصيانة",
                h1="الموقع قيد الصيانة",
                lang="ar",
                furniture=False,
                text="<p>نعتذر عن الإزعاج، سنعود قريباً.</p>",
            )
        ),
    ),
    Scene(
        name="maintenance-at-every-path",
        path="/s/m/12",
        alone=True,
        cited=FRENCH,
        expected="unstable",
        does=Reply(
            page("Site en maintenance", h1="Site en cours de maintenance", lang="fr", furniture=False)
        ),
        anywhere=Reply(
            page("Site en maintenance", h1="Site en cours de maintenance", lang="fr", furniture=False)
        ),
        also=("soft-dead",),
        why=_PASSING,
    ),
    Scene(name="not-found-with-code", path="/s/coded", cited=FRENCH, does=HONEST_404, expected="dead"),
)

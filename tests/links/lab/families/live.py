"""Live pages that a careless reader takes for dead, and citations that leave little to compare."""

from __future__ import annotations

from iqrefs.model import Item
from tests.links.lab.pages import article, page, prose, site_front
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, UNTITLED, retitled, work

_CANNOT_COMPARE = "the page shows the work under a title in another language"


def _titled(name: str, item: Item, title: str, **pages: str) -> Scene:
    """A work whose own title alarms."""
    cited = retitled(item, title)
    return Scene(
        name=name, path=f"/l/{name}", cited=cited, does=Reply(article(cited, **pages)), expected="ok"
    )


SCENES = (
    _titled("titled-404", ENGLISH, "Error 404: Anatomy of a Lost Internet"),
    _titled("titled-not-found", ENGLISH, "Page Not Found: Stories from the Vanishing Web"),
    _titled("titled-not-found-short", ENGLISH, "Not Found"),
    _titled("titled-the-lost-page-arabic", ARABIC, "الصفحة المفقودة"),
    _titled("titled-page-not-there-arabic", ARABIC, "الصفحة غير موجودة: عن ذاكرة الإنترنت العربي"),
    _titled("titled-introuvable", FRENCH, "L'introuvable : page d'une vie"),
    _titled("titled-maintenance", ENGLISH, "Under Maintenance: Repairing the Canals of Mesopotamia"),
    _titled("titled-suspended", ENGLISH, "Account Suspended: How Platforms Silence Arab Journalists"),
    _titled("titled-for-sale", ENGLISH, "This Domain Is for Sale: A History of Web Real Estate"),
    _titled("titled-casino", ENGLISH, "Slot Machines and the Casino: Gambling in Colonial Cairo"),
    _titled("titled-login", ENGLISH, "Log In: A Social History of the Password"),
    _titled("titled-access-denied-arabic", ARABIC, "تسجيل الدخول إلى بغداد: مذكرات صحفي"),
    Scene(
        name="mentions-not-found",
        path="/l/long-essay",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            article(ENGLISH).replace(
                "</main>",
                prose("en") * 4 + "<p>The third file was not found. Page not "
                "found, the old catalogue said: 404.</p></main>",
            )
        ),
    ),
    Scene(
        name="mentions-not-found-untitled",
        path="/l/long-essay-2",
        cited=UNTITLED,
        expected="ok",
        does=Reply(
            page(
                "On the loss of files",
                h1="On the loss of files",
                text=prose("en") * 4
                + "<p>Page not found, it said; the page you are looking for does not exist.</p>",
            )
        ),
    ),
    Scene(
        name="mentions-missing-arabic",
        path="/l/essay-ar",
        cited=ARABIC,
        expected="ok",
        does=Reply(
            article(ARABIC).replace("</main>", "<p>لم يتم العثور على الملف الثالث في المحفوظات.</p></main>")
        ),
    ),
    Scene(
        name="hidden-not-found-template",
        path="/l/template",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            article(ENGLISH).replace(
                "</body>",
                '<template id="nf"><h1>Page not found</h1></template><script>'
                'var t="404 - Page not found";</script></body>',
            )
        ),
    ),
    Scene(
        name="comments-closed",
        path="/l/comments",
        cited=UNTITLED,
        expected="ok",
        does=Reply(
            page(
                "Reading room opened",
                h1="Reading room opened",
                text=prose("en") + "<h2>Comments</h2><p>No comments found.</p>",
            )
        ),
    ),
    Scene(
        name="short-live-page",
        path="/l/short",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            page(ENGLISH["title"], h1=ENGLISH["title"], text="<p>Abstract to follow.</p>", furniture=False)
        ),
    ),
    Scene(
        name="shop-page-of-a-book",
        path="/l/book/9781",
        expected="ok",
        cited=work(type="book", title="Land for Sale: Property and the State in Ottoman Basra"),
        does=Reply(
            page(
                "Land for Sale: Property and the State in Ottoman Basra | Buy now | Bookshop",
                h1="Land for Sale: Property and the State in Ottoman Basra",
                text="<p>$34.00</p><button>Buy now</button>" + prose("en", count=1),
            )
        ),
    ),
    Scene(
        name="translated-og-and-heading",
        path="/l/bilingual",
        cited=ARABIC,
        expected="ok",
        does=Reply(
            page(
                "Climate Change and Water Security in Iraq",
                h1=ARABIC["title"],
                lang="ar",
                text=prose("ar"),
                head='<meta property="og:title" content="Climate Change and Water Security in Iraq">',
            )
        ),
    ),
    Scene(
        name="arabic-cited-english-page",
        path="/l/en-only",
        cited=ARABIC,
        expected="ok",
        why=_CANNOT_COMPARE,
        notes=("title-other-language",),
        does=Reply(
            page(
                "The Impact of Climate Change on Iraqi Water Security",
                h1="The Impact of Climate Change on Iraqi Water Security",
                text=prose("en"),
            )
        ),
    ),
    Scene(
        name="french-cited-arabic-page",
        path="/l/ar-only",
        cited=FRENCH,
        expected="ok",
        why=_CANNOT_COMPARE,
        notes=("title-other-language",),
        does=Reply(
            page(
                "ذاكرة الأهوار: تحقيق في محفوظات البصرة الضائعة",
                h1="ذاكرة الأهوار",
                text=prose("ar"),
                lang="ar",
            )
        ),
    ),
    Scene(
        name="french-cited-english-page",
        path="/l/fr-en",
        cited=FRENCH,
        expected="ok",
        also=("drifted",),
        does=Reply(
            page(
                "Memory of the Marshes: the Lost Archives of Basra",
                h1="Memory of the Marshes",
                text=prose("en"),
            )
        ),
        why="a translation, in letters that can be compared and do not fit",
    ),
    Scene(
        name="home-cited-with-article-title",
        path="/",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        also=("drifted",),
        does=Reply(site_front("Gulf Policy Review")),
        why="the citation names the site; the article is somewhere in it",
    ),
    Scene(
        name="home-cited-arabic",
        path="/ar/",
        alone=True,
        cited=ARABIC,
        expected="ok",
        also=("drifted",),
        does=Reply(site_front("مجلة دراسات إقليمية", "ar")),
        why="the citation names the site, the article is in it",
    ),
    Scene(
        name="home-cited-by-its-name",
        path="/",
        alone=True,
        cited=work(title="Gulf Policy Review"),
        expected="ok",
        does=Reply(site_front("Gulf Policy Review")),
    ),
    Scene(
        name="page-of-the-container",
        path="/l/issue/44",
        cited=ENGLISH,
        expected="ok",
        also=("drifted",),
        does=Reply(
            page(
                "Gulf Policy Review, no. 44 (2019)",
                h1="Gulf Policy Review, no. 44 (2019)",
                text=f"<ul><li>Editorial</li><li>{ENGLISH['title']}</li></ul>",
            )
        ),
        why="the issue in which the article stands",
    ),
    Scene(
        name="data-page",
        path="/l/dataset",
        cited=work(title="Iraq Water Stations 1931-2003", type="dataset"),
        expected="ok",
        does=Reply(
            page(
                "Iraq Water Stations 1931–2003 - Data portal",
                h1="Iraq Water Stations 1931–2003",
                text="<table>" + "<tr><td>404</td><td>not found</td></tr>" * 60 + "</table>",
            )
        ),
    ),
)

"""Addresses that are alive and show something else than the cited work."""

from __future__ import annotations

from tests.links.lab.pages import article, page, prose, site_front
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, INSTITUTE, REPORT, retitled, work

_EDITION = "the same series, another year: a strict reader says drifted, a mild one ok"
_LIVING = "a headline that was brought up to date"


def _other(title: str, lang: str = "en") -> Reply:
    return Reply(page(title, h1=title, text=prose(lang, begin=1), lang=lang))


SCENES = (
    Scene(
        name="other-article-english",
        path="/d/article/7",
        cited=ENGLISH,
        expected="drifted",
        does=_other("Ten Recipes with Dates for the Holiday Table"),
    ),
    Scene(
        name="other-article-arabic",
        path="/d/news/7.html",
        cited=ARABIC,
        expected="drifted",
        does=_other("افتتاح معرض الكتاب الدولي في أربيل بمشاركة أربعمئة دار نشر", "ar"),
    ),
    Scene(
        name="other-article-french",
        path="/d/actu/7",
        cited=FRENCH,
        expected="drifted",
        does=_other("Football : le derby de Beyrouth reporté à dimanche", "fr"),
    ),
    Scene(
        name="other-article-same-site-name",
        path="/d/review/12",
        cited=ENGLISH,
        expected="drifted",
        does=Reply(
            article(
                retitled(ENGLISH, "The Return of the Marsh Buffalo"),
                title="The Return of the Marsh Buffalo | Gulf Policy Review",
            )
        ),
    ),
    Scene(
        name="other-article-same-author",
        path="/d/staff/musawi",
        cited=ARABIC,
        expected="drifted",
        does=Reply(article(retitled(ARABIC, "قراءة في الموازنة العامة للمحافظات"))),
    ),
    Scene(
        name="other-article-same-words",
        path="/d/near",
        cited=ENGLISH,
        expected="drifted",
        also=("ok",),
        does=_other("Water Prices and the Politics of the Nile Delta"),
        why="some words are the same; the work is not",
    ),
    Scene(
        name="front-page-in-place",
        path="/d/essays/river",
        cited=ENGLISH,
        expected="drifted",
        also=("soft-dead",),
        does=Reply(site_front("Gulf Policy Review")),
        why="the front page in place of the article, on an honest host",
    ),
    Scene(
        name="front-page-in-place-arabic",
        path="/d/ar/12",
        cited=INSTITUTE,
        expected="drifted",
        also=("soft-dead",),
        does=Reply(site_front("شبكة الأخبار العربية", "ar")),
        why="a front page in place of the article, on an honest host",
    ),
    Scene(
        name="other-year",
        path="/d/reports/annual",
        cited=REPORT,
        expected="drifted",
        also=("ok",),
        why=_EDITION,
        does=_other("Annual Report on the State of Public Libraries in the Arab Region 2023"),
    ),
    Scene(
        name="headline-updated",
        path="/d/live/flood",
        expected="ok",
        also=("drifted",),
        why=_LIVING,
        cited=work(title="Three dead and dozens missing after flood in Samarra", type="article-newspaper"),
        does=_other("Seven dead and dozens missing after flood in Samarra, officials say"),
    ),
    Scene(
        name="pdf-that-is-another-page",
        path="/d/files/report-2017.pdf",
        cited=REPORT,
        expected="drifted",
        also=("soft-dead",),
        does=_other("Welcome to our new member portal"),
        notes=("type-mismatch",),
        why="a file replaced by a page: another thing, or none",
    ),
    Scene(
        name="other-language-other-work",
        path="/d/arabic-now",
        cited=ENGLISH,
        expected="ok",
        also=("drifted",),
        does=_other("افتتاح معرض الكتاب الدولي في أربيل", "ar"),
        why="titles in two scripts cannot be compared; who reads both sees another work",
    ),
    Scene(
        name="other-work-with-the-title-in-a-list",
        path="/d/list",
        cited=ENGLISH,
        expected="ok",
        also=("drifted",),
        does=Reply(
            page(
                "Essays of the year",
                h1="Essays of the year",
                text=prose("en", count=2) + f"<ul><li>{ENGLISH['title']}</li><li>Other</li></ul>",
            )
        ),
        notes=("title-elsewhere",),
        why="the cited title stands on the page, though not above it",
    ),
)

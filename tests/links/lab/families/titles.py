"""The cited title as live pages print it: in other letters, other places, with more around it."""

from __future__ import annotations

from iqrefs.model import Item
from tests.links.lab.pages import article, page, prose
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, retitled

_AR = retitled(ARABIC, "إشكالية كتابة التاريخ الحديث في العراق ١٩٢١-١٩٥٨ رؤية نقدية")
_LONG = retitled(
    ENGLISH,
    "Rivers without Borders: Hydraulic Knowledge, Expertise and the Making of the Modern State "
    "in Iraq and Syria, 1920-1979",
)
_HYPHENS = retitled(ENGLISH, '"Reading" the marshes: state-building & its critics - a reassessment')


def _as(name: str, item: Item, printed: str, why: str = "") -> Scene:
    """The page prints the title so, in its title and its heading."""
    return Scene(
        name=name,
        path=f"/t1/{name}",
        cited=item,
        expected="ok",
        why=why,
        does=Reply(article(item, title=printed, h1=printed)),
    )


def _in(name: str, item: Item, html: str) -> Scene:
    """The page as given."""
    return Scene(name=name, path=f"/t2/{name}", cited=item, expected="ok", does=Reply(html))


def _head_only(item: Item, head: str, title: str = "Gulf Policy Review") -> str:
    lang = item.get("language", "en")
    return page(title, text=prose(lang), lang=lang, head=head)


SCENES = (
    _as("hamza", _AR, "اشكالية كتابة التاريخ الحديث في العراق ١٩٢١-١٩٥٨ رؤية نقدية"),
    _as("ya", _AR, "إشكالية كتابة التاريخ الحديث فى العراق ١٩٢١-١٩٥٨ رؤية نقدية"),
    _as("ta-marbuta", _AR, "إشكاليه كتابه التاريخ الحديث في العراق ١٩٢١-١٩٥٨ رؤيه نقديه"),
    _as("diacritics", _AR, "إشكاليّةُ كتابةِ التّاريخِ الحديثِ في العراقِ ١٩٢١-١٩٥٨ رؤيةٌ نقديّةٌ"),
    _as("tatweel", _AR, "إشكاليـــة كتابة التاريـــخ الحديث في العـــراق ١٩٢١-١٩٥٨ رؤية نقدية"),
    _as("digits", _AR, "إشكالية كتابة التاريخ الحديث في العراق 1921-1958 رؤية نقدية"),
    _as("persian-letters", _AR, "إشکالیة کتابة التاریخ الحدیث في العراق ۱۹۲۱-۱۹۵۸ رؤیة نقدیة"),
    _as("presentation-forms", retitled(ARABIC, "الإسلام والسلام"), "ﺍﻹﺳﻼﻡ ﻭﺍﻟﺴﻼﻡ"),
    _as(
        "direction-marks",
        _AR,
        "\u200fإشكالية كتابة التاريخ\u200e الحديث في العراق \u202b١٩٢١-١٩٥٨\u202c رؤية نقدية\ufeff",
    ),
    _as("comma-and-colon", _AR, "إشكالية كتابة التاريخ الحديث في العراق (١٩٢١ – ١٩٥٨)؛ رؤية نقدية"),
    _as("site-after", ENGLISH, f"{ENGLISH['title']} | Gulf Policy Review"),
    _as("site-before", ARABIC, f"مجلة دراسات إقليمية - {ARABIC['title']}"),
    _as("site-on-both-sides", FRENCH, f"Le Courrier du Levant » Culture » {FRENCH['title']} — enquête"),
    _as(
        "cut-by-the-site", _LONG, "Rivers without Borders: Hydraulic Knowledge, Expertise and the Making of…"
    ),
    _as("subtitle-left-out", _LONG, "Rivers without Borders"),
    _as("subtitle-added", ENGLISH, f"{ENGLISH['title']}: A View from the Downstream Provinces"),
    _as("capitals", ENGLISH, ENGLISH["title"].upper()),
    _as(
        "typographic-signs",
        _HYPHENS,
        "“Reading” the marshes: state\u2011building and its critics — a re\u00adassessment",
    ),
    _as("accents-lost", FRENCH, "La memoire des marais : enquete sur les archives perdues de Bassora"),
    _as("ligatures", retitled(ENGLISH, "The office of first affairs"), "The oﬃce of ﬁrst aﬀairs"),
    _as(
        "decomposed",
        FRENCH,
        "La me\u0301moire des marais : enque\u0302te sur les archives perdues de Bassora",
    ),
    _as(
        "misprint-in-citation",
        retitled(ENGLISH, "Water Scarcty and the Politics of the Eupharates Basin"),
        ENGLISH["title"],
        why="a reader of citations sees through misprints",
    ),
    _as(
        "misprint-in-arabic-citation",
        retitled(ARABIC, "اثر التحولات المناخيه على الامن المائي العراقي"),
        ARABIC["title"],
    ),
    _in(
        "only-in-og",
        ARABIC,
        _head_only(ARABIC, f'<meta property="og:title" content="{ARABIC["title"]}">', "بوابة"),
    ),
    _in(
        "only-in-og-turned-round",
        ENGLISH,
        _head_only(ENGLISH, f"<meta content='{ENGLISH['title']}' property=og:title />"),
    ),
    _in(
        "only-in-citation-title",
        ENGLISH,
        _head_only(ENGLISH, f'<meta name="citation_title" content="{ENGLISH["title"]}">'),
    ),
    _in(
        "only-in-dublin-core",
        ENGLISH,
        _head_only(ENGLISH, f'<meta name="DC.Title" content="{ENGLISH["title"]}">'),
    ),
    _in(
        "only-in-twitter",
        FRENCH,
        _head_only(FRENCH, f'<meta name="twitter:title" content="{FRENCH["title"]}">'),
    ),
    _in("only-in-h1", ARABIC, page("مجلة دراسات إقليمية", h1=ARABIC["title"], text=prose("ar"), lang="ar")),
    _in(
        "h1-with-markup",
        ENGLISH,
        page(
            "Gulf Policy Review",
            text="<h1 class='t'><a href='#'><span>Water</span> Scarcity <em>"
            "and the</em> Politics\n of the&nbsp;Euphrates<br>Basin</a></h1>" + prose("en"),
        ),
    ),
    _in(
        "only-in-h2",
        ENGLISH,
        page(
            "Gulf Policy Review", h1="Gulf Policy Review", text=f"<h2>{ENGLISH['title']}</h2>" + prose("en")
        ),
    ),
    _in(
        "only-in-json-ld",
        ENGLISH,
        _head_only(
            ENGLISH,
            '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":'
            f'"x"}},{{"@type":"Article","headline":"{ENGLISH["title"]}"}}]}}</script>',
        ),
    ),
    _in(
        "json-ld-broken",
        ENGLISH,
        article(ENGLISH, head='<script type="application/ld+json">{"headline": [[[[</script>'),
    ),
    _in(
        "only-in-text",
        ARABIC,
        page(
            "صفحة بلا عنوان",
            lang="ar",
            furniture=False,
            text=f'<font size="5"><b>{ARABIC["title"]}</b></font><br>' + prose("ar"),
        ),
    ),
    _in(
        "untitled-document",
        ENGLISH,
        page(
            "Untitled Document",
            furniture=False,
            text=f'<p align="center"><b>{ENGLISH["title"]}</b></p>' + prose("en"),
        ),
    ),
    _in(
        "entities",
        ARABIC,
        page(
            None,
            text=prose("ar"),
            lang="ar",
            head="<title>" + "".join(f"&#{ord(sign)};" for sign in ARABIC["title"]) + "</title>",
        ),
    ),
    _in(
        "title-in-svg-first",
        ENGLISH,
        page(None, text="<svg><title>Menu icon</title></svg>" + article(ENGLISH)),
    ),
    _in(
        "title-in-comment-first",
        ENGLISH,
        article(ENGLISH, title="Gulf Policy Review", head="<!-- <title>Page not found</title> -->"),
    ),
    _in("two-titles", ENGLISH, article(ENGLISH, head="<title>404</title>")),
    _in("no-title-at-all", ENGLISH, f"<html><body>{prose('en')}<p>{ENGLISH['title']}</p></body></html>"),
)

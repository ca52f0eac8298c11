"""Addresses with a fragment, and addresses in Arabic script, raw and encoded."""

from __future__ import annotations

from urllib.parse import quote

from tests.links.lab.pages import HONEST_404, article
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, REPORT

_ANCHORED = (
    article(ENGLISH).replace("<p>", '<p id="results">', 1).replace("<p>", '<p><a name="note-3"></a>', 1)
)
_PATH = "/مقالات/٢٠١٨/أثر-التحولات-المناخية"
_RAW = "http://{host}:{port}"

SCENES = (
    Scene(
        name="anchor-there",
        path="/f/1",
        url=_RAW + "/f/1#results",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
    ),
    Scene(
        name="anchor-by-name",
        path="/f/2",
        url=_RAW + "/f/2#note-3",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
    ),
    Scene(
        name="anchor-missing",
        path="/f/3",
        url=_RAW + "/f/3#chapter-9",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
        notes=("anchor-missing",),
    ),
    Scene(
        name="anchor-arabic",
        path="/f/4",
        url=_RAW + "/f/4#الخاتمة",
        cited=ARABIC,
        expected="ok",
        does=Reply(article(ARABIC).replace("<p>", '<p id="الخاتمة">', 1)),
    ),
    Scene(
        name="anchor-of-text",
        path="/f/5",
        url=_RAW + "/f/5#:~:text=The%20river%20enters",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
    ),
    Scene(
        name="anchor-top",
        path="/f/6",
        url=_RAW + "/f/6#top",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
    ),
    Scene(
        name="anchor-of-a-pdf-page",
        path="/f/7.pdf",
        url=_RAW + "/f/7.pdf#page=12",
        cited=REPORT,
        expected="ok",
        does=Reply(b"%PDF-1.4\n" + b"0" * 900, type="application/pdf"),
    ),
    Scene(
        name="anchor-on-a-404",
        path="/f/8",
        url=_RAW + "/f/8#results",
        cited=ENGLISH,
        does=HONEST_404,
        expected="dead",
    ),
    Scene(
        name="anchor-empty",
        path="/f/9",
        url=_RAW + "/f/9#",
        cited=ENGLISH,
        does=Reply(_ANCHORED),
        expected="ok",
    ),
    Scene(name="arabic-path-raw", path=_PATH, cited=ARABIC, does=Reply(article(ARABIC)), expected="ok"),
    Scene(
        name="arabic-path-encoded",
        path=_PATH + "-٢",
        url=_RAW + quote(_PATH + "-٢"),
        cited=ARABIC,
        expected="ok",
        does=Reply(article(ARABIC)),
    ),
    Scene(
        name="arabic-path-lower-case-encoded",
        path=_PATH + "-٣",
        url=_RAW + quote(_PATH + "-٣").lower(),
        cited=ARABIC,
        does=Reply(article(ARABIC)),
        expected="ok",
    ),
    Scene(
        name="arabic-query",
        path="/f/search?q=الأهوار",
        url=_RAW + "/f/search?q=الأهوار",
        cited=ARABIC,
        does=Reply(article(ARABIC)),
        expected="ok",
    ),
    Scene(
        name="space-in-path",
        path="/f/my report 2017.html",
        url=_RAW + "/f/my%20report%202017.html",
        cited=REPORT,
        does=Reply(article(REPORT)),
        expected="ok",
    ),
    Scene(
        name="brackets-in-path",
        path="/f/report_(final)[1].html",
        cited=REPORT,
        does=Reply(article(REPORT)),
        expected="ok",
    ),
    Scene(name="arabic-path-404", path="/مقالات/محذوف", cited=ARABIC, does=HONEST_404, expected="dead"),
    Scene(
        name="long-address",
        path="/f/long?" + "&".join(f"p{n}=v{n}" for n in range(180)),
        cited=ENGLISH,
        does=Reply(article(ENGLISH)),
        expected="ok",
    ),
)

"""Pages that answer 200 and say that they are not there, in English, Arabic and French."""

from __future__ import annotations

from tests.links.lab.pages import page
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, UNTITLED

_LISTS = "<ul>" + "".join(f"<li><a href='/n/{n}'>Other article {n}</a></li>" for n in range(40)) + "</ul>"
_LISTS_AR = "<ul>" + "".join(f"<li><a href='/n/{n}'>خبر آخر رقم {n}</a></li>" for n in range(40)) + "</ul>"


def _said(name: str, text: str, lang: str = "en", **more: object) -> Scene:
    """A short page that says so, on a host that is honest otherwise."""
    cited = {"en": ENGLISH, "ar": ARABIC, "fr": FRENCH}[lang]
    return Scene(name=name, path=f"/s/{name}", cited=cited, does=Reply(text), expected="soft-dead", **more)  # type: ignore[arg-type]


SCENES = (
    _said("says-so-in-title", page("Page not found | Gulf Policy Review", text=_LISTS)),
    _said("says-so-in-title-404", page("404 - Gulf Policy Review", text="<p>Oops!</p>" + _LISTS)),
    _said(
        "says-so-in-heading",
        page("Gulf Policy Review", h1="Sorry, this page could not be found", text=_LISTS),
    ),
    _said(
        "says-so-in-short-text",
        page("Gulf Policy Review", text="<p>The page you are looking for no longer exists.</p>"),
    ),
    _said(
        "says-so-in-second-heading",
        page(
            "Gulf Policy Review",
            text="<h2>Oops! That page can’t be found.</h2>"
            "<p>It looks like nothing was found at this location. Maybe try a search?</p>" + _LISTS,
        ),
    ),
    _said(
        "says-article-removed", page("Gulf Policy Review", h1="This article has been removed", text=_LISTS)
    ),
    _said(
        "says-no-longer-available",
        page("Video unavailable", text="<p>This video is no longer available.</p>"),
    ),
    _said(
        "says-content-expired",
        page("Content expired", h1="The content you requested has expired", text=_LISTS),
    ),
    _said(
        "says-so-in-arabic-title",
        page("الصفحة غير موجودة - مجلة دراسات إقليمية", text=_LISTS_AR, lang="ar"),
        "ar",
    ),
    _said(
        "says-so-in-arabic-heading",
        page("مجلة دراسات إقليمية", h1="عذراً، الصفحة المطلوبة غير موجودة", lang="ar", text=_LISTS_AR),
        "ar",
    ),
    _said(
        "says-so-in-arabic-text",
        page(
            "مجلة دراسات إقليمية",
            lang="ar",
            furniture=False,
            text="<p>لم يتم العثور على الصفحة التي تبحث عنها.</p>",
        ),
        "ar",
    ),
    _said(
        "says-deleted-in-arabic",
        page("بوابة الأخبار", h1="تم حذف هذا الخبر", lang="ar", text=_LISTS_AR),
        "ar",
    ),
    _said(
        "says-expired-in-arabic",
        page("انتهت صلاحية الرابط", lang="ar", text="<p>عفواً، هذا الرابط لم يعد متاحاً.</p>"),
        "ar",
    ),
    _said(
        "says-error-404-in-arabic",
        page("خطأ 404", h1="خطأ ٤٠٤", lang="ar", text="<p>الصفحة المطلوبة غير متوفرة</p>"),
        "ar",
    ),
    _said(
        "says-topic-missing-in-arabic",
        page(
            "منتديات الرافدين",
            lang="ar",
            furniture=False,
            text="<p>الموضوع المطلوب غير موجود. إذا كنت قد اتبعت رابطاً صحيحاً يرجى إبلاغ الإدارة.</p>",
        ),
        "ar",
    ),
    _said(
        "says-so-in-french-title",
        page("Page introuvable - Le Courrier du Levant", text=_LISTS, lang="fr"),
        "fr",
    ),
    _said(
        "says-so-in-french-heading",
        page("Le Courrier du Levant", h1="Oups ! Cette page n'existe plus", lang="fr", text=_LISTS),
        "fr",
    ),
    _said(
        "says-so-in-french-text",
        page(
            "Le Courrier",
            lang="fr",
            furniture=False,
            text="<p>La page que vous recherchez n'existe pas ou a été déplacée.</p>",
        ),
        "fr",
    ),
    _said(
        "says-erreur-404",
        page("Erreur 404", h1="Erreur 404", lang="fr", text="<p>Document non trouvé.</p>"),
        "fr",
    ),
    _said(
        "says-object-not-found",
        page(
            "Object not found!",
            h1="Object not found!",
            furniture=False,
            text="<p>The requested URL was not found on this server. "
            "If you entered the URL manually please check your "
            "spelling and try again.</p>",
        ),
    ),
    Scene(
        name="says-so-without-cited-title",
        path="/s/untitled",
        cited=UNTITLED,
        expected="soft-dead",
        does=Reply(page("Page not found", h1="404", text=_LISTS)),
    ),
)

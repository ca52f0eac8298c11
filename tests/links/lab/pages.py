"""The HTML of the lab: pages as real sites write them, with menus, footers and prose of some length."""

from __future__ import annotations

import html
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from iqrefs.model import Item
from tests.links.lab.scene import Reply

PROSE: Mapping[str, Sequence[str]] = tomllib.loads(
    Path(__file__).with_name("prose.toml").read_text(encoding="utf-8")
)
"""Paragraphs by language."""
_MENUS = {
    "en": ("Home", "News", "Publications", "About us", "Contact", "Search"),
    "ar": ("الرئيسية", "الأخبار", "الإصدارات", "من نحن", "اتصل بنا", "بحث"),
    "fr": ("Accueil", "Actualités", "Publications", "Qui sommes-nous", "Contact", "Rechercher"),
}
_FOOTERS = {
    "en": "© 2021 All rights reserved. Terms of use · Privacy",
    "ar": "جميع الحقوق محفوظة © ٢٠٢١ · شروط الاستخدام · الخصوصية",
    "fr": "© 2021 Tous droits réservés · Mentions légales · Confidentialité",
}


def page(
    title: str | None,
    *,
    h1: str | None = None,
    text: str = "",
    lang: str = "en",
    head: str = "",
    furniture: bool = True,
    charset: str = "utf-8",
) -> str:
    """A page: `title` and `h1` as plain text, `text` and `head` as HTML. `furniture` is menu and footer."""
    named = f"<title>{html.escape(title)}</title>" if title is not None else ""
    heading = f"<h1>{html.escape(h1)}</h1>" if h1 is not None else ""
    direction = "rtl" if lang == "ar" else "ltr"
    links = "".join(f'<li><a href="/{n}/">{word}</a></li>' for n, word in enumerate(_MENUS.get(lang, ())))
    menu = f"<header><nav><ul>{links}</ul></nav></header>" if furniture else ""
    footer = f"<footer><p>{_FOOTERS.get(lang, '')}</p></footer>" if furniture else ""
    meta = f'<meta charset="{charset}">' if charset else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}" dir="{direction}"><head>{meta}{named}{head}</head>\n'
        f"<body>{menu}<main>{heading}{text}</main>{footer}</body></html>\n"
    )


def prose(lang: str, *, begin: int = 0, count: int = 4) -> str:
    """Paragraphs of an article in HTML."""
    chosen = PROSE[lang]
    return "".join(f"<p>{chosen[(begin + n) % len(chosen)]}</p>" for n in range(count))


def article(item: Item, *, title: str | None = None, h1: str | None = None, head: str = "") -> str:
    """The live page of a work: its title above, its author, its text."""
    lang = item.get("language", "en")
    named = item["title"] if title is None else title
    names = [n.get("literal") or f"{n['given']} {n['family']}" for n in item.get("author", [])]
    by = f'<p class="byline">{html.escape("، ".join(names))}</p>'
    return page(named, h1=item["title"] if h1 is None else h1, text=by + prose(lang), lang=lang, head=head)


def site_front(name: str, lang: str = "en") -> str:
    """The home page of a site: its name and a list of other articles."""
    heads = {
        "en": ("Board meets on Tuesday", "New reading room opened", "Call for papers: rivers and borders"),
        "ar": ("انعقاد مجلس الإدارة يوم الثلاثاء", "افتتاح قاعة المطالعة الجديدة", "دعوة إلى تقديم البحوث"),
        "fr": ("Réunion du conseil mardi", "Ouverture de la salle de lecture", "Appel à contributions"),
    }[lang]
    teasers = "".join(f'<h2><a href="/n/{n}">{head}</a></h2>' for n, head in enumerate(heads))
    return page(name, h1=name, text=teasers, lang=lang)


NOT_FOUND_PAGE = page(
    "404 Not Found",
    h1="Not Found",
    text="<p>The requested URL was not found on this server.</p>",
    furniture=False,
)
HONEST_404 = Reply(NOT_FOUND_PAGE, 404)

"""The short titles that an author chose: those beside his own pointers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from iqrefs.match.names import fits_name, name_words
from iqrefs.model import Item
from iqrefs.rewrite.passages import find_spans
from iqrefs.rewrite.short_titles import find_title, is_balanced, print_title
from iqrefs.rewrite.walk import Cited
from iqrefs.text.fold import fold_key


def find_own_title(one: Cited, item: Item) -> str:
    """The short title that a pointer has, in its marks; empty where it has none, or what is read as one is
    the author's name or has half a pair of brackets.
    """
    title = find_title(one.citation, one.mention.italics) if one.is_pointer else ""
    if not title or not is_balanced(title):
        return ""
    words = name_words({"literal": one.citation.item.get("title", "")})
    is_author = any(fits_name(words, name_words(name)) for name in item.get("author", []))
    return "" if is_author and not _is_title(one, item) else title


def _is_title(one: Cited, item: Item) -> bool:
    """Whether the work itself is called so: a book on oneself."""
    return fold_key(one.citation.item.get("title", "")) == fold_key(item.get("title", ""))


def choose_titles(cited: Iterable[Cited], items: dict[str, Item]) -> dict[str, str]:
    """For each work the short title that is printed most often, of those that begin its title, unmarked."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in cited:
        if one.full is None or one.is_open or not one.is_pointer:
            continue
        if find_own_title(one, items.get(one.work, one.full.citation.item)) and _begins(one):
            counts[one.work][print_title(one.citation)] += 1
    return {work: max(titles, key=lambda title: titles[title]) for work, titles in counts.items()}


def _begins(one: Cited) -> bool:
    """Whether the title of a pointer is the beginning of the title described."""
    if one.full is None:
        return False
    short = fold_key(one.citation.item.get("title", "")).split()
    spans = find_spans(one.full.citation, "title")
    whole = fold_key(one.full.text[spans[0][0] : spans[-1][1]]).split() if spans else []
    return bool(short) and whole[: len(short)] == short

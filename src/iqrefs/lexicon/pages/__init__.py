"""What a page says of itself when it is not the work that was cited: not found, for sale, are you a robot?

A file beside this one is a language, a list in it a kind of page. The lists stand apart from the words of
citations, so that reading a paper neither loads nor finds them. They were gathered from the message
catalogues of WordPress, Drupal, Joomla, TYPO3, SPIP, MediaWiki, vBulletin and Blogger, from the standing
pages of servers, hosts, registrars and walls, and from newspapers and ministries.

A word alone proves nothing: a news item may be called "Account suspended", a novel «الصفحة غير موجودة».
Who asks compares the cited title first, and looks at titles, headings and short bodies only.
"""

from __future__ import annotations

import functools
import tomllib
from typing import Literal

from iqrefs.lexicon.load import language_files
from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.text.fold import fold_key

PageKind = Literal[
    "not-found", "maintenance", "suspended", "database-error", "parked", "challenge", "login", "paywall",
    "consent", "needs-script", "betting", "home", "search",
]  # fmt: skip
"""The kinds of page that have words. `suspended` holds the default pages of servers too; `home` has only
words that are a whole title."""

_ALONE = "-alone"
_WORDS_BETWEEN = 4


def says(kind: PageKind, folded: str) -> str | None:
    """The first phrase of a kind in a text folded by `fold_key` or `fold_page`, as the list prints it.

    Whole words only; the time grows with the text alone.
    """
    return _load_kind(kind).find_first(folded)


def says_all(kind: PageKind, folded: str) -> tuple[str, ...]:
    """All different phrases of a kind in a folded text: one word of betting is a subject, five are a shop."""
    return _load_kind(kind).find_all(folded)


def says_only(kind: PageKind, folded: str) -> str | None:
    """The phrase of a kind that a folded title, heading or part of a title is, and nothing beside it.

    Knows the phrases of `says`, and words too short to be looked for within a text: "404", "Error", «عفوا».
    """
    return _load_kind(kind).find_whole(folded) or _load_kind(kind + _ALONE).find_whole(folded)


def says_absence(folded: str) -> str | None:
    """The words of a folded text that say of a thing that it is missing: «no such document», a few words at
    most between the two, in either order.
    """
    words = folded.split()
    things = list(_load_kind("thing").find_places(words))
    if not things:
        return None
    for start, end in _load_kind("absence").find_places(words):
        for first, last in things:
            if max(first, start) - min(last, end) <= _WORDS_BETWEEN:
                return " ".join(words[min(first, start) : max(last, end)])
    return None


def page_words(kind: PageKind) -> tuple[str, ...]:
    """The folded phrases of a kind in all languages, those of `says_only` not among them."""
    return _load_kind(kind).list_folded()


def load_page_words() -> None:
    """Read the lists of all kinds now: many threads that first ask at once would each read them."""
    for kind in {kind for table in _load_tables() for kind in table}:
        _load_kind(kind)


def fold_page(text: str) -> str:
    """A long text folded as `fold_key` does. Not remembered: the keys kept are meant for titles."""
    return fold_key.__wrapped__(text)


@functools.cache
def _load_kind(kind: str) -> Phrases:
    return compile_phrases(form for table in _load_tables() for form in table.get(kind, ()))


@functools.cache
def _load_tables() -> tuple[dict[str, list[str]], ...]:
    """The lists of each language, English first: of phrases alike in two languages its form is shown."""
    ordered = sorted(language_files(__package__), key=lambda entry: (entry[0] != "en", entry[0]))
    return tuple(tomllib.loads(text) for _, text in ordered)

"""Pages that stand in for another: walls, log-ins, error pages that answer 200, parked and usurped domains.

A word proves nothing by itself: it counts where it is most of a title or of a heading, or where the page
says little else. What is told here is asked only of pages that do not bear the cited title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon.pages import PageKind, fold_page, says, says_absence, says_all, says_only
from iqrefs.links.page import SHORT, Page
from iqrefs.links.places import leads_to
from iqrefs.links.signatures import find_header, find_markup, find_usurper_words, load_signatures
from iqrefs.links.visit import Visit
from iqrefs.model import LinkReason
from iqrefs.text.fold import fold_key

_NOTICE = 60
"""Words of a page that is a notice and nothing else."""
_FEW = 40
_HEADING = 12
_OPENING = 4
_FORM = 75
"""Words of a page that is a form and little else."""
_BARE = 15
"""Words of a page that says nothing."""
_SHARE = 0.5
"""A phrase must make up more of a title than this."""
_FEW_BETS = 3
_MANY_BETS = 6
_CODES_OF_ABSENCE = frozenset({404, 410})

_WORDS: tuple[tuple[PageKind, LinkReason], ...] = (
    ("suspended", "suspended"),
    ("parked", "parked"),
    ("database-error", "suspended"),
    ("maintenance", "maintenance"),
    ("not-found", "says-not-found"),
)
_TITLES: tuple[tuple[PageKind, LinkReason], ...] = (
    ("login", "needs-login"),
    ("paywall", "needs-payment"),
    ("consent", "needs-consent"),
    ("needs-script", "script-shell"),
)
"""What a banner or a box in the margin of a page says too: only titles count, unless a redirect led here."""
_PLACES: tuple[tuple[str, LinkReason], ...] = (
    ("suspended", "suspended"),
    ("parked", "parked"),
    ("not_found", "says-not-found"),
    ("maintenance", "maintenance"),
    ("login", "needs-login"),
    ("consent", "needs-consent"),
    ("payment", "needs-payment"),
)
_MARKUP: tuple[tuple[str, LinkReason], ...] = (("default_server", "suspended"), ("parked", "parked"))


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason to doubt a page, with what of it was seen."""

    reason: LinkReason
    detail: str = ""


def is_sent_to(visit: Visit, kind: str) -> bool:
    """Whether a redirect ended at such a page, and the cited address was none."""
    if visit.end is None or not visit.is_redirected:
        return False
    return leads_to(visit.end, kind) and not leads_to(visit.hops[0].address, kind)


def find_wall(visit: Visit, page: Page, *, is_titled: bool) -> Sign | None:
    """A page that keeps programs out, whatever its code: a challenge, a proof of work, a captcha.

    `is_titled`: a title is cited, and the page does not bear it.
    """
    if header := find_header(load_signatures().challenge_headers, page.headers):
        return Sign("challenge", header)
    if is_sent_to(visit, "challenge"):
        return Sign("challenge", visit.end.url if visit.end else "")
    if not page.is_html:
        return None
    is_short = len(page.words) <= SHORT
    if (page.code >= 400 or is_short) and (mark := find_markup("challenge", page.source)):
        return Sign("challenge", mark)
    if page.code in _CODES_OF_ABSENCE or (page.code == 200 and page.main_size > SHORT):
        return None
    if words := _find_words("challenge", page):
        return Sign("challenge", words)
    guard = find_markup("guard", page.source) if len(page.words) < (_FORM if is_titled else _BARE) else None
    return Sign("challenge", guard) if guard else None


def find_standing_page(visit: Visit, page: Page, *, is_titled: bool) -> Sign | None:
    """A page that says itself, by its address, its markup or its words, that it is not the page asked for.

    `is_titled`: a title is cited, and the page does not bear it.
    """
    for place, reason in _PLACES:
        if is_sent_to(visit, place):
            return Sign(reason, visit.end.url if visit.end else "")
    for kind, reason in _MARKUP:
        if len(page.words) <= SHORT and (mark := find_markup(kind, page.source)):
            return Sign(reason, mark)
    for words_of, reason in _WORDS:
        if words := _find_words(words_of, page):
            return Sign(reason, words)
    if absence := find_absence(page):
        return Sign("says-not-found", absence)
    find_words = _find_words if visit.is_redirected else _find_title_words
    for words_of, reason in _TITLES:
        if words := find_words(words_of, page):
            return Sign(reason, words)
    if is_titled and page.asks_password and len(page.words) <= _FORM:
        return Sign("needs-login", page.title)
    return None


def find_absence(page: Page) -> str | None:
    """How a heading, a page that says little else, or its markup tells of a thing that it is missing."""
    for key in (*page.title_keys, *page.heading_keys):
        told = says_absence(key) if key.count(" ") < _HEADING else None
        if told and (page.main_size <= SHORT or len(told.split()) > _SHARE * len(key.split())):
            return told
    if 0 < page.main_size <= _NOTICE:
        told = says_only("not-found", page.main) or says_absence(page.main)
        if told:
            return told
    return find_markup("gone", page.source)


def find_notice(page: Page) -> str | None:
    """What tells in a page of few words, below its title, that a thing is missing; see `find_absence`."""
    if page.main_size > SHORT:
        return None
    headed = (says_only("not-found", key) for key in page.heading_keys)
    told = next(filter(None, headed), None) or (find_absence(page) if page.main_size <= _FEW else None)
    return told and fold_key(told)


def is_echo(page: Page) -> bool:
    """Whether a page that bears a title only says it back: the heading of a search."""
    return any(says("search", " ".join(key.split()[:_OPENING])) for key in page.title_keys)


def find_words_of_absence(page: Page) -> str | None:
    """The words by which a page of an archive says that it shows no page: not found, parked, suspended."""
    kinds: tuple[PageKind, ...] = ("not-found", "parked", "suspended", "challenge", "maintenance")
    return next(filter(None, (_find_words(kind, page) for kind in kinds)), None)


def find_shell(page: Page) -> str | None:
    """What tells that a script puts the page together, which is not run here; None for a page with text."""
    if len(page.words) >= _BARE * 2 or not page.has_script:
        return None
    mark = find_markup("script_shell", page.source)
    return (
        mark
        or says("needs-script", fold_page(page.source))
        or ("script" if len(page.words) < _BARE else None)
    )


def find_usurper(page: Page, cited: Sequence[str]) -> str | None:
    """The words of betting and the like that a page of another subject is full of."""
    known = fold_page(" ".join(cited))
    titles = _bets(" ".join((*page.title_keys, *page.heading_keys)), known)
    text = _bets(page.folded, known)
    if (titles and len(text) >= _FEW_BETS) or len(titles) >= _FEW_BETS or len(text) >= _MANY_BETS:
        return ", ".join((titles or text)[:_FEW_BETS])
    return None


def _bets(folded: str, known: str) -> tuple[str, ...]:
    found = (*says_all("betting", folded), *find_usurper_words(folded))
    return tuple(word for word in dict.fromkeys(found) if fold_key(word) not in known)


def _find_words(kind: PageKind, page: Page) -> str | None:
    """The phrase of a kind that makes up most of a title or a heading, or that a short page says."""
    headings = () if kind == "parked" else page.heading_keys  # "Related searches" heads a list in any page
    if phrase := _find_in_titles(kind, (*page.title_keys, *headings)):
        return phrase
    if page.main_size > SHORT:
        return None
    phrases = says_all(kind, page.main)
    is_enough = len(phrases) >= 2 or kind != "parked" or page.main_size <= 2 * _BARE
    return phrases[0] if phrases and is_enough else None


def _find_title_words(kind: PageKind, page: Page) -> str | None:
    return _find_in_titles(kind, page.title_keys)


def _find_in_titles(kind: PageKind, keys: Sequence[str]) -> str | None:
    return next(filter(None, (says_only(kind, key) or _most_of(kind, key) for key in keys)), None)


def _most_of(kind: PageKind, key: str) -> str | None:
    phrase = says(kind, key)
    if phrase and len(fold_key(phrase).split()) > _SHARE * len(key.split()):
        return phrase
    return None

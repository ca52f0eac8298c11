"""What a visit comes to, as a librarian would say who knows what was cited.

In this order (each step protects from the next): no answer, a wall, the code, and then the page: it bears the
cited title; it says itself that it is another one; a made-up address beside it gives the same; its title is
another one. A page whose title cannot be compared is never called drifted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from iqrefs.lexicon.pages import says
from iqrefs.links.addresses import Address
from iqrefs.links.fit import DRIFTED, FITS, Fit, fit_titles, is_other_script, stands_in
from iqrefs.links.moved import find_address_notes, find_new_address
from iqrefs.links.page import Page
from iqrefs.links.places import falls_back, is_home, names_missing_page
from iqrefs.links.sibling import MadeUp, is_same_page
from iqrefs.links.signs import (
    Sign,
    find_absence,
    find_notice,
    find_shell,
    find_standing_page,
    find_usurper,
    find_wall,
    is_echo,
)
from iqrefs.links.verdicts import reason_of_code
from iqrefs.links.visit import Visit
from iqrefs.model import LinkNote, LinkReason
from iqrefs.text.fold import fold_key

_TEXT_SEEN = 20_000
_HALF_RIGHT = 0.35
_FEW_WORDS = 40


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a page before it is seen: the cited titles, names and sites, the titles of the works
    of which parts are cited, the fragments cited, and the title that the page had when it was last seen well.
    """

    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    fragments: tuple[str, ...] = ()
    seen_before: str | None = None

    @property
    def wanted(self) -> tuple[str, ...]:
        """The titles that the page may bear: the cited ones, else the one it had before."""
        return self.titles or ((self.seen_before,) if self.seen_before else ())


@dataclass(frozen=True, slots=True)
class Judgement:
    """The reason for a verdict, with what of it, and what was seen."""

    reason: LinkReason
    detail: str = ""
    title_seen: str | None = None
    title_score: float | None = None
    moved_to: str | None = None
    notes: tuple[LinkNote, ...] = ()


AskMadeUp = Callable[[], MadeUp | None]
"""Asks the site for a made-up address beside the cited one; see `Siblings.ask`."""


@dataclass(frozen=True, slots=True)
class _Case:
    cited: Address
    visit: Visit
    page: Page
    evidence: Evidence
    fit: Fit

    @property
    def bears_title(self) -> bool:
        return self.fit.score is not None and self.fit.score >= FITS


def judge_visit(cited: Address, visit: Visit, evidence: Evidence, ask_made_up: AskMadeUp) -> Judgement:
    """The judgement on one visit to `cited`. Pure but for `ask_made_up`, which is called in doubt only."""
    page = visit.page
    notes = find_address_notes(cited, visit, evidence.fragments)
    if page is None:
        return Judgement(visit.reason or "answer-broken", visit.detail, notes=notes)
    fit = fit_titles(evidence.wanted, page.titles) if page.is_html else Fit(None, "")
    case = _Case(cited, visit, page, evidence, fit)
    sign = _find_sign(case, ask_made_up)
    moved = None if sign else find_new_address(cited, visit)
    praise: LinkReason = "page-fits" if case.bears_title else "page-answers"
    return Judgement(
        sign.reason if sign else "moved-permanently" if moved else praise,
        sign.detail if sign else "",
        fit.seen or (page.title if page.is_html else "") or None,
        None if fit.score is None else round(fit.score, 2),
        moved,
        notes if sign else (*notes, *_find_doubts(case)),
    )


def _find_sign(case: _Case, ask_made_up: AskMadeUp) -> Sign | None:
    """The first sign that the page is not the one cited; None where it is, or nothing speaks against it."""
    page = case.page
    by_code = reason_of_code(page.code)
    is_vouched = case.bears_title and by_code is None
    if not is_vouched and (wall := find_wall(case.visit, page, is_titled=bool(case.evidence.titles))):
        return wall
    if by_code is not None:
        return Sign(by_code, str(page.code))
    if page.is_paid:
        return Sign("needs-payment", "isAccessibleForFree")
    if is_vouched:
        return _find_echo(case)
    if page.is_empty or (page.is_html and not page.words and not page.titles and not page.has_script):
        return Sign("empty-page" if page.is_complete else "answer-broken", "no text in what was read of it")
    if not page.is_html:
        return _find_misplaced(case)
    standing = find_standing_page(case.visit, page, is_titled=bool(case.evidence.titles))
    return standing or _find_fall(case) or _find_other_page(case, ask_made_up)


def _find_echo(case: _Case) -> Sign | None:
    """A page that bears the title because the address or the question held it: it says that there is none."""
    page = case.page
    if is_echo(page) and not any(says("search", fold_key(title)) for title in case.evidence.wanted):
        return Sign("says-not-found", page.title)
    told = find_notice(page) if page.is_html else None
    if told and not any(told in fold_key(title) for title in case.evidence.wanted):
        return Sign("says-not-found", told)
    return None


def _find_misplaced(case: _Case) -> Sign | None:
    """A few words that say that there is no page, or a file where a redirect to an error page ended."""
    if 0 < case.page.main_size <= _FEW_WORDS and (told := find_absence(case.page)):
        return Sign("says-not-found", told)
    end = case.visit.end
    if end and case.visit.is_redirected and names_missing_page(end) and not names_missing_page(case.cited):
        return Sign("says-not-found", end.url)
    return None


def _find_fall(case: _Case) -> Sign | None:
    """A redirect from a page to a home page or to the front of a section: a site's way to say «not found»."""
    end = case.visit.end
    if end is None or not case.visit.is_redirected or is_home(case.cited):
        return None
    if is_home(end) or (case.evidence.titles and falls_back(case.cited, end)):
        return Sign("redirected-home", end.url)
    return None


def _find_other_page(case: _Case, ask_made_up: AskMadeUp) -> Sign | None:
    """Whether a page that says nothing of it is another one than the cited: usurped, a shell, the answer to
    any address, another work.
    """
    page, evidence = case.page, case.evidence
    if stands_in(evidence.wanted, page.folded):
        return None
    if usurper := find_usurper(page, (*evidence.titles, *evidence.sites)):
        return Sign("usurped", usurper)
    if is_home(case.cited):
        return None
    if shell := find_shell(page):
        return Sign("script-shell", shell) if evidence.titles else None
    if page.has_document:
        return None
    made_up = ask_made_up()
    if made_up and is_same_page(case.visit, made_up):
        return Sign("same-as-made-up", made_up.url)
    if case.fit.score is None or case.fit.score >= DRIFTED or _is_supported(case):
        return None
    return Sign("other-title", case.fit.seen)


def _is_supported(case: _Case) -> bool:
    """Whether the page is the book of a cited chapter, or an author stands on it: a title that is half right
    may have been cited freely.
    """
    whole = fit_titles(case.evidence.wholes, case.page.titles)
    if whole.score is not None and whole.score >= FITS:
        return True
    if case.fit.score is None or case.fit.score < _HALF_RIGHT:
        return False
    page, evidence = case.page, case.evidence
    folded = f" {page.folded} {' '.join(map(fold_key, page.authors))} "
    return any(f" {key} " in folded for key in map(fold_key, evidence.names) if len(key.split()) >= 2)


def _find_doubts(case: _Case) -> tuple[LinkNote, ...]:
    """What could not be told of a page that nothing speaks against."""
    page, titles = case.page, case.evidence.titles
    if not page.is_html:
        return ("type-mismatch",) if _is_other_kind(case) else ()
    if not titles or case.bears_title or is_home(case.cited):
        return ("needs-script",) if find_shell(page) else ()
    if stands_in(titles, page.folded):
        return ("title-elsewhere",)
    seen = " ".join((*page.titles, page.text[:_TEXT_SEEN]))
    unlike = case.fit.score is None or is_other_script(titles, seen)
    return ("title-other-language",) if unlike else ("title-unsure",)


def _is_other_kind(case: _Case) -> bool:
    return case.cited.path.lower().endswith((".html", ".htm")) and "text" not in case.page.content_type

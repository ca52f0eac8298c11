"""The type of an item (CSL 1.0.2), inferred from what was found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iqrefs.parse.draft import Draft

_BLOG = re.compile(r"/blogs?/|blog\.|blogspot|wordpress\.com|medium\.com", re.IGNORECASE)
_VIDEO = re.compile(r"youtube\.com|youtu\.be|vimeo\.com", re.IGNORECASE)
_POST = re.compile(r"//(?:www\.)?(?:twitter|x|facebook|instagram|t)\.(?:com|me)/", re.IGNORECASE)
_PREPRINT = re.compile(r"arxiv|ssrn|biorxiv|medrxiv|osf\.io", re.IGNORECASE)
_DAY = 3
_PAPERS = frozenset({"think-tank", "office"})
"""Publishers of papers and reports; other institutes print books as a press does."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What the labels and looks say about the kind of source.

    `container` and `publisher` are the classes of the words found there; `opening` those of the title's head.
    `labelled_container` says that the container was told by the labeller and not by its words.
    """

    container: str
    container_known: str
    publisher: str
    author_is_body: bool
    has_host: bool
    quoted_title: bool
    opening: frozenset[tuple[str, str]]
    labelled_container: bool = False


def infer_type(draft: Draft, clues: Clues) -> str:
    """The CSL type of a full citation."""
    for rule in (_by_genre, _by_opening, _by_container, _by_link, _by_imprint):
        found = rule(draft, clues)
        if found:
            return found
    return "book"


def _by_genre(draft: Draft, clues: Clues) -> str:
    genres = {mark.removeprefix("genre:") for mark in draft.evidence if mark.startswith("genre:")}
    if "thesis" in genres:
        return "thesis"
    if "preprint" in draft.evidence:
        return "article"
    if "paper-conference" in genres:
        return "paper-conference"
    if "manuscript" in draft.evidence:
        return "manuscript"
    if "interview" in genres and ("title" not in draft.item or ("genres", "interview") in clues.opening):
        return "interview"
    if "personal_communication" in genres and ("genres", "personal_communication") in clues.opening:
        return "personal_communication"
    if "broadcast" in genres and clues.container == "broadcast":
        return "broadcast"
    if "motion_picture" in draft.evidence:
        return "motion_picture"
    for genre in ("dataset", "map", "motion_picture", "pamphlet", "post", "speech", "broadcast"):
        if genre in genres and "genre" in draft.item:
            return genre
    if "report" in draft.evidence or ("report" in genres and "genre" in draft.item):
        return "report"
    return ""


def _by_opening(draft: Draft, clues: Clues) -> str:
    opening = dict(clues.opening)
    if "scripture" in opening or "scripture" in draft.evidence:
        return "classic"
    law = opening.get("laws") or ("legislation" if "legislation" in draft.evidence else None)
    numbered = (
        "number" in draft.item
        or "legislation" in draft.evidence
        or (draft.locator is not None and draft.locator["label"] == "article")
    )
    if (law == "case" or "case" in draft.evidence) and _is_decided(draft):
        return "legal_case"
    if clues.container == "gazette":
        return "legislation"
    if law == "legislation" and numbered:
        return "legislation"
    if (
        (law == "treaty" or "treaty" in draft.evidence)
        and "publisher" not in draft.item
        and not clues.container
    ):
        return "treaty"
    if law == "resolution" and (numbered or any(char.isdigit() for char in draft.item.get("title", ""))):
        return "legislation"
    return ""


def _is_decided(draft: Draft) -> bool:
    """Whether a court's decision is cited, by its number or its day alone, and no book or article on a court:
    `المحكمة الدستورية ودورها في حماية الحقوق، دار النهضة العربية`.
    """
    item = draft.item
    if "number" in item or draft.by_kind.get("versus"):
        return True
    on_courts = "publisher" in item or ("author" in item and "container-title" in item)
    return "issued" in item and not on_courts


def _by_host(draft: Draft, clues: Clues) -> str:
    """What stands «in» something: an article where that is a journal, else a chapter."""
    item = draft.item
    numbered = "volume" in item or "issue" in item
    edited = "editor" in item or "publisher" in item
    if clues.container in ("article-newspaper", "article-magazine", "paper-conference", "entry-encyclopedia"):
        return clues.container
    if clues.container == "article-journal" and (numbered or "page" in item or not edited):
        return clues.container
    if numbered and not edited:
        return "article-journal"
    return "chapter" if "container-title" in item else ""


def _by_container(draft: Draft, clues: Clues) -> str:
    item = draft.item
    if clues.has_host:
        return _by_host(draft, clues)
    known = clues.container_known or clues.container
    alone = not {"publisher", "publisher-place", "editor", "URL"} & item.keys()
    if clues.labelled_container and alone and not known:
        paged = "page" in item or draft.locator is not None or "volume" in item
        return "article-newspaper" if _is_day(draft) else "article-journal" if paged else ""
    if known == "preprint":
        return "article"
    if known in (
        "article-newspaper",
        "article-magazine",
        "article-journal",
        "entry-encyclopedia",
        "paper-conference",
    ):
        if known == "article-newspaper" and clues.container == "article-journal":
            return "article-journal"
        return known
    if "container-title" in item and ("issue" in item or ("volume" in item and "publisher" not in item)):
        return "article-newspaper" if "issue" in item and _is_day(draft) else "article-journal"
    alone = not any(key in item for key in ("publisher", "publisher-place", "URL"))
    if clues.quoted_title and "container-title" in item and alone and draft.item.get("title", "").isascii():
        return "article-journal"
    if known == "post" and _VIDEO.search(item.get("URL", "")):
        return "motion_picture"
    if known in ("broadcast", "post", "webpage"):
        return {"broadcast": "broadcast", "post": "post"}.get(
            known, "post-weblog" if _is_blog(draft) else "webpage"
        )
    return ""


def _is_day(draft: Draft) -> bool:
    parts = draft.item.get("issued", {}).get("date-parts", [])
    return bool(parts) and len(parts[0]) == _DAY


def _is_paper(draft: Draft) -> bool:
    """Whether what an institute prints is a paper: it has a month, or no author."""
    parts = draft.item.get("issued", {}).get("date-parts", [])
    return "author" not in draft.item or (bool(parts) and len(parts[0]) > 1)


def _is_blog(draft: Draft) -> bool:
    return bool(_BLOG.search(draft.item.get("URL", "")))


def _by_link(draft: Draft, clues: Clues) -> str:
    url = draft.item.get("URL", "") or ("lost" if "lost-link" in draft.evidence else "")
    if not url:
        return ""
    if _VIDEO.search(url):
        return "motion_picture"
    if _POST.search(url):
        return "post"
    if _BLOG.search(url):
        return "post-weblog"
    if _PREPRINT.search(url):
        return "article"
    paged = draft.locator is not None and draft.locator["label"] == "page"
    if "DOI" in draft.item and ("container-title" in draft.item or "volume" in draft.item):
        return "article-journal"
    if url.lower().endswith(".pdf") and not clues.container:
        return "report"
    if "publisher-place" in draft.item or (paged and "publisher" in draft.item):
        return "report" if clues.publisher in _PAPERS | {"institute", ""} else "book"
    if "edition" in draft.item or "editor" in draft.item:
        return ""
    return "webpage"


def _by_imprint(draft: Draft, clues: Clues) -> str:
    item = draft.item
    if any(key in item for key in ("edition", "editor", "translator", "volume")):
        return "book"
    if "report" in draft.evidence:
        return "report"
    if _is_day(draft) and "publisher-place" not in item and draft.locator is None:
        return "webpage"
    if clues.publisher in _PAPERS or (clues.publisher == "institute" and _is_paper(draft)):
        return "report"
    authors = item.get("author") or []
    own = "publisher" in item and bool(authors) and authors[0].get("literal") == item["publisher"]
    if own or (clues.author_is_body and clues.publisher != "publisher"):
        return "report"
    if "publisher" in item or "publisher-place" in item:
        return "report" if _is_day(draft) else "book"
    if _is_day(draft):
        return "webpage"
    return "book"

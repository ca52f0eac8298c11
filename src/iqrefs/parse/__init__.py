"""A mention becomes a citation: its kind, item, locator, spans, and what no field took.

`parse_mention` is the list of steps, in the order in which they happen. What has a shape is taken first;
what is left over is labelled; the type follows from what was found. Nothing about other notes is known here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from iqrefs.lexicon import HIDDEN
from iqrefs.model import Citation, Document, Item, Kind, Mention, MentionKey
from iqrefs.parse.access import take_access, take_link_words
from iqrefs.parse.archives import take_archive
from iqrefs.parse.authors import take_initials, take_leading_authors
from iqrefs.parse.cues import (
    take_absences,
    take_deaths,
    take_identifiers,
    take_opening_verb,
    take_others,
    take_repeated_author,
)
from iqrefs.parse.dates import find_dates
from iqrefs.parse.doubt import leave_doubtful
from iqrefs.parse.draft import DELIMITERS, EXTRA, Draft, open_draft
from iqrefs.parse.embedded import take_embedded
from iqrefs.parse.fields import fill_fields
from iqrefs.parse.genres import take_genres, take_series
from iqrefs.parse.issued import take_issued
from iqrefs.parse.italics import mark_italics, unmark_italics
from iqrefs.parse.language import tell_language
from iqrefs.parse.laws import name_court, note_law, take_law_words
from iqrefs.parse.links import Link, find_links
from iqrefs.parse.locators import take_locators
from iqrefs.parse.pages import take_bare_pages, take_pair, take_year_first
from iqrefs.parse.parts import take_parts
from iqrefs.parse.pointers import take_governing_pointer, take_pointer
from iqrefs.parse.roles import take_roles
from iqrefs.parse.scripture import take_verse
from iqrefs.parse.tagger import Labeller, label_draft
from iqrefs.parse.types import Clues, infer_type
from iqrefs.text.fold import Folded, fold_text

_LEFT_OVER = frozenset({EXTRA, "contributor", "death", "part"})
"""What was understood but has no variable of its own: it is kept and shown in the remainder."""

MAX_LENGTH = 8000
"""A longer mention is no citation: it is kept whole as remainder (real ones have some hundred characters)."""


def parse_mention(mention: Mention, labeller: Labeller | None = None) -> Citation:
    """Read one mention: by the rules, and where a labeller is given, by what it has learned besides.

    Never raises; every character ends in a field, a mark, a cue or the remainder. What a reference manager
    says of the work cited is taken for its description where the mention describes one.
    """
    marked = mark_italics(mention)
    return take_embedded(unmark_italics(_parse_print(marked, labeller), mention), mention, labeller)


def _parse_print(mention: Mention, labeller: Labeller | None) -> Citation:
    if mention.is_remark or len(mention.text) > MAX_LENGTH:
        return Citation(mention.text, "none", Item(), mention.signal, remainder=(mention.text.strip(),))
    draft, clues = _read_by_rules(mention)
    confidence: dict[str, float] = {}
    if labeller and not draft.points:
        clues, confidence = label_draft(draft, clues, labeller)
    kind = _tell_kind(draft)
    if kind == "full":
        clues = _rejoin_title(draft, clues)
        _name_work(draft, clues, confidence)
        draft.item["type"] = infer_type(draft, clues)
        if draft.item["type"] == "legal_case":
            name_court(draft, draft.item)
        _settle_imprint(draft, clues, confidence)
    return _close(mention, draft, kind, confidence)


def open_for_labelling(text: str) -> Draft | None:
    """What the rules make of a mention, as the labeller sees it; None where it would not be asked."""
    if len(text) > MAX_LENGTH:
        return None
    draft, _clues = _read_by_rules(Mention(text))
    return None if draft.points else draft


def _read_by_rules(mention: Mention) -> tuple[Draft, Clues]:
    draft = _open(mention.text)
    note_law(draft)
    take_identifiers(draft)
    take_verse(draft)
    take_opening_verb(draft)
    take_deaths(draft)
    take_others(draft)
    take_initials(draft)
    take_absences(draft)
    take_repeated_author(draft)
    take_pointer(draft)
    take_governing_pointer(draft, mention)
    take_genres(draft)
    take_archive(draft)
    take_locators(draft)
    take_pair(draft)
    dates = take_access(draft, find_dates(draft.fold, _taken(draft)))
    take_link_words(draft)
    take_issued(draft, dates)
    take_series(draft)
    take_parts(draft)
    take_law_words(draft)
    take_year_first(draft)
    take_bare_pages(draft)
    take_leading_authors(draft)
    take_roles(draft)
    return draft, fill_fields(draft)


def parse_document(
    document: Document, labeller: Labeller | None = None, min_confidence: float = 0.0
) -> dict[MentionKey, Citation]:
    """Read every mention and entry of a document, by the rules alone where no labeller is given.

    Fields that the labeller gives less than `min_confidence` go to the remainder.
    """
    citations: dict[MentionKey, Citation] = {}
    for note in document.notes:
        for index, mention in enumerate(note.mentions):
            citation = parse_mention(mention, labeller)
            citations[f"{note.label}#{index}"] = leave_doubtful(citation, min_confidence)
    for entry in document.bibliography:
        key = f"bibliography:{entry.label}"
        if entry.item is not None:
            citations[key] = Citation(entry.text, "full", entry.item)
        else:
            citation = parse_mention(Mention(entry.text, italics=entry.italics), labeller)
            citations[key] = _as_entry(leave_doubtful(citation, min_confidence))
    return citations


def _as_entry(citation: Citation) -> Citation:
    """An entry of a bibliography describes a work, and its pages are the article's own (see `_is_own_page`);
    a single page else was cited in a note and left in the list.
    """
    item = Item(**citation.item)
    locator = citation.locator
    if locator and locator["label"] == "page" and _is_own_page(citation, locator["value"]):
        item.setdefault("page", locator["value"])
    kind: Kind = "full" if citation.kind == "none" else citation.kind
    return Citation(
        citation.text,
        kind,
        item,
        citation.signal,
        locator,
        citation.pointer,
        citation.spans,
        citation.remainder,
        citation.confidence,
    )


_BARE_PAGE = re.compile(r"[A-Za-z]?\d+")


def _is_own_page(citation: Citation, page: str) -> bool:
    """A range, a newspaper's page, and the bare number behind a journal's volume (76, 085304)."""
    kind = citation.item.get("type")
    if "-" in page or kind == "article-newspaper":
        return True
    printed = [citation.text[start:end] for start, end in (citation.spans or {}).get("locator", ())]
    return kind == "article-journal" and any(_BARE_PAGE.fullmatch(text) for text in printed)


def _open(text: str) -> Draft:
    fold = fold_text(text)
    links = find_links(text)
    draft = open_draft(fold, _fold_spans(fold, links))
    for link in links:
        if link.url and "URL" not in draft.item:
            draft.item["URL"] = link.url
            draft.spans.setdefault("URL", []).append((link.start, link.end))
        if link.doi and "DOI" not in draft.item:
            draft.item["DOI"] = link.doi
            draft.spans.setdefault("DOI", []).append((link.start, link.end))
        if link.text and not link.url:
            _relabel(draft, link, "wrap")
        elif not _is_kept(draft, link):
            _relabel(draft, link, EXTRA)
    return draft


def _is_kept(draft: Draft, link: Link) -> bool:
    """Whether the address or the DOI of a link is the item's."""
    return (link.url is not None and draft.item.get("URL") == link.url) or (
        link.doi is not None and draft.item.get("DOI") == link.doi
    )


def _relabel(draft: Draft, link: Link, label: str) -> None:
    """The marks around a Markdown link's text part nothing; a second address is left over."""
    for index, word in enumerate(draft.words):
        if word[0] == HIDDEN:
            start, end = draft.span(index, index + 1)
            if start < link.end and link.start < end:
                draft.labels[index] = label


def _fold_spans(fold: Folded, links: tuple[Link, ...]) -> list[tuple[int, int]]:
    """Where links stand in the folded text, without the text of a Markdown link that is the citation's."""
    pieces: list[tuple[int, int]] = []
    for link in links:
        if link.text is None:
            pieces.append((link.start, link.end))
        else:
            pieces += [(link.start, link.text[0]), (link.text[1], link.end)]
    if fold.offsets is None:
        return pieces
    from bisect import bisect_left  # noqa: PLC0415

    return [(bisect_left(fold.offsets, start), bisect_left(fold.offsets, end)) for start, end in pieces]


def _taken(draft: Draft) -> list[tuple[int, int]]:
    return [(draft.starts[i], draft.ends[i]) for i, label in enumerate(draft.labels) if label is not None]


def _tell_kind(draft: Draft) -> Kind:
    if draft.pointer is None or (draft.pointer.same_author and "repeated-author" in draft.evidence):
        return "full" if draft.item else "none"
    described = any(
        key in draft.item for key in ("author", "title", "container-title", "number", "issue")
    ) or ("publisher" in draft.item and "volume-title" not in draft.item)
    if draft.pointer.same_author and "title" in draft.item:
        return "full"
    return "op-cit" if described else "ibid"


def _settle_imprint(draft: Draft, clues: Clues, confidence: dict[str, float]) -> None:
    """What a page of the web names after its title is its container; what a report names, its publisher."""
    item, kind = draft.item, draft.item["type"]
    if kind in ("webpage", "post-weblog"):
        _move(draft, "publisher", "container-title", confidence)
    if kind in ("report", "book", "thesis") or (
        kind in ("broadcast", "motion_picture") and clues.container == "broadcast" and "publisher" not in item
    ):
        _move(draft, "container-title", "publisher", confidence)


def _rejoin_title(draft: Draft, clues: Clues) -> Clues:
    """A common word (موقع) behind the colon of a book's title is no site: it goes on the title."""
    title, container = draft.spans.get("title"), draft.spans.get("container-title")
    if clues.container != "webpage" or not title or not container or "publisher" not in draft.item:
        return clues
    first, between = title[0][0], draft.fold.text[title[-1][1] : container[0][0]]
    if "URL" in draft.item or "accessed" in draft.item or between.strip() != ":":
        return clues
    last = draft.spans.pop("container-title")[-1][1]
    del draft.item["container-title"]
    draft.spans["title"] = [(first, last)]
    draft.item["title"] = " ".join(draft.fold.text[first:last].split())
    return replace(clues, container="", container_known="", labelled_container=False)


def _name_work(draft: Draft, clues: Clues, confidence: dict[str, float]) -> None:
    """The only name of a book is its title: `فائق بطي، الموسوعة الصحفية العراقية، مطبعة الأديب`."""
    item = draft.item
    if "publisher" not in item or not {"author", "editor"} & item.keys() or "issue" in item:
        return
    if "volume" not in item:
        _move(draft, "volume-title", "title", confidence)
    if not clues.container:
        _move(draft, "container-title", "title", confidence)


_Imprint = Literal["publisher", "container-title", "volume-title", "title"]


def _move(draft: Draft, source: _Imprint, target: _Imprint, confidence: dict[str, float]) -> None:
    """Give a value, its place and its confidence to the other variable, where that has none."""
    if source in draft.item and target not in draft.item:
        if source in confidence:
            confidence[target] = confidence.pop(source)
        draft.item[target] = draft.item.pop(source)
        draft.spans[target] = draft.spans.pop(source, [])


def _close(mention: Mention, draft: Draft, kind: Kind, confidence: Mapping[str, float]) -> Citation:
    if draft.item:
        draft.item["language"] = tell_language(draft)
    return Citation(
        mention.text,
        kind,
        draft.item,
        mention.signal,
        draft.locator,
        draft.pointer,
        {name: tuple(spans) for name, spans in draft.spans.items()},
        _remainder(draft),
        confidence,
    )


def _remainder(draft: Draft) -> tuple[str, ...]:
    """The runs of words that no field took, as printed."""
    pieces: list[str] = []
    start: int | None = None
    for index in range(draft.size + 1):
        left = index < draft.size and (draft.labels[index] is None or draft.labels[index] in _LEFT_OVER)
        free = left and draft.words[index] not in DELIMITERS
        if free and start is None:
            start = index
        elif not free and start is not None:
            if left:
                continue
            end = index
            while draft.words[end - 1] in DELIMITERS:
                end -= 1
            pieces.append(draft.printed(start, end))
            start = None
    return tuple(pieces)

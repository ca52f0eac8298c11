"""What the page shows of a link: strings ready to be escaped, cleaned and cut, and nothing else.

The templates decide how it looks; they see no address that may not be followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from iqrefs.model import Advice, Citing, LinkRow, Verdict
from iqrefs.report.links.addresses import is_followable, readable_address
from iqrefs.report.links.summary import Standing, rank_of, standing_of
from iqrefs.report.links.telling import (
    day_of,
    group_citings,
    minute_of,
    tell_advice,
    tell_archive,
    tell_date,
    tell_notes,
    tell_place,
    tell_places,
    tell_state,
    tell_verdict,
    trim_address,
)
from iqrefs.report.plain import Direction, direction_of, isolate_piece, language_of, shorten_middle, trim_text
from iqrefs.sentences import Words

_ADDRESS, _TITLE, _QUOTE, _CITATIONS, _HOPS = 600, 300, 800, 50, 25


@dataclass(frozen=True, slots=True)
class Version:
    """An archived copy that may be followed, and its day."""

    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: plain, quoted from a document or a page (with its direction and language), or an
    address (with `href` where it may be followed). `lead` stands before it.
    """

    text: str
    kind: Literal["plain", "quote", "address"] = "plain"
    href: str = ""
    version: Version | None = None
    dir: Direction = "auto"
    lang: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label of the table `report`, and what stands under it."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A document, and the places in it."""

    document: str
    places: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: its badge, its address, why, what is shown of the evidence at once and what is folded away."""

    standing: Standing
    rank: int
    state: str
    address: Piece
    original: str
    why: str
    shown: tuple[Fact, ...]
    folded: tuple[Fact, ...]
    accessed: str
    copy: str
    copied: str
    version: Version | None
    cited: tuple[CitedIn, ...]


def view_link(row: LinkRow, words: Words) -> LinkView:
    """A row as the page shows it."""
    version = _find_version(row)
    status = standing_of(row)
    titles = _list_titles(row)
    shown = titles if status == "drifted" else ()
    moved = row.verdict.moved_to if row.verdict else None
    return LinkView(
        standing=status,
        rank=rank_of(row),
        state=tell_state(row, words, isolate_piece),
        address=_view_address(row.url, linked=status != "invalid", version=version),
        original=trim_address(row.url),
        why=tell_verdict(row, words, isolate_piece),
        shown=(*([Fact("moved-to", (_view_address(moved),))] if moved else ()), *shown),
        folded=tuple(_list_evidence(row, words, () if shown else titles)),
        accessed=_first_access(row.cited_in),
        copy=tell_archive(row.archive, words, isolate_piece) if row.archive else "",
        copied=version.date if version else (row.archive.state if row.archive else ""),
        version=version,
        cited=tuple(_list_documents(row, words)),
    )


def view_quote(text: str, lead: str = "", limit: int = _QUOTE) -> Piece:
    """A piece from a document or a page, with the direction that most of its letters ask for."""
    return Piece(
        trim_text(text, limit),
        "quote",
        dir=direction_of(text),
        lang=language_of(text),
        lead=lead,
    )


def _view_address(url: str, *, linked: bool = True, version: Version | None = None, lead: str = "") -> Piece:
    text = shorten_middle(readable_address(url), _ADDRESS)
    href = url if linked and is_followable(url) else ""
    return Piece(text, "address", href=href, version=version, dir="ltr", lead=lead)


def _find_version(row: LinkRow) -> Version | None:
    copy = row.archive
    if copy is None or copy.state != "found" or not copy.url or not is_followable(copy.url):
        return None
    return Version(copy.url, day_of(copy.datetime))


def _list_titles(row: LinkRow) -> tuple[Fact, ...]:
    """The title cited beside the title seen, and how well they agree."""
    verdict = row.verdict
    if verdict is None or not verdict.title_seen:
        return ()
    cited = next((citing.titles[0] for citing in row.cited_in if citing.titles), None)
    facts = [Fact("title-cited", (view_quote(cited, limit=_TITLE),))] if cited else []
    facts.append(Fact("title-seen", (view_quote(verdict.title_seen, limit=_TITLE),)))
    if cited and verdict.title_score is not None:
        facts.append(Fact("agreement", (Piece(f"{verdict.title_score:.0%}"),)))
    return tuple(facts)


def _list_evidence(row: LinkRow, words: Words, titles: Sequence[Fact]) -> Iterator[Fact]:
    verdict = row.verdict
    if verdict is not None:
        yield from _list_way(verdict, words)
        yield from titles
        earlier = "" if row.fresh else f" ({words.say('report', 'earlier-visit')})"
        yield Fact("checked", (Piece(isolate_piece(f"{minute_of(verdict.at)} UTC") + earlier),))
        if verdict.not_before:
            yield Fact("not-before", (Piece(isolate_piece(f"{minute_of(verdict.not_before)} UTC")),))
    if notes := tell_notes(row, words):
        yield Fact("notes", tuple(Piece(note) for note in notes))
    if row.advice:
        yield Fact("advice", tuple(_view_advice(advice, words) for advice in row.advice[:_CITATIONS]))
    if row.cited_in:
        yield Fact("citations", tuple(_list_citations(row.cited_in, words)))


def _list_way(verdict: Verdict, words: Words) -> Iterator[Fact]:
    """Every address asked, with the code that it answered."""
    hops = list(zip_longest(verdict.chain, verdict.http))[:_HOPS]
    silent = words.say("report", "no-answer")
    pieces = (_view_address(url or "", lead=str(code) if code is not None else silent) for url, code in hops)
    if hops:
        yield Fact("way", tuple(pieces))
    if verdict.final_url and verdict.final_url not in verdict.chain:
        yield Fact("final", (_view_address(verdict.final_url),))


def _view_advice(advice: Advice, words: Words) -> Piece:
    return Piece(
        tell_advice(advice, words, isolate_piece),
        lead=f"{isolate_piece(trim_text(advice.document, 80))} · {tell_place(advice.mention, words)}",
    )


def _list_citations(citings: Sequence[Citing], words: Words) -> Iterator[Piece]:
    for citing in citings[:_CITATIONS]:
        places = [tell_place(citing.mention, words)]
        if citing.line:
            places.append(words.say("places", "line", {"line": f"{citing.line}"}))
        lead = " · ".join([isolate_piece(trim_text(citing.document, 80)), *places])
        yield view_quote(citing.text or (citing.titles[0] if citing.titles else ""), lead)
    if len(citings) > _CITATIONS:
        yield Piece(words.say("report", "more", {"number": f"{len(citings) - _CITATIONS:,}"}))


def _first_access(citings: Sequence[Citing]) -> str:
    dates = (tell_date(citing.accessed, citing.accessed_text) for citing in citings)
    return min((date for date in dates if date), default="")


def _list_documents(row: LinkRow, words: Words) -> Iterator[CitedIn]:
    documents = list(group_citings(row))
    for document, citings in documents[:_CITATIONS]:
        yield CitedIn(trim_text(document, 80), tell_places((citing.mention for citing in citings), words))
    if len(documents) > _CITATIONS:
        yield CitedIn(words.say("report", "more", {"number": f"{len(documents) - _CITATIONS:,}"}), "")

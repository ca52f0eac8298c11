"""Links of a citation: URLs, DOIs, and the text of links whose address is elsewhere.

A URL stands in `<>`, in a Markdown link, bare or glued to what follows, and may be broken over lines. A
DOI is written bare, after `doi:`, or as an address of doi.org (DOI Handbook, §2.2: `10.` and a registrant,
a slash, any suffix). No address is ever invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKDOWN = re.compile(
    r"\[([^\[\]]{0,400})\]\(\s*([^()\s]{0,1500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)\s*\)"
)
_ANGLED = re.compile(r"<\s*((?:https?://|www\.)[^<>]{1,2000})>", re.IGNORECASE)
_STOP = r"\s<>\"«»“”،؛\\\[\]{}|^`"
_PLAIN = re.compile(rf"(?:https?://|ftp://|www\.)[^{_STOP}]{{1,2000}}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w@./-])[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){0,4}\.[a-z]{2,10}/[^\s<>\"«»،؛]{1,500}", re.IGNORECASE
)
_DOI = re.compile(rf"10\.\d{{4,9}}/[^{_STOP}]{{1,300}}", re.IGNORECASE)
_DOI_LEAD = re.compile(r"(?:\bdoi\s{0,2}[:=.]?\s{0,2}|\bdoi\.org/)$", re.IGNORECASE)
_RESOLVED = re.compile(r"doi\.org/(10\.\d{4,9}/.{1,300})$", re.IGNORECASE)
_CONTINUED = re.compile(rf"[ \t]{{0,3}}\n?[ \t]{{0,8}}([^{_STOP}(]{{1,300}})")
_TRAILING = ".,;:!?'’”)*_-–—،؛"
_OPEN_END = "/-_=&?%#."
_LONG_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a mention: its span in the print, and its address; `doi` where it names one.

    `text` is the span of a Markdown link's text where that text belongs to the citation.
    """

    start: int
    end: int
    url: str | None
    doi: str | None
    text: tuple[int, int] | None = None


def find_links(text: str) -> tuple[Link, ...]:
    """All links of a mention (printed text), left to right, without overlap."""
    if not any(mark in text for mark in ("/", "www.", "](")):
        return ()
    found = _Found(text)
    for match in _MARKDOWN.finditer(text):
        found.add(_read_markdown(text, match))
    for match in _ANGLED.finditer(text):
        found.add(_name_doi(match.start(), match.end(), "".join(match.group(1).split())))
    for match in _PLAIN.finditer(text):
        start, end = _extend_url(text, match.start(), match.end())
        found.add(_name_doi(start, end, "".join(text[start:end].split())))
    for match in _DOI.finditer(text):
        found.add(_read_doi(text, match))
    if not found.links:
        for match in _DOMAIN.finditer(text):
            end = match.start() + len(_trim(match.group()))
            found.add(_name_doi(match.start(), end, text[match.start() : end]))
    return tuple(sorted(found.links, key=lambda link: link.start))


class _Found:
    """The links found so far, and which characters they cover."""

    def __init__(self, text: str) -> None:
        self.links: list[Link] = []
        self._covered = bytearray(len(text))

    def add(self, link: Link) -> None:
        """Keep a link unless it overlaps one that was found before."""
        if link.end > link.start and 1 not in self._covered[link.start : link.end]:
            self._covered[link.start : link.end] = b"\x01" * (link.end - link.start)
            self.links.append(link)


def _name_doi(start: int, end: int, url: str) -> Link:
    doi = _RESOLVED.search(url)
    return Link(start, end, url, _trim(doi.group(1)) if doi else None)


def _read_doi(text: str, match: re.Match[str]) -> Link:
    lead = _DOI_LEAD.search(text, max(0, match.start() - 12), match.start())
    end = match.start() + len(_trim(match.group()))
    return Link(lead.start() if lead else match.start(), end, None, text[match.start() : end])


def _read_markdown(text: str, match: re.Match[str]) -> Link:
    """A Markdown link: its text is part of the citation where it opens it or leads nowhere else."""
    target = match.group(2)
    is_address = target.lower().startswith(("http://", "https://", "www."))
    stands_for_url = is_address and len(text[: match.start()].strip()) > 20
    label = None if stands_for_url else match.span(1)
    return Link(match.start(), match.end(), target if is_address else None, None, label)


def _trim(url: str) -> str:
    """An address without the punctuation that closes the phrase around it."""
    while url and url[-1] in _TRAILING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        if url[-1] in "-_":
            break
        url = url[:-1]
    return url


def _extend_url(text: str, start: int, end: int) -> tuple[int, int]:
    """Join what a line break (or a stray blank after a hyphen or slash) cut off an address."""
    for _ in range(6):
        raw = text[start:end]
        trimmed = start + len(_trim(raw))
        rest = _CONTINUED.match(text, end)
        if rest is None or (trimmed < end and raw[-1] not in _OPEN_END) or raw[-1] == ")":
            return start, trimmed
        gap, piece = text[end : rest.start(1)], rest.group(1)
        if not _continues(raw, gap, piece):
            return start, trimmed
        end = rest.end(1)
    return start, start + len(_trim(text[start:end]))


def _continues(raw: str, gap: str, piece: str) -> bool:
    if not piece.isascii() or piece.lower().startswith(("http", "www.", "doi")) or not gap:
        return False
    looks_like_path = (
        "/" in piece or piece.count("-") >= 2 or piece.lower().endswith((".html", ".pdf", ".htm"))
    )
    if "\n" in gap and piece.rstrip(".,;)").isdigit() and raw[-1].isdigit() and len(piece) >= _LONG_NUMBER:
        return True
    if "\n" in gap:
        return looks_like_path or (raw[-1] in "/-_=&?%#" and not piece[0].isupper())
    return raw[-1] in "-/_=" and looks_like_path

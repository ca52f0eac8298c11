"""The addresses of a citation where they stand in its print, and links whose text stands in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.check.subject import Mentioned
from iqrefs.model import Span
from iqrefs.text.addresses import ADDRESS_HEAD, trim_address

_LONGEST = 40_000
_LINK = re.compile(
    r"\[((?:[^\[\]]|\\[\[\]]){1,400})\]\(\s{0,9}<?([^\s()<>]{0,1500}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?)>?"
    r"(?:\s{1,9}\"[^\"\n]{0,300}\")?\s{0,9}\)"
)
_SLIPPED = re.compile(
    r"(?<![\w/:.])(?:https?//|https?[:;]/(?=\w)|https?;//|https?:\\\\|https?(?:\s:\s?|:\s)//\s?"
    r"|https?:(?=[\w-]{1,60}\.\w)"
    r"|(?:htp|htps|htt|httpp|httpps|htttps?|hhttps?|ttps?|tps|hptts?|htpps?|htpp|hhtps?|hhtp)://)"
    r"[^\s<>\"«»“”،؛\[\]{}|^`]{3,2000}",
    re.IGNORECASE,
)
"""An address with a slip in its beginning, which is not read as one."""


@dataclass(frozen=True, slots=True)
class TextLink:
    """A link behind a text, as Markdown writes it: `[text](target)`, and where that stands."""

    text: str
    target: str
    span: Span


def find_once(text: str, piece: str) -> Span | None:
    """Where a piece stands in a text; None where it is not there, or more than once."""
    start = text.find(piece) if piece else -1
    if start < 0 or text.find(piece, start + 1) >= 0:
        return None
    return start, start + len(piece)


def find_address(mention: Mentioned, url: str = "") -> Span | None:
    """Where an address stands in a citation (its own if none is named), also broken by a line."""
    found = find_once(mention.text, url)
    if found:
        return found
    spans = mention.spans_of("URL")
    return next((span for span in spans if not url or _joined(mention.text, span) == url), None)


def find_slipped(mention: Mentioned) -> Iterator[Span]:
    """Where addresses stand whose beginning is misspelt (`http//`, `http : //`)."""
    for match in _SLIPPED.finditer(mention.text[:_LONGEST]):
        yield match.start(), match.start() + len(trim_address(match[0]))


def begins_with_slipped(mention: Mentioned) -> bool:
    """Whether a citation is what was cut off before such an address: the end of the one before it."""
    return _SLIPPED.match(mention.text, 0, _LONGEST) is not None


def find_text_links(mention: Mentioned) -> Iterator[TextLink]:
    """The links behind texts; none of a record, whose fields hold no markup."""
    if mention.is_record or "](" not in mention.text:
        return
    for found in _LINK.finditer(mention.text[:_LONGEST]):
        yield TextLink(found[1], found[2], found.span())


def is_address(text: str) -> bool:
    """Whether a text is a printed address."""
    return ADDRESS_HEAD.match(text.strip()) is not None


def _joined(text: str, span: Span) -> str:
    return "".join(text[slice(*span)].split())

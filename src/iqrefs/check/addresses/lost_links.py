"""Texts of links that were copied without their address: they stand where the address should."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iqrefs.check.addresses.printed_addresses import find_once, find_text_links, is_address
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import MentionKey, Span
from iqrefs.text.fold import fold_key

_TITLE_AND_SITE = re.compile(r"(.{1,300}?)\s[-–—|]\s(?=\S)", re.DOTALL)
_EDGES = " \t\n.,;،؛"
_LEAST_WORDS = 2
_MOST_TEXTS = 5
_LONGEST = 1_000


def find_lost_texts(subject: Subject) -> Mapping[MentionKey, Span]:
    """Where the text of a link stands in each citation that has no address.

    It is told by the title printed again behind the date, with the site's name (`Title - Site`, as a browser
    shows it), or by another citation of the work, where the text still has its address.
    """
    linked = _list_linked(subject)
    found: dict[MentionKey, Span] = {}
    for mention in subject.mentions:
        item = mention.citation.item
        if mention.is_record or "URL" in item or "DOI" in item or mention.citation.kind != "full":
            continue
        texts = linked.get(mention.work.id, ()) if mention.work else ()
        span = _find_title_again(mention) or next(
            filter(None, (find_once(mention.text, one) for one in texts)), None
        )
        if span:
            found[mention.key] = span
    return found


def _find_title_again(mention: Mentioned) -> Span | None:
    dates = mention.spans_of("issued", "accessed")
    if not dates:
        return None
    (start, end), text = dates[-1], mention.text
    tail = text[end : end + _LONGEST].strip(_EDGES)
    again = _TITLE_AND_SITE.match(tail)
    title = fold_key(again[1]) if again else ""
    if len(title.split()) < _LEAST_WORDS or title not in fold_key(text[:start]):
        return None
    return find_once(text, tail)


def _list_linked(subject: Subject) -> Mapping[str, Sequence[str]]:
    """The texts, by work, that stand before an address in some citation of it."""
    linked: dict[str, list[str]] = {}
    for mention in subject.mentions:
        for link in find_text_links(mention) if mention.work else ():
            texts = linked.setdefault(mention.work.id if mention.work else "", [])
            is_telling = is_address(link.target) and len(link.text.split()) >= _LEAST_WORDS
            if is_telling and link.text not in texts and len(texts) < _MOST_TEXTS:
                texts.append(link.text)
    return linked

"""What a thesis says of its degree and its university."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from iqrefs.check.lists.headed import read_heading
from iqrefs.check.needs.answers import list_segments
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.check.wordlists import read_data
from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.model import Item, Span
from iqrefs.text.fold import fold_key

_PARTS = re.compile(r"[,،;؛/–—-]")
_SEGMENT = re.compile(r"[^.,،:;؛()\[\]{}\"«»“”\n]+")


def names_college_alone(item: Item, mentions: Sequence[Mentioned]) -> bool:
    """Whether the publisher of a thesis is a faculty or a department (كلية الآداب) and its university stands
    nowhere in the descriptions. Colleges that are no part of a university are left alone.
    """
    words = _load_words()
    parts = [fold_key(part).split() for part in _PARTS.split(str(item.get("publisher", ""))) if part.strip()]
    return (
        item.get("type") == "thesis"
        and bool(parts)
        and all(next(words["faculties"].find_places(part), (1, 1))[0] == 0 for part in parts)
        and not any(words["universities"].find_first(fold_key(mention.text)) for mention in mentions)
    )


def is_university(publisher: str) -> bool:
    """Whether a publisher is a university (الجامعة الإسلامية): what looks like its book may be a thesis."""
    return next(_load_words()["universities"].find_places(fold_key(publisher).split()), (1, 1))[0] == 0


def find_unnamed(subject: Subject) -> Iterator[Mentioned]:
    """Theses that only the heading of their section calls so: entries among theses of said degree, with a
    university for publisher and no degree; each with the first full citation of its work in the notes.
    """
    theses = [
        one for one in subject.entries if one.entry and read_heading(one.entry.section or "") == "theses"
    ]
    named = {one.entry.section for one in theses if one.entry and one.citation.item.get("genre")}
    for entry in theses:
        if not entry.entry or entry.entry.section not in named or not _is_bare(entry):
            continue
        mentions = subject.by_work.get(entry.work.id, ()) if entry.work else ()
        notes = [one for one in mentions if one.note and one.citation.kind == "full"]
        if all(map(_is_bare, notes)):
            yield from (*notes[:1], entry)


def _is_bare(mention: Mentioned) -> bool:
    """Whether a citation reads as a university's book, and names no degree."""
    item, words = mention.citation.item, _load_words()
    return (
        item.get("type") == "book"
        and "genre" not in item
        and words["universities"].find_first(fold_key(str(item.get("publisher", "")))) is not None
        and words["degrees"].find_first(fold_key(mention.text)) is None
        and find_bare_genre(mention) is None
    )


def find_bare_genre(mention: Mentioned) -> Span | None:
    """Where a thesis is called one («رسالة», `thesis`) and its degree is nowhere named; none of a record."""
    if mention.is_record:
        return None
    words, folded = _load_words(), fold_key(mention.text)
    if not any(map(words["bare"].find_whole, list_segments(mention))):
        return None
    is_thesis = words["universities"].find_first(folded) or words["faculties"].find_first(folded)
    if not is_thesis or words["degrees"].find_first(folded):
        return None
    segments = _SEGMENT.finditer(mention.text)
    found = next((one for one in segments if words["bare"].find_whole(fold_key(one[0]))), None)
    if found is None:
        return None
    printed = found[0].strip()
    start = found.start() + found[0].index(printed)
    return start, start + len(printed)


@functools.cache
def _load_words() -> dict[str, Phrases]:
    return {name: compile_phrases(forms) for name, forms in read_data("needs/theses.toml").items()}

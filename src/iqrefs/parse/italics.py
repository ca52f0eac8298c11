"""Italics that a format marks, made visible to the steps that read `*italics*` of plain text.

The marks stand in the text only while it is read: values, spans and the remainder come out without them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from iqrefs.lexicon.scan import find_cues
from iqrefs.model import Citation, Item, Mention, Span
from iqrefs.text.fold import ITALIC, fold_string

_EDGE = " \n\t.,،;؛:()[]\"'«»“”‘’-–—"
_LEAST = 8
_SHORTEST = 3
_MOST_SHARE = 0.85
_PARTS_BEFORE = tuple(",،.:;؛)")
_PARTS_BEHIND = frozenset(",،.:;؛(")
_SAYING = frozenset({
    "pointers", "several_authors", "signals", "roles", "in", "editions", "volumes", "issues", "locators",
    "position", "access", "links", "genres",
})  # fmt: skip
"""What is set in italics too, and is no title."""
_GONE = {ord(ITALIC): None}


def mark_italics(mention: Mention) -> Mention:
    """The mention with marks around its italics that may be titles: several words, and not all of it."""
    spans = _choose(mention)
    if not spans or ITALIC in mention.text:
        return mention
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [mention.text[at:start], ITALIC, mention.text[start:end], ITALIC]
        at = end
    pieces.append(mention.text[at:])
    return replace(mention, text="".join(pieces), italics=())


def _choose(mention: Mention) -> list[Span]:
    chosen: list[Span] = []
    for low, high in mention.italics:
        printed = mention.text[low:high]
        start = low + len(printed) - len(printed.lstrip(_EDGE))
        end = high - (len(printed) - len(printed.rstrip(_EDGE)))
        if end - start > _MOST_SHARE * len(mention.text):
            continue
        if end - start >= _LEAST or _is_title(mention.text, start, end):
            chosen.append((start, end))
    return chosen


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a short word between marks, not the first, may be a title: no *Ibid.*, *ed.* and no *et al.*"""
    before, behind = text[:start].rstrip(), text[end:].lstrip()
    parted = before[-1:] in _PARTS_BEFORE and (not behind or behind[0] in _PARTS_BEHIND)
    word = text[start:end]
    if not (before and parted) or end - start < _SHORTEST or not word.isalpha() or word[0].islower():
        return False
    cues, _kinds = find_cues([fold_string(word)])[0]
    return all(cue.kind not in _SAYING for _length, cue in cues)


def unmark_italics(citation: Citation, mention: Mention) -> Citation:
    """The citation as of the mention that bore no marks."""
    if ITALIC not in citation.text:
        return citation
    offsets = _count_marks(citation.text)
    spans = {
        name: tuple((offsets[start], offsets[end]) for start, end in places)
        for name, places in (citation.spans or {}).items()
    }
    return replace(
        citation,
        text=mention.text,
        item=cast("Item", _clean(citation.item)),
        pointer=replace(citation.pointer, words=citation.pointer.words.translate(_GONE))
        if citation.pointer
        else None,
        spans=spans,
        remainder=tuple(_clean_pieces(citation.remainder)),
    )


def _count_marks(text: str) -> Sequence[int]:
    """By place in the marked text, the place in the text without marks."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (char != ITALIC))
    return offsets


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.translate(_GONE).split()) if ITALIC in value else value
    if isinstance(value, Mapping):
        return {name: _clean(one) for name, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, list) else value


def _clean_pieces(pieces: Iterable[str]) -> Iterable[str]:
    return filter(None, (" ".join(piece.translate(_GONE).split()) for piece in pieces))

"""A verse of the Quran cited by its surah alone: `[البقرة: 255]`, `القرآن الكريم، سورة النور، الآية 35`."""

from __future__ import annotations

from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number

_MARKS = OPENING | CLOSING | {'"', "'", "*"}
"""Ornate brackets are folded to plain ones, either way round."""
_RANGE = frozenset("-,")
_BEHIND = frozenset(" .,;")
_JOINS = frozenset(",:-(")


def take_verse(draft: Draft) -> None:
    """Take surah and verses where they are the whole mention; the book before its surah is but a cue."""
    start = _skip_book(draft, draft.skip(0, _MARKS))
    match = draft.cue_at(start, "scripture") if start < draft.size else None
    named = start + (match[0] if match and draft.words[start] != draft.words[start - 1] else 0)
    surah = draft.cue_at(named, "surahs") if named < draft.size else None
    if surah is None or not draft.is_free(start, named + surah[0]):
        return
    end = named + surah[0]
    colon = draft.skip(end, CLOSING | {'"'})
    if colon >= draft.size or draft.words[colon] != ":":
        return
    first = draft.skip(colon + 1, OPENING)
    last = _read_verses(draft, first)
    if last == first or draft.skip(last, _MARKS | _BEHIND) < draft.size:
        return
    draft.mark("title", start, end)
    draft.item["title"] = draft.printed(start, end)
    draft.mark("locator", first, last)
    verses = "".join("-" if word == "," else word for word in draft.words[first:last])
    draft.locator = {"label": "verse", "value": verses}
    draft.evidence.add("scripture")


def _skip_book(draft: Draft, start: int) -> int:
    """Past the name of the book before that of the surah; it is taken where a surah follows."""
    book = draft.cue_at(start, "scripture") if start < draft.size else None
    if book is None:
        return start
    after = draft.skip(start + book[0], _JOINS)
    if after == start + book[0] or after >= draft.size:
        return start
    if draft.cue_at(after, "scripture") is None and draft.cue_at(after, "surahs") is None:
        return start
    draft.take(start, start + book[0], "cue")
    return after


def _read_verses(draft: Draft, index: int) -> int:
    """Past `255`, `103-104`."""
    end = index
    while end < draft.size and is_number(draft.words[end]) and draft.labels[end] is None:
        end += 1
        if end + 1 < draft.size and draft.words[end] in _RANGE and is_number(draft.words[end + 1]):
            end += 1
        else:
            break
    return end

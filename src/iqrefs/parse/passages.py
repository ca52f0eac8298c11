"""Passages that are no page: a table, an appendix, a leaf, a numbered life, a note of the work cited.

Their words stand in titles too (`الباب الأول`, `Table manners`), so they are read behind a pointer alone,
where no title is described.
"""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.lexicon.pointing import find_passage
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number, is_roman

_ENDS = frozenset(',;"')
_BEFORE = frozenset(",;:.-()[]/")
_MOST_TOKENS = 9
_SIDES = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a passage ends, its CSL locator term, and its value as printed without the words before."""

    end: int
    label: str
    value: str


def read_passage(draft: Draft, index: int) -> Passage | None:
    """The passage that opens at a token between marks; None where none does."""
    if index and draft.labels[index - 1] is None and draft.words[index - 1] not in _BEFORE:
        return None
    found = find_passage(draft.words, index)
    if found is None:
        return None
    after, label = found
    if label == "note" and after < draft.size and draft.labels[after] == "locator":
        return Passage(after, label, draft.printed(index, after))
    end = _find_end(draft, after)
    first = _skip_words(draft, after, end)
    last = end
    while last > first and (draft.words[last - 1] in CLOSING or draft.words[last - 1] == "."):
        last -= 1
    if first >= last:
        return None
    return Passage(end, label, draft.printed(first, last))


def _find_end(draft: Draft, start: int) -> int:
    """Where the marks or what was taken before ends a passage; a bracket of its own belongs to it."""
    depth = 0
    index = start
    while index < draft.size and index - start < _MOST_TOKENS and draft.labels[index] is None:
        word = draft.words[index]
        if word in OPENING:
            depth += 1
        elif word in CLOSING:
            if not depth:
                break
            depth -= 1
        elif word in _ENDS and not depth:
            break
        index += 1
    while index > start and draft.words[index - 1] == ".":
        index -= 1
    return index


def _skip_words(draft: Draft, start: int, end: int) -> int:
    """The first number of a passage, the marks and words of counting before it passed over; the end where
    none stands there.
    """
    index = start
    while index < end:
        word = draft.words[index]
        single = len(word) == _SIDES and word.isalpha() and index > start - 1
        if (
            is_number(word)
            or draft.cue_at(index, "ordinals")
            or (index == start and (is_roman(word) or single))
        ):
            return index
        counted = (
            draft.cue_at(index, "numbers") or draft.cue_at(index, "year_of") or draft.cue_at(index, "issues")
        )
        if counted:
            index += counted[0]
        elif word in OPENING or word in ".:":
            index += 1
        else:
            return end
    return end

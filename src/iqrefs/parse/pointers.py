"""Pointer words: Ibid., op. cit., المصدر نفسه, supra note 5, idem.

Only what is printed here is read; where it leads is `resolve`'s. A word that could be part of a title
(السابق, نفسه, id.) counts only where it stands apart.
"""

from __future__ import annotations

from iqrefs.model import Mention, Pointer
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number

_APART = frozenset(",;:.-()[]\"'")
_LONE = frozenset({"السابق", "نفسه", "نفسها", "ذاته", "ذاتها"})


def take_pointer(draft: Draft) -> None:
    """Take the pointer words of a mention, and say in `draft.pointer` what they mean."""
    words: list[str] = []
    to_note: str | None = None
    same_author = False
    kind_of_work: str | None = None
    for found, end, cue in list(draft.find("pointers")):
        start = _find_bare_work(draft, found) if cue.value == "same" else found
        if start < 0 or not _counts(draft, found, end, cue.value):
            continue
        work = draft.cue_at(start, "works")
        kind_of_work = work[1].value if work else kind_of_work
        same_author = same_author or cue.value == "idem"
        words.append(draft.printed(start, end))
        draft.take(_with_preposition(draft, start), end, "pointer")
        if cue.value == "supra":
            to_note = _take_note_number(draft, end) or to_note
    to_note = to_note or _take_note_number_alone(draft, has_pointer=bool(words))
    if to_note and not words:
        words.append(to_note)
    if words:
        _take_adverbs(draft)
        draft.pointer = Pointer(" ".join(words), to_note, same_author, kind_of_work)
        draft.evidence.add("pointer")


def take_governing_pointer(draft: Draft, mention: Mention) -> None:
    """A citation that the pointer word before it governs: `Ibid., Al Aref, p. 76 and Najem, p. 62`."""
    if draft.pointer is None and mention.governed_by:
        draft.pointer = Pointer(mention.governed_by)
        draft.evidence.add("pointer")


def _with_preposition(draft: Draft, start: int) -> int:
    """«من المصدر السابق», «من الدستور نفسه»: the preposition goes with the pointer."""
    before = start - 1
    if before >= 0 and draft.labels[before] is None and draft.cue_at(before, "function_words"):
        return before
    return start


def _is_edge(draft: Draft, index: int) -> bool:
    """Whether a token is no part of a phrase: outside, taken, a mark or a number."""
    if not 0 <= index < draft.size:
        return True
    return draft.labels[index] is not None or draft.words[index] in _APART or is_number(draft.words[index])


def _counts(draft: Draft, start: int, end: int, value: str) -> bool:
    """Whether a cue is a pointer here, and not a note's number, an adverb or part of a title."""
    if value in ("note", "position", "infra", "adverb"):
        return False
    return value == "same" or _stands_apart(draft, start, end, value)


def _stands_apart(draft: Draft, start: int, end: int, value: str) -> bool:
    word = draft.words[start]
    after_edge = _is_edge(draft, end) or bool(draft.cue_at(end, "locators") or draft.cue_at(end, "volumes"))
    if value in ("ibid", "previous", "op-cit", "place"):
        if end - start == 1 and word in _LONE:
            return after_edge and start > 0 and draft.words[start - 1] in ":-" and draft.size < 16
        if _is_abbreviation(draft, start, end):
            return _is_edge(draft, start - 1) and after_edge
        return True
    if value == "idem":
        return start == 0 and after_edge
    if value == "supra":
        return True
    return _is_edge(draft, start - 1)


def _is_abbreviation(draft: Draft, start: int, end: int) -> bool:
    return all(len(word) <= 2 for word in draft.words[start:end])


def _find_bare_work(draft: Draft, start: int) -> int:
    """Where «الدستور» of «الدستور نفسه» stands; -1 where no bare kind of work precedes."""
    if start > 0 and draft.cue_at(start - 1, "works") and draft.size < 14:
        return start - 1
    if start == 0 or (draft.words[start - 1] in ":-," and draft.size < 12):
        return start
    return -1


def _take_note_number(draft: Draft, index: int) -> str | None:
    """`supra n. 5`, `supra note 5`: the number after the word for a note, taken."""
    at = draft.skip(index, ",.(")
    if at >= draft.size:
        return None
    cue = draft.cue_at(at, "pointers", "note")
    number = draft.skip(at + (cue[0] if cue else 0), ".([")
    if number >= draft.size or not is_number(draft.words[number]) or (cue is None and number != index):
        return None
    end = number + 1
    while end < draft.size and draft.words[end] in CLOSING:
        end += 1
    draft.take(index, end, "pointer")
    return draft.words[number]


def _take_note_number_alone(draft: Draft, *, has_pointer: bool) -> str | None:
    """`note 13, p. 72` at the head of a mention, `انظر الهامش رقم (5)`, `n. 5 above`."""
    for start, end, _cue in draft.find("pointers", "note"):
        number = draft.skip(end, ".([:")
        if number >= draft.size or not is_number(draft.words[number]) or draft.labels[number]:
            continue
        close = number + 1
        while close < draft.size and draft.words[close] in CLOSING:
            close += 1
        position = draft.cue_at(close, "pointers", "position") if close < draft.size else None
        opens = all(draft.labels[i] or draft.words[i] in OPENING for i in range(start))
        if not (opens or position or has_pointer) or draft.cue_at(start, "locators", "page"):
            continue
        draft.take(start, close + (position[0] if position else 0), "pointer")
        return draft.words[number]
    return None


def _take_adverbs(draft: Draft) -> None:
    for value in ("adverb", "position"):
        for start, end, _cue in list(draft.find("pointers", value)):
            draft.take(start, end, "cue")

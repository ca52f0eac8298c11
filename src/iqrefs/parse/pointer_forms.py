"""Pointers that are no fixed words: `Zubaida (n 1) 44`, «ما سبق، هامش رقم 5», «نفس الحكم», `Id., Title` …

Each is told from a title, or from a note of the work cited, by what stands around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.lexicon.pointing import (
    find_bracketed_note,
    find_named_kind,
    find_note_back,
    find_passage,
    find_word,
    opens_pointing,
)
from iqrefs.parse.draft import DELIMITERS, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import is_number

_CLOSED = frozenset("\"'*.")
_PASSAGE = frozenset({"locators", "volumes", "page_tails"})
_YEAR_DIGITS = 4
_LONGEST_KIND = 30


@dataclass(frozen=True, slots=True)
class Form:
    """What is printed of a pointer, from which token to which, and the note that it names."""

    printed: str
    start: int
    end: int
    to_note: str | None = None


def take_form(draft: Draft) -> Form | None:
    """Take the first pointer of a mention that is no fixed word."""
    for index in range(draft.size):
        form = _read_form(draft, index) if draft.labels[index] is None else None
        if form is not None:
            draft.take(form.start, form.end, "pointer")
            _leave_notes(draft, form.end)
            return form
    return None


def _leave_notes(draft: Draft, start: int) -> None:
    """Leave a note of the work cited, in brackets behind its page, to the remainder: `(n 1) 70 (n 3)`."""
    for index in range(start, draft.size):
        found = find_bracketed_note(draft.words, index) if draft.words[index] in OPENING else None
        if found:
            draft.take(index, found[1], EXTRA)


def _read_form(draft: Draft, index: int) -> Form | None:
    words = draft.words
    if words[index] in OPENING:
        found = find_bracketed_note(words, index) if index else None
        if found is None or _describes_before(draft, index) or not _is_end(draft, found[1]):
            return None
        return Form(draft.printed(index + 1, found[1] - 1), index, found[1], words[found[0]])
    if not opens_pointing(words[index]):
        return None
    found = find_note_back(words, index)
    if found and _stands_alone(draft, index):
        return Form(draft.printed(index, found[1]), index, found[1], words[found[0]])
    end = find_named_kind(words, index)
    if end is None or draft.size > _LONGEST_KIND or not _is_apart(draft, index, end):
        return None
    return Form(draft.printed(index, end), index, end)


def _describes_before(draft: Draft, index: int) -> bool:
    """Whether a page, a year or an imprint stands before a token: a note there is one of the work cited."""
    before = draft.words[index - 1]
    return not (before[0].isalpha() or before in _CLOSED) or any(
        is_number(draft.words[i]) or "press" in draft.kinds[i] or draft.words[i] in OPENING
        for i in range(index)
    )


def _stands_alone(draft: Draft, index: int) -> bool:
    """Whether nothing but marks stands before a token, so that the whole mention points."""
    return all(draft.labels[i] or draft.words[i] in DELIMITERS for i in range(index))


def _is_apart(draft: Draft, start: int, end: int) -> bool:
    """Whether a phrase stands between marks, or behind a passage (المادة 10 من نفس القانون)."""
    before = start - 1
    if before >= 0 and "function_words" in draft.kinds[before]:
        before -= 1
        if before >= 0 and not is_number(draft.words[before]):
            return False
    elif before >= 0 and not (draft.labels[before] or draft.words[before] in DELIMITERS):
        return False
    return _is_end(draft, end)


def _is_end(draft: Draft, end: int) -> bool:
    """Whether a pointer ends before a token: there is no word, or one for a passage."""
    if end >= draft.size or draft.labels[end] is not None or not draft.words[end][0].isalpha():
        return True
    return bool(draft.kinds[end] & _PASSAGE) or find_passage(draft.words, end) is not None


def is_idem(draft: Draft, start: int, end: int) -> bool:
    """Whether `Id.` at the head of a mention stands for the author of a work that is described here."""
    either = find_word("either", draft.words, start)
    if start or either is None or draft.skip(end, ".") >= draft.size:
        return False
    comma = draft.skip(end, ".")
    opens = comma + 1
    if (
        draft.words[comma] != ","
        or opens >= draft.size
        or not draft.kinds[opens].isdisjoint(("locators", "volumes"))
    ):
        return False
    title = draft.words[opens][0].isalpha() or draft.words[opens] in "\"*'"
    return title and any(len(draft.words[i]) == _YEAR_DIGITS for i in draft.numbers if i > opens)


def take_page_word(draft: Draft, end: int) -> int:
    """Where an ibid. ends, with the word for a page behind it that has no number: `م.ن.ص.`, the same page."""
    index = draft.skip(end, ".,")
    cue = draft.cue_at(index, "locators", "page") if index < draft.size else None
    if cue and draft.skip(index + cue[0], ".") >= draft.size:
        draft.take(end, index + cue[0], "pointer")
        return index + cue[0]
    return end

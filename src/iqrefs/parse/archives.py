"""Archival files by archive and call number, and documents of the United Nations by their symbol: these
are taken, so that the piece described is the title.

`The National Archives (TNA), FO 371/52345, Shone to Bevin`, `India Office Records, L/PS/10/576`.
"""

from __future__ import annotations

from iqrefs.lexicon import Match
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number

_MARKS = frozenset(",;.:")
_LONGEST = 14
_LETTERS = 4


def take_archive(draft: Draft) -> None:
    """Take an archive's name and the call number of a file."""
    number = _find_call_number(draft) or _find_named_number(draft)
    if number is not None and draft.cue_at(number[0], "un_organs"):
        draft.mark("number", *number)
        draft.item["number"] = draft.printed(*number)
        if number[0] and draft.cue_at(number[0] - 1, "numbers"):
            draft.take(number[0] - 1, number[0], "cue")
        return
    kept = ("archives", "holdings") if "manuscript" in draft.evidence else ("archives",)
    archives = [found[:2] for kind in kept for found in draft.find(kind) if _opens(draft, found[0])]
    if not archives and number is None:
        return
    end = draft.size
    if number is not None:
        _take_location(draft, *number)
    for start, known in archives:
        if not draft.is_free(start, known):
            continue
        end = _close(draft, start, known)
        draft.mark("archive", start, end)
        named = draft.printed(start, end).strip(" ,.")
        held = draft.item.get("archive")
        draft.item["archive"] = f"{held}، {named}" if held else named
    first = draft.skip(end, ",")
    last = _end_shelf(draft, first) if "manuscript" in draft.evidence else first
    last = last if last > first else _end_number(draft, first)
    if number is None and last > first + 1:
        _take_location(draft, first, last)
    draft.evidence.add("manuscript")


def _take_location(draft: Draft, start: int, end: int) -> None:
    draft.mark("archive_location", start, end)
    draft.item["archive_location"] = draft.printed(start, end)


def _opens(draft: Draft, start: int) -> bool:
    if start == 0 or draft.words[start - 1] in _MARKS or draft.words[start - 1] in OPENING:
        return True
    return draft.cue_at(start - 1, "numbers") is not None


def _close(draft: Draft, start: int, end: int) -> int:
    """Where the name of an archive ends that is known as far as `end`: at a mark, its acronym in brackets
    included.
    """
    while (
        end < draft.size
        and draft.labels[end] is None
        and draft.words[end] not in _MARKS
        and _find_word(draft, end) is None
        and end - start < _LONGEST
    ):
        end += 1
    return end


def _find_named_number(draft: Draft) -> tuple[int, int] | None:
    """`رقم الملفة 311/4571`: a number after a word for a file."""
    for start, end, _cue in draft.find("call_numbers"):
        if end < draft.size and is_number(draft.words[end]):
            return start, _end_number(draft, end)
    return None


def _find_call_number(draft: Draft) -> tuple[int, int] | None:
    """`FO 371/52345`, `CO 730/21`, `L/PS/10/576`: capitals, then numbers parted by slashes."""
    if "/" not in draft.words:
        return None
    for index in range(draft.size):
        word = draft.printed(index, index + 1) if len(draft.words[index]) <= _LETTERS else ""
        series = draft.cue_at(index, "archive_series")
        if series and index + series[0] < draft.size and is_number(draft.words[index + series[0]]):
            return index, _end_number(draft, index + series[0])
        if not (word.isascii() and word.isupper() and word.isalpha()) or not _opens(draft, index):
            continue
        end = index + 1
        slashes = 0
        while end < draft.size and draft.labels[end] is None and draft.words[end] not in CLOSING:
            if draft.words[end] == "/":
                slashes += 1
            elif not (is_number(draft.words[end]) or _is_capitals(draft, end)):
                break
            end += 1
        if (
            slashes
            and end < draft.size + 1
            and any(is_number(w) for w in draft.words[index:end])
            and end - index >= 4
        ):
            return index, end
    return None


def _find_word(draft: Draft, index: int) -> Match | None:
    """The word before a number on a shelf: رقم, برقم, تحت رقم."""
    return draft.cue_at(index, "numbers") or draft.cue_at(index, "locators", "hadith_number")


def _end_shelf(draft: Draft, index: int) -> int:
    """Past the number of a manuscript and the word of its subject: `رقم 214 فقه`, `تحت رقم (1123)`."""
    cue = _find_word(draft, index) if index < draft.size else None
    if cue is None:
        return index
    end = index + cue[0]
    while end < draft.size and draft.labels[end] is None and draft.words[end] not in _MARKS:
        end += 1
        if end - index > _LONGEST:
            return index
    return end if any(is_number(word) for word in draft.words[index:end]) else index


def _end_number(draft: Draft, index: int) -> int:
    """Past `371/20013`."""
    while index < draft.size and (is_number(draft.words[index]) or draft.words[index] == "/"):
        index += 1
    return index


def _is_capitals(draft: Draft, index: int) -> bool:
    word = draft.printed(index, index + 1)
    return len(word) <= _LETTERS and word.isascii() and word.isalpha() and word.isupper()

"""Which part of a whole: volume, issue, edition, number of a report or law, series."""

from __future__ import annotations

from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import FoundNumber, is_number, is_roman, read_number, read_ordinal

_ARTICLE = "ال"
_CHAMBER_WORDS = 4
_SINGLE_LETTERS = frozenset({"م", "ح", "س", "v", "t", "p", "ع", "ج"})


def take_parts(draft: Draft) -> None:
    """Take volume, issue, edition and number, wherever a cue word or a shape names them."""
    for index in draft.places_of(*_TAKERS):
        if draft.labels[index] is None:
            _take_at(draft, index)
    _take_volume_issue(draft)


def _take_at(draft: Draft, index: int) -> None:
    for length, cue in draft.cues[index]:
        if not draft.is_free(index, index + length):
            continue
        taker = _TAKERS.get(cue.kind)
        if taker and taker(draft, index, index + length, cue.value):
            return


def _set(draft: Draft, variable: str, start: int, number: FoundNumber) -> bool:
    if variable in draft.item and not (variable == "volume" and "journal-year" in draft.evidence):
        draft.take(start, number.end, EXTRA)
        return True
    draft.mark(variable, start, number.end)
    draft.item[variable] = number.value  # type: ignore[literal-required]
    return True


def _take_volume(draft: Draft, start: int, index: int, value: str) -> bool:
    number = read_number(draft, index, roman=True)
    if number is None:
        return _take_ordinal_before(draft, start, index, "volume")
    word = draft.words[start]
    if word in _SINGLE_LETTERS and not _single_letter_ok(draft, start, number):
        return False
    if value == "year":
        return _take_year_volume(draft, start, number)
    if value == "part":
        draft.take(start, number.end, "part")
        return True
    return _set(draft, "volume", start, number)


def _single_letter_ok(draft: Draft, start: int, number: FoundNumber) -> bool:
    """`م 5` after a year is an era, `م` in a law an article; `t`, `v`, `p` may be initials."""
    word = draft.words[start]
    if (
        draft.printed(start, start + 1).isupper()
        and word.isascii()
        and draft.words[start + 1 : start + 2] != [number.value]
    ):
        return False
    if not is_number(number.value[:1]) and not is_roman(number.value.lower()):
        return False
    if word == "م":
        follows_number = start > 0 and is_number(draft.words[start - 1])
        return not follows_number and "legislation" not in draft.evidence and len(number.value) <= 3
    return len(number.value) <= 4


def _take_year_volume(draft: Draft, start: int, number: FoundNumber) -> bool:
    """A journal's year (السنة 16) is its volume where no other is printed; a calendar year is none."""
    if len(number.value) >= 4 or (draft.words[start] == "س" and "issues" not in draft.by_kind):
        return False
    draft.mark("volume", start, number.end)
    draft.item.setdefault("volume", number.value)
    draft.evidence.add("journal-year")
    return True


def _take_ordinal_before(draft: Draft, start: int, index: int, variable: str) -> bool:
    """`3rd ed.`, `2nd impression`, `4th. Edition`: the ordinal stands before the word."""
    back = draft.skip_back(start - 1, ".")
    while back > 1 and (draft.cue_at(back, "editions", "word") or _is_adjective(draft, back, start)):
        back = draft.skip_back(back - 1, ".,")
    for first in range(max(0, back - 2), back + 1):
        ordinal = read_ordinal(draft, first)
        if ordinal and ordinal.end == back + 1 and draft.is_free(first, index):
            return _set(draft, variable, first, FoundNumber(first, index, ordinal.value))
        if ordinal and draft.words[back] == "." and ordinal.end == back:
            return _set(draft, variable, first, FoundNumber(first, index, ordinal.value))
        if (
            first == back - 1
            and is_number(draft.words[first])
            and draft.words[back] in ("th", "st", "nd", "rd")
        ):
            return _set(draft, variable, first, FoundNumber(first, index, draft.words[first]))
    return False


def _is_adjective(draft: Draft, index: int, start: int) -> bool:
    """`1st American ed.`: one word between the ordinal and the word for edition."""
    if index != start - 1 or index < 2 or not draft.words[index][:1].isalpha():
        return False
    ordinals = (read_ordinal(draft, first) for first in range(max(0, index - 3), index))
    return any(ordinal and ordinal.end == index for ordinal in ordinals)


def _take_issue(draft: Draft, start: int, index: int, _value: str) -> bool:
    number = read_number(draft, index)
    if number is None:
        return draft.words[start] != "ع" and _take_number(draft, start, index, "number")
    if draft.words[start] == "ع" and not is_number(number.value[0]):
        return False
    if _is_of_case(draft, start) and _take_number(draft, start, index, "number"):
        return True
    if "report" in draft.evidence or _is_report_number(draft, start):
        return False
    end = _read_issue_tail(draft, number.end)
    value = draft.printed(draft.skip(number.start, ":. "), end) if end > number.end else number.value
    of_law = "legislation" in draft.evidence and "number" not in draft.item and _follows_law(draft, start)
    return _set(draft, "number" if of_law else "issue", start, FoundNumber(start, end, value))


def _is_of_case(draft: Draft, start: int) -> bool:
    """Whether a court's decision is numbered here, and no journal: `قرار المجلس الأعلى عدد 1234`."""
    if "case" not in draft.evidence:
        return False
    return not any(i < start for i in draft.by_kind.get("containers", ()))


def _follows_law(draft: Draft, start: int) -> bool:
    """`Law No. 4`: the number of a law in Latin script stands right behind its word."""
    return start > 0 and draft.cue_at(start - 1, "laws") is not None


def _is_report_number(draft: Draft, start: int) -> bool:
    back = draft.skip_back(start - 1, ".(")
    return back >= 0 and draft.labels[back] == "genre"


def _read_issue_tail(draft: Draft, index: int) -> int:
    """`العدد 12 مكرر (أ)`: the word after an issue's number is part of it."""
    if index + 2 < draft.size and draft.words[index] in OPENING and draft.cue_at(index + 1, "issue_tails"):
        return index + 3 if draft.words[index + 2] in CLOSING else index
    tail = draft.cue_at(index, "issue_tails") if index < draft.size else None
    if tail and draft.is_free(index, index + tail[0]):
        index += tail[0]
        if index + 2 < draft.size and draft.words[index] in OPENING and draft.words[index + 2] in CLOSING:
            index += 3
    return index


def _take_edition(draft: Draft, start: int, index: int, value: str) -> bool:
    if value != "edition":
        return False
    press = draft.skip(index, ". ")
    if press < draft.size and len(draft.words[start]) == 1 and _is_press(draft, press, index):
        draft.take(start, press, "cue")
        draft.evidence.add(f"published:{press}")
        return True
    if _take_ordinal_before(draft, start, index, "edition"):
        return True
    number = read_number(draft, index)
    if number is None or len(number.value) > 3:
        return False
    if draft.words[start] == "ed" and number.value.isdigit():
        return False
    return _set(draft, "edition", start, number)


def _is_press(draft: Draft, index: int, after: int) -> bool:
    """`ط. دار الفكر`, `ط. الحلبي`, `ط. بولاق`: behind the short word for an edition stands who printed it."""
    if "press" in draft.kinds[index]:
        return True
    named = draft.words[index].startswith(_ARTICLE) or draft.cue_at(index, "places") is not None
    return index > after and named and read_ordinal(draft, index) is None


def _take_number(draft: Draft, start: int, index: int, _value: str) -> bool:
    """`رقم (36)`, `No. ISP-I-24-06`: bare, letters and digits up to a blank or bracket."""
    if f"named-law:{start}" in draft.evidence:
        return False
    first = draft.skip(index, ".:([")
    end = first
    while end < draft.size and (end == first or draft.touches(end)) and draft.words[end] not in ",;()[]\"'":
        if draft.labels[end] is not None:
            return False
        end += 1
    if end > first and draft.words[end - 1] in ".:":
        end -= 1
    end = _end_chamber(draft, first, end)
    value = draft.printed(first, end)
    if not any(char.isdigit() for char in value) or not draft.is_free(start, end):
        return False
    if start > 0 and draft.labels[start - 1] == "collection-title":
        variable = "collection-number"
    else:
        variable = "number"
    close = end + 1 if end < draft.size and draft.words[end] in CLOSING and first > index else end
    value = "".join(str(int(c)) if c.isdecimal() else c for c in value)
    if "locator" in draft.labels[:start] and "legislation" not in draft.evidence and variable == "number":
        draft.take(start, close, EXTRA)
        return True
    return _set(draft, variable, start, FoundNumber(start, close, value))


def _end_chamber(draft: Draft, first: int, end: int) -> int:
    """Past `/الهيئة المدنية/2012`: a court's chamber, of several words, between number and year."""
    if "case" not in draft.evidence or "/" not in draft.words[first:end]:
        return end
    stop = end
    while stop < draft.size and stop - end < _CHAMBER_WORDS and draft.words[stop][:1].isalpha():
        stop += 1
    closes = stop + 1 < draft.size and draft.words[stop] == "/" and is_number(draft.words[stop + 1])
    return stop + 2 if closes and draft.is_free(end, stop + 2) else end


def _is_page_next(draft: Draft, index: int) -> bool:
    return index + 1 < draft.size and draft.words[index] == ":" and is_number(draft.words[index + 1])


def _take_volume_issue(draft: Draft) -> None:
    """`12(3)`, `47 (2)`, `35, no. 2`: a bare number before an issue in brackets is the volume."""
    for index in draft.numbers:
        if index + 3 >= draft.size or draft.words[index + 1] != "(" or not is_number(draft.words[index]):
            continue
        if not draft.is_free(index, index + 4):
            continue
        inner = draft.words[index + 2]
        number = read_number(draft, index + 1)
        if number is None:
            continue
        long = len(inner) >= 4 and not _is_page_next(draft, number.end)
        if long or len(draft.words[index]) >= 4 or "volume" in draft.item:
            continue
        draft.mark("volume", index, index + 1)
        draft.item["volume"] = draft.words[index]
        _set(draft, "issue", index + 1, number)
        return


_TAKERS = {
    "volumes": _take_volume,
    "issues": _take_issue,
    "editions": _take_edition,
    "numbers": _take_number,
}

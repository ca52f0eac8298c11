"""Which of the dates found is the date of issue."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.parse.dates import FoundDate, with_year
from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.locators import OF_LAWS

_EDGES = frozenset(",;:.-()[]/\"'<*")
_OPENING_TOKENS = 4
"""A month word among the first tokens is a name (Jan, رجب), for no reference opens with its month."""
_NEEDED_YEAR = 1.5
_NEEDED_DATE = -1.0
_OF_GAZETTE = 5.0
_COUNTED = ("volumes", "issues", "editions", "numbers", "locators")


def take_issued(draft: Draft, dates: Sequence[FoundDate]) -> None:
    """Take the date of issue: the best placed of the dates that are no access dates.

    A year inside a title is none: it stands between words, or in quotation marks.
    """
    quoted = _inside_quotes(draft)
    if draft.points:
        return
    gazette = _find_gazette(draft, dates)
    best: tuple[float, int, FoundDate] | None = None
    for order, date in enumerate(dates):
        if date.kind in ("day-month", "month-only"):
            continue
        score = _score_date(draft, date, quoted, order)
        score -= _OF_GAZETTE if _range(draft, date)[0] > gazette else 0.0
        needed = _NEEDED_DATE if date.certain else _NEEDED_YEAR
        if score >= needed and (best is None or score >= best[0]):
            best = (score, order, date)
    if best is None:
        return
    _take(draft, best[2], dates)
    if "legislation" in draft.evidence:
        _take_law_year(draft, dates)


def _take_law_year(draft: Draft, dates: Sequence[FoundDate]) -> None:
    """The year that names a law (لسنة 2015) is no part of its title, whatever its date of issue."""
    for date in dates:
        first, last = _range(draft, date)
        if not draft.is_free(first, last) or first == 0:
            continue
        if date.kind == "year" and draft.cue_at(first - 1, "year_of"):
            draft.take(first - 1, last, "cue")
        for start in range(max(0, first - 3), first):
            lead = draft.cue_at(start, "date_words")
            if lead and start + lead[0] == first and draft.is_free(start, first):
                draft.take(start, last, EXTRA)
                break


def _take(draft: Draft, chosen: FoundDate, dates: Sequence[FoundDate]) -> None:
    first, last = _range(draft, chosen)
    if (
        last + 1 < draft.size
        and len(draft.words[last]) == 1
        and draft.words[last].isalpha()
        and (draft.words[last + 1] in CLOSING and draft.is_free(last, last + 1))
    ):
        last += 1
    draft.mark("issued", first, last)
    draft.item["issued"] = chosen.value
    _take_lead(draft, first)
    parts = chosen.value.get("date-parts") or [[]]
    if chosen.kind != "year" or len(parts) != 1 or len(parts[0]) != 1:
        return
    for date in dates:
        start, end = _range(draft, date)
        if date.kind in ("month-only", "day-month") and _is_apart(draft, date) and start > _OPENING_TOKENS:
            draft.mark("issued", start, end)
            draft.item["issued"] = with_year(date, parts[0][0])
            return


def _take_lead(draft: Draft, first: int) -> None:
    """The word before a date goes with it: بتاريخ, dated, سنة."""
    for start in range(max(0, first - 3), first):
        match = draft.cue_at(start, "date_words") or draft.cue_at(start, "editions", "edition")
        if match and draft.skip(start + match[0], ":(") == first and draft.is_free(start, first):
            draft.take(start, first, "cue")
            return


def _range(draft: Draft, date: FoundDate) -> tuple[int, int]:
    return draft.token_at(date.start), draft.token_at(date.end - 1) + 1


def _is_apart(draft: Draft, date: FoundDate) -> bool:
    first, last = _range(draft, date)
    return _is_edge(draft, first - 1) and _is_edge(draft, last) and draft.is_free(first, last)


def _is_edge(draft: Draft, index: int) -> bool:
    if not 0 <= index < draft.size:
        return True
    return draft.labels[index] not in (None, "others") or draft.words[index] in _EDGES


def _inside_quotes(draft: Draft) -> list[bool]:
    inside, flags = False, []
    total = draft.words.count('"')
    seen = 0
    for word in draft.words:
        if word == '"':
            seen += 1
            inside = not inside and seen < total
        flags.append(inside)
    return flags


def _score_date(draft: Draft, date: FoundDate, quoted: Sequence[bool], order: int) -> float:
    first, last = _range(draft, date)
    if not draft.is_free(first, last) or first >= draft.size:
        return -10.0
    if f"named-law:{first}" in draft.evidence or (date.kind == "year" and _follows_resolution(draft, first)):
        return -10.0
    score = {"year": 2.0, "hijri-bare": 0.5}.get(date.kind, 4.0) + order * 0.4
    score += 2.0 if _is_edge(draft, last) else -2.0
    score += _score_left(draft, date, first)
    if quoted[first]:
        score -= 7.0
    if _is_span(date):
        score -= 3.0
    return score


def _find_gazette(draft: Draft, dates: Sequence[FoundDate]) -> int:
    """The token of the gazette behind the day of a law itself: the day behind it is that of its issue. Behind
    all where there is no such day.
    """
    gazettes = [i for i in draft.by_kind.get("containers", ()) if draft.cue_at(i, "containers", "gazette")]
    if "legislation" not in draft.evidence or not gazettes:
        return draft.size
    own = any(date.kind == "day" and _range(draft, date)[1] <= gazettes[0] for date in dates)
    return gazettes[0] if own else draft.size


def _follows_resolution(draft: Draft, first: int) -> bool:
    """`Resolution 1483`: the number right behind the word is no year."""
    return any(
        cue.kind == "laws" and cue.value == "resolution" and start + length == first
        for start in range(max(0, first - 3), first)
        for length, cue in draft.cues[start]
    )


def _is_span(date: FoundDate) -> bool:
    """A range of years further apart than a volume takes is a period, not a date."""
    parts = date.value.get("date-parts", [])
    return date.kind == "year" and len(parts) == 2 and parts[1][0] - parts[0][0] > 2


def _score_left(draft: Draft, date: FoundDate, first: int) -> float:
    before = first - 1
    last = draft.token_at(date.end - 1) + 1
    if before < 0:
        return 0.0
    for start in range(max(0, first - 4), first):
        match = draft.cue_at(start, "date_words") or draft.cue_at(start, "year_of")
        if match and draft.skip(start + match[0], ":(") == first:
            return (
                1.5 if _is_edge(draft, start - 1) or _ends_place(draft, start) else _inner_year(draft, date)
            )
    for start in range(max(0, first - 3), first):
        if any(
            cue.kind in _COUNTED
            and cue.value not in OF_LAWS
            and not _is_initial(draft, start, first)
            and draft.skip(start + length, ".:" if cue.kind == "locators" else ".:([") == first
            for length, cue in draft.cues[start]
        ):
            if draft.cue_at(start, "editions") and last - first == 1 and len(draft.words[first]) == 4:
                return 2.0
            numbered = date.kind == "month" and "case" in draft.evidence
            return -6.0 if numbered or date.kind in ("year", "hijri-bare") else 0.0
    if _is_edge(draft, before):
        return 2.0 + _in_imprint(draft, first) + _around(draft, date, first)
    if _ends_place(draft, first):
        return 1.5
    return 0.0 if date.certain and date.kind != "year" else -1.0


def _around(draft: Draft, date: FoundDate, first: int) -> float:
    """A year alone in brackets is a date; a number after a colon behind a bracket is a page."""
    last = draft.token_at(date.end - 1) + 1
    if draft.words[first - 1] == "(" and last < draft.size and draft.words[last] == ")":
        return 1.0
    if draft.words[first - 1] == ":" and first > 1 and draft.words[first - 2] in CLOSING:
        return -6.0
    before = draft.skip_back(first - 1, ",. ")
    pressed = any(
        cue.kind in ("press", "known") and start + length == before + 1
        for start in range(max(0, before - 4), before + 1)
        for length, cue in draft.cues[start]
    )
    return 2.5 if pressed else 0.0


def _is_initial(draft: Draft, start: int, first: int) -> bool:
    """`Berg, T. (2015)`: the initial of a name, and not «t.» for a volume."""
    return (
        draft.words[first - 1] == "("
        and len(draft.words[start]) == 1
        and draft.printed(start, start + 1).isupper()
    )


def _in_imprint(draft: Draft, first: int) -> float:
    """A date that closes a bracket with a place or a press in it is the imprint's."""
    if draft.words[first - 1] != ",":
        return 0.0
    for index in range(first - 2, max(-1, first - 30), -1):
        if draft.words[index] in CLOSING:
            return 0.0
        if draft.words[index] in OPENING:
            return 3.0
    return 0.0


def _inner_year(draft: Draft, date: FoundDate) -> float:
    """«بعد عام 2003» inside a title is no date; «قانون … لسنة 2015» is a law's own."""
    if date.kind != "year":
        return 0.0
    return 1.5 if "legislation" in draft.evidence or _follows_number(draft, date) else -4.0


def _follows_number(draft: Draft, date: FoundDate) -> bool:
    """`رقم 1483 لسنة 2003`: the year of what is numbered."""
    before = draft.token_at(date.start) - 2
    back = draft.skip_back(before, CLOSING)
    first = draft.skip_back(back - 1, OPENING) if back > 0 and draft.words[back].isdigit() else -1
    return first >= 0 and any(
        cue.kind == "numbers" and start + length == first + 1
        for start in range(max(0, first - 3), first + 1)
        for length, cue in draft.cues[start]
    )


def _ends_place(draft: Draft, index: int) -> bool:
    """Whether a place ends right before a token."""
    return any(
        cue.kind == "places" and start + length == index
        for start in range(max(0, index - 5), index)
        for length, cue in draft.cues[start]
    )

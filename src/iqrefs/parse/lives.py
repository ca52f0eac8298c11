"""Notes on a person's life: they cite nothing, though a name and years stand in them.

`نوري السعيد: سياسي عراقي ولد في بغداد سنة 1888`, `Sir Percy Cox (1864-1937): British officer …`. What points
behind it (`… المصدر السابق، ص 90`) stays.
"""

from __future__ import annotations

from iqrefs.lexicon.pointing import find_word
from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number

_POINTS = ("ibid", "previous", "op-cit", "place", "supra")
_IMPRINT = frozenset({"editions", "roles", "no_date", "access", "genres", "issues", "pointers", "scripture"})
_NAMES = frozenset({"given_names", "nisbas", "name_parts", "honorifics", "places"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_SHORTEST_LIFE, _LONGEST_LIFE = 18, 105
_NAME_TOKENS = 10
_LEAST_WORDS = 3


def take_life(draft: Draft) -> None:
    """Take what tells a life, at the head of a mention, as remainder."""
    end = _find_end(draft)
    if end and _tells_life(draft, end):
        draft.take(0, end, "death")
        draft.evidence.add("life")


def _find_end(draft: Draft) -> int:
    """Where a sentence before a pointer word ends; the end of a mention that has none."""
    points = (
        i for i in draft.by_kind.get("pointers", ()) if any(draft.cue_at(i, "pointers", v) for v in _POINTS)
    )
    first = next(points, None)
    if first is None:
        return draft.size
    while first > 0 and draft.words[first - 1] != ".":
        first -= 1
    return first


def _tells_life(draft: Draft, end: int) -> bool:
    if any(label is not None for label in draft.labels[:end]) or '"' in draft.words[:end]:
        return False
    if any(_is_imprint(draft, i) for i in range(end)):
        return False
    if any(_is_cited(draft, i, end) for i in range(end)) or _ends_dated(draft, end):
        return False
    if any(find_word("life", draft.words, i) for i in range(end)):
        return True
    return _has_calling(draft, end) or _opens_dated(draft, end)


def _is_imprint(draft: Draft, index: int) -> bool:
    """Whether a token is of an imprint; a letter may be an initial («د»), a college is where one learned."""
    if len(draft.words[index]) <= 1 or draft.kinds[index] & _NAMES:
        return False
    return bool(draft.kinds[index] & _IMPRINT) or draft.cue_at(index, "press", "publisher") is not None


def _is_cited(draft: Draft, index: int, end: int) -> bool:
    """Whether a passage or a volume stands at a token, with its number."""
    cues = (draft.cue_at(index, "locators"), draft.cue_at(index, "volumes", "volume"))
    numbers = (draft.skip(index + cue[0], ".:(") for cue in cues if cue)
    return any(number < end and is_number(draft.words[number]) for number in numbers)


def _ends_dated(draft: Draft, end: int) -> bool:
    """Whether a year of issue closes it, as in `Paris, 2015.`"""
    last = draft.skip_back(end - 1, ".,)")
    return last > 0 and is_number(draft.words[last]) and draft.words[last - 1] in ",:"


def _has_calling(draft: Draft, end: int) -> bool:
    """Whether a calling and a people stand side by side behind a name: سياسي عراقي, British officer."""
    for index in range(1, end - 1):
        if draft.words[index - 1] not in ",:;-)":
            continue
        for first, second in (("callings", "peoples"), ("peoples", "callings")):
            after = find_word(first, draft.words, index)  # type: ignore[arg-type]
            if after and after < end and find_word(second, draft.words, after):  # type: ignore[arg-type]
                return True
    return False


def _opens_dated(draft: Draft, end: int) -> bool:
    """Whether a name, the years of a life in brackets and words about it open a mention."""
    opening = next((i for i in range(min(end, _NAME_TOKENS)) if draft.words[i] in OPENING), None)
    if not opening or draft.kinds[0].isdisjoint(_NAMES) or opening + 4 >= end:
        return False
    first, dash, last = draft.words[opening + 1 : opening + 4]
    close = next((i for i in range(opening + 4, min(end, opening + 7)) if draft.words[i] in CLOSING), None)
    if close is None or dash != "-" or not (is_number(first) and is_number(last)):
        return False
    if not (
        len(first) == len(last) == len(str(_FIRST_YEAR)) and _FIRST_YEAR < int(first) < int(last) < _LAST_YEAR
    ):
        return False
    lived = _SHORTEST_LIFE <= int(last) - int(first) <= _LONGEST_LIFE
    words = sum(word[0].isalpha() for word in draft.words[close + 1 : end])
    return lived and words >= _LEAST_WORDS and draft.words[close + 1] in ",:;-."

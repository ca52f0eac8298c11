"""The kind of work in the source's words: a degree, an interview, a conference paper; and its series."""

from __future__ import annotations

from iqrefs.parse.draft import CLOSING, OPENING, Draft
from iqrefs.parse.numbers import is_number

_APART = frozenset(",;:.-()[]\"'*")
_PHRASE_ENDS = frozenset(',;.()[]"')
_BARE_GENRES = frozenset(
    {"report", "map", "speech", "post", "book", "dataset", "broadcast", "motion_picture", "pamphlet"}
)
_TYPE_WORDS = frozenset({"report", "motion_picture"})
"""Genres whose bare word says no more than the type does."""
_SERIES_WORDS = 8


def take_genres(draft: Draft) -> None:
    """Take the kind of work in the source's words: a degree, an interview, a conference paper."""
    for start, end, cue in list(draft.find("genres")):
        if not draft.is_free(start, end) or not _opens_phrase(draft, start) or _is_hyphened(draft, end):
            continue
        if start > 0 and draft.words[start - 1] == "a" and draft.labels[start - 1] is None:
            draft.take(start - 1, start, "cue")
        taker = _GENRE_TAKERS.get(cue.value, _take_bare_genre)
        taker(draft, start, end, cue.value)


def _is_hyphened(draft: Draft, end: int) -> bool:
    return end < draft.size and draft.words[end] == "-" and draft.touches(end)


def _opens_phrase(draft: Draft, start: int) -> bool:
    back = start - 1
    return (
        back < 0
        or draft.labels[back] is not None
        or draft.words[back] in _APART
        or draft.words[back] == "a"
        or draft.words[start] in OPENING
    )


def _close_phrase(draft: Draft, end: int, limit: int) -> int:
    stop = end
    while stop < draft.size and draft.labels[stop] is None and stop - end < limit:
        if draft.words[stop] in _PHRASE_ENDS or draft.cue_at(stop, "press", "university"):
            break
        if draft.cue_at(stop, "roles"):
            break
        stop += 1
    return stop


def _set_genre(draft: Draft, start: int, end: int, kind: str) -> None:
    """A genre is a field where its words say more than the type; a bare «Report» says no more."""
    draft.evidence.add(f"genre:{kind}")
    if kind in _TYPE_WORDS and end - start == 1:
        draft.take(start, end, "genre")
        draft.evidence.add(kind)
        return
    draft.mark("genre", start, end)
    draft.item.setdefault("genre", draft.printed(start, end).strip(" ,.:[]"))


def _take_thesis(draft: Draft, start: int, end: int, kind: str) -> None:
    if start == 0 and draft.size > 4:
        return
    end = _close_phrase(draft, end, 9)
    while end < draft.size:
        at = draft.skip(end, "(,[")
        tail = draft.cue_at(at, "genre_tails") if at < draft.size else None
        if tail is None or not draft.is_free(end, at + tail[0]):
            break
        comma = "," in draft.words[end:at]
        close = at + tail[0]
        if close < draft.size and draft.words[close] in CLOSING:
            close += 1
        if comma and close < draft.size and draft.words[close] not in _PHRASE_ENDS:
            break
        end = close
    opening = start > 0 and draft.words[start - 1] == "("
    if opening and end < draft.size and draft.words[end] == ")":
        draft.take(end, end + 1, "cue")
        draft.take(start - 1, start, "cue")
    _set_genre(draft, start, end, kind)


def _take_event_paper(draft: Draft, start: int, end: int, kind: str) -> None:
    """`paper presented at EVENT`, «بحث مقدم إلى المؤتمر …»: the genre, and after it the event."""
    close = start + 1
    while close < end and not (draft.cue_at(close, "presented") or draft.cue_at(close, "function_words")):
        close += 1
    _set_genre(draft, start, close, kind)
    while (
        end < draft.size
        and draft.labels[end] is None
        and (draft.cue_at(end, "presented") or draft.cue_at(end, "function_words"))
    ):
        end += 1
    draft.take(close, end, "cue")
    draft.evidence.add("event-follows")
    stop = end
    while stop < draft.size and draft.labels[stop] is None and draft.words[stop] not in ",;.([":
        stop += 1
    if stop - end >= 2:
        draft.mark("event-title", end, stop)
        draft.item.setdefault("event-title", draft.printed(end, stop).strip(" :"))


def _take_whole_phrase(draft: Draft, start: int, end: int, kind: str) -> None:
    """An interview, a manuscript: evidence for the type; the words stay in the title where they open it."""
    draft.evidence.add(f"genre:{kind}")
    if kind == "manuscript" and start > 0 and _is_closed(draft, end):
        draft.mark("genre", start, end)
        draft.item.setdefault("genre", draft.printed(start, end))
        draft.evidence.add("manuscript")


def _is_closed(draft: Draft, end: int) -> bool:
    return end >= draft.size or draft.words[end] in _APART or draft.labels[end] is not None


def _take_bare_genre(draft: Draft, start: int, end: int, kind: str) -> None:
    """A common word (report, خريطة) is a genre only where it stands alone or before a number."""
    if start == 0 and kind == "broadcast" and end < draft.size and draft.words[end] == '"':
        draft.evidence.add("genre:broadcast")
        draft.take(start, end, "cue")
        return
    numbered = end < draft.size and (draft.cue_at(end, "numbers") is not None or is_number(draft.words[end]))
    if start == 0 and not numbered:
        if kind not in _BARE_GENRES:
            draft.evidence.add(f"genre:{kind}")
        return
    if _is_closed(draft, end) or numbered or draft.cue_at(end, "genre_tails"):
        _set_genre(draft, start, end, kind)
    elif _is_on(draft, end):
        draft.take(end, end + 1, "cue")
        _set_genre(draft, start, end, kind)


def _is_on(draft: Draft, end: int) -> bool:
    """`منشور على فيسبوك`, `تغريدة على منصة إكس`: a preposition, and then the site."""
    return any(draft.cue_at(i, "containers", "post") for i in range(end + 1, min(end + 4, draft.size)))


_GENRE_TAKERS = {
    "thesis": _take_thesis,
    "paper-conference": _take_event_paper,
    "interview": _take_whole_phrase,
    "manuscript": _take_whole_phrase,
    "personal_communication": _take_whole_phrase,
}


def take_series(draft: Draft) -> None:
    """Take «سلسلة عالم المعرفة (275)»: the series keeps its word, its number stands apart."""
    for start, end, cue in list(draft.find("collections")):
        if cue.language == "en" or not _opens_phrase(draft, start):
            continue
        stop = end
        if (
            end + 1 < draft.size
            and draft.words[end] == '"'
            and '"' in draft.words[end + 1 : end + _SERIES_WORDS]
        ):
            stop = draft.words.index('"', end + 1) + 1
            draft.mark("collection-title", start, stop)
            draft.item.setdefault("collection-title", draft.printed(end + 1, stop - 1).strip())
            continue
        while stop < draft.size and draft.labels[stop] is None and stop - end < _SERIES_WORDS:
            if (
                draft.words[stop] in _PHRASE_ENDS
                or is_number(draft.words[stop])
                or draft.cue_at(stop, "numbers")
            ):
                break
            if draft.cue_at(stop, "press_verbs") or draft.cue_at(stop, "issues"):
                break
            stop += 1
        if stop > end:
            draft.mark("collection-title", start, stop)
            draft.item.setdefault("collection-title", draft.printed(start, stop).strip(" :"))
            _take_series_number(draft, stop)


def _take_series_number(draft: Draft, index: int) -> None:
    at, after = index, draft.skip(index, ",")
    for kind in ("numbers", "issues"):
        cue = draft.cue_at(after, kind) if after < draft.size else None
        if cue:
            at = after + cue[0]
            break
    first = draft.skip(at, "(.: ")
    if first < draft.size and is_number(draft.words[first]) and len(draft.words[first]) < 4:
        close = first + 1
        if close < draft.size and draft.words[close] in CLOSING:
            close += 1
        if first == at and at == index:
            return
        draft.mark("collection-number", index, close)
        draft.item.setdefault("collection-number", draft.words[first])

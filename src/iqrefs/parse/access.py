"""When a page was visited, and the words around a link."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.parse.dates import FoundDate
from iqrefs.parse.draft import CLOSING, OPENING, Draft

_BETWEEN = frozenset(",:;.-([")
_REACH = 6


def take_access(draft: Draft, dates: Sequence[FoundDate]) -> list[FoundDate]:
    """Take access clauses; gives back the dates that are not access dates."""
    rest = list(dates)
    for start, end, _cue in list(draft.find("access")):
        follower = _date_after(draft, end, rest)
        if follower is None:
            continue
        first, last = draft.token_at(follower.start), draft.token_at(follower.end - 1) + 1
        rest.remove(follower)
        draft.take(start, first, "cue")
        draft.mark("accessed", first, last)
        draft.item.setdefault("accessed", follower.value)
        if (
            last < draft.size
            and draft.words[last] in CLOSING
            and start > 0
            and draft.words[start - 1] in OPENING
        ):
            draft.take(start - 1, last + 1, "cue")
    return rest


def _date_after(draft: Draft, index: int, dates: Sequence[FoundDate]) -> FoundDate | None:
    """The date that begins within a few marks and lead words of a token."""
    for date in dates:
        first = draft.token_at(date.start)
        if index <= first <= index + _REACH and all(
            draft.words[i] in _BETWEEN or draft.cues[i] for i in range(index, first)
        ):
            return date
    return None


def take_link_words(draft: Draft) -> None:
    """Take the words that lead to a link, or that stand where a lost one stood."""
    for start, end, _cue in list(draft.find("links", "before")):
        after = draft.skip(end, ":,.;-(<[")
        if (after < draft.size and draft.labels[after] in ("URL", "cue") and _opens(draft, start)) or (
            after < draft.size and draft.cue_at(after, "containers", "webpage") and end - start > 1
        ):
            draft.take(start, after, "cue")
    for start, end, cue in list(draft.find("hours")):
        close = end
        while (
            close < draft.size
            and draft.labels[close] is None
            and (
                draft.words[close].isdigit()
                or draft.words[close] in ":.-"
                or draft.cue_at(close, "hours", "unit")
            )
        ):
            close += 1
        timed = any(word.isdigit() for word in draft.words[end:close])
        if timed and (cue.value == "at" or "accessed" in draft.item):
            draft.take(start, close, "cue")
    for start, end, _cue in list(draft.find("link_texts", "lost")):
        if draft.skip(end, ".,:;") >= draft.size and _opens(draft, start):
            draft.take(start, end, "cue")
            draft.evidence.add("lost-link")


def _opens(draft: Draft, start: int) -> bool:
    if start == 0 or draft.labels[start - 1] is not None or draft.is_delimiter(start - 1):
        return True
    return len(draft.words[start]) > 3

"""A variable set from the ranges of tokens that the labeller gave it: value as printed, span, tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from iqrefs.model import Locator
from iqrefs.parse.dates import FoundDate, find_dates
from iqrefs.parse.draft import Draft
from iqrefs.parse.fields import set_text
from iqrefs.parse.names import (
    is_joined_lam,
    is_joined_waw,
    make_name,
    opens_by_lam,
    score_body,
    unjoin_lam,
    unjoin_waw,
)
from iqrefs.parse.tagger.labels import NAMES, TEXTS
from iqrefs.parse.titles import skip_honorifics

Range = tuple[int, int]
"""The first token and the one behind the last."""

_EDGES = ' ,;:،؛*"«»()[]/-'
_OPENS_NONE = frozenset(",.:;)]/-")
_BEFORE_NAMES = frozenset(":.,/(-")
_SURE_OF_BODY = 1


def settle_variable(draft: Draft, variable: str, ranges: Sequence[Range]) -> bool:
    """Set a variable from what is free in its ranges, a text from the first, names from all; false where that
    yields no value.
    """
    free = [part for start, end in ranges for part in _free_parts(draft, *_complete(draft, start, end))]
    if not free:
        return False
    if variable == "publisher" and not any(draft.words[i].isalpha() for i in range(*free[0])):
        return False
    if variable in TEXTS:
        set_text(draft, variable, *free[0])
        return variable in draft.item
    if variable in NAMES:
        added = [_add_name(draft, variable, start, end) for start, end in free]
        return any(added)
    if variable == "issued":
        return _set_issued(draft, free)
    return _set_number(draft, variable, *free[0])


def _complete(draft: Draft, start: int, end: int) -> Range:
    """A field takes in the mark of its question and what closes the bracket or quote that it opened."""
    opened = draft.words[start:end]
    if end < draft.size and draft.words[end] in ")]" and opened.count("(") > opened.count(")"):
        end += 1
    if end < draft.size and draft.words[end] in "?!":
        end += 1
    if end < draft.size and draft.words[end] == '"' and opened.count('"') % 2:
        end += 1
    return start, end


def _free_parts(draft: Draft, start: int, end: int) -> Iterator[Range]:
    """The free stretches of a range: a word that a rule keeps parts them."""
    begin = None
    for index in range(start, end + 1):
        free = index < end and draft.labels[index] is None
        if begin is None and free and draft.words[index] not in _OPENS_NONE:
            begin = index
        elif begin is not None and not free:
            yield begin, index
            begin = None


def _add_name(draft: Draft, variable: str, first: int, end: int) -> bool:
    """Add one name, without the words of its role and rank."""
    start = first
    while start < end:
        titled = skip_honorifics(draft, start, end)
        if titled > start:
            start = titled
            continue
        cue = draft.cue_at(start, "roles")
        if cue is None and draft.words[start] not in _BEFORE_NAMES:
            break
        start += cue[0] if cue else 1
    text = _name_text(draft, start, end)
    if not text:
        return False
    if variable == "contributor":
        draft.take(start, end, variable)
    else:
        draft.mark(variable, start, end)
        is_body = "," not in text and score_body(draft, start, end) > _SURE_OF_BODY
        names: list[Any] = draft.item.setdefault(variable, [])  # type: ignore[misc]
        names.append(make_name(text, is_body=is_body))
    return True


def _name_text(draft: Draft, start: int, end: int) -> str:
    if start >= end:
        return ""
    text = draft.printed(start, end)
    if is_joined_waw(draft, start):
        text = unjoin_waw(draft, start, end)
    elif "title" in draft.item and (opens_by_lam(draft, start) or is_joined_lam(draft, start)):
        text = unjoin_lam(text)
    text = text.strip(_EDGES)
    words = text.split()
    is_initial = bool(words) and len(words[-1].rstrip(".")) <= 2
    return text if is_initial else text.rstrip(".")


def _set_number(draft: Draft, variable: str, start: int, end: int) -> bool:
    value = _join_digits(draft.words[start:end])
    if not value and variable != "locator":
        value = draft.printed(start, end).strip(_EDGES)
    if not value:
        return False
    draft.mark(variable, start, end)
    if variable == "locator":
        draft.locator = Locator(label="page", value=value)
    else:
        draft.item[variable] = value  # type: ignore[literal-required]
    return True


def _join_digits(words: Sequence[str]) -> str:
    """The first number, and the second where a dash, a slash or nothing stands between them."""
    at = next((index for index, word in enumerate(words) if word.isdigit()), len(words))
    digits = list(words[at : at + 1])
    following = [word for word in words[at + 1 : at + 3] if word not in ("-", "/")]
    if following and following[0].isdigit() and len(words) - at > 1:
        digits.append(following[0])
    return "-".join(digits)


def _set_issued(draft: Draft, ranges: Sequence[Range]) -> bool:
    """Set the date that says most of those that stand in the ranges; of equals the first."""
    best: tuple[int, int, int, FoundDate] | None = None
    for date in find_dates(draft.fold, []):
        if date.kind in ("day-month", "month-only"):
            continue
        first, last = draft.token_at(date.start), draft.token_at(date.end - 1) + 1
        if any(start <= first < end for start, end in ranges) and draft.is_free(first, last):
            parts = date.value.get("date-parts") or [[]]
            if best is None or len(parts[0]) > best[0]:
                best = (len(parts[0]), first, last, date)
    if best is None:
        return False
    _size, first, last, date = best
    draft.mark("issued", first, last)
    draft.item["issued"] = date.value
    return True

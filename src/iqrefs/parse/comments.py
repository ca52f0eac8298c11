"""What is said before and behind a pointer: `المصدر نفسه، ص 5. ويرى بعض الباحثين غير ذلك`.

A comment is no title. It goes to the remainder, and the pointer is what it would be without it. Where what
stands there could as well describe a work, it is left to the steps that read one.
"""

from __future__ import annotations

from iqrefs.lexicon.pointing import WordList, find_word
from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import is_number, is_roman

_MARKS = frozenset(",;:-/")
_PASSAGE = ("locators", "volumes", "issues", "page_tails", "numbers")
_IMPRINT = frozenset({"press", "places", "editions", "containers"})
_LEAST_WORDS = 4
_LEAST_OPENED = 2
_LEAST_ALONE = 6
"""So many words behind the bare pointer are a sentence, if they also show a clause; a title has none."""
_LEAST_QUOTED = 4
_MOST_BEFORE_QUOTE = 8
_MOST_SIGNS = 1
_NEAR = 3
_YEAR_DIGITS = 4


def take_comments(draft: Draft, first: int, end: int, *, bare: bool) -> None:
    """Leave the prose around a pointer, whose words stand from one token to another, to the remainder.

    `bare` says that its words mean the work right before, so that a quotation may stand in front.
    """
    start = _find_comment(draft, end)
    if start is not None and not _cites(draft, start):
        draft.take(start, draft.size, EXTRA)
    if bare and _is_quotation(draft, first):
        draft.take(0, first, EXTRA)


def _find_comment(draft: Draft, end: int) -> int | None:
    """Where a comment behind a pointer begins; None where none does."""
    foreign, has_passage = _skip_passage(draft, end)
    if foreign < draft.size:
        found = _judge(draft, foreign, has_passage=has_passage)
        if found is not None:
            return found
    stop = _find_passage_stop(draft, foreign)
    return None if stop is None else _judge(draft, stop + 1, has_passage=True)


def _skip_passage(draft: Draft, index: int) -> tuple[int, bool]:
    """The first token behind a pointer that is no part of its passage, and whether it has one."""
    has_passage = False
    while index < draft.size:
        word = draft.words[index]
        cue = next((match for kind in _PASSAGE if (match := draft.cue_at(index, kind))), None)
        if is_number(word) or (is_roman(word) and draft.words[index - 1] in ",."):
            has_passage = True
            index += 1
        elif cue or (cue := draft.cue_at(index, "pointers", "adverb")):
            index += cue[0]
        elif _is_joint(draft, index):
            index += 1
        else:
            break
    return index, has_passage


def _is_joint(draft: Draft, index: int) -> bool:
    """Whether a token joins the parts of a passage: a mark, or «and» before a number."""
    word = draft.words[index]
    if word in _MARKS or word == "." or draft.labels[index] == "pointer":
        return True
    after = index + 1
    return bool(draft.cue_at(index, "conjunctions")) and after < draft.size and is_number(draft.words[after])


def _find_passage_stop(draft: Draft, start: int) -> int | None:
    """The first full stop behind a cited page: `الخطيب، المصدر السابق، تاريخ الدولة، ص 5.`"""
    for stop in range(start + 1, draft.size - 1):
        if draft.words[stop] != "." or draft.touches(stop + 1):
            continue
        last = stop - 1
        if "page_tails" in draft.kinds[last]:
            last = draft.skip_back(last - 1, ",")
        near = range(max(start, last - _NEAR), last)
        if is_number(draft.words[last]) and any("locators" in draft.kinds[i] for i in near):
            return stop
    return None


def _judge(draft: Draft, start: int, *, has_passage: bool) -> int | None:
    """Where the comment begins, if what starts at a token is one; a bracket before it belongs to it."""
    begin = start
    while start < draft.size and draft.words[start] in OPENING | {"*", '"'}:
        start += 1
    if start >= draft.size:
        return None
    mark = draft.words[begin - 1]
    opens = _opens(draft, start)
    words = [i for i in range(start, draft.size) if draft.words[i][0].isalpha()]
    if start > begin and draft.words[begin] in OPENING:
        closed = draft.words[draft.size - 1] in CLOSING or draft.words[-2:] == [")", "."]
        return begin if opens and closed else None
    if mark in ",;-" and has_passage:
        return begin if opens and len(words) >= _LEAST_OPENED else None
    if mark != ".":
        return None
    if has_passage:
        return begin if opens or (len(words) >= _LEAST_WORDS and not _lists(draft, start)) else None
    sentence = len(words) >= _LEAST_ALONE or (opens and len(words) >= _LEAST_WORDS)
    return begin if sentence and (opens or _has(draft, "clauses", start, draft.size)) else None


def _opens(draft: Draft, index: int) -> bool:
    """Whether the words at a token open what is said of a source."""
    return find_word("comments", draft.words, index) is not None or "remarks" in draft.kinds[index]


def _lists(draft: Draft, start: int) -> bool:
    """Whether a comma soon behind the first words parts an author from a title."""
    return any(draft.words[i] in ',:"' for i in range(start, min(start + _LEAST_WORDS, draft.size)))


def _has(draft: Draft, kind: WordList, start: int, end: int) -> bool:
    return any(
        (after := find_word(kind, draft.words, i)) is not None and after <= end for i in range(start, end)
    )


def _cites(draft: Draft, start: int) -> bool:
    """Whether a comment describes or cites another work, by two signs of that: an imprint, a year, a page."""
    signs = 0
    for index in range(start, draft.size):
        before = draft.words[index - 1]
        if draft.labels[index] == "URL":
            return True
        if before in ',(:"' and _is_imprint(draft, index):
            signs += 1
        elif draft.kinds[index] & {"locators", "volumes"} and _has_number(draft, index):
            signs += 1 + (before != "(")
        if signs > _MOST_SIGNS:
            return True
    return False


def _is_imprint(draft: Draft, index: int) -> bool:
    """Whether a press, a place, an edition, a journal or a year stands at a token."""
    word = draft.words[index]
    return bool(draft.kinds[index] & _IMPRINT) or (is_number(word) and len(word) == _YEAR_DIGITS)


def _has_number(draft: Draft, index: int) -> bool:
    """Whether a number follows the word for a page or a volume at a token."""
    lengths = (match[0] for kind in ("locators", "volumes") if (match := draft.cue_at(index, kind)))
    return any(
        (number := draft.skip(index + length, ".:( ")) < draft.size and is_number(draft.words[number])
        for length in lengths
    )


def _is_quotation(draft: Draft, first: int) -> bool:
    """Whether all before a pointer is what somebody says: a sentence in quotes, or words led in by a verb."""
    close = draft.skip_back(first - 1, ",.;:-!?")
    opening = next((i for i in range(close) if draft.words[i] == '"'), None)
    if opening is None or draft.words[close] != '"' or any(draft.labels[:first]):
        return False
    if draft.words[opening + 1 : close].count('"') % 2:
        return False
    words = sum(draft.words[i][0].isalpha() for i in range(opening + 1, close))
    if opening == 0:
        return words >= _LEAST_QUOTED and _has(draft, "clauses", 1, close)
    return opening <= _MOST_BEFORE_QUOTE and _leads_in(draft, opening)


def _leads_in(draft: Draft, opening: int) -> bool:
    """Whether a verb of saying stands before a quotation, and nobody is named."""
    index, has_verb = 0, False
    while index < opening:
        verb = find_word("quoting", draft.words, index)
        after = verb or find_word("speakers", draft.words, index)
        if after is None and draft.words[index] not in _MARKS:
            return False
        has_verb = has_verb or verb is not None
        index = after or index + 1
    return has_verb

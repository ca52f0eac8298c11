"""Notes that cite by keys (`[@tripp2007, 12]`): each key is a citation, whatever stands around it.

The key and the passage behind it are marked by the format, so that they need no evidence. What is printed
between two keys is split as any note is, and is a citation of its own where it shows that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from iqrefs.model import Embedded, EmbeddedItem, Mention, Span
from iqrefs.split.cuts import opens_joined
from iqrefs.split.evidence import Evidence
from iqrefs.split.notes import split_note

_CLOSING = re.compile(r"[\s\])}]*")
_OPENING = " \n\t,;،؛:-–—([{"
_EDGE = " \n\t,;،؛-–—:"
_PARTING = frozenset(",;.")
_LABEL_END = re.compile(r"\s*[,،;؛]|\s\[")
_ENOUGH = 0.5
_LEAST_TITLE = 8
_LEAST_CLAUSE = 2
"""One small word may be part of a name: von Grunebaum."""


@dataclass(slots=True)
class _Key:
    """A work that is cited by a key, and where its print stands; `label` is what is printed for it."""

    start: int
    end: int
    item: EmbeddedItem
    label: str
    signal: str | None = None


def split_keyed(text: str, keyed: Sequence[Embedded], italics: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """The mentions of a note, with their places; `keyed` are its citations by keys, in order."""
    keys = list(_list_keys(text, keyed))
    titles = sorted(span for span in italics if span[1] - span[0] >= _LEAST_TITLE)
    mentions: list[Mention] = []
    for left, right in pairwise((None, *keys, None)):
        start, end = _narrow(text, left, right)
        first = bisect_left(titles, (start, start))
        is_told = first < len(titles) and titles[first][1] <= end
        mentions += _read_between(text, start, end, is_told=is_told)
    mentions += (
        Mention(text[key.start : key.end], key.signal, key.label, start=key.start, embedded=key.item)
        for key in keys
    )
    return tuple(sorted(mentions, key=lambda one: one.start))


def _list_keys(text: str, keyed: Sequence[Embedded]) -> Iterator[_Key]:
    """The keys; the same one twice in a row (the author and the title of a work) is one."""
    last: _Key | None = None
    for one in keyed:
        (start, end), item = one.span, one.items[0]
        if last and last.item.id == item.id and not text[last.end : start].strip(_EDGE):
            last.end, last.item = end, replace(item, locator=item.locator or last.item.locator)
            continue
        if last:
            yield last
        last = _Key(start, end, item, _find_label(text[start:end], item.id))
    if last:
        yield last


def _find_label(printed: str, key: str) -> str:
    """What is printed for a key: itself, or the label of its entry."""
    named = f"@{key}"
    if printed.startswith(named):
        return named
    found = _LABEL_END.search(printed)
    return printed[: found.start()] if found and found.start() else printed


def _narrow(text: str, left: _Key | None, right: _Key | None) -> Span:
    """What stands between two keys (or the ends of the note) and belongs to neither. What only says more of
    the key before becomes part of that one, and a signal before the next key leads to it.
    """
    start, end = left.end if left else 0, right.start if right else len(text)
    if left:
        start += len(_closing(text[start:end]))
        start = _absorb(text, start, end, left)
    return start, _lead(text, start, end, right) if right else end


def _read_between(text: str, start: int, end: int, *, is_told: bool) -> Iterator[Mention]:
    """The citations in a stretch beside keys; none where it shows none. A title in it `is_told`."""
    stretch = text[start:end]
    if not any(map(str.isalnum, stretch)):
        return
    evidence = Evidence(stretch)
    size = len(evidence.scan.words)
    is_listed = evidence.count_commas(0, size) and any(map(str.isdigit, stretch))
    if not (is_told or is_listed or evidence.total(0, size) >= _ENOUGH):
        return
    at = 0
    for mention in split_note(stretch):
        place = stretch.find(mention.text, at)
        if not mention.is_remark and place >= 0:
            yield replace(mention, start=start + place)
            at = place + len(mention.text)


def _closing(text: str) -> str:
    found = _CLOSING.match(text)
    return found[0] if found else ""


def _absorb(text: str, start: int, end: int, key: _Key) -> int:
    """Give a key the words behind it that are a passage (`, p. 9`) or a sentence about the work (`says so,
    p. 9`), and say where what is left begins: behind a conjunction.
    """
    evidence = Evidence(text[start:end])
    scan = evidence.scan
    first = next((i for i, word in enumerate(scan.words) if word not in _PARTING and word != ":"), None)
    if first is None:
        return start
    if joint := scan.cue_at(first, "conjunctions"):
        return start + _offset(evidence, scan.ends[first + joint[0] - 1])
    if opens_joined(evidence, first):
        return start + _offset(evidence, scan.starts[first] + 1)
    stop = _find_stop(evidence, first)
    is_apart = first > 0 or "signals" in scan.kinds[first]
    if not (_is_passage(evidence, first, stop) or (not is_apart and _is_sentence(evidence, first, stop))):
        return start + _offset(evidence, scan.starts[_skip_clause(evidence, first, stop)])
    printed = evidence.printed(first, stop).rstrip(_OPENING + ".")
    key.end = text.index(printed, start) + len(printed)
    return key.end


def _offset(evidence: Evidence, place: int) -> int:
    """A place of the folded text in the text."""
    return evidence.fold.locate(place, place)[0]


def _find_stop(evidence: Evidence, first: int) -> int:
    """Where the words behind a key end at the latest: at a semicolon, at the end of a sentence, before a
    conjunction or a signal.
    """
    scan = evidence.scan
    for index in range(first, len(scan.words)):
        is_end = scan.words[index] == "." and (
            index + 1 == len(scan.words) or evidence.printed(index + 1, index + 2)[:1].isupper()
        )
        if scan.words[index] == ";" or (is_end and scan.words[index - 1].isdigit()):
            return index
        if index > first and "signals" in scan.kinds[index]:
            return index
    return len(scan.words)


def _is_passage(evidence: Evidence, first: int, stop: int) -> bool:
    """Whether a stretch says nothing but a passage: `, p. 9`, `، ج2، ص 5`."""
    scan = evidence.scan
    index, is_numbered = first, False
    while index < stop:
        word = scan.words[index]
        cue = scan.cue_at(index, "locators") or scan.cue_at(index, "volumes")
        if word[:1].isalpha() and cue is None:
            return False
        is_numbered = is_numbered or word.isdigit()
        index += cue[0] if cue else 1
    return is_numbered


def _is_sentence(evidence: Evidence, first: int, stop: int) -> bool:
    """Whether a stretch right behind a key says something of the work with its passage, and shows no work of
    its own.
    """
    scan = evidence.scan
    shows = any(
        word == '"' or "pointers" in scan.kinds[index] or (word.isdigit() and len(word) > 3)
        for index, word in enumerate(scan.words[first:stop], first)
    )
    return not shows and evidence.total(first, stop) >= _ENOUGH and evidence.count_commas(first, stop) <= 1


def _skip_clause(evidence: Evidence, first: int, stop: int) -> int:
    """Where the words begin that may cite, behind those that lead on from a key: `which quotes Batatu`."""
    scan = evidence.scan
    index = first
    while index < stop and evidence.printed(index, index + 1).islower() and scan.words[index].isalpha():
        if "pointers" in scan.kinds[index] or "signals" in scan.kinds[index]:
            return first
        index += 1
    is_clause = index - first >= _LEAST_CLAUSE and index < stop and scan.words[index].isalpha()
    return index if is_clause else first


def _lead(text: str, start: int, end: int, key: _Key) -> int:
    """Give a key the signal right before it, and say where what stands before that ends."""
    stretch = text[start:end].rstrip(_OPENING + ".")
    evidence = Evidence(stretch)
    scan = evidence.scan
    size = len(scan.words)
    for index in range(max(size - 8, 0), size):
        found = scan.cue_at(index, "signals")
        if found and index + found[0] == size:
            key.signal = evidence.printed(index, size)
            return start + _offset(evidence, scan.starts[index])
        joint = scan.cue_at(index, "conjunctions")
        if joint and index + joint[0] == size:
            return start + _offset(evidence, scan.starts[index])
    return start + len(stretch)

"""The order of a list by the alphabet: how its entries sort, and the fewest that stand out of order.

Letters are compared folded (hamza seats, ة/ه, accents and case are nothing), which for Arabic and for Latin
gives the order of the alphabet. A list may count the article ال or not, names of kin (ابن, أبو) or not,
titles before names or not, and may sort by letters or by words: it is held to the habit that it keeps best.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from iqrefs.check.subject import Mentioned
from iqrefs.check.wordlists import load_wordlists
from iqrefs.lexicon import load_lexicon
from iqrefs.text.fold import fold_string
from iqrefs.text.script import is_arabic

_READ = 80
_FEWEST = 6
_KEPT_ORDER = 0.8
_LEAST_GAIN = 3
_MOST_RESTARTS = 6
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_DASHES = re.compile(r"[\s\W]{0,20}[-–—_ـ]{2}")
_ARTICLE = re.compile(r"^ال(?=\w{2})")
_ALIFS = ("ا", "اا")
"""As what آ counts: one alif, or two, so that آدم comes before إبراهيم."""

Key = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Misplaced:
    """An entry that is out of order, another one in order to name beside it, and whether that one is where it
    stands too late (`is_behind`) or too early. Or a place where the alphabet starts again.
    """

    entry: Mentioned
    other: Mentioned
    is_behind: bool = True
    restarts: bool = False


def find_misplaced(entries: Sequence[Mentioned]) -> list[Misplaced]:
    """The fewest entries that break the alphabet of a list, script by script and section by section.

    Nothing where the list as a whole is not plainly alphabetical.
    """
    found = []
    for arabic in (True, False):
        runs = [run for run in _list_runs(entries) if is_arabic(run[0].text[:_READ]) == arabic]
        found += _check_runs(runs)
    return found


def _list_runs(entries: Sequence[Mentioned]) -> Iterator[list[Mentioned]]:
    """The entries of one section and one script; those that repeat an author by dashes go with theirs, and
    files of archives are ordered by their numbers.
    """
    own = [
        entry
        for entry in entries
        if not (entry.citation.pointer and entry.citation.pointer.same_author)
        and not _DASHES.match(entry.text)
        and "archive" not in entry.citation.item
    ]
    for _, group in groupby(own, key=lambda one: one.entry.section if one.entry else None):
        section = list(group)
        for arabic in (True, False):
            run = [entry for entry in section if is_arabic(entry.text[:_READ]) == arabic]
            if run:
                yield run


def _check_runs(runs: Sequence[Sequence[Mentioned]]) -> list[Misplaced]:
    total = sum(len(run) for run in runs)
    if total < _FEWEST:
        return []
    best: list[Misplaced] | None = None
    for alif in _ALIFS:
        words = [[_opening_words(entry, alif) for entry in run] for run in runs]
        for key in _habits():
            found = [
                one
                for run, opening in zip(runs, words, strict=True)
                for one in _check_run(run, [key(row) for row in opening])
            ]
            if best is None or len(found) < len(best):
                best = found
            if not best:
                return []
    return best if best and total - len(best) >= _KEPT_ORDER * total else []


def _opening_words(entry: Mentioned, alif: str) -> list[str]:
    """The folded words that an entry sorts by: its author's, for works of one author may stand in any order;
    where no author stands first, its own first words.
    """
    spans = entry.spans_of("author")
    is_first = bool(spans) and not _WORD.search(entry.text[: spans[0][0]])
    printed = entry.text[spans[0][0] : spans[0][1]] if is_first else entry.text
    return _WORD.findall(fold_string(printed[:_READ].replace("آ", alif)))


def _habits() -> Iterator[Key]:
    """The ways in which a list may sort, each as a key made of the words of an entry."""
    titles = frozenset(load_lexicon().forms("honorifics"))
    lists = load_wordlists("order")
    for skipped in (frozenset[str](), titles, titles | lists["kin"], lists["articles"]):
        for drops_article in (False, True):
            left_out = skipped | lists["al"] if drops_article else skipped
            for joint in (" ", ""):
                yield _make_key(left_out, joint, drops_article=drops_article)


def _make_key(skipped: frozenset[str], joint: str, *, drops_article: bool) -> Key:
    def key(words: Sequence[str]) -> str:
        start = 0
        while start < len(words) - 1 and words[start] in skipped:
            start += 1
        kept = [_ARTICLE.sub("", word) if drops_article else word for word in words[start:]]
        return joint.join(kept)

    return key


def _check_run(run: Sequence[Mentioned], keys: Sequence[str]) -> list[Misplaced]:
    """The misplaced entries of one run, each place where the alphabet starts again told once."""
    found = []
    starts = [0, *_find_restarts(keys), len(keys)]
    for start, end in pairwise(starts):
        if start:
            found.append(Misplaced(run[start], run[start - 1], restarts=True))
        kept = [start + place for place in _longest_order(keys[start:end])]
        known = set(kept)
        found += [_tell(run, keys, place, kept) for place in range(start, end) if place not in known]
    return found


def _tell(run: Sequence[Mentioned], keys: Sequence[str], place: int, kept: Sequence[int]) -> Misplaced:
    """An entry out of order beside the nearest one in order that it stands wrongly to."""
    at = bisect_right(kept, place)
    if at and keys[kept[at - 1]] > keys[place]:
        return Misplaced(run[place], run[kept[at - 1]])
    return Misplaced(run[place], run[kept[min(at, len(kept) - 1)]], is_behind=False)


def _find_restarts(keys: Sequence[str]) -> list[int]:
    """Where the alphabet starts again: parting the list there saves several entries out of order."""
    cuts: list[int] = []
    open_parts = [(0, len(keys))]
    while open_parts and len(cuts) < _MOST_RESTARTS:
        start, end = open_parts.pop()
        part = keys[start:end]
        before, behind = _order_lengths(part), _order_lengths(part, backwards=True)
        whole = before[-1] if before else 0
        gains = [
            (before[cut - 1] + behind[cut] - whole, -cut)
            for cut in range(1, len(part))
            if part[cut] < part[cut - 1]
        ]
        if gains and max(gains)[0] >= _LEAST_GAIN:
            cut = start - max(gains)[1]
            cuts.append(cut)
            open_parts += [(start, cut), (cut, end)]
    return sorted(cuts)


def _order_lengths(keys: Sequence[str], *, backwards: bool = False) -> list[int]:
    """How many entries are in order up to each place; backwards, from each place on."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    row = [ranks[key] for key in keys]
    if backwards:
        row = [-rank for rank in reversed(row)]
    tails: list[int] = []
    lengths = []
    for rank in row:
        place = bisect_right(tails, rank)
        tails[place : place + 1] = [rank]
        lengths.append(len(tails))
    return lengths[::-1] if backwards else lengths


def _longest_order(keys: Sequence[str]) -> list[int]:
    """The places of the most entries that are in order; of several choices that of the earliest entries."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    tails: list[int] = []
    chain = [0] * len(keys)
    for place in range(len(keys) - 1, -1, -1):
        rank = -ranks[keys[place]]
        at = bisect_right(tails, rank)
        tails[at : at + 1] = [rank]
        chain[place] = at + 1
    kept: list[int] = []
    wanted = len(tails)
    for place, key in enumerate(keys):
        if chain[place] == wanted and (not kept or keys[kept[-1]] <= key):
            kept.append(place)
            wanted -= 1
    return kept

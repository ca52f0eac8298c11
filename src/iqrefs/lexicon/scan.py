"""A folded text cut into tokens, with the cues that begin at each."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon.load import TOKEN, Cue, Found, Lengths, Match, load_lexicon

HIDDEN = "\x00"
"""Stands in a folded text for the characters of a link; folding never yields it."""

_WAW = "و"
_POINTING = "الم"
_SHORTEST_SLIPPED = 4
_SHORTEST_JOINED = 3
_JOINED = frozenset({"pointers", "roles", "signals", "works", "scripture"})
"""Cues of these classes may have the word for «and» joined to them: والصفحة نفسها, وتحقيق."""

_NOTHING: Found = ((), frozenset())


@dataclass(frozen=True, slots=True)
class Scan:
    """Words, numbers, marks and links in order; `starts` and `ends` are offsets into the folded text."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    cues: list[tuple[Match, ...]]
    kinds: list[frozenset[str]]

    def cue_at(self, index: int, kind: str, value: str | None = None) -> Match | None:
        """The longest cue of a class (and value) that begins at a token."""
        if kind not in self.kinds[index]:
            return None
        for match in self.cues[index]:
            if match[1].kind == kind and (value is None or match[1].value == value):
                return match
        return None


def scan_text(folded: str) -> Scan:
    """Cut a folded text and find the cues, longest first at each token, and their classes."""
    matches = list(TOKEN.finditer(folded))
    words = [match[0] for match in matches]
    found = find_cues(words)
    return Scan(
        words,
        [match.start() for match in matches],
        [match.end() for match in matches],
        [cues for cues, _ in found],
        [kinds for _, kinds in found],
    )


def find_cues(words: Sequence[str]) -> list[Found]:
    """The cues that begin at each of the words, longest first, with their classes."""
    by_first = load_lexicon().by_length
    found: list[Found] = []
    for index, word in enumerate(words):
        lengths = by_first.get(word)
        if lengths:
            here = _look_up(words, index, word, lengths)
            if word.startswith(_POINTING) and "pointers" not in here[1]:
                here = _add_misprint(words, index, here)
        elif word[0] == _WAW and len(word) > _SHORTEST_JOINED and (lengths := by_first.get(word[1:])):
            here = _keep_joined(_look_up(words, index, word[1:], lengths))
        elif word.startswith(_POINTING):
            here = _add_misprint(words, index, _NOTHING)
        else:
            here = _NOTHING
        found.append(here)
    return found


def _keep_joined(found: Found) -> Found:
    kept = tuple(match for match in found[0] if match[1].kind in _JOINED)
    return kept, found[1] & _JOINED


def _add_misprint(words: Sequence[str], index: int, found: Found) -> Found:
    match = _find_misprint(words, index)
    return found if match is None else ((match, *found[0]), found[1] | {match[1].kind})


def _find_misprint(words: Sequence[str], index: int) -> Match | None:
    """A pointer of two words with a slip in either: `المصدر السباق`, `المرجع تفسه`, `المصدر االسابق`."""
    if index + 1 >= len(words) or not words[index + 1].isalpha():
        return None
    for noun, adjective, cue in _pointer_pairs():
        if is_near(words[index], noun) and is_near(words[index + 1], adjective):
            return 2, cue
    return None


@functools.cache
def _pointer_pairs() -> tuple[tuple[str, str, Cue], ...]:
    rows = load_lexicon().phrases
    return tuple(
        (form[0], form[1], cue)
        for first, forms in rows.items()
        if first.startswith(_POINTING)
        for form, cues in forms
        for cue in cues
        if cue.kind == "pointers" and len(form) == 2
    )


@functools.lru_cache(maxsize=4096)
def is_near(word: str, form: str) -> bool:
    """Whether a word is a form, or one slip away: a letter lost, doubled or changed, or two turned round."""
    if word == form:
        return True
    if abs(len(word) - len(form)) > 1 or len(form) < _SHORTEST_SLIPPED:
        return False
    left, right = Counter(word), Counter(form)
    return (left - right).total() <= 1 and (right - left).total() <= 1


def _look_up(words: Sequence[str], index: int, first: str, lengths: Lengths) -> Found:
    cues, kinds = _NOTHING
    for length, forms in lengths:
        key = (first,) if length == 1 else (first, *words[index + 1 : index + length])
        here = forms.get(key)
        if here is not None:
            cues, kinds = (cues + here[0], kinds | here[1]) if cues else here
    return cues, kinds


def hide_spans(folded: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span (in order, without overlap) hidden, at equal length."""
    pieces = []
    last = 0
    for start, end in spans:
        pieces += [folded[last:start], HIDDEN * (end - start)]
        last = end
    return "".join([*pieces, folded[last:]])

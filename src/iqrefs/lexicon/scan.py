"""A folded text cut into tokens, with the cues that begin at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon.load import TOKEN, Cue, load_lexicon

HIDDEN = "\x00"
"""Stands in a folded text for the characters of a link; folding never yields it."""

_WAW = "و"
_SHORTEST_JOINED = 3
_JOINED = frozenset({"pointers", "roles", "signals", "works"})
"""Cues of these classes may have the word for «and» joined to them: والصفحة نفسها, وتحقيق."""

Rows = Sequence[tuple[tuple[str, ...], tuple[Cue, ...]]]
Match = tuple[int, Cue]
"""How many tokens a cue spans, and the cue."""


@dataclass(frozen=True, slots=True)
class Scan:
    """Words, numbers, marks and links in order; `starts` and `ends` are offsets into the folded text."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    cues: list[tuple[Match, ...]]

    def cue_at(self, index: int, kind: str, value: str | None = None) -> Match | None:
        """The longest cue of a class (and value) that begins at a token."""
        for match in self.cues[index]:
            if match[1].kind == kind and (value is None or match[1].value == value):
                return match
        return None


def scan_text(folded: str) -> Scan:
    """Cut a folded text and find the cues, longest first at each token."""
    matches = list(TOKEN.finditer(folded))
    words = [match[0] for match in matches]
    return Scan(words, [m.start() for m in matches], [m.end() for m in matches], find_cues(words))


def find_cues(words: Sequence[str]) -> list[tuple[Match, ...]]:
    """The cues that begin at each of the words, longest first."""
    phrases = load_lexicon().phrases
    found: list[tuple[Match, ...]] = []
    for index, word in enumerate(words):
        rows = phrases.get(word)
        if rows:
            found.append(tuple(_match_rows(words, index, rows)))
        elif word[0] == _WAW and len(word) > _SHORTEST_JOINED and (rows := phrases.get(word[1:])):
            found.append(tuple(m for m in _match_rows(words, index, rows) if m[1].kind in _JOINED))
        else:
            found.append(())
    return found


def _match_rows(words: Sequence[str], index: int, rows: Rows) -> list[Match]:
    found: list[Match] = []
    for form, cues in rows:
        length = len(form)
        if length == 1 or tuple(words[index + 1 : index + length]) == form[1:]:
            found += [(length, cue) for cue in cues]
    return found


def hide_spans(folded: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span (in order, without overlap) hidden, at equal length."""
    pieces = []
    last = 0
    for start, end in spans:
        pieces += [folded[last:start], HIDDEN * (end - start)]
        last = end
    return "".join([*pieces, folded[last:]])

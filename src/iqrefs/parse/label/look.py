"""What a segment looks like: the evidence on it, gathered once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon
from iqrefs.parse.draft import Draft
from iqrefs.parse.label.place import tell_place
from iqrefs.parse.names import score_body, score_name
from iqrefs.parse.segments import Segment
from iqrefs.text.script import has_arabic

_KNOWN = ("known", "containers", "press")
_NO_NAME = -5.0
_MOST_NAME_WORDS = 16
_ANYWHERE = frozenset({"article-journal", "paper-conference", "entry-encyclopedia", "gazette"})
_AT_END = frozenset({"article-newspaper", "webpage", "broadcast"})
"""A word of the first classes marks a container wherever it stands in its name, of the second at its end
(`Shafaq News`); of others only as the whole name (`Foreign Affairs`)."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a segment looks like."""

    name: float
    body: float
    words: int
    place: str
    container: str
    known: str
    press: str
    function_words: int
    capitals: bool
    joins: bool
    before_part: bool
    pronouns: bool


def look_at(draft: Draft, segment: Segment) -> Look:
    """Gather the evidence on one segment."""
    start, end = segment.start, segment.end
    words = [i for i in range(start, end) if not draft.is_delimiter(i)]
    kinds = frozenset().union(*draft.kinds[start:end])
    may_name = len(words) <= _MOST_NAME_WORDS and not segment.quoted
    return Look(
        name=score_name(draft, start, end) if may_name else _NO_NAME,
        body=score_body(draft, start, end) if may_name else _NO_NAME,
        words=len(words),
        place=tell_place(draft, start, end) if "places" in kinds else "",
        container=_find_container(draft, words) if "containers" in kinds else "",
        known="" if kinds.isdisjoint(_KNOWN) else _find_known(draft, words),
        press=_find_press(draft, words) if "press" in kinds or "press_tails" in kinds else "",
        function_words=_count_function_words(draft, words) if "function_words" in kinds else 0,
        capitals=_is_capitalised(draft, words),
        joins=bool(words) and draft.cue_at(words[0], "conjunctions") is not None,
        before_part=_is_before_part(draft, end),
        pronouns=any(draft.words[i].endswith(_pronouns()) for i in words if len(draft.words[i]) > 4),
    )


def _count_function_words(draft: Draft, words: Sequence[int]) -> int:
    return sum(
        1 for i in words if "function_words" in draft.kinds[i] and "conjunctions" not in draft.kinds[i]
    )


def _pronouns() -> tuple[str, ...]:
    """Endings of words that stand in titles, and in no name of a press or place (دياناتها)."""
    return load_lexicon().forms("endings", "pronoun")


def _is_before_part(draft: Draft, end: int) -> bool:
    """Whether a volume, an issue or a page follows: what names a journal stands before them."""
    after = draft.skip(end, ',.:*"( ')
    return after < draft.size and draft.labels[after] in ("volume", "issue", "locator") and after - end <= 2


def _is_capitalised(draft: Draft, words: Sequence[int]) -> bool:
    strong = [i for i in words if "function_words" not in draft.kinds[i] and not draft.words[i].isdigit()]
    return bool(strong) and all(draft.is_upper(i) for i in strong)


def _find_container(draft: Draft, words: Sequence[int]) -> str:
    """The type that a container word gives: at the head in Arabic, anywhere in Latin script.

    Where a faculty opens the segment there is none: a School of Computer Science is no journal.
    """
    if not words or draft.cue_at(words[0], "press", "university"):
        return ""
    first = draft.cue_at(words[0], "containers")
    if first and (
        (first[0] == 1 and first[1].value in _ANYWHERE)
        or has_arabic(draft.words[words[0]])
        or words[0] + first[0] > words[-1]
    ):
        return first[1].value
    if has_arabic(draft.words[words[0]]):
        return ""
    for i in words:
        match = draft.cue_at(i, "containers")
        if match and (
            match[1].value in _ANYWHERE or (match[1].value in _AT_END and i + match[0] > words[-1])
        ):
            return match[1].value
    return ""


def _find_known(draft: Draft, words: Sequence[int]) -> str:
    """The class of a container or press known by its whole name."""
    if not words:
        return ""
    for kind in _KNOWN:
        match = draft.cue_at(words[0], kind)
        if match and words[0] + match[0] > words[-1]:
            return match[1].value
        if match and kind == "known" and draft.words[words[0] + match[0]] == "/":
            return match[1].value
    if len(words) > 1 and draft.words[words[0]] in ("the", "la", "le"):
        return _find_known(draft, words[1:])
    return ""


def _find_press(draft: Draft, words: Sequence[int]) -> str:
    if not words:
        return ""
    first = draft.cue_at(words[0], "press")
    if first and first[1].value == "institute" and any("press_tails" in draft.kinds[i] for i in words[1:]):
        return "publisher"
    if first:
        return first[1].value
    if has_arabic(draft.words[words[0]]):
        return "publisher" if any("press_tails" in draft.kinds[i] for i in words[1:]) else ""
    for i in reversed(words):
        match = draft.cue_at(i, "press")
        if match:
            return match[1].value
    return ""

"""The questions of `iqrefs dedupe --interactive`, and what the answers to them come to; no terminal here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from iqrefs.report.merge.outcome import Doubt, Pair

Reply = Literal["yes", "no", "skip"]
"""One work, two works, or left open."""


@dataclass(frozen=True, slots=True)
class Interview:
    """Pairs of works that may be one, and the replies so far: the number of a question, and what was said.

    What follows from other replies is not asked: where A and B are one and B and C are one, so are A and C.
    """

    questions: Sequence[Doubt]
    replies: tuple[tuple[int, Reply], ...] = ()

    def find_open(self) -> int | None:
        """The number of the question to ask now; None where none is left."""
        settled = self._settle()
        replied = {number for number, _ in self.replies}
        open_ones = (n for n in range(len(self.questions)) if n not in replied and settled[n] is None)
        return next(open_ones, None)

    def reply(self, reply: Reply) -> Interview:
        """The interview after a reply to the open question."""
        number = self.find_open()
        if number is None:
            return self
        return replace(self, replies=(*self.replies, (number, reply)))

    def undo(self) -> Interview:
        """The interview before the last reply, which is forgotten with all that followed from it."""
        return replace(self, replies=self.replies[:-1])

    def list_answers(self) -> dict[Pair, bool]:
        """For every two descriptions that a reply speaks of, whether they are of one work."""
        settled = zip(self.questions, self._settle(), strict=True)
        return {pair: said for doubt, said in settled if said is not None for pair in doubt.pairs}

    def count_open(self) -> int:
        """How many questions are not settled, those left open included."""
        return sum(said is None for said in self._settle())

    def _settle(self) -> list[bool | None]:
        """What the replies say to each question, by themselves or together."""
        said = {number: reply for number, reply in self.replies if reply != "skip"}
        joined = _join_works(self.questions[number] for number, reply in said.items() if reply == "yes")
        apart = {
            frozenset(_find_roots(self.questions[number], joined))
            for number, reply in said.items()
            if reply == "no"
        }
        return [_settle_one(_find_roots(doubt, joined), apart) for doubt in self.questions]


def _settle_one(roots: Pair, apart: set[frozenset[str]]) -> bool | None:
    if roots[0] == roots[1]:
        return True
    return False if frozenset(roots) in apart else None


def _join_works(doubts: Iterable[Doubt]) -> dict[str, str]:
    """Works that were said to be one, each with another one that stands for it."""
    above: dict[str, str] = {}
    for doubt in doubts:
        first, second = _find_roots(doubt, above)
        if first != second:
            above[second] = first
    return above


def _find_roots(doubt: Doubt, above: Mapping[str, str]) -> Pair:
    first, second = doubt.works
    return _climb(first, above), _climb(second, above)


def _climb(work: str, above: Mapping[str, str]) -> str:
    while work in above:
        work = above[work]
    return work

"""How well a labeller reads habits that it has not seen: it learns from some and is asked about others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from iqrefs.learn.corpus import Tagged
from iqrefs.learn.examples import make_examples
from iqrefs.learn.train import train_model
from iqrefs.measure.tagged import list_read, list_tagged
from iqrefs.measure.tally import Tally
from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from iqrefs.parse.tagger import Labeller

_SEED = 1


@dataclass(slots=True)
class TaggedScore:
    """What was counted over tagged citations, grouped three ways; `misses` tells each difference in words."""

    fields: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    languages: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    types: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[str] = field(default_factory=list)

    def total(self) -> Tally:
        """All values together."""
        total = Tally()
        for tally in self.fields.values():
            total.add_tally(tally)
        return total


def score_tagged(citations: Sequence[Tagged], labeller: Labeller | None, score: TaggedScore) -> None:
    """Read citations with a labeller, or by the rules alone, and count what is right into `score`."""
    for tagged in citations:
        ruled = parse_mention(Mention(tagged.text))
        read = list_read(parse_mention(Mention(tagged.text), labeller) if labeller else ruled)
        gold = list_tagged(tagged.text, tagged.tags)
        language, kind = ruled.item.get("language", "-"), tagged.type or "-"
        for variable in sorted(gold.keys() | read.keys()):
            expected, found = gold.get(variable, []), read.get(variable, [])
            score.languages[language].add_values(expected, found)
            score.types[kind].add_values(expected, found)
            if not score.fields[variable].add_values(expected, found):
                score.misses.append(f"{variable}: gold {expected}, read {found}: {tagged.text}")


def split_by_habit(citations: Sequence[Tagged], parts: int) -> Iterator[tuple[list[Tagged], list[Tagged]]]:
    """What to learn from and what to be asked about, `parts` times; no habit is on both sides."""
    habits = sorted({tagged.habit for tagged in citations})
    Random(_SEED).shuffle(habits)  # noqa: S311 - nothing here is a secret
    for part in range(parts):
        held = frozenset(habits[part::parts])
        yield (
            [tagged for tagged in citations if tagged.habit not in held],
            [tagged for tagged in citations if tagged.habit in held],
        )


def cross_validate(
    citations: Sequence[Tagged], generated: Sequence[Tagged], parts: int
) -> Mapping[str, TaggedScore]:
    """The scores of the rules alone and of the labeller, each citation read by one that never saw its habit.

    `generated` citations are learned from in every part, and never asked about.
    """
    scores = {"rules": TaggedScore(), "labeller": TaggedScore()}
    for learned, asked in split_by_habit(citations, parts):
        labeller = Labeller(train_model(make_examples([*learned, *generated])))
        score_tagged(asked, None, scores["rules"])
        score_tagged(asked, labeller, scores["labeller"])
    return scores

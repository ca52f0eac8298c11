"""What each part of the labeller is worth: trained without it, and asked about habits that it has not seen.

    .venv/bin/python -m tests.benchmarks.bench_ablations

Takes some ten minutes on two cores. Prints a table of the fields' F1, by cross-validation over refs/training
and over the documents of tests/gold.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path

from iqrefs.learn.corpus import Tagged, read_corpus
from iqrefs.learn.examples import Example, make_examples
from iqrefs.learn.generate import generate
from iqrefs.learn.train import train_model
from iqrefs.learn.validate import TaggedScore, score_tagged, split_by_habit
from iqrefs.measure.rows import read_rows
from iqrefs.measure.score import score_rows, summarise_score
from iqrefs.model import Format
from iqrefs.parse.tagger import Labeller
from iqrefs.pipeline import Labelling, read_document, read_library, render_library

_ROOT = Path(__file__).parents[2]
_PARTS = 3
_GENERATED = 2000
_SEED = 1
_RULES = ("r=", "rq=", "rb=", "ra=", "run=", "st=", "m=", "-r", "+r")
_NAMES = ("g=", "cp=", "cg=")
_WORDS = ("w=", "-w=", "+w=", "3=", "ch=")


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to train: what it learns from, and the beginnings of the features that it does without."""

    name: str
    without: tuple[str, ...] = ()
    by_hand: bool = True
    generated: bool = True


_VARIANTS = (
    Variant("rules and labeller"),
    Variant("labeller without the rules' reading", without=_RULES),
    Variant("without gazetteers", without=_NAMES),
    Variant("without words", without=_WORDS),
    Variant("learned from made-up citations alone", by_hand=False),
    Variant("learned from tagged citations alone", generated=False),
)


class _Without(Labeller):
    """A labeller that does not see some features."""

    def __init__(self, model: bytes, without: tuple[str, ...]) -> None:
        super().__init__(model)
        self._without = without

    def label(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[float]]:
        return super().label([_drop(row, self._without) for row in rows])


def _drop(row: Sequence[str], without: tuple[str, ...]) -> list[str]:
    return [feature for feature in row if not feature.startswith(without)] if without else list(row)


def _examples(citations: Iterable[Tagged], variant: Variant) -> list[Example]:
    return [
        replace(example, rows=[_drop(row, variant.without) for row in example.rows])
        for example in make_examples(citations)
    ]


def _read_corpora() -> list[Tagged]:
    paths = sorted((_ROOT / "refs" / "training").glob("*.txt"))
    return [tagged for path in paths for tagged in read_corpus(path.read_text("utf-8"), path.name)]


def _train(citations: Sequence[Tagged], variant: Variant) -> Labeller:
    learned = list(citations) if variant.by_hand else []
    if variant.generated:
        learned += generate(_GENERATED, _SEED)
    return _Without(train_model(_examples(learned, variant)), variant.without)


def _score_gold(labeller: Labelling) -> float:
    figures = []
    for gold in sorted((_ROOT / "tests" / "gold").glob("*.gold.json")):
        expected = read_rows(json.loads(gold.read_text("utf-8")), gold.name)
        source = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        form: Format | None = "lines" if expected.is_list else None
        reading = read_document(source, form, labeller)
        data = json.loads(render_library(read_library([reading]), "json"))
        score = score_rows(expected, read_rows(data, source.name))
        figures.append(summarise_score(score, expected)["fields"] or 0.0)
    return sum(figures) / len(figures)


def _measure(variant: Variant) -> tuple[str, float, float]:
    citations = _read_corpora()
    score = TaggedScore()
    for learned, asked in split_by_habit(citations, _PARTS):
        score_tagged(asked, _train(learned, variant), score)
    return variant.name, score.total().f1, _score_gold(_train(citations, variant))


def main() -> None:
    """Print the table."""
    rules = TaggedScore()
    score_tagged(_read_corpora(), None, rules)
    sys.stdout.write("| Reading | habits not seen | tests/gold |\n| --- | --- | --- |\n")
    _tell("rules alone", rules.total().f1, _score_gold("none"))
    with Pool(2) as pool:
        for name, unseen, gold in pool.imap(_measure, _VARIANTS):
            _tell(name, unseen, gold)


def _tell(name: str, unseen: float, gold: float) -> None:
    sys.stdout.write(f"| {name} | {unseen:.3f} | {gold:.3f} |\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Training: the same examples give the same bytes, and the labeller says what it was taught."""

from __future__ import annotations

from iqrefs.learn.examples import make_examples
from iqrefs.learn.train import train_model
from iqrefs.parse.tagger import Labeller
from tests.learn.reading import JOURNAL, read


def test_the_same_examples_give_the_same_bytes() -> None:
    assert train_model(make_examples(read(JOURNAL))) == train_model(make_examples(read(JOURNAL)))


def test_a_labeller_says_of_its_examples_what_it_was_taught() -> None:
    examples = list(make_examples(read(JOURNAL)))
    labeller = Labeller(train_model(examples))
    for example in examples:
        labels, sure = labeller.label(example.rows)
        assert labels == example.labels
        assert all(0 <= probability <= 1 for probability in sure)


def test_other_tags_make_another_labeller() -> None:
    retagged = JOURNAL.replace("publisher: ", "section: ")
    (first, *_), (other, *_) = (list(make_examples(read(corpus))) for corpus in (JOURNAL, retagged))
    labeller = Labeller(train_model(make_examples(read(retagged))))
    assert "publisher" in first.labels
    assert labeller.label(first.rows)[0] == other.labels
    assert "section" in other.labels

from __future__ import annotations

import pytest

from iqrefs.learn.corpus import read_corpus
from iqrefs.learn.examples import make_examples
from iqrefs.learn.train import train_model
from iqrefs.parse.tagger import Labeller
from tests.parse.tagger.samples import CORPUS


@pytest.fixture(scope="session")
def model() -> bytes:
    """A CRFsuite model of a handful of citations."""
    return train_model(make_examples(read_corpus(CORPUS, "samples")))


@pytest.fixture(scope="session")
def labeller(model: bytes) -> Labeller:
    return Labeller(model)

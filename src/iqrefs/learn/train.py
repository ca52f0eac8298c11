"""Training: examples in, a CRFsuite model out. The same examples give the same bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from iqrefs.errors import InputError
from iqrefs.learn.examples import Example

C1 = 0.05
C2 = 0.1
ITERATIONS = 120
RARE = 1.0
"""Weights of the penalties, passes, and the least count of a feature; chosen by cross-validation."""


def train_model(examples: Iterable[Example]) -> bytes:
    """A CRFsuite model of examples: a linear chain (Lafferty, McCallum and Pereira 2001), by L-BFGS with
    elastic-net penalties (Okazaki 2007). Raises InputError where there is no example.
    """
    import pycrfsuite  # noqa: PLC0415 - heavy, and needed here alone

    trainer = pycrfsuite.Trainer(verbose=False)
    learned = 0
    for learned, example in enumerate(examples, 1):  # noqa: B007 - how many there were
        trainer.append(example.rows, example.labels)
    if not learned:
        raise InputError("There is no citation to learn from: each corpus has pointers alone, or one habit.")
    trainer.set_params(
        {
            "c1": C1,
            "c2": C2,
            "max_iterations": ITERATIONS,
            "feature.minfreq": RARE,
            "feature.possible_transitions": False,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()

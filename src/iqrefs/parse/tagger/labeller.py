"""A trained labeller: its file, and what it says of a mention.

The file is a line that names the format, a line of JSON that describes what follows, and a CRFsuite model
compressed with zlib. A file that is cut, of another version or not sound inside is refused.
"""

from __future__ import annotations

import functools
import hashlib
import json
import zlib
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.errors import InputError
from iqrefs.parse.tagger.features import FEATURES_VERSION

if TYPE_CHECKING:
    import pycrfsuite

MAGIC = b"iqrefs-labeller 1"
SHIPPED = "labeller.model"
_LARGEST_FILE = 32 << 20
_LARGEST_MODEL = 128 << 20


class Labeller:
    """Says of each unit of a mention which variable it belongs to, and how sure that is."""

    def __init__(self, model: bytes) -> None:
        """`model` is a CRFsuite model that has been checked."""
        import pycrfsuite  # noqa: PLC0415 - loaded with the first model

        # The library reads from these very bytes as long as it is asked.
        self._model = model
        self._tagger: pycrfsuite.Tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)

    def label(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[float]]:
        """The best labels of a sequence of feature rows, and the probability of each (0 to 1)."""
        tagger = self._tagger
        labels = tagger.tag(rows)
        return labels, [_clamp(tagger.marginal(label, at)) for at, label in enumerate(labels)]

    def weigh(self, label: str, at: int) -> float:
        """The probability of another label at a place of the sequence labelled last."""
        return _clamp(self._tagger.marginal(label, at)) if label in self._known else 0.0

    def check(self) -> None:
        """Ask once for each label. Raises RuntimeError or ValueError where a name in the model is broken."""
        self.label([["w="]])
        for label in self._known:
            self.weigh(label, 0)

    @functools.cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._tagger.labels())


def _clamp(probability: float) -> float:
    """Between 0 and 1: weights out of all bounds give no number."""
    return min(probability, 1.0) if probability >= 0 else 0.0


@functools.lru_cache(maxsize=1)
def load_shipped() -> Labeller | None:
    """The labeller of the package; None where its file is missing or broken, and the rules read alone."""
    try:
        data = resources.files(__package__).joinpath(SHIPPED).read_bytes()
        return Labeller(unpack_model(data, SHIPPED, is_ours=True))
    except (OSError, InputError, ImportError):
        return None


def load_labeller(path: Path) -> Labeller:
    """The labeller of a file. Raises InputError where it is none that this version can use."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST_FILE:
        raise InputError(f"{path}: is larger than any labeller ({_LARGEST_FILE >> 20} MB).")
    labeller = Labeller(unpack_model(data, str(path)))
    try:
        labeller.check()
    except (RuntimeError, ValueError) as error:
        raise InputError(f"{path}: is no sound labeller: its labels cannot be read.") from error
    return labeller


def pack_model(model: bytes) -> bytes:
    """A CRFsuite model as a labeller's file; the same bytes for the same model."""
    head = {
        "features": FEATURES_VERSION,
        "size": len(model),
        "sha256": hashlib.sha256(model).hexdigest(),
    }
    return MAGIC + b"\n" + json.dumps(head).encode() + b"\n" + zlib.compress(model, 9)


def unpack_model(data: bytes, name: str, *, is_ours: bool = False) -> bytes:
    """The CRFsuite model in a labeller's file; `is_ours` spares the check of one that came with the package.

    Raises InputError.
    """
    magic, _, rest = data.partition(b"\n")
    if magic != MAGIC:
        raise InputError(f"{name}: is no labeller of iqrefs; “iqrefs train” makes one.")
    line, _, packed = rest.partition(b"\n")
    features, size, digest = _read_head(line, name)
    if features != FEATURES_VERSION:
        raise InputError(f"{name}: was trained by another version of iqrefs; train it again.")
    stream = zlib.decompressobj()
    try:
        model = stream.decompress(packed, min(size, _LARGEST_MODEL) + 1)
    except zlib.error as error:
        raise InputError(f"{name}: is damaged; fetch or train it again.") from error
    whole = stream.eof and not stream.unused_data and len(model) == size
    if not whole or hashlib.sha256(model).hexdigest() != digest:
        raise InputError(f"{name}: is damaged; fetch or train it again.")
    if not is_ours:
        _check(model, name)
    return model


def _check(model: bytes, name: str) -> None:
    from iqrefs.parse.tagger.crfsuite_file import (  # noqa: PLC0415 - for a model from elsewhere alone
        DamagedModelError,
        check_crfsuite_model,
    )

    try:
        check_crfsuite_model(model)
    except DamagedModelError as error:
        raise InputError(f"{name}: is no sound labeller: {error}.") from error


def _read_head(line: bytes, name: str) -> tuple[int, int, str]:
    try:
        head = json.loads(line)
        return int(head["features"]), max(int(head["size"]), 1), str(head["sha256"])
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise InputError(f"{name}: is damaged; fetch or train it again.") from error

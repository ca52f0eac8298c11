"""What takes long to make is made once in a run of the tests, by whichever of their processes comes first."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import pytest

_T = TypeVar("_T")
_MAX_WAIT = 240
"""Seconds for which the other processes wait for it."""


def shared_folder(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder that all processes of a run share; it need not be there yet."""
    base = factory.getbasetemp()
    return (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name


def make_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder, filled by `make` if it is not there; others wait for that."""
    done, failed = folder / "done", folder / "failed"
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        until = time.monotonic() + _MAX_WAIT
        while not done.exists():
            if failed.exists() or time.monotonic() > until:
                raise RuntimeError(f"{folder.name} could not be made") from None
            time.sleep(0.05)
    else:
        try:
            make(folder)
        except BaseException:
            failed.touch()
            raise
        done.touch()
    return folder


def compute_once(folder: Path, compute: Callable[[], _T]) -> _T:
    """What `compute` gives, which can be pickled."""

    def keep(made: Path) -> None:
        (made / "value").write_bytes(pickle.dumps(compute()))

    value: _T = pickle.loads((make_once(folder, keep) / "value").read_bytes())  # noqa: S301 - written above
    return value

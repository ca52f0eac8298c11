"""The type of the fixtures `run` and `run_apart`."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class Run(Protocol):
    """Runs `iqrefs` with arguments, in a folder of its own."""

    def __call__(
        self, *args: str | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]: ...


def is_one_sentence(done: subprocess.CompletedProcess[bytes]) -> bool:
    """Whether a command failed with one sentence on standard error and nothing on standard output."""
    told = done.stderr.decode("utf-8")
    ends = told.startswith("iqrefs: ") and told.endswith(".\n") and told.count("\n") == 1
    return done.returncode == 2 and done.stdout == b"" and ends

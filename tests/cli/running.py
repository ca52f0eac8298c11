"""The type of the `run` fixture."""

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

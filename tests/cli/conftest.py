"""Running the command as a user does: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.learn.reading import JOURNAL


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run_iqrefs(
        *args: str | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "iqrefs", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
            timeout=120,
            check=False,
        )

    return run_iqrefs


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Three notes: a work, a pointer to it, a pointer to nothing."""
    path = tmp_path / "notes.txt"
    path.write_text(
        "1. محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15.\n"
        "2. المصدر نفسه، ص 17.\n"
        "3. Renad Mansour, Networks of Power, Chatham House, London, 2021, p. 4.\n"
        "4. Fanar Haddad, op. cit., p. 9.\n",
        "utf-8",
    )
    return path


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A corpus of six citations."""
    path = tmp_path / "journal.txt"
    path.write_text(JOURNAL, "utf-8")
    return path


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The labeller that `iqrefs train` makes of that corpus."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "journal.txt").write_text(JOURNAL, "utf-8")
    command = [sys.executable, "-m", "iqrefs", "train", "journal.txt", "-o", "journal.model"]
    subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=True)
    return folder / "journal.model"

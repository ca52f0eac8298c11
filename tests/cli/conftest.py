"""Running the command as a user does: in this process, or in one of its own where that is the point."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.learn.reading import JOURNAL
from tests.links.running import run_here


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in this process: it need not load everything anew, which takes seconds."""

    def run_iqrefs(
        *args: str | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        with monkeypatch.context() as patch:
            patch.chdir(tmp_path)
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            done = run_here(*args, stdin=stdin)
        return subprocess.CompletedProcess(args, done.code, done.out.encode(), done.err.encode())

    return run_iqrefs


@pytest.fixture
def run_apart(tmp_path: Path) -> Run:
    """The command in a process of its own, with its own streams, locale and order of sets."""

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
    assert run_here("train", folder / "journal.txt", "-o", folder / "journal.model").code == 0
    return folder / "journal.model"

"""A folder for the made files, one for all processes of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.once import shared_folder


@pytest.fixture(scope="session")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared_folder(tmp_path_factory, "formats")

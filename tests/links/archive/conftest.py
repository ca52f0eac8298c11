"""An archive that runs for the length of a test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.links.archive.fake import FakeArchive, serve_archive


@pytest.fixture
def archive() -> Iterator[FakeArchive]:
    with serve_archive() as running:
        yield running

"""The lab as a fixture: one for all tests of links, begun anew for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.links.lab.world import Lab, open_lab


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The lab as it runs, with the visits of all tests so far."""
    with open_lab(tmp_path_factory.mktemp("lab")) as opened:
        yield opened


@pytest.fixture
def lab(running_lab: Lab) -> Lab:
    """The lab, with no visits yet."""
    running_lab.server.forget()
    return running_lab

from __future__ import annotations

import pytest

from iqrefs.model import ArchivedCopy, LinkState
from tests.check.judging import ADDRESS, find_links, know

CODE = "LNK001"


@pytest.mark.parametrize(
    ("state", "variant", "severity"),
    [(None, "message", "error"), ("suspect", "message", "warning"), ("dead", "message-dead", "error")],
)
def test_a_link_is_dead_after_several_visits(state: LinkState | None, variant: str, severity: str) -> None:
    [found] = find_links(CODE, know("dead", state=state))
    assert (found.variant, found.severity) == (variant, severity)
    assert found.text[slice(*found.spans[0])] == ADDRESS


def test_the_answer_and_the_archived_copy_are_told() -> None:
    copy = ArchivedCopy("found", "https://archive.example/2024/w")
    [found] = find_links(CODE, know("dead", http=(301, 404), archive=copy))
    assert found.values == {"address": ADDRESS, "copy": "https://archive.example/2024/w", "code": "404"}
    assert "404" in found.message
    assert "https://archive.example/2024/w" in found.message


def test_links_that_were_never_asked_or_are_well_are_not_told() -> None:
    assert find_links(CODE, know("ok")) == []
    assert find_links(CODE, None) == []

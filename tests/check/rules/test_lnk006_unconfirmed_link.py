from __future__ import annotations

import pytest

from iqrefs.model import LinkStatus
from tests.check.judging import find_links, know

CODE = "LNK006"


@pytest.mark.parametrize(
    ("status", "variants"),
    [
        ("blocked", ["message"]),
        ("restricted", ["message-restricted"]),
        ("unstable", ["message-unstable"]),
        ("dead", []),
        ("ok", []),
    ],
)
def test_a_link_that_was_not_seen_is_a_remark(status: LinkStatus, variants: list[str]) -> None:
    found = find_links(CODE, know(status))
    assert [one.variant for one in found] == variants
    assert all(one.severity == "info" for one in found)

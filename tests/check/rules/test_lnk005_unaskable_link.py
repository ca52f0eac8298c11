from __future__ import annotations

import pytest

from iqrefs.model import LinkReason
from tests.check.judging import find_links, know

CODE = "LNK005"


@pytest.mark.parametrize(
    ("reason", "count"),
    [("forbidden-network", 1), ("credentials", 1), ("other-scheme", 1), ("malformed", 0), ("no-host", 0)],
)
def test_addresses_of_a_house_are_told_and_broken_ones_left_to_another_rule(
    reason: LinkReason, count: int
) -> None:
    assert len(find_links(CODE, know("invalid", reason=reason))) == count

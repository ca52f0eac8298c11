"""Reasons → statuses, and what a code alone says."""

from __future__ import annotations

from typing import get_args

import pytest

from iqrefs.links.verdicts import STATUS_OF, reason_of_code
from iqrefs.model import LinkReason, LinkStatus

CODES = [
    (200, None),
    (203, None),
    (206, None),
    (204, "dead"),
    (205, "dead"),
    (404, "dead"),
    (410, "dead"),
    (401, "restricted"),
    (402, "restricted"),
    (407, "restricted"),
    (451, "restricted"),
    (403, "blocked"),
    (406, "blocked"),
    (418, "blocked"),
    (999, "blocked"),
    (429, "unstable"),
    (400, "unstable"),
    (405, "unstable"),
    (408, "unstable"),
    (500, "unstable"),
    (503, "unstable"),
    (520, "unstable"),
    (599, "unstable"),
    (101, "unstable"),
    (301, "unstable"),
    (304, "unstable"),
]


@pytest.mark.parametrize(("code", "status"), CODES)
def test_a_code_alone_says_so_much(code: int, status: LinkStatus | None) -> None:
    reason = reason_of_code(code)
    assert (reason and STATUS_OF[reason]) == status


def test_every_reason_has_one_status_and_every_status_a_reason() -> None:
    assert set(STATUS_OF) == set(get_args(LinkReason))
    assert set(STATUS_OF.values()) == set(get_args(LinkStatus))


def test_every_code_has_a_reason_or_a_page() -> None:
    for code in range(100, 1_000):
        reason = reason_of_code(code)
        assert reason in STATUS_OF or (reason is None and 200 <= code < 300)


def test_no_code_makes_a_link_dead_but_those_of_absence() -> None:
    dead = [
        code for code in range(100, 1_000) if STATUS_OF.get(reason_of_code(code) or "page-fits") == "dead"
    ]
    assert dead == [204, 205, 404, 410]

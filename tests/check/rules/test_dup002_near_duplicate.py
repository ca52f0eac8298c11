"""Which descriptions are told to be perhaps of one work."""

from __future__ import annotations

import pytest

from tests.check.running import told

BOOK = (
    "@book{%s, author={Saleh, Omar}, title={Rivers without Borders: Water Treaties of the Upper Tigris}, "
    "publisher={Isis Press}, year={%s}}\n"
)
CASES = [
    (BOOK % ("a", 2003) + BOOK % ("b", 2004), ["bibliography:2"]),
    (BOOK % ("a", 2003) + BOOK % ("b", 2003), []),
    (BOOK % ("a", 2003) + BOOK % ("b", 2019), []),
    (BOOK % ("a", 2003) + BOOK.replace("Rivers without", "Roads without") % ("b", 2003), []),
]


@pytest.mark.parametrize(("text", "labels"), CASES)
def test_only_what_is_doubtful_is_asked(text: str, labels: list[str]) -> None:
    assert told("DUP002", text, "bibtex") == labels

"""Which descriptions are told to be perhaps of one work."""

from __future__ import annotations

import pytest

from tests.check.papers import make_paper
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


def test_a_body_that_was_read_as_a_part_of_the_title_makes_no_second_work() -> None:
    note = "Basra Water Agency, Tigris Outlook 2019 (Basra: BWA, 2019), p. 4, https://bwa.example/tigris-outlook."
    entry = "Basra Water Agency. Tigris Outlook 2019. Basra: BWA, 2019. https://bwa.example/tigris-outlook."
    assert told("DUP002", make_paper([note], [entry]), "text") == []

"""Which records are told to repeat an earlier one."""

from __future__ import annotations

import pytest

from tests.check.running import told

BOOK = (
    "@book{%s, author={Omar Saleh}, title={Rivers without Borders: A History of Water}, "
    "publisher={Isis Press}, year={2003}%s}\n"
)
ARABIC = "@book{%s, author={%s}, title={%s}, publisher={دار النهار}, year={2011}}\n"

CASES = [
    (BOOK % ("a", "") + BOOK % ("b", ""), ["bibliography:2"]),
    (BOOK % ("a", "") + BOOK % ("b", "") + BOOK % ("c", ""), ["bibliography:2", "bibliography:3"]),
    (
        ARABIC % ("a", "سلمى ناجي", "الماء والمدينة في العصر العثماني")
        + ARABIC % ("b", "ناجي، سلمى", "الماء والمدينه في العصر العثمانى"),
        ["bibliography:2"],
    ),
    (BOOK % ("a", ", edition={1}") + BOOK % ("b", ", edition={2}"), []),
    (BOOK % ("a", ", volume={1}") + BOOK % ("b", ", volume={2}"), []),
    (BOOK % ("a", "") + BOOK.replace("Omar Saleh", "Peter Ellery") % ("b", ""), []),
]


@pytest.mark.parametrize(("text", "labels"), CASES)
def test_a_record_of_a_work_that_is_there_already_is_told(text: str, labels: list[str]) -> None:
    assert told("DUP001", text, "bibtex") == labels


def test_csl_json_and_ris_are_looked_at_too() -> None:
    record = (
        "TY  - BOOK\nAU  - Saleh, Omar\nTI  - Rivers without Borders: A History of Water\n"
        "PB  - Isis Press\nPY  - 2003\nER  - \n"
    )
    assert told("DUP001", record * 2, "ris") == ["bibliography:2"]
    item = (
        '{"id": "%s", "type": "book", "title": "Rivers without Borders: A History of Water", '
        '"author": [{"family": "Saleh", "given": "Omar"}], "issued": {"date-parts": [[2003]]}}'
    )
    assert told("DUP001", f"[{item % 'a'}, {item % 'b'}]", "csl-json") == ["bibliography:2"]

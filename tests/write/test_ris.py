"""RIS: what is printed, and that it comes back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.interchange.plain_text import clean_text
from iqrefs.read.ris import read_ris
from iqrefs.write.ris import write_ris

from .samples import ALL, ARTICLE, BOOK, PAGE, work, works_of


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        (BOOK, ["TY  - BOOK", "AU  - محمد عابد الجابري", "CY  - بيروت", "PY  - 1994", "ER  - "]),
        (
            ARTICLE,
            [
                "TY  - JOUR",
                "AU  - de Gaulle, Charles",
                "SP  - 45",
                "EP  - 67",
                "DA  - 2018/03//2018-03/2018-04",
            ],
        ),
        (PAGE, ["TY  - ELEC", "Y2  - 2025/07/10/10 تموز 2025 م", "UR  - https://mofa.gov.iq/a_b?x=%20{1}"]),
    ],
)
def test_a_record_holds_its_lines(item: Any, lines: Any) -> None:
    printed = write_ris([work(item)]).split("\n")
    assert [line for line in lines if line not in printed] == []


def test_what_is_written_reads_back_to_the_same_bytes() -> None:
    printed = write_ris(ALL)
    records, findings = read_ris(printed)
    assert findings == ()
    assert write_ris(works_of(records)) == printed


@settings(max_examples=100, deadline=None)
@given(title=st.text(min_size=1), literal=st.text())
def test_any_title_survives(title: Any, literal: Any) -> None:
    printed = write_ris([work({"type": "book", "title": title, "author": [{"literal": literal}]})])
    (record,), findings = read_ris(printed)
    assert findings == ()
    assert record.item.get("title", "") == clean_text(title)
    assert write_ris(works_of((record,))) == printed

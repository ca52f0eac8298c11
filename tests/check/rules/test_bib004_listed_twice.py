"""Which entries are told to be one work."""

from __future__ import annotations

import pytest

from tests.check.papers import DAMS, MARSHES, PALMS, WATER, make_paper
from tests.check.running import told

# the entries of a list, those told
CASES = [
    ([f"{WATER}.", f"{DAMS}.", f"{WATER}."], ["bibliography:1", "bibliography:3"]),
    (
        [f"{MARSHES}.", "العبودي، كريم جاسم: التداعيات الاقتصادية لجفاف الاهوار، 2018."],
        ["bibliography:1", "bibliography:2"],
    ),
    (
        [f"{DAMS}.", "Whitfield, Nora. Dams of the Upper Tigris. London: Garnet Press, 2012."],
        ["bibliography:1", "bibliography:2"],
    ),
    ([f"{WATER}.", f"{DAMS}.", f"{MARSHES}."], []),
    # volumes, editions, issues, another author, a review
    ([f"{MARSHES}، ج1.", f"{MARSHES}، ج2."], []),
    ([f"{DAMS}.", f"{DAMS.replace('Tigris', 'Tigris, 2nd ed.').replace('2012', '2019')}."], []),
    ([f"{PALMS}.", f"{PALMS.replace('العدد 4', 'العدد 9')}."], []),
    ([f"{DAMS}.", f"{DAMS.replace('Nora Whitfield', 'Peter Ellery')}."], []),
]


@pytest.mark.parametrize(("entries", "labels"), CASES)
def test_a_work_that_stands_twice_in_the_list_is_told_at_both_entries(
    entries: list[str], labels: list[str]
) -> None:
    assert told("BIB004", make_paper([f"{WATER}، ص 9."], entries), "text") == labels


def test_records_are_left_to_another_rule() -> None:
    record = "@book{%s, author={Omar Saleh}, title={Rivers without Borders}, year=2003}\n"
    assert told("BIB004", record % "a" + record % "b", "bibtex") == []

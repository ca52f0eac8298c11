"""Which initials are told to stand for a name that is printed in full elsewhere."""

from __future__ import annotations

import pytest

from tests.check.papers import make_paper
from tests.check.running import told

FIRST = "(1) {}, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.\n"
SECOND = "(2) {}, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.\n"

CASES = [
    ("Nora Whitfield", "N. Whitfield", ["2"]),
    ("N. Whitfield", "Nora Whitfield", ["1"]),
    ("Nora Jane Whitfield", "N. J. Whitfield", ["2"]),
    ("Nora Whitfield", "Nora Whitfield", []),
    ("N. Whitfield", "N. Whitfield", []),
    ("Nora Whitfield", "P. Whitfield", []),
    ("Nora Smith", "N. Smith", []),
    ("Wei Zhang", "W. Zhang", []),
]


@pytest.mark.parametrize(("one", "other", "labels"), CASES)
def test_the_initials_of_a_rare_name_are_told(one: str, other: str, labels: list[str]) -> None:
    assert told("NAM003", FIRST.format(one) + SECOND.format(other)) == labels


def test_initials_that_fit_two_persons_are_not_told() -> None:
    text = FIRST.format("Nora Whitfield") + SECOND.format("N. Whitfield")
    text += "(3) Nigel Whitfield, Wells of Najd, London, Garnet Press, 2009, p. 4.\n"
    assert told("NAM003", text) == []


def test_notes_and_list_may_each_have_a_style() -> None:
    notes = ["Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7."]
    entries = ["Whitfield, N. (2012). Dams of the Upper Tigris. London: Garnet Press."]
    assert told("NAM003", make_paper(notes, entries), "text") == []


def test_records_are_looked_at() -> None:
    text = (
        "@book{a, author={Nora Whitfield}, title={Dams of the Upper Tigris}, year={2012}}\n"
        "@book{b, author={Whitfield, N.}, title={Rivers without Borders}, year={2003}}\n"
    )
    assert told("NAM003", text, "bibtex") == ["bibliography:2"]

"""Which works are told to stand in another input too."""

from __future__ import annotations

from iqrefs.check.rules import BY_CODE
from iqrefs.check.run import compare_given
from iqrefs.model import Given, Item


def make_given(number: int, title: str, line: int = 1) -> Given:
    """A book of an input."""
    item = Item(
        type="book",
        title=title,
        author=[{"family": "Saleh", "given": "Omar"}],
        issued={"date-parts": [[2003]]},
    )
    return Given(f"{number}/bibliography:{line}", f"{number}.bib", line, f"saleh{line}", item, title)


def tell(given: list[Given]) -> list[tuple[str, str | None, str]]:
    """The document, the mention and the other document of each finding."""
    found = compare_given(given, (BY_CODE["DUP003"],))
    return [(one.document, one.mention, one.values["document"]) for one in found]


RIVERS, CANALS = "Rivers without Borders and Treaties", "Canals of the Lower Marshes and Towns"


def test_a_work_of_two_inputs_is_told_in_the_later_one() -> None:
    given = [make_given(1, RIVERS), make_given(1, CANALS, 2), make_given(2, RIVERS, 7)]
    assert tell(given) == [("2.bib", "bibliography:7", "1.bib")]


def test_a_work_of_three_inputs_is_told_in_each_later_one_once() -> None:
    given = [make_given(number, RIVERS) for number in (1, 2, 3)]
    assert [(document, other) for document, _, other in tell(given)] == [
        ("2.bib", "1.bib"),
        ("3.bib", "1.bib"),
    ]


def test_twins_within_one_input_and_other_works_are_not_told() -> None:
    assert tell([make_given(1, RIVERS), make_given(1, RIVERS, 2), make_given(2, CANALS)]) == []

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told


def number(*labels: int) -> str:
    return "".join(f"({label}) Nora Whitfield, Canals of the Lower Tigris, p. {label}.\n" for label in labels)


@pytest.mark.parametrize(
    ("labels", "gaps"),
    [
        ((1, 2, 5, 6), ["3-4"]),
        ((1, 3, 4), ["2"]),
        ((1, 2, 4, 5, 9), ["3", "6-8"]),
        ((2, 3, 4, 5), ["1"]),
        ((1, 2, 3, 4), []),
        ((21, 22, 23, 24), []),
    ],
    ids=["two", "one", "two gaps", "the first note", "none", "an excerpt"],
)
def test_each_gap_is_told_once(labels: tuple[int, ...], gaps: list[str]) -> None:
    assert told("NOT001", number(*labels)) == gaps


def test_a_gap_stands_at_the_note_behind_it() -> None:
    (found,) = check_text(number(1, 2, 5), rules=(BY_CODE["NOT001"],))
    assert found.place is not None
    assert (found.place.line, found.values) == (3, {"first": "3", "last": "4", "after": "5"})


def test_one_text_for_several_numbers_and_an_empty_number_are_no_gap() -> None:
    assert told("NOT001", number(1, 2) + "(3، 4) المصدر نفسه، ص 9.\n" + number(5)) == []
    assert told("NOT001", number(1, 2) + "(3)\n" + number(4, 5)) == []

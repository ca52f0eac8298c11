import pytest

from tests.check.running import told

NOTES = "".join(
    f"({number}) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), p. {number}.\n"
    for number in range(1, 11)
)


def paper(*sentences: str) -> str:
    return "\n\n".join(["On the canals", *sentences, NOTES])


def marks(*numbers: int, shape: str = "⁽{}⁾") -> str:
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    figures = [str(number).translate(raised) if "⁽" in shape else str(number) for number in numbers]
    return " ".join(f"The canal was dug again by the villagers{shape.format(figure)}." for figure in figures)


@pytest.mark.parametrize("shape", ["⁽{}⁾", "({})"])
def test_a_note_that_nothing_calls_among_called_ones_is_told(shape: str) -> None:
    assert told("NOT005", paper(marks(1, 2, 3, 4, 6, 7, 8, 9, 10, shape=shape)), "text") == ["5"]


@pytest.mark.parametrize(
    "sentence",
    [
        marks(*range(1, 11)),
        marks(1, 2, 3, 4) + " It silted up (5). " + marks(6, 7, 8, 9, 10),
        marks(1, 2, 3, 4, 7, 8, 9, 10),
        marks(1, 3, 5, 7, 9),
        "The canals were dug by villagers and silted up every year.",
    ],
    ids=["all", "called in another shape", "two in a row", "every other one", "none"],
)
def test_what_is_called_or_not_telling_is_left_alone(sentence: str) -> None:
    assert told("NOT005", paper(sentence), "text") == []


def test_notes_without_prose_are_left_alone() -> None:
    assert told("NOT005", NOTES) == []

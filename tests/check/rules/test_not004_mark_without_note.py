import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

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


@pytest.mark.parametrize("shape", ["⁽{}⁾", "({})", "[{}]"])
def test_marks_that_count_on_behind_the_last_note_are_told(shape: str) -> None:
    text = paper(marks(*range(1, 13), shape=shape))
    assert told("NOT004", text, "text") == ["11", "12"]


def test_the_mark_s_line_is_told() -> None:
    text = paper(marks(*range(1, 11)), marks(11))
    (found,) = check_text(text, "text", rules=(BY_CODE["NOT004"],))
    assert found.place is not None
    assert found.place.line == 5


@pytest.mark.parametrize(
    "sentence",
    [
        marks(*range(1, 11)),
        marks(*range(1, 11), shape="({})") + " The act of 1951 (40) and its article (11) say so.",
        marks(11) + " " + marks(*range(1, 11)),
        marks(*range(1, 11)) + " The flow was 10¹¹ litres.",
        "The canals were dug by villagers. " + marks(1, 2, 11),
        marks(*range(1, 11)) + " Three things followed: (11) tons, (12) boats and (13) mules.",
    ],
    ids=["none", "numbers in brackets", "before the notes", "a power", "few marks", "another shape"],
)
def test_numbers_that_may_be_anything_are_left_alone(sentence: str) -> None:
    assert told("NOT004", paper(sentence), "text") == []

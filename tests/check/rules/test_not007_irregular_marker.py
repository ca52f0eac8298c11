import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told


def notes(*markers: str) -> str:
    return "".join(
        f"{marker} Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), p. {number}.\n"
        for number, marker in enumerate(markers, 1)
    )


def entries(*markers: str) -> str:
    names = ["Haddad, Omar", "Irving, Ruth", "Naylor, Peter", "Perrin, Luc", "Whitfield, Nora"]
    return "References\n\n" + "".join(
        f"{marker} {name}. A History of Canal {name[0]}. London: Harrow Press, 1988.\n"
        for marker, name in zip(markers, names, strict=True)
    )


@pytest.mark.parametrize(
    ("markers", "labels"),
    [
        (("(1)", "(2)", "³", "(4)", "(5)"), ["3"]),
        (("(1)", "(2)", "(3)", "[4]", "(5)"), ["4"]),
        (("1.", "2.", "3-", "4.", "5."), ["3"]),
        (("(1)", "(2)", "⁽³⁾", "(4)", "(5)"), []),
        (("(1)", "( 2 )", "(3 )", "(4)", "(5)"), []),
        (("(1)", "(2)", "³", "⁴", "(5)"), []),
        (("¹", "²", "³", "⁴", "⁵"), []),
    ],
    ids=["raised", "square", "a dash", "raised in brackets", "blanks", "no rule", "all alike"],
)
def test_one_number_unlike_the_others_is_told(markers: tuple[str, ...], labels: list[str]) -> None:
    assert told("NOT007", notes(*markers)) == labels


@pytest.mark.parametrize(
    ("markers", "labels"),
    [
        (("1.", "2.", "- 3.)", "4.", "5."), ["bibliography:3"]),
        (("1.", "2.", "3.", "4.", "5."), []),
        (("-", "-", "•", "-", "-"), []),
    ],
    ids=["odd", "alike", "bullets"],
)
def test_entries_of_a_list_are_compared_too(markers: tuple[str, ...], labels: list[str]) -> None:
    assert told("NOT007", entries(*markers), "text") == labels


def test_the_number_is_quoted_with_one_near_it() -> None:
    (found,) = check_text(notes("(1)", "(2)", "³", "(4)"), rules=(BY_CODE["NOT007"],))
    assert found.values == {"marker": "³", "usual": "(2)"}

"""Which names are told to stand in another order than the rest."""

from __future__ import annotations

import pytest

from tests.check.running import told

GIVEN = ["Adam Reyes", "Laura Finch", "Nora Whitfield", "Peter Voss", "Ruth Ellery"]
FAMILY = ["Ellery, Ruth", "Finch, Laura", "Reyes, Adam", "Voss, Peter", "Whitfield, Nora"]


def make_list(names: list[str]) -> str:
    """A list of books by these authors."""
    titles = ["Canals", "Ports", "Dams", "Caravans", "Wells", "Rivers", "Roads", "Markets", "Fords"]
    lines = [
        f"{name}, {title} of the Upper Tigris, London, Garnet Press, 1998."
        for name, title in zip(names, titles, strict=False)
    ]
    return "\n".join(lines)


CASES = [
    ([*GIVEN, "Quill, Omar"], ["bibliography:6"]),
    (["Quill, Omar", *GIVEN], ["bibliography:1"]),
    ([*FAMILY, "Omar Quill"], ["bibliography:6"]),
    (GIVEN, []),
    (FAMILY, []),
    ([*GIVEN, *FAMILY[:3]], []),
    ([*GIVEN[:3], "Quill, Omar"], []),
    ([*GIVEN, "Board of Ports"], []),
    ([*GIVEN, "كريم جاسم العبودي"], []),
    # a newspaper in the author's place
    ([*FAMILY, "Basra Times"], []),
]


@pytest.mark.parametrize(("names", "labels"), CASES)
def test_the_few_names_in_the_other_order_are_told(names: list[str], labels: list[str]) -> None:
    assert told("NAM004", make_list(names), "lines") == labels


def test_turning_the_first_author_alone_is_a_style() -> None:
    names = [f"{family}, and {given}" for family, given in zip(FAMILY, reversed(GIVEN), strict=True)]
    assert told("NAM004", make_list(names), "lines") == []


def test_a_paper_that_the_document_names_elsewhere_is_no_person() -> None:
    text = make_list([*FAMILY, "Gulf Courier"])
    assert told("NAM004", text, "lines") == ["bibliography:6"]
    article = "Whitfield, Nora, “Ports Reopen”, Gulf Courier, 4 March 1998."
    assert told("NAM004", f"{text}\n{article}", "lines") == []

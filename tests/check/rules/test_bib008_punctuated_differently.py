"""Which marks between the same words are told."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from iqrefs.model import Finding
from tests.check.papers import DAMS, MARSHES, NEWS, RIVERS, WATER, make_paper
from tests.check.running import check_text, told

IMPRINT = "هناء الراوي، أسواق الكوفة القديمة، (بغداد: دار الضفاف)، آذار 2012"


def find(note: str, entry: str) -> list[Finding]:
    """What the rule says of a note and its entry beside two works that are printed alike."""
    paper = make_paper([f"{note}.", f"{DAMS}, p. 4.", f"{WATER}، ص 9."], [entry, f"{DAMS}.", f"{WATER}."])
    return check_text(paper, "text", rules=(BY_CODE["BIB008"],))


# note, what the entry has in place of what, the marks with the words around them here and there
CASES = [
    (
        IMPRINT,
        ("دار الضفاف)، آذار 2012", "دار الضفاف، آذار 2012)"),
        "الضفاف)، آذار 2012",
        "الضفاف، آذار 2012)",
    ),
    (NEWS, ("2021, accessed", "2021 accessed"), "2021, accessed", "2021 accessed"),
    (NEWS, ("Courier, March", "Courier_ March"), "Courier, March", "Courier_ March"),
    (NEWS, ("2021, accessed", "2021,\n- accessed"), "2021, accessed", "2021, - accessed"),
]


@pytest.mark.parametrize(("note", "change", "here", "there"), CASES)
def test_marks_that_differ_are_told_in_both_places(
    note: str, change: tuple[str, str], here: str, there: str
) -> None:
    found = find(note, note.replace(*change))
    assert [one.mention for one in found] == ["1#0", "bibliography:1"]
    assert [(one.values["here"], one.values["there"]) for one in found] == [(here, there), (there, here)]


ALIKE = [
    (MARSHES, f"{MARSHES}."),
    (f"{MARSHES}، ص 4", MARSHES),
    (DAMS, DAMS.replace(", ", " , ")),
    (DAMS, DAMS.replace("Dams of the Upper Tigris", "*Dams of the Upper Tigris*")),
    (
        DAMS.replace("Dams of the Upper Tigris", "“Dams of the Upper Tigris”"),
        DAMS.replace("Dams of the Upper Tigris", '"Dams of the Upper Tigris"'),
    ),
    (MARSHES, MARSHES.replace("،", ",")),
    (NEWS, NEWS.replace("<", "").replace(">", "")),
    # a slip that TYP005 tells
    (MARSHES.replace("بغداد،", "بغداد،،"), MARSHES),
]


@pytest.mark.parametrize(("note", "entry"), ALIKE)
def test_marks_that_are_a_matter_of_style_are_not_told(note: str, entry: str) -> None:
    assert find(note, entry) == []


def test_a_list_in_a_style_of_its_own_is_not_told() -> None:
    notes = [f"{one}, p. 4." for one in (DAMS, RIVERS)]
    entries = [
        one.replace(", ", ". ", 1).replace(", London, ", ". London: ").replace(", Oxford, ", ". Oxford: ")
        for one in (DAMS, RIVERS)
    ]
    assert told("BIB008", make_paper(notes, entries), "text") == []


@pytest.mark.parametrize(
    ("pointer", "labels"),
    [
        ("What Is the Price of Water, op. cit.", ["3"]),
        ("What Is the Price of Water?, op. cit.", []),
        ("What Is the Price, op. cit.", []),
    ],
)
def test_a_title_beside_a_pointer_keeps_its_question_mark(pointer: str, labels: list[str]) -> None:
    text = f"(1) What Is the Price of Water?, Basra Weekly, 3 May 2021, p. 4.\n(2) {DAMS}, p. 7.\n"
    assert told("BIB008", f"{text}(3) {pointer}\n") == labels

"""The numbers that a reading keeps beside the notes: marks in the prose, markers, and empty notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Source
from iqrefs.read.notes import read_notes_source
from iqrefs.read.text import read_text_source
from iqrefs.split import split_source
from iqrefs.text.markers import find_styled_marks

PAPER = """\
On the pearl trade

The fleets sailed in May⁽¹⁾, and the divers were paid in autumn⁽²⁾. Three (3) ships were lost.

(1) John Harte, Pearls and Debt (London: Faber, 1951), p. 12.
⁽²⁾ Ibid., p. 44.

Table 1: Ships
Source: Harbour Office, Yearbook (London: HMSO, 1921), p. 3.

References

1. Harte, John. Pearls and Debt. London: Faber, 1951.
2. Nuri, Salma. Divers' Songs. Oxford: Lamp Press, 1998.
"""


def read(text: str) -> Source:
    return read_text_source(text, "a.txt", "")


def test_marks_are_those_of_the_prose_with_their_lines_and_shapes() -> None:
    assert [(mark.number, mark.style, mark.place.line) for mark in read(PAPER).marks] == [
        (1, "superscript", 3),
        (2, "superscript", 3),
        (3, "bracket", 3),
    ]


def test_markers_are_kept_as_printed() -> None:
    document = split_source(read(PAPER))
    assert {note.label: note.marker for note in document.notes} == {"1": "(1)", "2": "⁽²⁾", "table.1": ""}
    assert [entry.marker for entry in document.bibliography] == ["1.", "2."]


def test_markers_of_notes_on_one_line_are_their_own() -> None:
    source = read_notes_source("(1) Harte, Pearls, p. 2. (2) Ibid., p. 9.\n(3) Ibid.\n", "a.txt", "")
    assert [note.marker for note in source.notes] == ["(1)", "(2)", "(3)"]


def test_a_number_alone_is_no_part_of_the_note_before_it() -> None:
    source = read_notes_source("(1) Harte, Pearls, p. 2.\n(2)\n(3) Ibid.\n", "a.txt", "")
    assert [(note.label, note.text) for note in source.notes] == [
        ("1", "Harte, Pearls, p. 2."),
        ("3", "Ibid."),
    ]
    assert [(mark.number, mark.place.line) for mark in source.blank_notes] == [(2, 2)]


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("the law⁽¹²⁾ and², [3] (4) <sup>5</sup>", [(12, "superscript"), (2, "superscript"), (3, "square"),
                                                    (4, "bracket"), (5, "superscript")]),
        ("an area of 40 km² and 10⁶ people", [(2, "power"), (6, "power")]),
        ("as it was;29 and then?30", [(29, "bare"), (30, "bare")]),
    ],
)  # fmt: skip
def test_marks_have_shapes(line: str, marks: list[tuple[int, str]]) -> None:
    assert list(find_styled_marks(line)) == marks


@given(st.text())
def test_any_line_has_marks_or_none(line: str) -> None:
    assert all(number >= 0 for number, _ in find_styled_marks(line))

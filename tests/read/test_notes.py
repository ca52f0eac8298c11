from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Source
from iqrefs.read.notes import read_notes_source


def read(text: str) -> Source:
    return read_notes_source(text, "notes.txt", "")


def test_all_between_two_markers_belongs_to_the_note() -> None:
    source = read("(1) A remark without any citation\n\nthat goes on.\n(2) Another one\n(3) Ibid.\n")
    assert [(note.label, note.text) for note in source.notes] == [
        ("1", "A remark without any citation\nthat goes on."),
        ("2", "Another one"),
        ("3", "Ibid."),
    ]


def test_places_are_lines() -> None:
    assert [note.place.line for note in read("\n(1) One\nmore\n(2) Two\n").notes] == [2, 4]


def test_a_bibliography_may_follow_under_its_heading() -> None:
    source = read(
        "(1) Tripp, Iraq, p. 3.\n(2) Ibid.\n\nBibliography\n\n"
        "Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.\n"
    )
    assert [note.text for note in source.notes] == ["Tripp, Iraq, p. 3.", "Ibid."]
    assert source.bibliography[0].text == "Bibliography"


def test_source_lines_of_tables_can_be_written() -> None:
    source = read(
        "(1) Tripp, Iraq, p. 3.\n\nTable 1: Exports\nSource: World Bank, Data, 2021.\n\n(2) Ibid.\n"
    )
    assert [(note.label, note.text) for note in source.notes] == [
        ("1", "Tripp, Iraq, p. 3."),
        ("table.1", "World Bank, Data, 2021."),
        ("2", "Ibid."),
    ]


def test_numbers_inside_a_note_open_no_note() -> None:
    source = read("(1) Davis, Insights, Vol. 6, No.\n6 (December 2007), p. 4.\n(2) Ibid.\n")
    assert [note.label for note in source.notes] == ["1", "2"]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read(text)

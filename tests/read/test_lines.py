from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.lines import read_lines_source


def test_each_line_is_an_entry_and_keeps_its_place() -> None:
    source = read_lines_source("First, A.\n\n  Second, B.  \n", "a.txt", "")
    assert source.one_entry_a_line
    assert [(line.text, line.place.line) for line in source.bibliography] == [
        ("First, A.", 1),
        ("Second, B.", 3),
    ]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    source = read_lines_source(text, "a.txt", "")
    assert all(line.text for line in source.bibliography)

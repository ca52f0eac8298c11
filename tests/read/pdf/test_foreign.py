"""Latin words in paragraphs that are read from the right: lines as they are printed, and as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.pdf.direction import learn_foreign
from iqrefs.read.pdf.foreign import Context, find_context, read_line
from iqrefs.read.pdf.lines import Line
from iqrefs.read.pdf.notes import choose_labels
from iqrefs.read.pdf.order import Direction


def read(*printed: str) -> list[str]:
    """The lines of a paragraph that is read from the right."""
    done: list[str] = []
    for index, text in enumerate(printed):
        order = read_line(text, "rtl", find_context(printed, index, "rtl", done))
        done.append("".join(text[at] for at in order).strip())
    return done


def line(text: str, *, is_apart: bool = False, right: float = 500) -> Line:
    letters = sum(map(str.isalpha, text))
    return Line(text, 100, 10, 100, right, 0, letters, is_apart=is_apart)


def test_only_the_last_stop_of_a_paragraph_stands_at_its_left() -> None:
    assert read("Shafaq News, 20 July", "2023, Accessed on July 9, 2025,", ".p. 4") == [
        "Shafaq News, 20 July", "2023, Accessed on July 9, 2025,", "p. 4.",
    ]  # fmt: skip


def test_numbers_and_commas_at_the_end_of_a_line_that_goes_on_stay_there() -> None:
    assert read("Title*, *Journal*, 2025-08-12,", ".><https://example.org/a") == [
        "Title*, *Journal*, 2025-08-12,", "<https://example.org/a>.",
    ]  # fmt: skip


def test_a_bracket_opened_on_the_line_before_is_closed_at_the_left() -> None:
    assert read("from: <https://example.org/a-", ".>b-c")[1] == "b-c>."
    assert read("Accessed on 14", ">July 17, <https://example.org/a")[1] == "July 17, <https://example.org/a>"


def test_quotes_and_bullets_before_the_first_word_stand_at_the_right() -> None:
    assert read('The legal basis", News, 2 "', ".April 2024")[0] == '"The legal basis", News, 2'
    assert read("Cahen, Claude. Turkey. London: Sidgwick & •", ".Jackson, 1968") == [
        "•Cahen, Claude. Turkey. London: Sidgwick &".replace("•", "• "), "Jackson, 1968.",
    ]  # fmt: skip


def test_latin_words_go_on_from_a_line_that_ends_in_them() -> None:
    assert read("Smith, " + "رظنا", "2003, p. 4")[1] == "2003, p. 4"


@given(
    st.text(alphabet='Ab12٣.,<>()"* -•اب', max_size=40),
    st.sampled_from(["R", "L", None]),
    st.sampled_from(["R", "L", None]),
    st.sampled_from(["rtl", "ltr"]),
)
def test_no_sign_is_lost_or_doubled(printed: str, before: str, after: str, base: Direction) -> None:
    context = Context(before, after, "")  # type: ignore[arg-type]
    assert sorted(read_line(printed, base, context)) == list(range(len(printed)))


def test_the_side_of_last_stops_tells_how_latin_paragraphs_are_read() -> None:
    assert learn_foreign([line(".Ibid31"), line(">end-of-address"), line("Smith, 2003,")], "rtl") == "rtl"
    assert learn_foreign([line("31 Ibid."), line("London, 2003.")], "rtl") == "ltr"
    assert learn_foreign([line(".Ibid31"), line("London, 2003.")], "rtl") is None
    assert learn_foreign([line(".Ibid31"), line(">end-of-address")], "ltr") is None


@pytest.mark.parametrize("foreign", ["rtl", None])
def test_labels_at_the_right_of_latin_notes_are_found(foreign: Direction | None) -> None:
    lines = [line(".Ibid31"), line(".Ibid., p. 432"), line(".Holm, op. cit33")]
    assert sorted(choose_labels(lines[::2], 31, "glued", foreign=foreign)) == [0, 1]


def test_a_page_number_at_the_right_is_no_label_where_labels_are_drawn_apart() -> None:
    lines = [line("State, Inspection of Embassy10", is_apart=True), line(".Post, Report, 2024, p. 11")]
    assert sorted(choose_labels(lines, 10, "glued", foreign="rtl")) == [0]

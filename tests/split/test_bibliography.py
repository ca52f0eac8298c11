import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Place, Source, SourceLine, SourceRecord
from iqrefs.read.lines import read_lines_source
from iqrefs.split.bibliography import split_bibliography


def listing(text: str) -> Source:
    lines = tuple(
        SourceLine(line if line.strip() else "", Place(number))
        for number, line in enumerate(text.split("\n"), 1)
    )
    return Source("a.txt", "text", "", "en", bibliography=lines)


def texts(text: str) -> list[str]:
    return [entry.text for entry in split_bibliography(listing(text))]


A = "Harte, John. Pearls and Debt. London: Faber, 1951."
B = "Nuri, Salma. Divers' Songs. Basra: Dar al-Bahr, 1998."
C = "Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007."


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("1. ", "2. ", "3. "),
        ("1- ", "2- ", "3- "),
        ("1.", "- 2.) ", "3."),
        ("(1) ", "(2) ", "(3) "),
        ("[1] ", "[2] ", "[3] "),
        ("١. ", "٢. ", "٣. "),
        ("- ", "- ", "- "),
        ("• ", "• ", "• "),
        ("* ", "* ", "* "),
        ("", "", ""),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_markers_and_bullets_are_taken_off(first: str, second: str, third: str, between: str) -> None:
    assert texts(f"References{between}{first}{A}{between}{second}{B}{between}{third}{C}\n") == [A, B, C]


def test_sections_are_the_headings_as_printed_and_labels_run_through() -> None:
    text = f"""\
المصادر والمراجع

أولاً: المصادر العربية
أ. الكتب
1. طه حسين، الأيام، القاهرة، 1929.
2. علي الوردي، لمحات، بغداد، 1969.

ب- المواقع الإلكترونية:
1. موقع البنك المركزي، 2020.

ثانياً: المراجع الأجنبية
1. {A}
2. {B}
"""
    assert [(entry.label, entry.section) for entry in split_bibliography(listing(text))] == [
        ("1", "أ. الكتب"),
        ("2", "أ. الكتب"),
        ("3", "ب- المواقع الإلكترونية:"),
        ("4", "ثانياً: المراجع الأجنبية"),
        ("5", "ثانياً: المراجع الأجنبية"),
    ]


def test_numbers_may_run_on_through_the_sections() -> None:
    text = f"References\n\nA. Books\n1. {A}\n2. {B}\n\nB. Articles\n3. {C}\n4. {A}\n"
    assert texts(text) == [A, B, C, A]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_is_said_of_the_order_is_no_entry(between: str) -> None:
    text = (
        f"قائمة المصادر{between}(مرتبة على حروف الهجاء دون اعتبار «ال»){between}أولاً: الكتب\n1. {A}\n2. {B}\n"
    )
    assert texts(text) == [A, B]


def test_entries_broken_over_lines_are_joined() -> None:
    text = """\
1. Harte, John. Pearls and Debt in the Gulf.
London: Faber, 1951.
2. Nuri, Salma. Songs, 1998,

- accessed on: 3 May 2020, <https://a.org>
3. Tripp, Charles. Iraq, 2007, at:
<https://b.org/iraq>
"""
    assert texts(text) == [
        "Harte, John. Pearls and Debt in the Gulf.\nLondon: Faber, 1951.",
        "Nuri, Salma. Songs, 1998,\naccessed on: 3 May 2020, <https://a.org>",
        "Tripp, Charles. Iraq, 2007, at:\n<https://b.org/iraq>",
    ]


def test_blank_lines_part_entries_that_were_broken_at_a_width() -> None:
    text = """\
Harte, John. Pearls and Debt in the Gulf: The End of an
Old Trade. London: Faber, 1951.

Nuri, Salma. “Songs of the Divers and their Captains in
Basra.” Gulf Review 3 (1998): 40-51.

Tripp, Charles. A History of Iraq. 3rd ed. Cambridge:
Cambridge University Press, 2007.
"""
    assert [entry.count("\n") for entry in texts(text)] == [1, 1, 1]


def test_a_broken_list_without_blank_lines_is_parted_where_entries_end() -> None:
    text = """\
Harte, John. Pearls and Debt in the Gulf: The End of an
Old Trade. London: Faber, 1951.
———. Customs and Captains. London: Faber, 1955.
Nuri, Salma. “Songs of the Divers and their Captains in
Basra.” Gulf Review 3 (1998): 40-51.
Tripp, Charles. A History of Iraq. 3rd ed. Cambridge:
Cambridge University Press, 2007.
"""
    assert [entry.split()[0] for entry in texts(text)] == ["Harte,", "———.", "Nuri,", "Tripp,"]


def test_dashes_for_the_author_stay() -> None:
    text = """\
- طه حسين، الأيام، القاهرة، 1929.
- ــــــ، دعاء الكروان، القاهرة، 1934.
- ———، أديب، القاهرة، 1935.
"""
    assert texts(text)[1:] == ["ــــــ، دعاء الكروان، القاهرة، 1934.", "———، أديب، القاهرة، 1935."]


def test_two_works_in_one_line_stay_one_entry() -> None:
    assert texts(f"{A[:-1]}; {B}\n{C}\n") == [f"{A[:-1]}; {B}", C]


def test_an_entry_is_not_cut_behind_the_year_that_stands_after_its_author() -> None:
    entry = "عبد القادر، سلمى ناصر. (2018). جودة التربة في سهل ديالى. مجلة كلية الزراعة، 29(6)، 1890-1904."
    assert texts(f"{entry}\n{C}\n") == [entry, C]


def test_one_reference_a_line_needs_no_splitting() -> None:
    source = read_lines_source(f"{A}\n\n{B}\n", "a.txt", "")
    assert [(entry.label, entry.text, entry.place.line) for entry in split_bibliography(source)] == [
        ("1", A, 1),
        ("2", B, 3),
    ]


def test_numbers_of_one_reference_a_line_are_taken_off_only_where_they_count() -> None:
    counted = read_lines_source(f"1. {A}\n2. {B}\n", "a.txt", "")
    assert [entry.text for entry in split_bibliography(counted)] == [A, B]
    other = read_lines_source("1984 by Orwell, London, 1949.\nOrwell, Essays, 1946.\n", "a.txt", "")
    assert split_bibliography(other)[0].text == "1984 by Orwell, London, 1949."


def test_records_are_entries_with_their_item() -> None:
    record = SourceRecord("harte1951", {"title": "Pearls and Debt"}, "@book{…}", Place(4))
    (entry,) = split_bibliography(Source("a.bib", "bibtex", "", "en", records=(record,)))
    assert (entry.label, entry.id, entry.item) == ("1", "harte1951", {"title": "Pearls and Debt"})


@given(
    st.lists(
        st.sampled_from(["1. ", "- ", "\n", "\n\n", "المصادر", A, B, "———", "<https://a.b>", "(", "Oxford:"])
    )
)
def test_no_listing_raises_and_entries_hold_only_what_stands_in_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    entries = split_bibliography(listing(text))
    assert [entry.label for entry in entries] == [str(number) for number in range(1, len(entries) + 1)]
    for entry in entries:
        for line in entry.text.split("\n"):
            assert line in text

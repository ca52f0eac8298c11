import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from iqrefs.parse.italics import mark_italics
from iqrefs.text.fold import ITALIC


def mention(text: str) -> Mention:
    """A mention from a text in which `_` stands where italics begin and end."""
    parts = text.split("_")
    spans = []
    at = 0
    for number, part in enumerate(parts):
        if number % 2:
            spans.append((at, at + len(part)))
        at += len(part)
    return Mention("".join(parts), italics=tuple(spans))


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Charles Tripp _A History of Iraq_ Cambridge University Press 2007", "A History of Iraq"),
        ("Hanna Batatu. _The Old Social Classes and the Revolutionary Movements of Iraq_. Princeton, 1978",
         "The Old Social Classes and the Revolutionary Movements of Iraq"),
    ],
)  # fmt: skip
def test_what_is_in_italics_is_a_title(printed: str, title: str) -> None:
    assert parse_mention(mention(printed)).item["title"] == title


def test_a_citation_is_read_as_the_same_citation_with_asterisks_is() -> None:
    printed = 'Eric Davis, "Memories of State", _Journal of Democracy_, vol. 12, no. 3, 2005, pp. 5-9.'
    marked = parse_mention(mention(printed))
    assert marked.item == parse_mention(Mention(printed.replace("_", "*"))).item
    assert marked.text == printed.replace("_", "")


def test_values_stand_where_the_spans_say() -> None:
    read = parse_mention(mention("Charles Tripp, _A History of Iraq_, Cambridge, 2007, p. 45."))
    (span,) = (read.spans or {})["title"]
    assert read.text[slice(*span)] == read.item["title"] == "A History of Iraq"


@pytest.mark.parametrize(
    "printed", ["_Ibid._, p. 5", "Tripp, _op. cit._, p. 5", "_Tripp, A History of Iraq, 2007_"]
)
def test_italics_that_part_nothing_change_nothing(printed: str) -> None:
    assert ITALIC not in mark_italics(mention(printed)).text


TEXT = st.text(alphabet='abcدوأ.,:;«»"()* 12\n' + ITALIC, max_size=60)


@given(TEXT, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=3))
def test_no_mark_of_italics_is_left_behind(text: str, spans: list[tuple[int, int]]) -> None:
    ordered, at = [], 0
    for gap, length in spans:
        start, end = at + gap, at + gap + length
        if end <= len(text):
            ordered.append((start, end))
            at = end
    marked = Mention(
        text.replace(ITALIC, ""), italics=tuple(s for s in ordered if s[1] <= len(text.replace(ITALIC, "")))
    )
    read = parse_mention(marked)
    assert read.text == marked.text
    assert ITALIC not in repr((read.item, read.remainder, read.pointer))
    for places in (read.spans or {}).values():
        assert all(0 <= start <= end <= len(read.text) for start, end in places)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Edward Said, _Orient_, London, Verso, 1995, p. 4", "Orient"),
        ("Edward Said, _Cairo_ (London: Verso, 1995), 4", "Cairo"),
        ("علي ناصر، _دمشق_، دار الحكمة، بغداد، 1995، ص 5", "دمشق"),
        ("علي ناصر، _الأغاني_، دار الحكمة، بغداد، 1995، ص 5", "الأغاني"),
        ("علي ناصر، _الأهرام_، القاهرة، دار الحكمة، 1999", "الأهرام"),
    ],
)
def test_one_word_in_italics_between_marks_is_a_title(printed: str, title: str) -> None:
    item = parse_mention(mention(printed)).item
    assert item["title"] == title
    assert len(item["author"]) == 1


@pytest.mark.parametrize(
    "printed",
    [
        "Doyle, _Ibid_, p. 5",
        "Doyle, _idem_, 5",
        "Doyle, _et al._, 5",
        "_Said_, Orient, 5",
        "Doyle and _Said_ wrote",
    ],
)
def test_one_word_in_italics_that_says_something_else_is_none(printed: str) -> None:
    assert ITALIC not in mark_italics(mention(printed)).text


def test_a_journal_of_one_word_stays_a_journal() -> None:
    item = parse_mention(mention("K. Doyle, “Water,” _Arabica_ 12 (1999): 5.")).item
    assert (item["title"], item["container-title"]) == ("Water", "Arabica")

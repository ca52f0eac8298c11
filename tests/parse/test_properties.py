"""What holds of every text, whatever stands in it: nothing raises, nothing is lost, nothing is invented."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.lexicon import load_lexicon, scan_text
from iqrefs.model import Citation, Mention
from iqrefs.parse import MAX_LENGTH, parse_mention
from iqrefs.parse.dates import find_dates
from iqrefs.parse.links import find_links
from iqrefs.text.fold import fold_string, fold_text
from tests.growth import assert_grows_linearly, repeat
from tests.parse.reading import DATES, NAMES, flatten, read
from tests.tracing import run_untraced

MARKS = [*"،,.;؛:-–—/|()[]{}\"«»“”‹›'‘’*<>_=+~^\\&!?؟•·†‡#\n\t ", "، ", ": ", ". ", " - "]
NUMBERS = [
    "1", "3", "12", "45", "٢٠٠٣", "1990", "1445هـ", "(3)", "3/45", "12-15", "²", "Ⅳ", "½", "xii", "99999",
]  # fmt: skip
LINKS = [
    "https://a.org/b-c.pdf", "www.rivers.com", "<https://a.org/b\nc>", "[t](https://a.org/c_(d))", "[t](x)",
    "10.1007/abc", "doi:10.1234/2", "https://doi.org/10.1234/ab.c", "example.com/x", "http://",
]  # fmt: skip
ODD = [
    "\x00", "\ud800", "\u202e", "\u200f", "\ufeff", "ـ", "ء", "ﻻ", "ﷺ", "﷽", "İ", "ß", "𝟗", "①", "\u0301",
    "ﬁ", "I", "A.", "و", "ل",
]  # fmt: skip
WORDS = [
    "علي", "ناصر", "نهر", "دجلة", "بغداد", "دار الحكمة", "مجلة", "العراق", "للفارابي", "ومحمد", "d'Irak",
    "The", "Doyle", "Karen", "Rivers", "London", "Press", "Les", "fleuves", "van", "et", "Q4",
]  # fmt: skip
CUES = sorted({form for rows in load_lexicon().classes.values() for forms in rows.values() for form in forms})

PIECES = st.one_of(*(st.sampled_from(pieces) for pieces in (CUES, MARKS, NUMBERS, LINKS, ODD, WORDS, MARKS)))
TEXTS = st.one_of(
    st.text(st.characters()),
    st.text(st.sampled_from("علي ناصر،. :«»()[]\"'-/ab1٢ \n")),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=40).map(" ".join),
)
many = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(TEXTS)
def test_any_text_is_read_alike_twice(text: str) -> None:
    assert read(text) == read(text)


@many
@given(TEXTS, st.text(max_size=10))
def test_any_text_is_read_beside_a_pointer(text: str, governed_by: str) -> None:
    citation = parse_mention(Mention(text, governed_by=governed_by))
    assert citation.kind in ("full", "ibid", "op-cit", "none")
    assert citation.text == text


@many
@given(TEXTS)
def test_spans_lie_within_the_text_and_fall_to_variables(text: str) -> None:
    citation = read(text)
    for variable, spans in (citation.spans or {}).items():
        assert variable in citation.item or (variable == "locator" and citation.locator)
        assert all(0 <= start < end <= len(text) for start, end in spans)


def fold_bare(text: str) -> str:
    """A text as values are compared with the print: letters and digits alone, folded."""
    return "".join(char for char in fold_string(text) if char.isalnum())


def shown_values(citation: Citation) -> list[str]:
    """The values that must stand in the print as they are."""
    flat = flatten(citation)
    counted = ("volume", "issue", "edition", "type", "language", "locator", "remainder", *DATES)
    values = [value for variable, value in flat.items() if variable not in (*counted, *NAMES)]
    for variable in NAMES:
        names = citation.item.get(variable)
        for name in names if isinstance(names, list) else []:
            values += [str(part) for part in name.values()]
    return [*values, *citation.remainder]


@many
@given(TEXTS)
def test_every_value_stands_in_the_print(text: str) -> None:
    printed = fold_bare(text)
    for value in shown_values(read(text)):
        bare = fold_bare(value)
        assert bare in printed or bare.removeprefix("ا") in printed, value  # «للفارابي» gives «الفارابي»


def find_words(text: str) -> list[tuple[int, int]]:
    """Where the words and numbers of a text stand."""
    return [match.span() for match in re.finditer(r"[^\W_]+", text)]


def cover_known(text: str) -> set[int]:
    """The characters of words that the lexicon knows, of dates, and of numbers beside them."""
    fold = fold_text(text)
    scan = scan_text(fold.folded)
    covered: set[int] = set()
    for index, matches in enumerate(scan.cues):
        for length, cue in matches:
            last = index + length - 1
            if cue.kind == "hours":  # the hour of a visit goes with its words
                clock = takewhile(lambda word: word.isdigit() or word in ":.-", scan.words[last + 1 :])
                last += len(list(clock))
            covered.update(range(*fold.locate(scan.starts[index], scan.ends[last])))
    for date in find_dates(fold):
        covered.update(range(*fold.locate(date.start, date.end)))
    return covered


def list_lost(citation: Citation) -> list[str]:
    """The words that are in no span, in no remainder, and are no known cue; pointers are not asked."""
    text = citation.text
    if citation.pointer or "](" in text:
        return []
    taken = cover_known(text)
    for link in find_links(text):  # an address that is printed twice is read once
        if link.url == citation.item.get("URL") or link.doi == citation.item.get("DOI"):
            taken.update(range(link.start, link.end))
    for spans in (citation.spans or {}).values():
        for start, end in spans:
            taken.update(range(start, end))
    left_over = fold_bare("".join(citation.remainder))
    lost = []
    for start, end in find_words(text):
        word = fold_bare(text[start:end])
        odd = any(unicodedata.category(char) in ("Cf", "Mn") for char in text[start:end])
        if word and not odd and word not in left_over and taken.isdisjoint(range(start, end)):
            lost.append(text[start:end])
    return lost


@many
@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    assert list_lost(read(text)) == []


HOSTILE = [
    *MARKS, '«"', '"«', "([", ")(", "([{", "<https://", "https://a.org/ ", "[", "[a](", "](", "12/", "1-",
    "1", "ا", "a", "A. ", "و", "and ", "ص ", "ص 1، ", "ج ", "ط1 ", "1999 ", "ibid. ", "المصدر السابق ",
    "تحقيق ", "in ", "في: ", "Doyle, Katharine J., ", "بن ", "د. ", "\x00", "\u202e", "ـ", "10.1234/a ",
    "مادة ", "(ت ", "د.ت ", "رسالة ", "a b c d e f g h, ", "ج 1، نهر، بغداد، ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=[ascii(piece) for piece in HOSTILE])
def test_a_hostile_run_is_read_once(piece: str) -> None:
    assert_grows_linearly(read_whole, repeat(piece), MAX_LENGTH // 2)
    assert_grows_linearly(
        read_whole, lambda length: f"علي ناصر، {repeat(piece)(length - 40)}، 1999", MAX_LENGTH
    )
    run_untraced(lambda: read_whole(piece * MAX_LENGTH))


def read_whole(text: str) -> None:
    assert read(text).text == text


def test_a_mention_with_hundreds_of_addresses_keeps_the_first() -> None:
    text = "علي ناصر، " + ", ".join(f"https://a.org/{number}" for number in range(400))
    citation = read(text)
    assert citation.item["URL"] == "https://a.org/0"
    assert "https://a.org/399" in " ".join(citation.remainder)

"""Corpus files: what a person writes is what is read, and what is written is read again."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.learn.corpus import LABELS, Tagged, read_corpus, write_corpus
from tests.learn.reading import JOURNAL, list_values, read


def test_a_citation_is_a_line_with_its_values_below() -> None:
    (tagged,) = read("""\
# a comment
@ law-review | colons after authors

= السنهوري: الوسيط، القاهرة، 1952، ص 40.
type: book
author: السنهوري
title: الوسيط
publisher-place: القاهرة
issued: 1952
locator: 40
""")
    assert tagged.text == "السنهوري: الوسيط، القاهرة، 1952، ص 40."
    assert tagged.type == "book"
    assert tagged.habit == "journal.txt/law-review"
    assert list_values(tagged) == [
        ("author", "السنهوري"),
        ("title", "الوسيط"),
        ("publisher-place", "القاهرة"),
        ("issued", "1952"),
        ("locator", "40"),
    ]


def test_a_habit_holds_until_the_next() -> None:
    habits = [tagged.habit for tagged in read("= a\n@ one | remark\n= b\n= c\n@ two\n= d\n")]
    assert habits == ["journal.txt", "journal.txt/one", "journal.txt/one", "journal.txt/two"]


def test_nothing_but_comments_is_no_citation() -> None:
    assert read("") == read("# nothing\n\n  \n@ habit\n") == []


def test_a_citation_may_have_no_values() -> None:
    assert read("= انظر أعلاه") == [Tagged("انظر أعلاه", (), "", "journal.txt")]
    assert read("= a title\ntitle:\n") == [Tagged("a title", (), "", "journal.txt")]


def test_windows_lines_are_read_alike() -> None:
    assert read(JOURNAL.replace("\n", "\r\n")) == read(JOURNAL)


def test_two_equal_values_are_taken_one_after_the_other() -> None:
    (tagged,) = read(
        "= بغداد، مطبعة بغداد، بغداد، 1958\ntitle: بغداد\npublisher: مطبعة بغداد\npublisher-place: بغداد\n"
    )
    assert tagged.tags == (("title", 0, 5), ("publisher", 7, 18), ("publisher-place", 20, 25))


def test_values_out_of_order_are_found_before() -> None:
    (tagged,) = read("= Hourani, Thought, 1962\ntitle: Thought\nauthor: Hourani\nissued: 1962\n")
    assert list_values(tagged) == [("author", "Hourani"), ("title", "Thought"), ("issued", "1962")]


def test_marks_of_direction_belong_to_the_text() -> None:
    (tagged,) = read(
        "= \u200fعلي الوردي\u200f، Iraq\u200e، ١٩٦٥\nauthor: علي الوردي\ntitle: Iraq\nissued: ١٩٦٥\n"
    )
    assert list_values(tagged) == [("author", "علي الوردي"), ("title", "Iraq"), ("issued", "١٩٦٥")]


@pytest.mark.parametrize(
    ("corpus", "told"),
    [
        ("= Iraq, 1962\ntitle: Iran\n", "journal.txt:2: “Iran” does not stand in the citation above it."),
        ("= Iraq, 1962\ntitle: Iraq\ntitle: Iraq\n", "journal.txt:3: “Iraq” does not stand"),
        ("# one\n\n= Iraq, 1962\n\ntitle: Iraq, 19\nissued: 1962\n", "journal.txt:6: “1962” does not stand"),
        ("= العراق\ntitle: إيران\n= b\n", "journal.txt:2: “إيران” does not stand"),
        ("title: Iraq\n", "journal.txt:1: expected “= citation”, “@ habit” or “label: value”."),
        ("= Iraq\n@ habit\ntitle: Iraq\n", "journal.txt:3: expected"),
        ("= Iraq\ntitel: Iraq\n", "journal.txt:2: expected"),
        ("= Iraq\nIraq\n", "journal.txt:2: expected"),
        (" = Iraq\n", "journal.txt:1: expected"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(corpus: str, told: str) -> None:
    with pytest.raises(InputError) as raised:
        read(corpus)
    assert str(raised.value).startswith(told)


_LINES = st.one_of(
    st.text(),
    st.sampled_from(
        ["= بغداد، 1962", "@ habit | x", "# x", "title: بغداد", "issued: 1962", "type: book", "="]
    ),
    st.builds("{}: {}".format, st.sampled_from(sorted(LABELS)), st.text()),
)


@given(st.one_of(st.text(), st.lists(_LINES).map("\n".join)))
@example("=\ntitle: \n")
@example("=\r\r\n@|\n=")
def test_any_text_is_a_corpus_or_an_input_error(text: str) -> None:
    with contextlib.suppress(InputError):
        for tagged in read(text):
            assert all(tagged.text[start:end] for _label, start, end in tagged.tags)


_WORDS = st.text(st.sampled_from("ابو ab12١٢،,.:=@#|«»()\u200f"), min_size=1, max_size=8)


@st.composite
def _tagged(draw: st.DrawFn) -> Tagged:
    """A citation of some words, some of which are values."""
    text, tags = "", []
    for word in draw(st.lists(_WORDS, min_size=1, max_size=8)):
        label = draw(st.none() | st.sampled_from(sorted(LABELS)))
        if label and word.strip():
            start = len(text) + len(word) - len(word.lstrip())
            tags.append((label, start, start + len(word.strip())))
        text += word + draw(st.sampled_from([" ", "، ", ""]))
    blanks = len(text) - len(text.lstrip())
    shifted = tuple((label, start - blanks, end - blanks) for label, start, end in tags)
    kind = draw(st.sampled_from(["", "book", "article-journal"]))
    return Tagged(text.strip(), shifted, kind, draw(st.sampled_from(["journal.txt", "other"])))


def _is_plain(tagged: Tagged) -> bool:
    """Whether each value stands but once, so that its place is told by it."""
    return all(tagged.text.count(tagged.text[start:end]) == 1 for _label, start, end in tagged.tags)


@given(st.lists(_tagged()))
def test_what_is_written_is_read_again(citations: list[Tagged]) -> None:
    again = read("".join(write_corpus(citations)))
    assert [(tagged.text, tagged.type) for tagged in again] == [(one.text, one.type) for one in citations]
    assert [list_values(tagged) for tagged in again] == [list_values(tagged) for tagged in citations]
    for tagged, one in zip(again, citations, strict=True):
        assert tagged.habit == f"journal.txt/{one.habit}"
        if _is_plain(one):
            assert tagged.tags == one.tags


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_any_printed_line_is_read_as_it_was_written(text: str) -> None:
    tagged = Tagged(text.strip(), (("title", 0, len(text.strip())),) if text.strip() else (), "", "h")
    (again,) = read("".join(write_corpus([tagged])))
    assert (again.text, again.tags) == (tagged.text, tagged.tags)


def test_a_corpus_comes_back_line_for_line() -> None:
    written = "".join(write_corpus(read_corpus(JOURNAL, "journal.txt")))
    assert [line for line in written.splitlines() if line and line[0] != "@"] == [
        line for line in JOURNAL.splitlines() if line and line[0] != "@"
    ]


def test_a_habit_of_several_lines_does_not_break_the_corpus() -> None:
    assert len(read("".join(write_corpus([Tagged("Iraq", (), "", "two\nlines")])))) == 1

# ruff: noqa: E501 - markup as programs write it
"""Pages that no one means well with: one sentence, or what can be read, in bounded time."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_grows_linearly
from tests.read.web.shown import list_marks, print_paragraphs, read

from iqrefs.errors import InputError
from iqrefs.read.web import read_html
from iqrefs.read.web import tree as tree_module
from iqrefs.read.web.outline import Outline, Page
from iqrefs.read.web.tree import parse_page


def test_a_page_nested_too_deep_is_refused() -> None:
    with pytest.raises(InputError, match="2,000 deep"):
        read("<div>" * 100_000 + "x")


def test_a_page_nested_deep_is_read() -> None:
    flow = read("<p>some more text<a href='#n'>1</a></p>" + "<div><span>" * 900 + "<p id=n>1. x</p>")
    assert len(flow.notes) == 1


def test_a_page_of_a_million_links_is_refused() -> None:
    with pytest.raises(InputError, match="300,000 tags"):
        read("<a>" * 1_000_000)


def test_a_page_of_more_text_than_any_book_is_refused() -> None:
    with pytest.raises(InputError, match="24 million characters"):
        read("<p>" + "a " * 12_500_000)


def test_names_that_repeat_are_the_first() -> None:
    flow = read(
        '<p>text<a href="#n" id="r">1</a> and<a href="#n" id="r">1</a></p>'
        '<p id="n"><a href="#r">1</a> a</p><p id="n"><a href="#r">1</a> b</p>'
    )
    assert [key for _, key in list_marks(flow)] == ["note:n", "note:n"]
    assert print_paragraphs(flow.notes[0].paragraphs) == ["a"]
    assert print_paragraphs(flow.paragraphs)[1:] == ["1 b"]


def test_notes_in_notes_are_all_read() -> None:
    flow = read(
        '<p>text<a href="#a" id="ra">1</a></p><div class="note" id="a"><a href="#ra">1</a> outer'
        '<a href="#b" id="rb">2</a> text<div class="note" id="b"><a href="#rb">2</a> inner</div> more</div>'
    )
    assert [print_paragraphs(note.paragraphs) for note in flow.notes] == [
        ["outer{2} text", "more"],
        ["inner"],
    ]


GROWING: dict[str, Callable[[int], str]] = {
    "marks and notes": lambda n: "".join(
        [
            *(f'<p>some text<a href="#n{i}" id="r{i}">{i}</a>' for i in range(n)),
            *(f'<p id="n{i}"><a href="#r{i}">{i}</a> t' for i in range(n)),
        ]
    ),
    "notes in one paragraph": lambda n: "".join(
        [
            "<p>some text",
            *(f'<a href="#n{i}" id="r{i}">{i}</a>' for i in range(n)),
            "<p>",
            *(f'<br><a id="n{i}" href="#r{i}">{i}</a> t' for i in range(n)),
        ]
    ),
    "many marks of one note": lambda n: (
        '<p>text text <a href="#n" id="r">1</a>' * n + '<p id="n">1. note' + '<a href="#r">^</a>' * n
    ),
    "marks of one paragraph": lambda n: (
        '<p id="p">text text' + '<a href="#n">1</a>' * n + '<ol><li id="n">note' + '<a href="#p">^</a>' * n
    ),
    "ways back in one element": lambda n: (
        "<p>text text"
        + "".join(f'<a id="r{i}" href="#n">1</a>' for i in range(n))
        + '<ol><li id="n">note <span>'
        + "".join(f'<a href="#r{i}">^</a>' for i in range(n))
    ),
    "empty places": lambda n: (
        "<p>text text"
        + "".join(f'<a id="e{i}"></a>' for i in range(n))
        + '<a href="#n">1</a>' * n
        + "<p id=n>1. x"
    ),
    "typed notes": lambda n: "<p>x" + '<span class="sidenote">n</span>' * n,
    "items": lambda n: "<ol>" + "<li>x" * n,
    "cells": lambda n: "<table>" + "<tr><td>a<td>b" * n,
    "references": lambda n: "<p>" + "&amp; a" * n,
    "open comments": lambda n: "<p>x" + "<!--" * n,
    "open tags": lambda n: "<p>x" + '<a b="' * n,
    "rules": lambda n: "<style>" + "a," * n + ".x{" * n + "</style><p>x",
    "terms": lambda n: (
        "<p>text text"
        + "".join(f'<a href="#n{i}" id="r{i}">{i}</a>' for i in range(n))
        + "<dl>"
        + "".join(f'<dt id="n{i}"><a href="#r{i}">{i}</a></dt>' for i in range(n))
        + "<dd>x"
    ),
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_page(name: str) -> None:
    make = GROWING[name]
    assert_grows_linearly(read_html, lambda size: make(size).encode(), 800)


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div class=note id=n1>", "</div>", '<a href="#n1" id="r1">1</a>', '<a href="#r1" id="n1">', "</a>",
        '<a href="#n2" id=r2><sup>2</sup></a>', "<li id=n2>", "<ol>", "</ol>", "<br>", " some text ", "نص", "<table>", "<tr>",
        "<td>", "<h2>", "<aside epub:type=footnote id=n3 hidden>", "</aside>", "<nav>", "</nav>", "<span class=sidenote>",
        "</span>", '<a role=doc-noteref href="#n3">*</a>', "<dl>", "<dt id=n1>", "<dd>", "[1]", "1. ", "<sup>", "<footer>",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
def test_any_order_of_marks_and_notes_is_read(pieces: list[str]) -> None:
    flow = read("<p>" + "".join(pieces))
    keys = [note.key for note in flow.notes]
    assert len(set(keys)) == len(keys)
    assert {key for _, key in list_marks(flow)} <= set(keys)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for body in (data, b"<p>" + data):
        try:
            read_html(body)
        except InputError as error:
            assert str(error).endswith((".", ")"))  # noqa: PT017 - either outcome is right


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<i>", "</i>", "<b>", "a ", "نص", "<br>", "<table>", "<td>", "</table>", "<ul>", "<li>", "</div>",
             "<div>", "<h1>", "<pre>", "\n", "&amp;", "<blockquote>", "<dl>", "<dt>", "<dd>", "<q>", "<tr>", "<sup>", "1"]
        )
    )
)  # fmt: skip
def test_every_character_that_is_shown_is_read(pieces: list[str]) -> None:
    markup = "<p>" + "".join(pieces)
    flat = Outline([Page(parse_page(markup))]).flat
    read_texts = "".join("".join(text.split()) for text in print_paragraphs(read(markup).paragraphs))
    assert read_texts.replace("“", "").replace("”", "") == flat


def test_the_bound_of_depth_is_below_that_of_the_parser() -> None:
    """What libxml2 drops must be refused: a text as deep as the bound allows is still there."""
    deep = tree_module._MAX_DEPTH - 5
    assert print_paragraphs(read("<div>" * deep + "x").paragraphs) == ["x"]

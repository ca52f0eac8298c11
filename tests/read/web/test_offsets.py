# ruff: noqa: E501 - markup as programs write it
"""Where the texts of a page stand in its file."""

from hypothesis import given
from hypothesis import strategies as st
from tests.read.web.shown import read

from iqrefs.read.flow import Flow, Stretch
from iqrefs.read.web import read_html
from iqrefs.read.web.page import decode_markup

PAGE = """<!DOCTYPE html>
<html><head><title>A &amp; B</title><style>p { color: red }</style>
<script>if (a < b) { x = "<p>"; }</script></head>
<body>\r\n<p class="a>b">Text\r\n  one&nbsp;two <i>three</i> <b>four</b>, Tom &amp; Anna<!-- <p> --> five<br/>six
<a href="#n" id="r"><sup>1</sup></a>.</p>
<p id="n"><a href="#r">1</a> Harte, <i>Pearls</i>, p. 2.</p></body></html>"""


def list_stretches(flow: Flow) -> list[Stretch]:
    paragraphs = [*flow.paragraphs, *(one for note in flow.notes for one in note.paragraphs)]
    return [one for paragraph in paragraphs for one in paragraph.stretches]


def check(markup: str, stretches: list[Stretch]) -> None:
    for one in stretches:
        if one.node >= 0:
            there = markup[one.offset : one.offset + len(one.text)]
            assert "".join(" " if char in " \t\n\r\f" else char for char in there) == one.text


def test_each_stretch_stands_where_it_says() -> None:
    markup, _ = decode_markup(PAGE.encode())
    stretches = list_stretches(read(PAGE))
    check(markup, stretches)
    placed = "".join(one.text for one in stretches if one.node >= 0)
    assert placed == "Text onetwo three four, Tom  Anna fivesix 1.Harte, Pearls, p. 2."


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<i>",
                "</i>",
                "a",
                " ",
                "\n",
                "&amp;",
                "&",
                "&lt",
                "<",
                ">",
                "</",
                "<!--",
                "-->",
                "<br>",
                "<table>",
                "<td>",
                "<script>",
                "</script>",
                "'",
                '"',
                "<a b='",
                "=",
                "/>",
                "ع",
                "&#x41;",
                "<title>",
                "<![if x]>",
            ]
        )
    )
)
def test_no_page_makes_a_stretch_claim_another_place(pieces: list[str]) -> None:
    markup = "<p>" + "".join(pieces)
    check(markup, list_stretches(read_html(markup.encode())))

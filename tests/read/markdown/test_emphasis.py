"""Emphasis and links as an independent reader of CommonMark sees them."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token  # noqa: TC002 - as other types are imported

from iqrefs.read.markdown import read_markdown
from tests.read.marked import list_stretches

MARKS = st.text("ab ك.،*_`\\«", min_size=1, max_size=30)
PIECES = ("[", "]", "(", ")", "![", "](", "](x)", "](<x z>)", '](x "z")', "*", "_", "x", " ", "\\", "`")
LINKS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join)


def read(text: str) -> list[tuple[str, bool, str]]:
    """Each character, whether it is in italics, and where it links to."""
    return [
        (char, part.is_italic, part.target)
        for part in list_stretches(read_markdown(text.encode()))
        for char in part.text
    ]


def read_with_markdown_it(text: str) -> list[tuple[str, bool, str]]:
    return list(_walk(MarkdownIt("commonmark", {"html": False}).parse(text)[1].children or []))


def _walk(tokens: list[Token]) -> Iterator[tuple[str, bool, str]]:
    italics, targets = 0, [""]
    for token in tokens:
        if token.type in {"em_open", "em_close"}:
            italics += token.nesting
        elif token.type == "link_open":
            targets.append(str(token.attrs["href"]))
        elif token.type == "link_close":
            targets.pop()
        elif token.type == "image":
            for char, inside, target in _walk(token.children or []):
                yield char, italics > 0 or inside, target or targets[-1]
        else:
            yield from ((char, italics > 0, targets[-1]) for char in token.content)


@settings(max_examples=200)
@given(MARKS)
def test_emphasis_is_what_commonmark_says(marks: str) -> None:
    text = f"x{marks}y"
    assert read(text) == read_with_markdown_it(text)


@settings(max_examples=200)
@given(LINKS)
def test_links_are_what_commonmark_says(links: str) -> None:
    text = f"x{links}y"
    ours = [(char, is_italic, bool(target)) for char, is_italic, target in read(text)]
    theirs = [(char, is_italic, bool(target)) for char, is_italic, target in read_with_markdown_it(text)]
    assert ours == theirs

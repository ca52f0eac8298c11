"""Markdown that is none, that is broken, or that is made to take long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.read.markdown import read_markdown
from tests.growth import assert_grows_linearly, repeat
from tests.read.marked import assert_stands_where_it_says, list_stretches

PIECES = (
    "[^1]", "[^1]: ", "[^1]:", "^[", "]", "[", "![", "](", "(", ")", "*", "**", "_", "`", "```\n", "~~",
    "^", "<", ">",
    "> ", "- ", "1. ", "# ", "|", "|-|\n", "a|b\n-|-\n", "===\n", "---\n", "<!--", "-->", "<sup>",
    "</sup>", "<p>",
    "&amp;", "\\", "\n", "\n\n", "    ", "\t", " ", "a", "كتاب", "\u200f", "https://a.org/b_c", "[x]: y\n",
    "{.c}",
    "[@a, 5]", "[see @b; @c]",
    "@d [6]", "@{e}", "::: x\n", "<script>", "\n\n[^1]: n\n", "\ufeff", "\x0c", "$",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60))
def test_no_text_raises_and_all_stands_where_it_says(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    assert_stands_where_it_says(read_markdown(text.encode()), text)


WORDS = st.lists(st.text("abcdefgكتاب", min_size=1, max_size=6), min_size=1, max_size=30)


@given(
    WORDS, st.lists(st.sampled_from(("*", "_", "[", "]", "(", ")", "^[", "~~", "**", "`", "^")), max_size=40)
)
def test_every_word_is_kept(words: list[str], marks: list[str]) -> None:
    marks += [""] * (len(words) - len(marks))
    text = " ".join(f"{mark}{word}" for mark, word in zip(marks, words, strict=False))
    printed = " ".join(part.text for part in list_stretches(read_markdown(text.encode())))
    kept = "".join(char for char in printed if char.isalpha())
    assert sorted(kept) == sorted("".join(words))


@pytest.mark.parametrize(
    "piece",
    [
        "[^1]", "[", "![", "^[", "[a](", "[a](<b", "*a ", "_a_ ", "**a", "*a_b", "`", "``a` ", "<", "<!--",
        "> ", "- ", "- \n", "[^a]: b\n", "|-|\n", "a|b\n-|-\n", "~~", "^a", "&", "\\", "    x\n\n",
        "  - a\n\n",
        "  ", "a  \n", "<p>", "[x]", "[a]: b\n", "x\n===\n", "[^1]: a [^1]\n\n",
        "[@", "[@a", "[@a;", "@a [", "[@a, 5] ", "@a:", "@{", "[;",
    ],
)  # fmt: skip
def test_time_grows_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        read_markdown(b"[x]: y\n\nz " + text.encode())

    assert_grows_linearly(read, repeat(piece), 12_000)


def test_containers_are_not_stacked_without_end() -> None:
    deep = "> " * 5_000 + "a\n" + "\n" * 20_000 + "".join(" " * 2 * depth + "- b\n" for depth in range(100))
    flow = read_markdown(deep.encode())
    assert sum(part.text.count("a") for part in list_stretches(flow)) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04rest", "is a zip file (as Word's are)"),
        (b"%PDF-1.7", "is a PDF file"),
        (bytes(range(256)) * 40, "is a binary file"),
        (b" \n", "is empty"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as raised:
        read_markdown(data)
    assert str(raised.value).startswith(said)


def test_a_thousand_faults_of_one_kind_are_counted() -> None:
    flow = read_markdown("".join(f"a[^{number}] " for number in range(1_000)).encode())
    assert len(flow.findings) == 51
    assert "950 more" in flow.findings[-1].message

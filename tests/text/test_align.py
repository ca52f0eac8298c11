"""A text found again in another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iqrefs.text.align import align_text

_WORDS = st.lists(st.text("abcنص.،", min_size=1, max_size=5), min_size=1, max_size=6)
_BLANKS = st.sampled_from([" ", "\n", "  ", "\r\n", "\t"])


def test_white_space_may_differ() -> None:
    assert align_text("a b", "x a\r\n  b", 0, 9) == [2, 3, 7, 8]


def test_what_differs_is_not_found() -> None:
    assert align_text("a b", "a c b", 0, 5) is None
    assert align_text("  ", "a", 0, 1) is None


@given(_WORDS, st.data())
def test_every_character_is_found_where_it_stands(words: list[str], data: st.DataObject) -> None:
    other = "".join(word + data.draw(_BLANKS) for word in words)
    text = " ".join(words)
    offsets = align_text(text, other, 0, len(other))
    assert offsets is not None
    assert all(text[i] == other[offsets[i]] for i in range(len(text)) if not text[i].isspace())

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.text.fold import fold_string
from iqrefs.text.romanise import romanise


@pytest.mark.parametrize(
    ("printed", "roman"),
    [
        ("الكواز", "kuaz"),
        ("عبد الرحمن", "abd rhmn"),
        ("خالد", "khald"),
        ("الثقافة", "thqafh"),
        ("والذهب", "dhhb"),
        ("شمس", "shms"),
        ("غازي", "ghazi"),
        ("آل سعود", "al saud"),
        ("Dodge", "dodge"),
        ("تاريخ 2003", "tarikh 2003"),
    ],
)
def test_arabic_letters_become_latin_ones_and_the_article_goes(printed: str, roman: str) -> None:
    assert romanise(fold_string(printed)) == roman


@given(st.text(alphabet=st.characters(min_codepoint=0x0621, max_codepoint=0x064A)))
def test_arabic_letters_leave_nothing_but_ascii(text: str) -> None:
    letters = "".join(char for char in text if char.isalpha() and char not in "ػؼؽؾؿ")
    assert romanise(fold_string(letters)).isascii()

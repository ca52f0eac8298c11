"""Letters that overlap on the page, as browsers draw them one by one."""

from __future__ import annotations

from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.mend import name_alefs
from iqrefs.read.pdf.pages import read_pages
from tests.read.pdf.handmade import Text, make_pdf


def print_letters(*letters: tuple[float, str]) -> str:
    """The text of letters drawn one by one, each with its left edge; each is five wide."""
    return print_pages(read_pages(make_pdf([[Text(left, 700, [letter]) for left, letter in letters]]))).text


def test_a_lam_that_an_alef_overlaps_is_read_first_however_they_are_stored() -> None:
    word = [(110.0, "و"), (104.5, "ل"), (104.3, "ا")]
    assert print_letters(*word) == print_letters(*word[::-1]) == "ولا"
    assert print_letters((110, "و"), (104.3, "ل"), (104.5, "ا")) == "ولا"


def test_an_article_whose_letters_stand_side_by_side_stays() -> None:
    assert print_letters((110, "ا"), (105, "ل"), (100, "ن")) == "الن"
    assert print_letters((110, "ا"), (106, "ل"), (101, "ن")) == "الن"


def test_a_wide_letter_that_overlaps_the_one_before_it_comes_behind_it() -> None:
    word = [(115.0, "ل"), (110.0, "م"), (109.8, "ح"), (105.0, "س"), (100.0, "ن")]
    assert print_letters(*word) == "لمحسن"


def test_the_alef_that_a_font_names_by_another_sign_is_read() -> None:
    assert name_alefs("استقل\u061dل فعل\u064b\u061d") == "استقلال فعل\u064bا"
    assert name_alefs("نص \u061d") == "نص \u061d"

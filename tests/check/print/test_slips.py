from __future__ import annotations

import pytest

from iqrefs.check.print.slips import find_meant, is_known, is_slip_of
from iqrefs.lexicon.print import print_words
from iqrefs.text.fold import fold_string


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("تدايعات", "تداعيات"),
        ("وتدايعاتها", "وتداعياتها"),
        ("للاتقصادية", "للاقتصادية"),
        ("foriegn", "foreign"),
        ("enviroment", "environment"),
        ("الجماعية", None),
        ("الاقتصادية", None),
        ("leaning", None),
        ("gouvernement", None),
        ("كتاب", None),
        ("", None),
    ],
)
def test_a_slip_of_a_frequent_word_is_known_by_its_letters(word: str, meant: str | None) -> None:
    assert find_meant(fold_string(word)) == meant


@pytest.mark.parametrize(
    ("word", "other", "is_slip"),
    [
        ("العلاقات", "العلاقتا", True),
        ("البحرية", "البخرية", True),
        ("الجمهورية", "الجمهوررية", True),
        ("العراقي", "العراقية", False),  # an ending
        ("العراق", "العراق", False),
        ("دار", "درا", False),  # too short
        ("تجارة", "زراعة", False),
    ],
)
def test_two_words_one_slip_apart_are_told_from_other_words(word: str, other: str, is_slip: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_slip_of(fold_string(word), fold_string(other)) == is_slip
    assert is_slip_of(fold_string(other), fold_string(word)) == is_slip


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_no_frequent_word_is_taken_for_a_slip_of_another(tongue: str) -> None:
    words = print_words("common", "ar" if tongue == "ar" else "en")
    assert [word for word in words if find_meant(word) or not is_known(word)] == []

from __future__ import annotations

import tomllib
from importlib import resources
from typing import get_args

import pytest

from iqrefs.lexicon.print import PrintKind, Tongue, print_forms, print_words
from iqrefs.text.fold import fold_string


@pytest.mark.parametrize("tongue", get_args(Tongue))
def test_the_lists_are_known_kinds_and_no_word_stands_twice(tongue: Tongue) -> None:
    source = resources.files("iqrefs.lexicon.print").joinpath(f"{tongue}.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    assert set(tables) <= set(get_args(PrintKind))
    for kind, words in tables.items():
        folded = [fold_string(word) for word in words]
        assert sorted({word for word in folded if folded.count(word) > 1}) == [], kind


def test_words_are_folded_and_keep_their_spelling() -> None:
    assert fold_string("استراتيجية") in print_words("common", "ar")
    assert print_forms("common", "ar")[fold_string("استراتيجية")] == "استراتيجية"
    assert print_words("activities", "en") == frozenset()

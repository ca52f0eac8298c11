"""The words around pointers are data written by hand: what a slip in them would break is checked here."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from iqrefs.lexicon import pointing
from iqrefs.lexicon.pointing import find_kind, find_passage, find_word, list_types
from iqrefs.text.fold import fold_string

FILES = sorted(Path(pointing.__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_form_stands_once_in_its_list(path: Path) -> None:
    for name, forms in tomllib.loads(path.read_text("utf-8")).items():
        rows = [forms] if isinstance(forms, list) else list(forms.values())
        for row in rows:
            folded = [fold_string(form) for form in row]
            assert len(folded) == len(set(folded)), name


def test_every_kind_that_a_noun_names_has_types() -> None:
    kinds = {kind for path in FILES for kind in tomllib.loads(path.read_text("utf-8")).get("nouns", {})}
    assert all(list_types(kind) for kind in kinds)


def test_words_are_found_among_folded_tokens_the_longest_first() -> None:
    assert find_kind("المقابله") == "interview"
    assert find_passage(["الهامش", "رقم", "5"], 0) == (2, "note")
    assert find_word("life", ["ولد", "في", "بغداد"], 0) == 2
    assert find_word("life", ["في", "بغداد"], 0) is None

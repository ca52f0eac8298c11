"""The words of the reports: one for all that is told."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from iqrefs.cli.dedupe_interview import Reply
from iqrefs.report.merge.outcome import KIN
from iqrefs.report.merge.words import load_words
from iqrefs.sentences import Language
from tests.report.sources import read_sources

LANGUAGES = get_args(Language)


def test_every_piece_of_evidence_that_comparing_finds_has_its_sentence() -> None:
    sources = read_sources("match", "merge/dedupe")
    found = re.findall(r'Clue\(\s*"([a-z-]+)"|\("([a-z]+(?:-[a-z]+)+)", -?\d|code = "([a-z-]+)"', sources)
    codes = {code for codes in found for code in codes if code}
    assert len(codes) > 40
    assert codes - set(load_words("en").tables["clues"]) == set()


def test_every_sentence_on_evidence_is_of_evidence_that_is_found() -> None:
    sources = read_sources("match", "merge/dedupe")
    assert [code for code in load_words("en").tables["clues"] if f'"{code}"' not in sources] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kinship_and_every_reply_has_its_words(lang: Language) -> None:
    tables = load_words(lang).tables
    assert set(tables["relations"]) == set(KIN)
    assert set(tables["keys"]) == {*get_args(Reply), "undo", "quit"}
    assert set(tables["keys"]) - {"quit"} <= set(tables["ask"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_means_two_things(lang: Language) -> None:
    keys = "".join(load_words(lang).tables["keys"].values())
    assert len(keys) == len(set(keys))


def test_a_key_means_the_same_in_both_languages() -> None:
    english, arabic = (load_words(lang).tables["keys"] for lang in LANGUAGES)
    assert {name: set(keys) for name, keys in english.items()} == {
        name: set(keys) for name, keys in arabic.items()
    }

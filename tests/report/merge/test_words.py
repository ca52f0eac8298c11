"""The words of the reports: the same in both languages, and one for all that is told."""

from __future__ import annotations

import re
from importlib import resources
from typing import get_args

import pytest

from iqrefs.cli.dedupe_interview import Reply
from iqrefs.report.merge.outcome import KIN
from iqrefs.report.merge.words import load_words
from iqrefs.sentences import Language
from iqrefs.text.script import has_arabic

LANGUAGES = get_args(Language)


def read_sources(*folders: str) -> str:
    """The text of all files of some packages of ours."""
    packages = [resources.files("iqrefs").joinpath(*folder.split("/")) for folder in folders]
    return "\n".join(
        file.read_text("utf-8") for package in packages for file in package.iterdir() if file.is_file()
    )


def test_every_language_has_the_same_sentences_with_the_same_blanks() -> None:
    english, arabic = load_words("en"), load_words("ar")
    assert set(english.tables) == set(arabic.tables)
    assert set(english.counts) == set(arabic.counts)
    for name, rows in english.tables.items():
        assert set(rows) == set(arabic.tables[name]), name
        for key, sentence in rows.items():
            other = arabic.tables[name][key]
            assert sorted(re.findall(r"\{\w+\}", other)) == sorted(re.findall(r"\{\w+\}", sentence)), key
            assert other.count("[") == sentence.count("["), key


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


def test_arabic_sentences_are_arabic() -> None:
    words = load_words("ar")
    said = [
        re.sub(r"\{\w+\}|iqrefs|DOI|ISBN|ISSN", "", text)
        for rows in words.tables.values()
        for text in rows.values()
    ]
    assert all(has_arabic(text) for text in said if re.search(r"\w", text))


def test_no_sentence_is_left_over() -> None:
    said = read_sources("report/merge", "report/merge/page", "cli")
    for table in ("report", "text", "ask", "fates"):
        for key in load_words("en").tables[table]:
            assert f'"{key}"' in said or key.endswith("-is"), key

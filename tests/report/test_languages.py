"""The words of the reports on links, findings and doubles: the same in both languages, and none too many."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

import pytest

from iqrefs.report.check.words import load_words as load_check_words
from iqrefs.report.links.words import load_words as load_link_words
from iqrefs.report.merge.words import load_words as load_merge_words
from iqrefs.sentences import DIRECTIONS, Language, Words
from iqrefs.text.script import has_arabic
from tests.report.sources import read_sources

Load = Callable[[Language], Words]

every_report = pytest.mark.parametrize("load", [load_link_words, load_check_words, load_merge_words])


@every_report
def test_every_language_has_the_same_sentences(load: Load) -> None:
    english, arabic = load("en"), load("ar")
    assert {name: set(rows) for name, rows in arabic.tables.items()} == {
        name: set(rows) for name, rows in english.tables.items()
    }
    assert set(arabic.counts) == set(english.counts)


@every_report
def test_every_language_has_the_same_blanks_and_the_same_optional_parts(load: Load) -> None:
    for name, rows in load("en").tables.items():
        for key, sentence in rows.items():
            other = load("ar").tables[name][key]
            assert sorted(re.findall(r"\{\w+\}", other)) == sorted(re.findall(r"\{\w+\}", sentence)), key
            assert other.count("[") == sentence.count("["), key


@every_report
def test_arabic_sentences_are_arabic(load: Load) -> None:
    words = load("ar")
    said = [text for rows in (*words.tables.values(), *words.counts.values()) for text in rows.values()]
    told = [re.sub(r"\{\w+\}|iqrefs|DOI|ISBN|ISSN", "", text) for text in said]
    assert all(has_arabic(text) for text in told if re.search(r"\w", text))


@pytest.mark.parametrize("lang", get_args(Language))
def test_every_language_has_a_direction(lang: Language) -> None:
    assert DIRECTIONS[lang] in ("ltr", "rtl")


@pytest.mark.parametrize(
    ("load", "tables", "folders"),
    [
        (load_check_words, ("report", "text"), ("report/check", "report/check/page")),
        (
            load_merge_words,
            ("report", "text", "ask", "fates"),
            ("report/merge", "report/merge/page", "cli"),
        ),
    ],
)
def test_no_sentence_is_left_over(load: Load, tables: tuple[str, ...], folders: tuple[str, ...]) -> None:
    said = read_sources(*folders, "report/page")
    for table in tables:
        for key in load("en").tables[table]:
            assert f'"{key}"' in said or key.endswith("-is"), key

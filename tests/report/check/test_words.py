"""The words of the reports: the same in both languages, and all that the types ask for."""

from __future__ import annotations

import re
from importlib import resources
from typing import get_args

import pytest

from iqrefs.model import Reason, Severity
from iqrefs.report.check.marking import PARTS
from iqrefs.report.check.telling import OTHER
from iqrefs.report.check.words import load_words
from iqrefs.sentences import Language
from iqrefs.sentences.rules import FAMILIES
from iqrefs.text.script import has_arabic


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


@pytest.mark.parametrize("lang", get_args(Language))
def test_every_value_of_the_types_has_its_words(lang: Language) -> None:
    tables = load_words(lang).tables
    for table in ("severities", "severity-names", "severity-columns"):
        assert set(tables[table]) == set(get_args(Severity))
    assert set(tables["families"]) == {*FAMILIES, OTHER}
    assert set(tables["reasons"]) == set(get_args(Reason))
    assert set(tables["parts"]) == set(PARTS.values())


def test_arabic_sentences_are_arabic() -> None:
    words = load_words("ar")
    said = [re.sub(r"\{\w+\}|iqrefs", "", text) for rows in words.tables.values() for text in rows.values()]
    assert all(has_arabic(text) for text in said if re.search(r"\w", text))
    assert all(has_arabic(form) for forms in words.counts.values() for form in forms.values())


def test_no_sentence_is_left_over() -> None:
    package = resources.files("iqrefs.report.check")
    sources = [file for folder in (package, package / "page") for file in folder.iterdir() if file.is_file()]
    said = "\n".join(file.read_text("utf-8") for file in sources)
    for table in ("report", "text"):
        for key in load_words("en").tables[table]:
            assert f'"{key}"' in said, key

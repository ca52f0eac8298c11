"""What reading finds is told in every language, and nothing is told that is never found."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import get_args

import pytest

from iqrefs.model import Place, Reason
from iqrefs.parse.tagger.labels import REVISED
from iqrefs.read.decode import decode_bytes
from iqrefs.sentences import Language, read_words
from iqrefs.sentences.reading import (
    _load,
    count_more,
    list_sentences,
    load_reading_words,
    make_finding,
    say_reading,
    say_todo,
)
from iqrefs.text.script import has_arabic
from tests.sentences.reading.sites import Site, list_makers, list_sites

BLANK = re.compile(r"\{(\w+)\}")
OPTIONAL = re.compile(r"\[[^\[\]]*\]")
EVERY = frozenset({"title", "todo", "message-more", "message-more-one"})
LISTS = ("candidates", "commands", "names", "notes", "pages")
SITES = list_sites()
SLUGS = sorted(load_reading_words("en").tables)

every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.where)
every_slug = pytest.mark.parametrize("slug", SLUGS)


def variants_of(slug: str, patterns: tuple[str, ...]) -> set[str]:
    """The variants of a slug that patterns mean; with each its form for one thing."""
    own = set(load_reading_words("en").tables[slug]) - EVERY
    return {key for key in own for pattern in patterns if fnmatchcase(key.removesuffix("-one"), pattern)}


@every_site
def test_what_is_found_has_words(site: Site) -> None:
    for code in site.codes:
        assert code in SLUGS
        assert all(variant != "*" and variants_of(code, (variant,)) for variant in site.variants)


@every_site
def test_every_blank_is_filled_where_the_finding_is_made(site: Site) -> None:
    assert "**" not in site.blanks
    for code in site.codes:
        rows = load_reading_words("en").tables[code]
        for variant in variants_of(code, site.variants):
            assert set(BLANK.findall(OPTIONAL.sub("", rows[variant]))) <= site.blanks


@every_slug
def test_no_sentence_is_left_over(slug: str) -> None:
    patterns = tuple(variant for site in SITES if slug in site.codes for variant in site.variants)
    assert variants_of(slug, patterns) == set(load_reading_words("en").tables[slug]) - EVERY


def test_no_finding_is_made_without_words() -> None:
    assert list_makers() == {"check/run.py", "report/check/as_json.py", "sentences/reading/__init__.py"}


def test_every_reason_of_a_pointer_is_told() -> None:
    told = {key for slug in SLUGS if slug.startswith("pointer") for key in variants_of(slug, ("message*",))}
    assert told == {f"message-{reason}" for reason in get_args(Reason)}


@every_slug
def test_every_language_says_the_same_of_a_fault(slug: str) -> None:
    english, arabic = (load_reading_words(lang).tables[slug] for lang in ("en", "ar"))
    assert {"title", "todo"} <= set(english)
    assert set(arabic) == set(english)
    for key, sentence in english.items():
        assert sorted(BLANK.findall(arabic[key])) == sorted(BLANK.findall(sentence)), key
        assert arabic[key].count("[") == sentence.count("["), key
        assert has_arabic(arabic[key]), key


@every_slug
def test_a_form_for_one_thing_stands_beside_one_that_counts(slug: str) -> None:
    rows = load_reading_words("en").tables[slug]
    assert {key.removesuffix("-one") for key in rows if key.endswith("-one")} <= set(rows)


def test_no_language_has_a_slug_that_another_lacks() -> None:
    assert set(load_reading_words("ar").tables) == set(SLUGS)


@pytest.mark.parametrize("lang", get_args(Language))
def test_the_values_that_are_ours_have_their_words(lang: Language) -> None:
    terms = read_words("iqrefs.sentences.reading", f"{lang}.toml", lang).tables["terms"]
    assert set(terms) == {"fields", "part", *LISTS}
    assert set(terms["fields"]) == REVISED
    assert set(terms["part"]) == {"styles", "numbering", "settings"}
    assert not any(terms[blank] for blank in LISTS)


def test_a_finding_is_made_with_its_english_sentence() -> None:
    made = make_finding("note-gap", "warning", Place(9), count="3", first="4", last="6")
    assert (made.code, made.severity, made.place) == ("note-gap", "warning", Place(9))
    assert made.message == "The numbers skip: notes 4-6 are missing."
    assert say_todo(made, "ar") == "أعِد الحواشي المفقودة، أو أعِد ترقيم الحواشي."


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        ("1", "A mark in the text has no note in the file.", "في المتن رقم لا حاشية له في الملف."),
        (
            "1,200",
            "1,200 marks in the text have no notes in the file.",
            "في المتن أرقام لا حواشي لها في الملف، وعددها 1,200.",
        ),
    ],
)
def test_one_thing_is_told_otherwise_than_several(count: str, english: str, arabic: str) -> None:
    made = make_finding("missing-note", "warning", count=count)
    assert made.message == english
    assert say_reading(made.code, made.variant, "ar", made.values) == arabic


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (1, "There is one more of these, which is not told.", "في الملف موضع آخر من هذا النوع لم يُذكر."),
        (
            950,
            "There are 950 more of these; this is the first that is not told.",
            "لم يُذكر سائر ما في الملف من هذا النوع، وهذا أوله، وعدده 950.",
        ),
    ],
)
def test_what_is_not_told_is_counted(number: int, english: str, arabic: str) -> None:
    first = make_finding("note-missing", "warning", Place(3), note="[^a]")
    more = count_more(first, number)
    assert (more.code, more.severity, more.place, more.message) == (
        "note-missing", "warning", Place(3), english,
    )  # fmt: skip
    assert say_reading(more.code, more.variant, "ar", more.values) == arabic


def test_the_names_of_fields_are_told_in_the_language_and_those_of_a_file_as_they_stand() -> None:
    doubtful = make_finding("doubtful-field", "info", note="28", fields="author, container-title, x")
    assert say_reading(doubtful.code, "message", "ar", doubtful.values) == (
        "في الحاشية 28 ما لم تتأكد قراءته: المؤلف، المجلة أو الكتاب أو الموقع، x."
    )
    twice = make_finding("bibtex-duplicate-field", "warning", names="title, author")
    assert say_reading(twice.code, "message", "ar", twice.values).endswith("الأولى: title، author.")


def test_a_value_of_a_document_is_no_blank_and_no_option() -> None:
    made = make_finding("embedded-differs", "warning", note="{value}", value="[{note}] {todo}")
    assert "In note {value} the" in made.message
    assert made.message.endswith("([{note}] {todo}).")


def test_an_empty_value_takes_its_option_with_it() -> None:
    assert make_finding("hidden-text", "info").message == "Hidden text, which is not printed, was left out."


def test_all_that_a_slug_may_say_is_told_without_values() -> None:
    assert list_sentences("unknown-pages", "en") == (
        load_reading_words("en").tables["unknown-pages"]["message"],
        load_reading_words("en").tables["unknown-pages"]["message-counted"],
    )
    assert list_sentences("missing-note", "ar") == ("في المتن أرقام لا حواشي لها في الملف، وعددها ….",)


def test_words_are_read_only_where_something_was_found() -> None:
    _load.cache_clear()
    assert decode_bytes("نص سليم".encode(), "notes.txt").findings == ()
    assert _load.cache_info().currsize == 0
    assert len(decode_bytes("نص عربي قديم".encode("cp1256"), "notes.txt").findings) == 1
    assert _load.cache_info().currsize == 1

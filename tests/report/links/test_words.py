"""The words of the link reports: all that the types ask for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from iqrefs.model import ArchiveState, LinkNote, LinkReason, LinkState
from iqrefs.report.links.summary import WORST_FIRST
from iqrefs.report.links.words import load_words
from iqrefs.sentences import Language, fill_sentence

LANGUAGES = get_args(Language)
ADVICE = {
    "access-date-missing", "access-date-malformed", "access-date-impossible", "access-date-future",
    "access-date-before-publication", "access-date-out-of-line", "home-page-cited", "tracking-parameters",
    "link-text-without-address", "shortener", "http-where-https-answers", "scheme-missing", "address-broken",
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_the_types_has_its_words(lang: Language) -> None:
    tables = load_words(lang).tables
    assert set(tables["reasons"]) == {*get_args(LinkReason), "unasked"}
    assert set(tables["notes"]) == set(get_args(LinkNote))
    assert set(tables["states"]) == set(tables["state-names"]) == set(get_args(LinkState))
    assert set(tables["statuses"]) == set(tables["meanings"]) == set(WORST_FIRST)
    assert set(get_args(ArchiveState)) - {"found"} <= set(tables["archive"])
    assert set(tables["severities"]) == {"error", "warning", "info"}
    assert set(tables["advice"]) == ADVICE


def test_the_documentation_has_the_names_of_the_verdicts() -> None:
    text = (Path(__file__).parents[3] / "docs" / "links.md").read_text(encoding="utf-8")
    english, arabic = (load_words(lang).tables["statuses"] for lang in LANGUAGES)
    for standing in WORST_FIRST:
        name = "none" if standing == "unasked" else f"`{standing}`"
        assert f"| {name} | {english[standing]} | {arabic[standing]} |" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_visit_never_says_that_a_page_is_lost(lang: Language) -> None:
    lost = {"en": r"\b(?:dead|lost|for good|for ever|forever|no longer)\b", "ar": "مفقود|نهائي|إلى الأبد"}[
        lang
    ]
    assert not [text for text in load_words(lang).tables["reasons"].values() if re.search(lost, text)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_not_found_was_not_found_today(lang: Language) -> None:
    today = {"en": "today", "ar": "اليوم"}[lang]
    reasons = (
        "not-found",
        "gone",
        "name-unknown",
        "empty-answer",
        "says-not-found",
        "redirected-home",
        "parked",
    )
    assert all(today in load_words(lang).tables["reasons"][reason] for reason in reasons)


def test_an_optional_part_goes_with_its_blank() -> None:
    assert fill_sentence("Timed out[ ({detail})].", {"detail": "20 s"}) == "Timed out (20 s)."
    assert fill_sentence("Timed out[ ({detail})].", {"detail": ""}) == "Timed out."
    assert fill_sentence("Timed out[ ({detail})].", {}) == "Timed out."


def test_a_value_is_never_filled_again() -> None:
    assert fill_sentence("Says {detail}", {"detail": "{clean} [x]", "clean": "secret"}) == "Says {clean} [x]"


@pytest.mark.parametrize(
    ("lang", "number", "said"),
    [
        ("en", 0, "0 days"), ("en", 1, "1 day"), ("en", 2, "2 days"), ("en", 1180, "1,180 days"),
        ("ar", 0, "بأقل من يوم"), ("ar", 1, "بيوم واحد"), ("ar", 2, "بيومين"), ("ar", 3, "بـ3 أيام"),
        ("ar", 10, "بـ10 أيام"), ("ar", 11, "بـ11 يومًا"), ("ar", 99, "بـ99 يومًا"), ("ar", 100, "بـ100 يوم"),
        ("ar", 102, "بـ102 يوم"), ("ar", 103, "بـ103 أيام"), ("ar", 1180, "بـ1,180 يومًا"),
    ],
)  # fmt: skip
def test_a_noun_agrees_with_its_number(lang: Language, number: int, said: str) -> None:
    assert load_words(lang).count("days", number) == said

"""Mentions and documents read with a trained labeller."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.model import Mention
from iqrefs.parse import MAX_LENGTH, parse_mention
from iqrefs.parse.tagger import Labeller, load_shipped
from tests.parse.reading import flatten, read
from tests.parse.tagger.samples import CITATIONS
from tests.parse.tagger.told import read_told
from tests.parse.test_properties import TEXTS, list_lost

PARTS = st.lists(
    st.sampled_from([part for text in CITATIONS for part in text.split("، ")]), min_size=1, max_size=8
)
LIKE_CITATIONS = st.one_of(
    st.sampled_from(CITATIONS), PARTS.map("، ".join), PARTS.map(". ".join), PARTS.map(" ".join), TEXTS
)
LEARNED = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_a_citation_of_a_habit_that_was_learned_is_read_with_confidence(labeller: Labeller) -> None:
    citation = parse_mention(Mention("عامر ناصر، نهر العراق، القاهرة، دار الحكمة، 2001، نسخة ص 15"), labeller)
    flat = flatten(citation)
    assert flat["title"] == "نهر العراق"
    assert flat["author"] == "عامر ناصر"
    assert {"author", "title", "publisher-place", "publisher"} <= citation.confidence.keys()
    assert all(0 < sure <= 1 for sure in citation.confidence.values())


def test_without_a_labeller_nothing_is_weighed() -> None:
    for text in CITATIONS:
        assert read(text).confidence == {}


@pytest.mark.parametrize(
    "text", ["المصدر السابق، ص 15", "Ibid., 15", "علي ناصر، المصدر السابق، ص 45", "", " "]
)
def test_pointers_and_empty_mentions_are_read_by_the_rules_alone(text: str, labeller: Labeller) -> None:
    assert parse_mention(Mention(text), labeller) == read(text)


def test_remarks_and_what_is_too_long_are_kept_whole(labeller: Labeller) -> None:
    long = "علي ناصر، " * MAX_LENGTH
    assert parse_mention(Mention(long), labeller).remainder == (long.strip(),)
    remark = Mention("هذا رأي المؤلف، بغداد، 1999", is_remark=True)
    assert parse_mention(remark, labeller).remainder == (remark.text,)


def test_an_interview_is_left_to_the_rules() -> None:
    text = "مقابلة شخصية مع علي ناصر، بغداد، 12/5/2008"
    assert flatten(read_told(text, {"علي": "title", "ناصر": "title"})) == flatten(read(text))


@LEARNED
@given(LIKE_CITATIONS)
def test_no_word_is_lost_with_a_labeller(labeller: Labeller, text: str) -> None:
    assert set(list_lost(parse_mention(Mention(text), labeller))) <= set(list_lost(read(text)))


@LEARNED
@given(LIKE_CITATIONS)
def test_any_text_is_read_alike_twice_with_a_labeller(labeller: Labeller, text: str) -> None:
    citation = parse_mention(Mention(text), labeller)
    assert citation == parse_mention(Mention(text), labeller)
    assert citation.text == text


@LEARNED
@given(LIKE_CITATIONS)
def test_confidence_is_a_probability(labeller: Labeller, text: str) -> None:
    confidence = parse_mention(Mention(text), labeller).confidence
    assert all(0 <= sure <= 1 + 1e-9 for sure in confidence.values())


def test_confidence_is_of_variables_that_are_read() -> None:
    text = "Amadeus Review, 1999, signed copy"
    citation = read_told(
        text, {"signed": "title", "copy": "title", "Amadeus": "container-title", "Review": "container-title"}
    )
    moved = [citation, *(read_told(text, {"signed": "title"}) for text in CITATIONS)]
    moved.append(read_told("des", {"des": "container-title"}))
    assert all(name in one.item or name == "locator" for one in moved for name in one.confidence)


def test_what_falls_back_to_the_rules_is_not_as_sure_as_what_was_refused() -> None:
    citation = read_told("علي ناصر، نهر دجلة، بغداد، 1999، ص 15، نسخة مهداة", {"ص": "title"}, 0.99)
    assert flatten(citation)["locator"] == "page 15"
    assert citation.confidence.get("locator", 0.0) < 0.99


def test_the_shipped_labeller_is_one_or_none() -> None:
    shipped = load_shipped()
    assert shipped is load_shipped()
    assert shipped is None or isinstance(shipped, Labeller)

"""What the labels of the synthetic citations hold, as the project's conventions have it."""

import re
from collections.abc import Iterator, Sequence
from random import Random

import pytest

from iqrefs.learn.corpus import Tagged
from iqrefs.learn.generate import Pattern, generate, load_patterns
from iqrefs.learn.generate.render import turned
from iqrefs.learn.generate.stream import one

CUES = re.compile(r"ص|صفحة|وما|فما|يليها|بعد|ff|seq|following|passim|suiv|\bet s\b|\bnote?\b|\bpp?\.")
Value = tuple[str, str, str, str]


@pytest.fixture(scope="module")
def values() -> list[Value]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("iqrefs.learn.generate.stream.NOISY", 0)
        return list(_values())


def _values() -> Iterator[Value]:
    for citation in _render(load_patterns(), 6):
        for label, start, end in citation.tags:
            yield citation.type, citation.habit, label, citation.text[start:end]


def _render(patterns: Sequence[Pattern], times: int) -> Iterator[Tagged]:
    """Citations after each pattern so many times: the rare ones are looked at as often as the others."""
    rng = Random(11)  # noqa: S311 - no secret
    return (one(pattern, rng) for pattern in patterns for _ in range(times))


def test_a_value_ends_and_another_may_begin() -> None:
    assert turned("locator", "33¬ ff.") == [("locator", "33"), ("", " ff.")]
    assert turned("container-title", "مجلة الحقوق¬ (¬publisher:جامعة الكويت¬)") == [
        ("container-title", "مجلة الحقوق"),
        ("", " ("),
        ("publisher", "جامعة الكويت"),
        ("", ")"),
    ]
    assert turned("", "مجلة¬، ¬publisher:جامعة") == [("", "مجلة"), ("", "، "), ("", "جامعة")]


def test_no_mark_of_the_word_files_is_printed(values: list[Value]) -> None:
    assert not [value for *_, value in values if "¬" in value or "␣" in value or "∅" in value]


def test_locators_and_pages_are_numbers_alone(values: list[Value]) -> None:
    assert not [value for *_, label, value in values if label in {"locator", "page"} and CUES.search(value)]


def test_courts_are_authors(values: list[Value]) -> None:
    cases = [(label, value) for kind, _, label, value in values if kind == "legal_case"]
    assert not [value for label, value in cases if label == "publisher"]
    assert [value for label, value in cases if label == "author" and value.startswith("محكمة")]
    assert [value for label, value in cases if label == "author" and "Court" in value]
    assert [value for label, value in cases if label == "author" and value.startswith("Cour ")]
    assert not [value for label, value in cases if label == "title" and re.match("قرار|حكم|القرار", value)]


def test_a_journal_is_parted_from_its_university(values: list[Value]) -> None:
    journals = [value for kind, _, label, value in values if label == "container-title" and "journal" in kind]
    assert not [value for value in journals if re.search(r"[،,/(–-]\s*(?:جامعة|الجامعة|كلية)", value)]
    assert [value for value in journals if value.startswith("مجلة جامعة")]
    assert [value for kind, _, label, value in values if (kind, label) == ("article-journal", "publisher")]


def test_interviews_are_titles_unless_the_name_leads(values: list[Value]) -> None:
    talks = [(label, value) for kind, habit, label, value in values if habit == "interview-ar"]
    titles = [value for label, value in talks if label == "title" and "مع " in value]
    assert len(titles) > sum(label == "author" for label, _ in talks)
    assert not [value for label, value in talks if label == "author" and "مقابلة" in value]


def test_laws_have_one_date_and_titles_without_numbers(values: list[Value]) -> None:
    laws = [pattern for pattern in load_patterns() if pattern.habit in {"law-iq", "law-maghreb"}]
    assert {pattern.kind for pattern in laws} == {"legislation"}
    for citation in _render(laws, 50):
        labels = [label for label, _, _ in citation.tags]
        assert labels.count("issued") <= 1, citation.text
    titles = [value for _, habit, label, value in values if habit == "law-iq" and label == "title"]
    assert titles
    assert not [value for value in titles if re.search(r"\d|رقم", value)]


def test_scripture_and_hadith(values: list[Value]) -> None:
    labels = {label for _, habit, label, _ in values if habit in {"scripture-ar", "hadith-ar"}}
    assert labels == {"title", "author", "volume", "locator"}


def test_short_forms_are_a_part_of_the_whole() -> None:
    count = 3000
    short = sum("short" in citation.habit for citation in generate(count, 13))
    assert 0.05 < short / count < 0.075

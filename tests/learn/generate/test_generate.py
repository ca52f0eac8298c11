from collections.abc import Callable
from random import Random

import pytest

from iqrefs.learn.corpus import LABELS
from iqrefs.learn.generate import Pattern, generate, load_patterns
from iqrefs.learn.generate.mix import weights
from iqrefs.learn.generate.stream import one

Dice = Callable[[int], Random]

PATTERNS = load_patterns()


def test_the_same_seed_gives_the_same_citations() -> None:
    assert list(generate(300, 5)) == list(generate(300, 5))
    assert list(generate(300, 5)) != list(generate(300, 6))


def test_more_citations_begin_with_the_same_ones() -> None:
    assert list(generate(50, 9)) == list(generate(100, 9))[:50]


@pytest.mark.untraced
def test_tags_lie_within_the_text_in_order_and_do_not_overlap() -> None:
    for citation in generate(5000, 1):
        last = 0
        assert citation.tags
        assert "\n" not in citation.text
        for label, start, end in citation.tags:
            assert label in LABELS
            assert last <= start < end <= len(citation.text)
            assert citation.text[start:end] == citation.text[start:end].strip()
            last = end


def test_there_are_many_patterns_of_all_languages() -> None:
    assert len(PATTERNS) >= 220
    assert {"ar", "en", "fr", "mixed"} <= {pattern.lang for pattern in PATTERNS}


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: f"{pattern.habit}: {pattern.text}")
def test_every_pattern_renders(pattern: Pattern, dice: Dice) -> None:
    rng = dice(3)
    for _ in range(5):
        citation = one(pattern, rng)
        assert citation.text
        assert citation.habit == pattern.habit
        assert {label for label, _, _ in citation.tags} <= LABELS


def test_every_pattern_has_a_weight() -> None:
    assert all(weight > 0 for weight in weights(PATTERNS))


@pytest.mark.untraced
def test_most_titles_differ() -> None:
    titles = [c.text[s:e] for c in generate(4000, 2) for label, s, e in c.tags if label == "title"]
    assert len(set(titles)) > 0.85 * len(titles)

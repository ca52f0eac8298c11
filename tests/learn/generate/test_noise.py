from collections.abc import Callable
from random import Random

import pytest

from iqrefs.learn.generate.noise import DISTURBANCES, Disturbance, disturb
from iqrefs.learn.generate.tidy import joined

Dice = Callable[[int], Random]

CITATION = [
    ("author", "علي الوردي"),
    ("", "، «"),
    ("title", "دراسة في طبيعة المجتمع العراقي"),
    ("", "» ("),
    ("publisher-place", "بغداد"),
    ("", ": "),
    ("publisher", "مطبعة العاني"),
    ("", "، "),
    ("issued", "1965"),
    ("", ")، ص "),
    ("page", "45-60"),
    ("", "."),
]


@pytest.mark.parametrize("disturbance", [each for _, each in DISTURBANCES], ids=lambda each: each.__name__)
@pytest.mark.parametrize("lang", ["ar", "en", "fr", "de", "mixed"])
def test_noise_keeps_the_labels_on_their_words(disturbance: Disturbance, lang: str, dice: Dice) -> None:
    rng = dice(1)
    for _ in range(30):
        pieces = disturbance(list(CITATION), lang, rng)
        text, tags = joined(pieces)
        assert [label for label, _, _ in tags] == [label for label, part in pieces if label and part.strip()]
        values = [part.strip() for label, part in pieces if label and part.strip()]
        assert [text[start:end] for _, start, end in tags] == values


def test_the_delimiters_alone_change_where_only_they_are_disturbed(dice: Dice) -> None:
    for seed in range(200):
        kept = [piece for piece in disturb(list(CITATION), "ar", dice(seed)) if piece[0] == "title"]
        assert len(kept) == 1


def test_a_range_is_turned(dice: Dice) -> None:
    reverse = next(each for _, each in DISTURBANCES if each.__name__ == "reverse_range")
    assert ("page", "60-45") in reverse(list(CITATION), "ar", dice(1))

"""Misprints, bad scans and careless hands. Each works on pieces, so that every label stays with its words."""

from bisect import bisect
from collections.abc import Callable
from itertools import accumulate
from random import Random

from iqrefs.learn.generate import damage, disorder
from iqrefs.learn.generate.persons import Piece

Disturbance = Callable[[list[Piece], str, Random], list[Piece]]

DISTURBANCES: tuple[tuple[int, Disturbance], ...] = (
    (8, disorder.lose_commas),
    (3, disorder.lose_all_commas),
    (4, disorder.double_delimiter),
    (5, disorder.space_before_commas),
    (6, disorder.glue_after_delimiters),
    (3, disorder.double_spaces),
    (6, disorder.swap_delimiter),
    (5, disorder.break_pair),
    (5, disorder.other_end),
    (3, disorder.glue_cue_to_number),
    (3, disorder.lose_case),
    (6, disorder.lose_field),
    (8, disorder.number_the_line),
    (5, disorder.add_remark),
    (8, damage.confuse_letters),
    (5, damage.split_word),
    (4, damage.join_words),
    (3, damage.lose_letter),
    (2, damage.change_script_of_digits),
    (2, damage.reverse_range),
    (2, damage.confuse_digits),
)
SUMS = list(accumulate(weight for weight, _ in DISTURBANCES))
STRENGTHS = (1, 1, 1, 1, 2, 2, 3, 5)  # how many disturbances a noisy citation has


def disturb(pieces: list[Piece], lang: str, rng: Random) -> list[Piece]:
    """The citation with one or more disturbances."""
    for _ in range(STRENGTHS[int(rng.random() * len(STRENGTHS))]):
        at = bisect(SUMS, rng.random() * SUMS[-1])
        pieces = DISTURBANCES[min(at, len(DISTURBANCES) - 1)][1](pieces, lang, rng)
    return pieces

"""The stream of synthetic citations."""

from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from random import Random

from iqrefs.learn.corpus import Tagged
from iqrefs.learn.generate.mix import weights
from iqrefs.learn.generate.noise import disturb
from iqrefs.learn.generate.patterns import Pattern, load_patterns
from iqrefs.learn.generate.render import render
from iqrefs.learn.generate.tidy import joined, tidy
from iqrefs.learn.generate.variation import vary
from iqrefs.learn.generate.words import load_words

NOISY = 0.3


def generate(count: int, seed: int) -> Iterator[Tagged]:
    """So many citations; the same seed gives the same ones."""
    rng = Random(seed)  # noqa: S311  nothing here is a secret
    patterns = load_patterns()
    sums = list(accumulate(weights(patterns)))
    for _ in range(count):
        pattern = patterns[min(bisect(sums, rng.random() * sums[-1]), len(patterns) - 1)]
        yield one(pattern, rng)


def one(pattern: Pattern, rng: Random) -> Tagged:
    """A citation after a pattern."""
    pieces = tidy(render(pattern.template, pattern.lang, load_words(), rng))
    pieces = vary(pieces, pattern.lang, rng)
    if rng.random() < NOISY:
        pieces = disturb(pieces, pattern.lang, rng)
    text, tags = joined(pieces)
    return Tagged(text, tags, pattern.kind, pattern.habit)

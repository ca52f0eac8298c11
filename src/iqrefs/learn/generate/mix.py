"""How often each kind of citation comes, read from ``patterns/proportions.toml``."""

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from importlib.resources import files

from iqrefs.learn.generate.patterns import Pattern

LITTLE = 0.5  # what a kind weighs that the file does not name, in percent


def weights(patterns: Sequence[Pattern]) -> list[float]:
    """The weight of each pattern, so that languages and kinds have their shares."""
    text = (files(__package__) / "patterns" / "proportions.toml").read_text(encoding="utf-8")
    shares = tomllib.loads(text)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    for pattern in patterns:
        totals[pattern.lang, pattern.kind] += pattern.weight
    langs: defaultdict[str, float] = defaultdict(float)
    for lang, kind in totals:
        langs[lang] += _share(shares, lang, kind)
    return [
        shares["languages"].get(pattern.lang, 1)
        * (_share(shares, pattern.lang, pattern.kind) / langs[pattern.lang])
        * (pattern.weight / totals[pattern.lang, pattern.kind])
        for pattern in patterns
    ]


def _share(shares: dict[str, dict[str, float]], lang: str, kind: str) -> float:
    return shares["kinds"].get(kind, LITTLE) if lang not in shares else shares[lang].get(kind, LITTLE)

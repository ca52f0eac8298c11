"""Whether two printed names can be one person's."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from iqrefs.model import Name
from iqrefs.text.fold import fold_key

_PARTICLES = frozenset(
    {"al", "el", "ibn", "bin", "ben", "van", "von", "de", "der", "la", "le", "di", "the", "of", "and", "for"}
)
_SERVANT = re.compile(r"(?<!\w)عبدال(?=\w{3})")
_FUZZY = 82.0
_FUZZY_LENGTH = 5


def name_text(name: Name) -> str:
    """A name in one line, given names first."""
    if "literal" in name:
        return name["literal"]
    return " ".join(
        part for part in (name.get("given", ""), name.get("family", ""), name.get("suffix", "")) if part
    )


def name_words(name: Name) -> tuple[str, ...]:
    """The folded words of a name, without particles; عبدالرحمن is two words as عبد الرحمن is."""
    return _words_of(name_text(name))


@functools.lru_cache(maxsize=1 << 14)
def _words_of(text: str) -> tuple[str, ...]:
    words = _SERVANT.sub("عبد ", fold_key(text)).split()
    return tuple(word for word in words if word not in _PARTICLES) or tuple(words)


def fits_name(printed: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every word of a printed name stands in the full one: spelled alike, as an initial, or within a
    slip. Initials alone are no evidence: one word must be the same in both.
    """
    left = list(full)
    is_telling = False
    for word in sorted(printed, key=len, reverse=True):
        found = word if word in left else next((other for other in left if _same_word(word, other)), None)
        if found is None:
            return False
        left.remove(found)
        is_telling = is_telling or min(len(word), len(found)) > 1
    return is_telling


def _same_word(left: str, right: str) -> bool:
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    if min(len(left), len(right)) < _FUZZY_LENGTH or left[0] != right[0]:
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    return ratio(left, right) >= _FUZZY


def same_names(left: Sequence[Name], right: Sequence[Name]) -> bool:
    """Whether two lists of names can be the same persons: the first ones fit, in either direction."""
    if not left or not right:
        return False
    first, second = name_words(left[0]), name_words(right[0])
    return fits_name(first, second) or fits_name(second, first)


def fit_names(printed: Sequence[Name], full: Sequence[Name]) -> bool:
    """Whether every printed name fits one of the full names."""
    words = [name_words(name) for name in full]
    return bool(printed) and all(
        any(fits_name(name_words(name), other) for other in words) for name in printed
    )

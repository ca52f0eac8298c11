"""Names of journals, papers and sites: whole, abbreviated, or without the word for what they are."""

from __future__ import annotations

import functools

from iqrefs.lexicon import load_lexicon
from iqrefs.match.data import load_words
from iqrefs.match.slips import is_slip
from iqrefs.match.title_pairs import Title, read_title

_SHORTEST_ACRONYM = 3


@functools.lru_cache(maxsize=1 << 16)
def same_container(left: str, right: str) -> bool:
    """Whether two printed names can be one journal's, paper's or site's."""
    first, second = _words_of(left), _words_of(right)
    if first == second or "".join(first) == "".join(second):
        return True
    short, full = sorted((first, second), key=lambda words: (len(words), len("".join(words))))
    if not short:
        return False
    return _is_acronym(short, full) or _abbreviates(short, full) or _is_slip_apart(first, second)


def _words_of(printed: str) -> tuple[str, ...]:
    title: Title = read_title(printed)
    common = _common_words()
    words = tuple(word for word in title.words if word not in common) or title.words
    for lead in load_words("container_leads"):
        if len(words) > len(lead) and words[: len(lead)] == lead:
            return words[len(lead) :]
    return words


@functools.cache
def _common_words() -> frozenset[str]:
    return frozenset(load_lexicon().forms("function_words"))


def _is_acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    word = "".join(short) if all(len(part) == 1 for part in short) else short[0]
    alone = len(short) == 1 or all(len(part) == 1 for part in short)
    return alone and len(word) >= _SHORTEST_ACRONYM and word == "".join(part[0] for part in full)


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether word for word the one begins the other (`J. Mod. Hist.`)."""
    return len(short) == len(full) and all(
        word.startswith(other) or other.startswith(word) for word, other in zip(short, full, strict=True)
    )


def _is_slip_apart(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    apart = [(one, other) for one, other in zip(first, second, strict=False) if one != other]
    return len(first) == len(second) and len(apart) == 1 and is_slip(*apart[0])

"""The compiled gazetteer and its look-ups.

The file is text: a line is a section (`=` words that are whole names too, `w` words, `p` phrases), a set
of classes as a number, and all terms that have it, parted by tabs. So loading is a few hundred updates
of two dictionaries, and no term's bits are read one by one.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import repeat

CLASSES = (
    "given", "family", "city", "country", "press", "university", "journal", "news", "body", "kunya",
)  # fmt: skip
"""The classes in the order of their bits."""

GIVEN, FAMILY, CITY, COUNTRY, PRESS, UNIVERSITY, JOURNAL, NEWS, BODY, KUNYA = (
    1 << place for place in range(len(CLASSES))
)

COMPILED = "gazetteer.txt"
_ARTICLES = ("ال", "وال", "لل", "بال")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Words and whole names, in the form of `gazetteer_key`, with the classes they speak for.

    A word of `words` is a name by itself (بغداد) or typical of a class's names (دار: presses). `phrases` are
    whole names, words joined by one blank; of one-word names those of papers, presses and bodies
    (الأهرام, Routledge), where `words` does not tell the whole from a part. `longest` is the number of words
    of the longest.
    """

    words: Mapping[str, int]
    phrases: Mapping[str, int]
    longest: int

    def word_bits(self, word: str) -> int:
        """The classes of a word; where it is unknown, those of the word without its article, or
        the family name that it is with one (موصلي).
        """
        bits = self.words.get(word)
        if bits is not None:
            return bits
        for article in _ARTICLES:
            stem = word.removeprefix(article)
            if stem != word and len(stem) >= _SHORTEST_STEM:
                bits = self.words.get(stem) or self.words.get("ال" + stem)
                if bits:
                    return bits
        return self.words.get("ال" + word, 0) & FAMILY

    def longest_phrase(self, words: Sequence[str], start: int = 0) -> tuple[int, int]:
        """How many words the longest whole name that begins at `start` has, and its classes."""
        for end in range(min(len(words), start + self.longest), start, -1):
            bits = self.phrases.get(" ".join(words[start:end]))
            if bits:
                return end - start, bits
        return 0, 0


@functools.lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    text = resources.files("iqrefs.gazetteer").joinpath(COMPILED).read_bytes().decode()
    words: dict[str, int] = {}
    phrases: dict[str, int] = {}
    head, *lines = text.rstrip("\n").split("\n")
    for line in lines:
        section, number, terms = line.split("\t", 2)
        bits = int(number)
        keys = terms.split("\t")
        if section != "p":
            words.update(zip(keys, repeat(bits)))
        if section != "w":
            phrases.update(zip(keys, repeat(bits)))
    return Gazetteer(words, phrases, int(head.rpartition(" ")[2]))

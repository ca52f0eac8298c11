"""Two works printed in one entry of a bibliography: `أ، كتاب، القاهرة، 1970. ب، كتاب آخر، بيروت، 2013.`"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.split.evidence import Evidence
from iqrefs.text.script import is_arabic

_YEAR_DIGITS = 4
_WORDS = 4
_LONGEST = 1200
_NAMING = ("given_names", "name_parts", "nisbas")


def part_works(text: str) -> tuple[str, ...]:
    """The works of one entry: cut after a year and a stop, where a name and a whole imprint follow.

    Only in Arabic script: in Latin script a full stop parts the fields of one work.
    """
    if len(text) > _LONGEST or not any(mark in text for mark in ".؛;") or not is_arabic(text):
        return (text,)
    evidence = Evidence(text)
    cuts = list(_find_cuts(evidence))
    if not cuts:
        return (text,)
    bounds = [0, *cuts, len(evidence.scan.words)]
    return tuple(evidence.printed(bounds[i], bounds[i + 1]).strip() for i in range(len(bounds) - 1))


def _find_cuts(evidence: Evidence) -> Iterator[int]:
    words = evidence.scan.words
    first = 0
    for index in range(1, len(words) - 1):
        if words[index] not in ".;" or evidence.depth(index):
            continue
        before = index - 2 if words[index - 1] in ")]" else index - 1
        if not _is_year(words[before]) or _opens_description(words, before):
            continue
        after = index + 1
        named = any(evidence.scan.cue_at(at, kind) for kind in _NAMING for at in _name_places(words, after))
        long = min(evidence.count_words(first, index), evidence.count_words(after, len(words))) >= _WORDS
        dated = any(_is_year(word) for word in words[after:])
        if named and long and dated and evidence.count_commas(after, len(words)) >= 2:
            first = after
            yield after


def _opens_description(words: list[str], year: int) -> bool:
    """Whether a year stands behind the names, as APA wants it: `علي، سرى. (2018). جودة المياه`."""
    return year >= 2 and words[year - 1] == "(" and words[year - 2] == "."


def _name_places(words: list[str], after: int) -> list[int]:
    """Where a given name may stand: first, or behind the family name and a comma."""
    inverted = after + 2 < len(words) and words[after + 1] == ","
    return [after, after + 2] if inverted else [after]


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdigit()

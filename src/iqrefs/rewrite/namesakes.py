"""Works whose author alone does not tell them: another work is by the same author, or by a namesake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from iqrefs.match.names import fits_name, name_words
from iqrefs.model import Item

_MOST_COMPARED = 200


def find_shared_authors(items: Mapping[str, Item]) -> frozenset[str]:
    """The ids of works that share an author, or the name that a pointer prints of him."""
    by_word: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    shared: set[str] = set()
    for key, item in items.items():
        for name in item.get("author", []):
            words = name_words(name)
            printed = name_words({"literal": name["family"]}) if name.get("family") else words
            for word in set(printed):
                for other, others in by_word[word][-_MOST_COMPARED:]:
                    if other != key and (fits_name(printed, others) or fits_name(others, words)):
                        shared |= {key, other}
            for word in set(words):
                by_word[word].append((key, printed))
    return frozenset(shared)

"""Works that one thing alone does not tell: an author, a namesake's too, or a file of an archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from iqrefs.match.names import fits_name, name_words
from iqrefs.match.shelf_marks import ShelfMark, read_shelf_mark
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


def find_shared_files(items: Mapping[str, Item]) -> frozenset[str]:
    """The ids of works that are known by the same shelf mark: documents of one file."""
    by_mark: dict[ShelfMark, list[str]] = defaultdict(list)
    for key, item in items.items():
        if printed := item.get("archive_location"):
            by_mark[read_shelf_mark(printed)].append(key)
    return frozenset(key for keys in by_mark.values() if len(keys) > 1 for key in keys)

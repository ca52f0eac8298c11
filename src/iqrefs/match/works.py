"""Whether two descriptions are of one work.

Numbers veto (two years, two issues, two files), identifiers decide, else title and names must agree. What is
near but not certain is no match: one wrong merge costs more than ten doubles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from iqrefs.match.apart import (
    are_apart,
    is_filed,
    is_unfiled,
    makers_of,
    place_of,
    same_value,
    says_too_little,
    share_day,
    share_file,
    share_number,
    year_of,
)
from iqrefs.match.names import name_words, same_names
from iqrefs.match.shelf_marks import read_shelf_mark
from iqrefs.match.titles import fits_title, same_title, title_key, title_numbers, titles_apart
from iqrefs.model import Item

__all__ = ["block_keys", "contradict", "fits_better", "makers_of", "same_untitled", "same_work", "year_of"]

_TELLING_WORDS = 3
_TOLD_APART_BY = ("publisher", "edition", "container-title", "collection-title", "URL", "issued")
_SAID_OF_FILES = ("author", "issued", "number", "issue", "genre")


def same_work(left: Item, right: Item) -> bool:
    """Whether two full descriptions are of one work."""
    if "DOI" in left and "DOI" in right:
        return left["DOI"].lower() == right["DOI"].lower()
    if "title" not in left or "title" not in right:
        return same_untitled(left, right)
    first, second = title_key(left["title"]), title_key(right["title"])
    if not (same_title(first, second) or _extends(left, right, first, second)):
        return False
    return not are_apart(left, right) and _support(left, right, first)


def contradict(left: Item, right: Item) -> bool:
    """Whether two descriptions cannot be of one work; that they say too little is no contradiction."""
    if "DOI" in left and "DOI" in right:
        return left["DOI"].lower() != right["DOI"].lower()
    if are_apart(left, right):
        return True
    return titles_apart(title_key(left.get("title", "")), title_key(right.get("title", "")))


def fits_better(item: Item, one: Item, other: Item) -> bool:
    """Whether a description that is the same as two that contradict each other is clearly of the first: it
    shares with it what the other has otherwise.
    """
    score = 0
    for key in _TOLD_APART_BY:
        said, first, second = (cast("Mapping[str, object]", each).get(key) for each in (item, one, other))
        if said and first and second:
            score += (said == first) - (said == second)
    return score > 0


def _extends(left: Item, right: Item, first: str, second: str) -> bool:
    """One title is the other without its subtitle, and the names are the same. What goes on with a number is
    no subtitle: a bare one (`2`), or the end of one (`الثالثة`, `الثالثة عشرة`).
    """
    shorter, longer = sorted((first, second), key=len)
    rest = longer[len(shorter) :].split()
    if rest and title_numbers(rest[0]) and (len(rest) == 1 or title_numbers(shorter)):
        return False
    head = longer.startswith(shorter + " ") and len(shorter.split()) >= _TELLING_WORDS
    return head and fits_title(shorter, longer) and same_names(makers_of(left), makers_of(right))


def same_untitled(left: Item, right: Item) -> bool:
    """A whole newspaper, a gazette: the same container, and the same number or day. A file of an archive: the
    same place, and nothing else that differs.
    """
    if "title" in left or "title" in right or are_apart(left, right):
        return False
    if title_key(left.get("container-title", "")) != title_key(right.get("container-title", "")):
        return False
    if not left.get("container-title"):
        return share_file(left, right) and all(left.get(key) == right.get(key) for key in _SAID_OF_FILES)
    same_issue = "issue" in left and left.get("issue") == right.get("issue")
    return same_issue or ("issued" in left and left.get("issued") == right.get("issued"))


def _support(left: Item, right: Item, title: str) -> bool:
    """Beside the title something must agree, unless the title is telling and nothing else is known.

    A title that only says what kind of document it is needs its number; a document of an archive its file or
    day, where both are known of any.
    """
    if says_too_little(left) or says_too_little(right):
        return share_number(left, right)
    if same_names(makers_of(left), makers_of(right)):
        return True
    if same_value(left, right, "number") or any(
        left.get(key) and left.get(key) == right.get(key) for key in ("URL", "publisher", "container-title")
    ):
        return True
    if is_filed(left) and is_filed(right) and not (is_unfiled(left) or is_unfiled(right)):
        return share_file(left, right) or share_day(left, right)
    if left.get("issued") and year_of(left.get("issued")) == year_of(right.get("issued")):
        return True
    return len(title.split()) >= _TELLING_WORDS


def block_keys(item: Item) -> Iterator[str]:
    """Keys of which two descriptions of one work share at least one, so that few pairs are compared."""
    if "DOI" in item:
        yield "doi:" + item["DOI"].lower()
    if "title" not in item:
        if "container-title" in item:
            yield f"in:{title_key(item['container-title'])}:{item.get('issue', '')}"
        elif place_of(item):
            yield "at:" + " ".join(read_shelf_mark(place_of(item)).numbers)
        return
    words = title_key(item["title"]).split()
    if not words:
        return
    yield "head:" + " ".join(words[:3])
    yield "tail:" + " ".join(words[-3:])
    longest = sorted(set(words), key=lambda word: (-len(word), word))[:2]
    yield "long:" + " ".join(longest)
    for name in makers_of(item)[:1]:
        yield f"name:{' '.join(sorted(name_words(name)))[:24]}:{words[0]}"

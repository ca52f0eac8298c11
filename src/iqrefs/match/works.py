"""Whether two descriptions are of one work.

Numbers veto (two years, two issues), identifiers decide, else title and names must agree. What is near but
not certain is no match: one wrong merge costs more than ten doubles.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.match.names import name_words, same_names
from iqrefs.match.titles import fits_title, same_title, title_key
from iqrefs.model import Date, Item, Name

_TELLING_WORDS = 3
_YEARS_APART = 1


def year_of(date: Date | None) -> int | None:
    """The first year of a date."""
    parts = (date or {}).get("date-parts") or []
    return parts[0][0] if parts and parts[0] else None


def makers_of(item: Item) -> list[Name]:
    """The names that a work goes by: its authors, else its editors."""
    return item.get("author") or item.get("editor") or []


def same_work(left: Item, right: Item) -> bool:
    """Whether two full descriptions are of one work."""
    if "DOI" in left and "DOI" in right:
        return left["DOI"].lower() == right["DOI"].lower()
    if "title" not in left or "title" not in right:
        return same_untitled(left, right)
    first, second = title_key(left["title"]), title_key(right["title"])
    if not (same_title(first, second) or _extends(left, right, first, second)):
        return False
    return not _contradict(left, right) and _support(left, right, first)


def _extends(left: Item, right: Item, first: str, second: str) -> bool:
    """One title is the other without its subtitle (which is no bare number), and the names are the same."""
    shorter, longer = sorted((first, second), key=len)
    head = longer.startswith(shorter + " ") and len(shorter.split()) >= _TELLING_WORDS
    if longer[len(shorter) :].strip().isdigit():
        return False
    return head and fits_title(shorter, longer) and same_names(makers_of(left), makers_of(right))


def same_untitled(left: Item, right: Item) -> bool:
    """A whole newspaper, a gazette: the same container, and the same number or day."""
    if "title" in left or "title" in right:
        return False
    if title_key(left.get("container-title", "")) != title_key(right.get("container-title", "")):
        return False
    if not left.get("container-title"):
        return False
    same_issue = "issue" in left and left.get("issue") == right.get("issue")
    return same_issue or ("issued" in left and left.get("issued") == right.get("issued"))


def _contradict(left: Item, right: Item) -> bool:
    names = makers_of(left), makers_of(right)
    if names[0] and names[1] and not same_names(*names):
        return True
    years = year_of(left.get("issued")), year_of(right.get("issued"))
    if years[0] and years[1] and abs(years[0] - years[1]) > _YEARS_APART:
        return True
    for key in ("number", "issue"):
        values = left.get(key), right.get(key)
        if values[0] and values[1] and values[0] != values[1]:
            return True
    return False


def _support(left: Item, right: Item, title: str) -> bool:
    """Beside the title something must agree, unless the title is telling and nothing else is known."""
    if same_names(makers_of(left), makers_of(right)):
        return True
    if any(
        left.get(key) and left.get(key) == right.get(key)
        for key in ("URL", "publisher", "container-title", "number")
    ):
        return True
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

"""The evidence that two descriptions with like titles are of one work, or of two: one clue a field.

Weights are in steps of what they are worth beside each other; `compare.py` says what their sum comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from iqrefs.match.apart import place_of, share_file
from iqrefs.match.containers import same_container
from iqrefs.match.names import name_text
from iqrefs.match.numbers import same_numbers, years_apart
from iqrefs.match.persons import compare_lists
from iqrefs.match.profile import Profile, Sort
from iqrefs.match.title_pairs import Likeness, compare_titles, read_title
from iqrefs.model import Clue, Name

_WORD, _MOST_WORDS = 0.9, 5
"""What a word of a title is worth, and how many count: short titles are many works'."""

_TITLE: dict[Likeness, tuple[str, float]] = {
    "same": ("title-same", 0.0), "slip": ("title-near", -1.2), "slips": ("title-slips", -2.0),
    "doubtful": ("title-doubtful", -2.5),
    "subtitle": ("title-subtitle", -0.7),
    "extended": ("title-extended", -2.0), "part": ("title-part-differs", -6.0),
    "year": ("title-year-differs", -6.0), "number": ("title-number-differs", -8.0),
}  # fmt: skip
_NAMES = {
    "same": ("names-same", 2.5), "short": ("names-initials", 2.0), "respelt": ("names-transliterated", 2.0),
    "some": ("names-some", -0.5), "other": ("names-differ", -8.0),
}  # fmt: skip
_AKIN: tuple[frozenset[Sort], ...] = (
    frozenset({"article", "news", "web"}),
    frozenset({"report", "book", "web"}), frozenset({"law", "web", "report"}),
    frozenset({"part", "article"}), frozenset({"report", "article"}),
)  # fmt: skip
"""Sorts that one work is described as by different hands."""

_WHOLES = frozenset({"book", "part"})
_PRINTED: frozenset[Sort] = frozenset({"article", "part", "news"})
_DAILY: frozenset[Sort] = frozenset({"news", "web"})
_NUMBERED: frozenset[Sort] = frozenset({"law", "report"})
_YEARLY: frozenset[Sort] = frozenset({"news", "web", "report"})
_CLOSE_DAYS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """The clues of a comparison, their codes, their sum, and the sum of those that speak for one work."""

    clues: tuple[Clue, ...]
    codes: frozenset[str]
    weight: float
    support: float


def gather_clues(left: Profile, right: Profile, likeness: Likeness) -> Found:
    """All evidence on two descriptions whose titles are alike in this way."""
    clues = [clue for weigh in _WEIGHERS for clue in weigh(left, right)]
    clues.insert(0, _weigh_title(left, right, likeness))
    return collect_clues(clues)


def collect_clues(clues: list[Clue]) -> Found:
    """Clues with their sums."""
    positive = sum(clue.weight for clue in clues if clue.weight > 0)
    return Found(
        tuple(clues), frozenset(clue.code for clue in clues), sum(clue.weight for clue in clues), positive
    )


def _weigh_title(left: Profile, right: Profile, likeness: Likeness) -> Clue:
    words = min(len(side.title.words) if side.title else 0 for side in (left, right))
    code, change = _TITLE[likeness]
    weight = _WORD * min(words, _MOST_WORDS) + change
    return Clue(code, round(weight, 2), left.item.get("title", ""), right.item.get("title", ""))


def _weigh_sorts(left: Profile, right: Profile) -> Iterator[Clue]:
    sorts = {left.sort, right.sort}
    if len(sorts) == 1 or "any" in sorts or any(sorts <= akin for akin in _AKIN):
        return
    code = "whole-and-part" if sorts == _WHOLES else "sort-differs"
    yield Clue(code, -6.0, left.item.get("type", ""), right.item.get("type", ""))


def _weigh_names(left: Profile, right: Profile) -> Iterator[Clue]:
    if not left.persons or not right.persons:
        return
    likeness = compare_lists(left.persons, right.persons)
    if likeness == "other" and _share_helper(left, right):
        likeness = "some"
    code, weight = _NAMES[likeness]
    yield Clue(code, weight, left.names, right.names)


def _share_helper(left: Profile, right: Profile) -> bool:
    """Whether the editor of the one is the author of the other, as hasty hands have it."""
    first, second = left.helpers or left.persons, right.helpers or right.persons
    return compare_lists(first, second) != "other"


def _join(names: list[Name]) -> str:
    return "; ".join(name_text(name) for name in names)


def _weigh_translators(left: Profile, right: Profile) -> Iterator[Clue]:
    if not left.translators or not right.translators:
        return
    printed = _join(left.item["translator"]), _join(right.item["translator"])
    if compare_lists(left.translators, right.translators) == "other":
        yield Clue("translator-differs", -6.0, *printed)
    else:
        yield Clue("translator-same", 0.5, *printed)


def _weigh_years(left: Profile, right: Profile) -> Iterator[Clue]:
    if not left.years or not right.years:
        return
    printed = left.date, right.date
    apart = years_apart(left.years, right.years)
    if apart == 0:
        yield from _weigh_days(left, right, printed)
    elif (apart == 1 and not {left.sort, right.sort} & _YEARLY) or _is_slip_of_year(left, right):
        yield Clue("year-near", -0.7, *printed)
    else:
        yield Clue("years-apart", -6.0, *printed)


def _is_slip_of_year(left: Profile, right: Profile) -> bool:
    """Whether all else says that one of two years is wrong: the same page of the web, of the same volume."""
    if left.address and left.address == right.address:
        return True
    return bool(left.volume and left.pages) and (left.volume, left.pages) == (right.volume, right.pages)


def _weigh_days(left: Profile, right: Profile, printed: tuple[str, str]) -> Iterator[Clue]:
    """Dates of one year: the day tells where both have one."""
    shared = min(len(left.day), len(right.day))
    if left.day[:shared] == right.day[:shared]:
        yield Clue("date-same" if shared == 2 else "year-same", 1.7 if shared == 2 else 1.0, *printed)
    elif left.sort not in _DAILY and right.sort not in _DAILY:
        yield Clue("year-same", 0.5, *printed)
    elif left.address and left.address == right.address:
        yield Clue("date-near", -0.5, *printed)
    elif shared == 2 and left.day[0] == right.day[0] and abs(left.day[1] - right.day[1]) <= _CLOSE_DAYS:
        yield Clue("date-near", -1.0, *printed)
    else:
        yield Clue("date-differs", -6.0, *printed)


def _weigh_containers(left: Profile, right: Profile) -> Iterator[Clue]:
    first, second = left.item.get("container-title"), right.item.get("container-title")
    if not first or not second:
        return
    is_book = "part" in (left.sort, right.sort)
    same = same_container(first, second) or (is_book and _same_book(first, second))
    yield (
        Clue("container-same", 1.5, first, second) if same else Clue("container-differs", -2.5, first, second)
    )


def _same_book(first: str, second: str) -> bool:
    return compare_titles(read_title(first), read_title(second)) in ("same", "slip", "subtitle")


def _weigh_publishers(left: Profile, right: Profile) -> Iterator[Clue]:
    first, second = left.item.get("publisher"), right.item.get("publisher")
    if first and second:
        same = _share_words(first, second)
        yield Clue("publisher-same" if same else "publisher-differs", 0.7 if same else -0.4, first, second)


def _share_words(first: str, second: str) -> bool:
    """Whether one publisher's words are all in the other's (دار الحكمة, دار الحكمة للنشر)."""
    if first == second:
        return True
    short, full = sorted((read_title(first).word_set, read_title(second).word_set), key=len)
    return bool(short) and short <= full


def _weigh_volumes(left: Profile, right: Profile) -> Iterator[Clue]:
    """Volumes, from their own field or, where the other one's is, from the title."""
    if not left.volume and not right.volume:
        return
    printed = left.item.get("volume", ""), right.item.get("volume", "")
    first = left.volume or (left.title.part if left.title else ())
    second = right.volume or (right.title.part if right.title else ())
    if first and second:
        same = same_numbers(first, second)
        yield Clue("volume-same", 0.7, *printed) if same else Clue("volume-differs", -6.0, *printed)
    elif not _PRINTED & {left.sort, right.sort}:
        yield Clue("volume-missing", -0.5, *printed)


def _weigh_issues(left: Profile, right: Profile) -> Iterator[Clue]:
    if left.issue and right.issue:
        printed = left.item.get("issue", ""), right.item.get("issue", "")
        same = same_numbers(left.issue, right.issue)
        yield Clue("issue-same", 0.7, *printed) if same else Clue("issue-differs", -6.0, *printed)


def _weigh_editions(left: Profile, right: Profile) -> Iterator[Clue]:
    printed = left.item.get("edition", ""), right.item.get("edition", "")
    if left.edition and right.edition:
        same = left.edition == right.edition
        yield Clue("edition-same", 0.5, *printed) if same else Clue("edition-differs", -6.0, *printed)
    elif (left.edition or right.edition) not in ((), ("1",)) and not (left.years and right.years):
        yield Clue("edition-missing", -0.5, *printed)


def _weigh_numbers(left: Profile, right: Profile) -> Iterator[Clue]:
    if left.number and right.number:
        printed = left.item.get("number", ""), right.item.get("number", "")
        if not same_numbers(left.number, right.number):
            yield Clue("number-differs", -8.0, *printed)
        elif left.years & right.years and left.sort == right.sort and left.sort in _NUMBERED:
            yield Clue("number-and-year-same", 2.0, *printed)
        else:
            yield Clue("number-same", 1.0, *printed)


def _weigh_files(left: Profile, right: Profile) -> Iterator[Clue]:
    """One file of an archive; another one is another document."""
    if share_file(left.item, right.item):
        yield Clue("number-same", 1.0, place_of(left.item), place_of(right.item))


def _weigh_pages(left: Profile, right: Profile) -> Iterator[Clue]:
    """Pages are the thing's own place only in the same volume or container."""
    if not left.pages or not right.pages or not {left.sort, right.sort} & _PRINTED:
        return
    printed = left.item.get("page", ""), right.item.get("page", "")
    if not same_numbers(left.pages, right.pages):
        yield Clue("pages-differ", -1.5, *printed)
    elif _share_host(left, right):
        yield Clue("pages-same", 2.0, *printed)


def _share_host(left: Profile, right: Profile) -> bool:
    first, second = left.item.get("container-title", ""), right.item.get("container-title", "")
    if first and second:
        return same_container(first, second)
    return bool(left.volume) and left.volume == right.volume


def _weigh_identifiers(left: Profile, right: Profile) -> Iterator[Clue]:
    if left.doi and right.doi:
        printed = (
            left.item.get("DOI", left.item.get("URL", "")),
            right.item.get("DOI", right.item.get("URL", "")),
        )
        yield (
            Clue("doi-same", 8.0, *printed) if left.doi == right.doi else Clue("doi-differs", -8.0, *printed)
        )
    if left.isbns and right.isbns and "part" not in (left.sort, right.sort):
        printed = left.item.get("ISBN", ""), right.item.get("ISBN", "")
        shared = left.isbns & right.isbns
        yield Clue("isbn-same", 4.0, *printed) if shared else Clue("isbn-differs", -0.3, *printed)
    if left.address and right.address:
        printed = left.item.get("URL", ""), right.item.get("URL", "")
        same = left.address == right.address
        yield Clue("url-same", 3.5, *printed) if same else Clue("url-differs", -0.5, *printed)


def _weigh_languages(left: Profile, right: Profile) -> Iterator[Clue]:
    first, second = left.item.get("language", ""), right.item.get("language", "")
    if first and second and first[:2].lower() != second[:2].lower():
        yield Clue("language-differs", -0.5, first, second)


_WEIGHERS: tuple[Callable[[Profile, Profile], Iterator[Clue]], ...] = (
    _weigh_identifiers, _weigh_names, _weigh_years, _weigh_containers, _weigh_volumes, _weigh_issues,
    _weigh_pages,
    _weigh_editions, _weigh_numbers, _weigh_files, _weigh_publishers, _weigh_translators, _weigh_languages,
    _weigh_sorts,
)  # fmt: skip

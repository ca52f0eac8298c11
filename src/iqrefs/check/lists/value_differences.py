"""How two full descriptions of one work differ in their values: numbers, dates, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.lists.descriptions import Description, Difference, Form, more_on
from iqrefs.check.subject import Mentioned
from iqrefs.model import Date
from iqrefs.text.addresses import ADDRESS_HEAD, trim_address
from iqrefs.text.fold import fold_key

_IN_NUMBERS = ("number", "edition")
_IN_ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_LONGEST = 40_000
_SURE = 0.5


def find_in_numbers(left: Description, right: Description) -> Iterator[Difference]:
    """The numbers that differ: of editions and reports, of articles also issue, volume and first page."""
    items = left.mention.citation.item, right.mention.citation.item
    are_articles = [item.get("type") in _IN_ARTICLES for item in items]
    names: tuple[str, ...] = _IN_NUMBERS
    if all(are_articles):
        names = ("issue", *_IN_NUMBERS, "volume", "page")
    elif any(are_articles):
        names = ("issue", *_IN_NUMBERS)
    for name in names:
        values = [fold_key(str(item.get(name, ""))) for item in items]
        spans = left.mention.spans_of(name), right.mention.spans_of(name)
        if name == "page":
            values = [value.split()[0] if value else "" for value in values]
        if all(values) and all(spans) and values[0] != values[1]:
            yield Difference(name, "other", *spans)
        elif bool(values[0]) != bool(values[1]) and name != "page":
            here, other = (left, right) if values[0] else (right, left)
            if not _is_of_part(here, name) and not set((values[0] or values[1]).split()) <= other.around:
                yield Difference(name, "absent", *spans, more_on(values[0]))


def _is_of_part(side: Description, name: str) -> bool:
    """Whether a number may be that of the part which is cited («المعيار رقم 26»): the word right before it
    was read by guess as another field.
    """
    citation = side.mention.citation
    guessed = [field for field, value in citation.confidence.items() if value < _SURE and field != name]
    ends = [end for _, end in side.mention.spans_of(*guessed)]
    starts = [start for start, _ in side.mention.spans_of(name)]
    return any(end <= start and not side.text[end:start].strip() for end in ends for start in starts)


def find_in_dates(left: Description, right: Description) -> Iterator[Difference]:
    """The dates that differ, of publication and of access."""
    for name in ("issued", "accessed"):
        dates = left.mention.citation.item.get(name), right.mention.citation.item.get(name)
        spans = left.mention.spans_of(name), right.mention.spans_of(name)
        form = _compare_dates(dates[0], dates[1])  # type: ignore[arg-type]
        if form == "longer" and left.mention.citation.item.get("type") == "legislation":
            continue  # the year of a law, and the day of its gazette
        if form == "absent" and _is_dated(*((left, right) if dates[0] else (right, left)), name):
            continue
        if form:
            longer = _parts(dates[0]) > _parts(dates[1])  # type: ignore[arg-type]
            yield Difference(name, form, *spans, None if form == "other" else more_on(longer))


def _is_dated(here: Description, there: Description, name: str) -> bool:
    """Whether the numbers of a date here stand there too, as whatever they were read."""
    digits = [word.key for word in here.words if word.variable == name and word.key.isdecimal()]
    return bool(digits) and all(digit in there.around for digit in digits)


def _parts(date: Date | None) -> int:
    """How much of a date is known: 3 with a day, 0 with nothing."""
    parts = (date or {}).get("date-parts") or [[]]
    return len(parts[0])


def _compare_dates(left: Date | None, right: Date | None) -> Form | None:
    parts = [(date or {}).get("date-parts") or [] for date in (left, right)]
    if bool(parts[0]) != bool(parts[1]):
        return None if (left and right) else "absent"
    if not parts[0] or any(len(part) != 1 for part in parts):
        return None
    first, second = parts[0][0], parts[1][0]
    shared = min(len(first), len(second))
    if first[:shared] != second[:shared]:
        return "other"
    seasonal = any("season" in (date or {}) for date in (left, right))
    return "longer" if len(first) != len(second) and not seasonal else None


def find_in_links(left: Description, right: Description) -> Iterator[Difference]:
    """The address, where it differs or stands on one side alone."""
    prints = [_address(side.mention) for side in (left, right)]
    spans = left.mention.spans_of("URL", "DOI"), right.mention.spans_of("URL", "DOI")
    if prints[0] and prints[1] and prints[0] != prints[1]:
        bare = [_SCHEME.sub("", address).rstrip("/").lower() for address in prints]
        yield Difference("URL", "other", *spans, is_slight=bare[0] == bare[1])
    elif bool(spans[0]) != bool(spans[1]) and not _stands_in(
        prints[0] or prints[1], right if spans[0] else left
    ):
        yield Difference("URL", "absent", *spans, more_on(spans[0]))


def _stands_in(address: str, there: Description) -> bool:
    """Whether the whole note (or entry) prints an address in which reading saw none, for it is broken."""
    whole = there.mention.note.text if there.mention.note else there.text
    bare = _SCHEME.sub("", address).rstrip("/").lower()
    return bool(bare) and bare in _BLANK.sub("", whole[:_LONGEST]).lower()


def _address(mention: Mentioned) -> str:
    """The address as printed, joined where a line broke it, without what stands around it."""
    found = mention.spans_of("URL")
    if len(found) != 1:
        return ""
    printed = _BLANK.sub("", mention.text[found[0][0] : found[0][1]])
    head = ADDRESS_HEAD.search(printed)
    return trim_address(printed[head.start() :]) if head else ""

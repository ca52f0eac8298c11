"""What only the page bears: running heads and feet that repeat, and the page's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from iqrefs.read.pdf.lines import Rows
from iqrefs.read.pdf.rows import Row
from iqrefs.read.pdf.words import Word

_NUMBER_ALONE = re.compile(r"[-–—_=|~.\s()\[\]]{0,8}(?:\d{1,4}|[ivxlc]{1,8})[-–—_=|~.\s()\[\]]{0,8}")
_DECIMAL = re.compile(r"\d{1,4}")
_DIGITS = re.compile(r"[\d⁰¹²³⁴-⁹]+")
_BROWSER_FOOT = re.compile(
    r"(?:file|https?):/\S+\s+(?P<page>\d{1,4})\s?/\s?(?P<pages>\d{1,4})"
    r"|(?P<page2>\d{1,4}) of (?P<pages2>\d{1,4})\s.*\d{1,2}:\d{2}\b.{0,4}"
)
_BROWSER_HEAD = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}:\d{2}\b.*")
"""What browsers print: the address and the page of the pages, the time and the title."""
_LABEL_AT_EDGE = re.compile(r"^\W{0,2}[\d⁰¹²³⁴-⁹]|[\d⁰¹²³⁴-⁹]\W{0,2}$")
_DEEP = 2
_SAME_HEIGHT = 4
_APART = 1.2
_NEAR = 5
_MANY = 4
_MOST_PAGES = 0.6


@dataclass(frozen=True, slots=True)
class _Seen:
    """How often each text stands at a height at the edges of the pages, and how many pages there are."""

    counts: Counter[tuple[str, int]]
    pages: int


def drop_furniture(pages: Sequence[Rows]) -> list[list[tuple[Row, Sequence[Word]]]]:
    """The rows of each page without heads, feet and page numbers."""
    counts = Counter(
        key
        for page, rows in enumerate(pages)
        for index in _edges(rows)
        for key in {*_keys(rows, index), *_number_keys(rows, index, page)}
    )
    seen = _Seen(counts, len(pages))
    return [[rows[index] for index in _kept(rows, seen, page)] for page, rows in enumerate(pages)]


def _edges(rows: Rows) -> list[int]:
    """The first and the last rows of a page."""
    last = len(rows) - 1
    return sorted({*range(min(_DEEP, len(rows))), *range(max(0, last - _DEEP + 1), last + 1)})


def _text(rows: Rows, index: int) -> str:
    return " ".join(word.text for word in rows[index][1])


def _keys(rows: Rows, index: int) -> list[tuple[str, int]]:
    """What a row says but for numbers, with its height; heights on a border count for both sides."""
    text = " ".join(_DIGITS.sub("", _text(rows, index)).split())
    height = rows[index][0].baseline / _SAME_HEIGHT
    return [(text, step) for step in {int(height), int(height + 0.5)}] if len(text) > 3 else []


def _number_keys(rows: Rows, index: int, page: int) -> list[tuple[str, int]]:
    """How far a number alone on its row is ahead of the page's place in the file: the same on all pages."""
    text = _text(rows, index)
    digits = _DECIMAL.search(text) if _NUMBER_ALONE.fullmatch(text) else None
    return [("#", int(digits[0]) - page)] if digits else []


def _kept(rows: Rows, seen: _Seen, page: int) -> range:
    start, end = 0, len(rows)
    while start < min(_DEEP, end) and _is_furniture(rows, start, seen, page, is_head=True):
        start += 1
    while end > max(start, len(rows) - _DEEP) and _is_furniture(rows, end - 1, seen, page, is_head=False):
        end -= 1
    return range(start, end)


def _is_furniture(rows: Rows, index: int, seen: _Seen, page: int, *, is_head: bool) -> bool:
    text = _text(rows, index)
    if _is_browser_foot(rows, page) and (not is_head or _BROWSER_HEAD.fullmatch(text)):
        is_outermost = index == 0 if is_head else _BROWSER_FOOT.fullmatch(text)
        if is_outermost:
            return True
    apart = _stand_apart(rows, index, index + 1 if is_head else index - 1)
    if _NUMBER_ALONE.fullmatch(text):
        counts = any(seen.counts[key] > 1 for key in _number_keys(rows, index, page))
        return apart or counts or len(rows) == 1
    repeats = max((seen.counts[key] for key in _keys(rows, index)), default=0)
    if repeats >= max(_MANY, _MOST_PAGES * seen.pages):
        return True
    # The last note of a page is often what another page's was: المصدر نفسه.
    is_note = not is_head and _LABEL_AT_EDGE.search(text) is not None
    return apart and repeats >= 2 and not is_note


def _is_browser_foot(rows: Rows, page: int) -> bool:
    """Whether a page ends in the foot of a browser's print, with the page's own number."""
    found = _BROWSER_FOOT.fullmatch(_text(rows, len(rows) - 1))
    if found is None:
        return False
    number, count = (int(found[name] or found[f"{name}2"]) for name in ("page", "pages"))
    return page + 1 == number <= count


def _stand_apart(rows: Rows, index: int, inner: int) -> bool:
    """Whether more than the usual space of two lines parts the row from the next one inwards."""
    if not 0 <= inner < len(rows):
        return True
    one, other = rows[index][0], rows[inner][0]
    near = rows[inner : inner + _NEAR] if inner > index else rows[max(0, inner - _NEAR + 1) : inner + 1]
    steps = [above.baseline - below.baseline for (above, _), (below, _) in pairwise(near)]
    usual = max(median_low(steps or [0.0]), one.size, other.size)
    return abs(one.baseline - other.baseline) > _APART * usual

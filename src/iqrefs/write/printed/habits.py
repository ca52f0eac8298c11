"""What a document is used to: the names of its months, the digits that it counts with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from iqrefs.text.fold import fold_string
from iqrefs.write.printed.deeds import Deeds, read_deeds
from iqrefs.write.printed.templates import Patterns, load_patterns

_WESTERN = "0123456789"
_DIGITS = (_WESTERN, "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True, slots=True)
class Habits:
    """The digits of a document's lists in Arabic script, which names its months bear (by language, the place
    of their row in the patterns), and what it says that editors and translators did.
    """

    digits: str = _WESTERN
    months: Mapping[str, int] = field(default_factory=dict)
    deeds: Deeds = field(default_factory=dict)

    def month_names(self, patterns: Patterns) -> Sequence[str]:
        """The twelve months as this document calls them."""
        return patterns.months[self.months.get(patterns.language, 0)]


def read_habits(printed: Iterable[str]) -> Habits:
    """The habits of the texts given: citations as they are printed."""
    texts = tuple(printed)
    shapes: Counter[str] = Counter()
    months: dict[str, Counter[int]] = {patterns.language: Counter() for patterns in load_patterns()}
    for text in texts:
        shapes.update(row for row in _DIGITS for char in text if char in row)
        folded = fold_string(text)
        for patterns in load_patterns():
            if len(patterns.months) > 1:
                months[patterns.language].update(_count_months(folded, patterns))
    digits = max(_DIGITS, key=lambda row: shapes[row])
    chosen = {
        lang: min(counts, key=lambda row: (-counts[row], row)) for lang, counts in months.items() if counts
    }
    return Habits(digits, chosen, read_deeds(texts))


def _count_months(folded: str, patterns: Patterns) -> Counter[int]:
    """How often the months of each row are named beside a number: آب alone may be a father."""
    found: Counter[int] = Counter()
    finder, rows_of = _month_finder(patterns.months)
    for match in finder.finditer(folded):
        found.update(rows_of[match[1] or match[2]])
    return found


@cache
def _month_finder(months: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, list[int]]]:
    rows_of: dict[str, list[int]] = {}
    for place, names in enumerate(months):
        for name in names:
            rows_of.setdefault(fold_string(name), []).append(place)
    either = "|".join(map(re.escape, sorted(rows_of, key=len, reverse=True)))
    return re.compile(rf"\d\s?(?:[-/]\s?)?({either})(?!\w)|(?<!\w)({either})\s?[-/,]?\s?\d"), rows_of

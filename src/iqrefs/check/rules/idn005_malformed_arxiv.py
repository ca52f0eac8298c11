"""An arXiv number that no paper can have: its month is none, or its count has too many or too few digits.

Why:
    The reader cannot find the preprint by it.

Source:
    arXiv, "Understanding the arXiv identifier": YYMM.NNNN from April 2007, YYMM.NNNNN from January 2015.

Bad:
    (1) Jane Roe, "Water Networks", arXiv:2113.01234, 2021.

Good:
    (1) Jane Roe, "Water Networks", arXiv:2103.01234, 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_LONGEST = 40_000
_PRINTED = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf)/|\s{0,2}:\s{0,2})(\d{4}\.\d{1,7})(?![\d.]*\d)", re.IGNORECASE
)
_FIVE_FIGURES_FROM = 1501
_FIRST = 704
_MOST_MONTHS = 12


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such number."""
    for mention in subject.mentions:
        for match in _PRINTED.finditer(mention.text[:_LONGEST]):
            if not _is_number(match[1]):
                yield Hit(mention.key, (match.span(1),), {"number": match[1]})


def _is_number(number: str) -> bool:
    issued, _, count = number.partition(".")
    month = int(issued) % 100
    figures = 5 if int(issued) >= _FIVE_FIGURES_FROM else 4
    return 1 <= month <= _MOST_MONTHS and int(issued) >= _FIRST and len(count) == figures


RULE = Rule("IDN005", "malformed-arxiv", "warning", __doc__, check)

"""Findings that a file has by the thousand: the first of each kind are told, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from iqrefs.model import Finding
from iqrefs.sentences.reading import count_more

_TOLD = 50


def tell_first(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of each code, and for each code one that counts the others."""
    counts: Counter[str] = Counter()
    last: dict[str, Finding] = {}
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= _TOLD:
            yield finding
        else:
            last.setdefault(finding.code, finding)
    for code, first in last.items():
        yield count_more(first, counts[code] - _TOLD)

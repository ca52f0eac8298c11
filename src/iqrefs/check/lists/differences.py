"""How two full descriptions of one work differ, field by field. The cited page never counts."""

from __future__ import annotations

from iqrefs.check.lists.descriptions import Description, Difference
from iqrefs.check.lists.value_differences import find_in_dates, find_in_links, find_in_numbers
from iqrefs.check.lists.word_differences import find_in_words


def agreeing_fields(left: Description, right: Description) -> frozenset[str]:
    """The fields that both descriptions have, as far as the print says."""
    spans = left.mention.citation.spans or {}, right.mention.citation.spans or {}
    return frozenset(name for name in spans[0] if name in spans[1])


def find_differences(left: Description, right: Description) -> list[Difference]:
    """The fields that two descriptions of one work differ in."""
    return [
        *find_in_words(left, right),
        *find_in_numbers(left, right),
        *find_in_dates(left, right),
        *find_in_links(left, right),
    ]

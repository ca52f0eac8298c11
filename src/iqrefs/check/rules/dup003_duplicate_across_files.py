"""A work that another of the inputs describes as well.

It is told once for each work of a document that an earlier document has, so that a library of many papers or
files can be brought together. Within one document BIB004 and DUP001 tell.

Why:
    Two files that describe one work drift apart, and a bibliography made of both has it twice.

Source:
    Usual practice of bibliographies: one entry for one work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iqrefs.check.lists.doubles import compare_all
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.model import Given


def compare(given: Sequence[Given]) -> Iterator[Hit]:
    """A hit for each description that one in an earlier document equals."""
    told: set[str] = set()
    for one, two, comparison in compare_all([one.item for one in given]):
        first, second = given[one], given[two]
        if comparison.relation != "same" or first.document == second.document or second.key in told:
            continue
        told.add(second.key)
        values = {
            "title": quote_print(second.item.get("title", "") or second.text),
            "document": quote_print(first.document),
            "line": str(first.line or ""),
        }
        yield Hit(second.key, values=values)


RULE = Rule("DUP003", "duplicate-across-files", "info", __doc__, compare=compare)

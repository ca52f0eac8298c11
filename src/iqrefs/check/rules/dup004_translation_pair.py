"""An Arabic and an English text that seem to be one text in two languages.

The words of the one title stand in the other title, or in its address, and both are dated within weeks of
each other, or are by one body and of one year. That is worth a look, no fault: the author may have used
both.

Why:
    Two sources that are one give a claim more support than it has.

Source:
    The Chicago Manual of Style (18th ed.), on a translation that is cited together with its original.

Bad:
    (1) أزمة المياه في العراق: التحديات والفرص، مركز الضفاف للدراسات، 12 أيار 2023، ص 3.
    (2) The Water Crisis in Iraq: Challenges and Opportunities, Difaf Center, 18 May 2023, p. 2.

Good:
    (1) أزمة المياه في العراق: التحديات والفرص، مركز الضفاف للدراسات، 12 أيار 2023، ص 3.
    (2) The Oil Market in Iran: Prices and Sanctions, Difaf Center, 18 May 2023, p. 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.lists.doubles import list_works
from iqrefs.check.lists.translated import find_translated
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for both texts of each pair, at the entry and at the first full note."""
    for pair in find_translated(list_works(subject)):
        for one, other in ((pair.arabic, pair.latin), (pair.latin, pair.arabic)):
            for place in _places(subject, one):
                values = {"title": quote_print(other.citation.item.get("title", "")), "label": other.label}
                variant = "message" if other.note else "message-entry"
                yield Hit(place.key, place.spans_of("title"), values, variant, related=(other.key,))


def _places(subject: Subject, mention: Mentioned) -> Iterator[Mentioned]:
    """A mention, and the first full note of its work where it is an entry."""
    yield mention
    if mention.entry and mention.work:
        notes = (one for one in subject.by_work[mention.work.id] if one.note and one.citation.kind == "full")
        yield from list(notes)[:1]


RULE = Rule("DUP004", "translation-pair", "info", __doc__, check)

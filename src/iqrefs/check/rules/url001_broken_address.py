"""An address that leads nowhere as it is printed.

Its beginning is misspelt, a blank or a line break parts it, or its end was cut off.

Why:
    The reader who types or copies it gets an error, and mostly cannot guess what is missing.

Source:
    RFC 3986, 2 and 3: which characters an address has, and what it is made of; blanks are no part of it.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، https//zaman.example/water/15.

Bad:
    (1) Jane Roe, "Water Politics", The Daily Courier, 30 May 2024, https://courier.example/2024/water-poli...

Good:
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، https://zaman.example/water/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.advised import find_advised
from iqrefs.check.addresses.printed_addresses import find_address, find_slipped
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such address: what was cut off is an error, a gap that can be closed is not."""
    told = set()
    for mention, advice in find_advised(subject, "URL001"):
        told.add(mention.key)
        printed = advice.values["text"]
        found = find_address(mention, printed) or find_address(mention)
        spans = (found,) if found else ()
        yield Hit(mention.key, spans, {"address": quote_print(printed)}, severity=advice.severity)
    for mention in subject.mentions:
        if mention.key not in told:
            for start, end in find_slipped(mention):
                yield Hit(mention.key, ((start, end),), {"address": quote_print(mention.text[start:end])})


RULE = Rule("URL001", "broken-address", "error", __doc__, check)

"""A web source with a date of which nobody can tell whether it is that of publication or of the visit.

So it is beside pages that bear no date of publication (an article of Wikipedia), and where a date to the
day stands right behind the address without a word before it.

Why:
    Pages change: the reader has to know which day's text was read. A day of a visit that looks like one of
    publication sends him to look for a text of that day that never was.

Source:
    The Chicago Manual of Style (18th ed.), on access dates: they are introduced as such ("accessed").
    Usual rules of Iraqi academic journals: تاريخ الزيارة.

Bad:
    (1) Marsh Arabs, Wikipedia, 10 July 2025, https://en.wikipedia.org/wiki/Marsh_Arabs.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، موقع الزمان، https://zaman.example/water/15، بتاريخ 10/7/2025.

Good:
    (1) Marsh Arabs, Wikipedia, accessed 10 July 2025, https://en.wikipedia.org/wiki/Marsh_Arabs.
    (2) علي حسن، أزمة المياه في الجنوب، موقع الزمان، https://zaman.example/water/15، تاريخ الزيارة 10/7/2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.dates.roleless import find_roleless
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such date."""
    for mention in subject.mentions:
        span = find_roleless(mention)
        if span:
            yield Hit(mention.key, (span,), {"date": quote_print(mention.text[slice(*span)])})


RULE = Rule("DAT008", "date-without-role", "warning", __doc__, check)

"""A description without a date of publication.

Where a work bears none, the words for it (n.d., د.ت, بلا تاريخ, forthcoming) are the answer. The day on which
a page was read is not its date.

Why:
    The date tells editions apart and says how old the news is. A page without one may have changed since.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on dates: "n.d." where there is none.
    The MLA Handbook (9th ed.), the core element "Publication Date".
    Usual rules of Iraqi academic journals: د.ت where there is no date.

Bad:
    (1) اتفاقية المياه المشتركة، موقع وزارة الموارد المائية، تاريخ الزيارة 4 آذار 2023، على الرابط: https://www.example.org/water/treaty

Bad:
    (1) Layla Hamid, A History of the Marshes (Basra: Delta Press), p. 40.

Good:
    (1) Layla Hamid, A History of the Marshes (Basra: Delta Press, n.d.), p. 40.

Good:
    (1) ليلى حميد، تاريخ الأهوار، (البصرة: دار الدلتا، د.ت)، ص 40.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import ON_THE_WEB, find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description without a date."""
    for lack in find_lacks(subject, "REQ005"):
        variant = "message-web" if lack.kind in ON_THE_WEB else "message"
        yield Hit(lack.mention.key, variant=variant)


RULE = Rule("REQ005", "missing-date", "warning", __doc__, check)

"""A thesis that does not say at which university.

A faculty alone (كلية الآداب) does not say so. Colleges that are no part of a university are left alone.

Why:
    A thesis is found nowhere but in the library of its university.

Source:
    The Chicago Manual of Style (18th ed.), on theses and dissertations.
    The Publication Manual of the APA (7th ed., chapter 10), on dissertations and theses.
    Usual rules of Iraqi academic journals: faculty and university.

Bad:
    (1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، 2003، ص 51.

Bad:
    (1) سناء كريم، الأسواق في العمارة، رسالة ماجستير، كلية الآداب، 2011، ص 18.

Good:
    (1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، كلية الآداب، جامعة بابل، 2003، ص 51.

Good:
    (1) Haydar Nasir, The Press of Hilla (Ph.D. thesis, University of Babylon, 2003), p. 51.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every thesis without its university."""
    for lack in find_lacks(subject, "REQ011"):
        college = str(lack.mention.citation.item.get("publisher", ""))
        variant = "message-college" if college else "message"
        values = {"college": quote_print(college)} if college else {}
        yield Hit(lack.mention.key, lack.mention.spans_of("publisher"), values, variant)


RULE = Rule("REQ011", "missing-university", "error", __doc__, check)

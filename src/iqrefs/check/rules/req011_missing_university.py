"""A thesis that does not say at which university.

Why:
    A thesis is found nowhere but in the library of its university.

Source:
    Chicago Manual of Style (18th ed.) on theses and dissertations, APA 7 (10.6), and the usual rules of Iraqi
    academic journals (faculty and university).

Bad:
    (1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، 2003، ص 51.

Good:
    (1) حيدر ناصر، الصحافة في الحلة، رسالة ماجستير، كلية الآداب، جامعة بابل، 2003، ص 51.

Good:
    (1) Haydar Nasir, The Press of Hilla (Ph.D. thesis, University of Babylon, 2003), p. 51.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every thesis without its university."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ011"))


RULE = Rule("REQ011", "missing-university", "error", __doc__, check)

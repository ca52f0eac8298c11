"""An article of a journal with neither volume nor issue.

One of the two will do under `general`, and so will a DOI, an article's number or a date to the day.

Why:
    A journal's year has many issues, and the reader has to leaf through all of them.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on periodicals.
    The Chicago Manual of Style (18th ed., chapter 14), on journals: volume and issue follow the journal's
    name.

Bad:
    (1) كاظم جواد، «التعليم العالي في البصرة»، مجلة آداب الجنوب، 2015، ص 71.

Bad:
    (1) Rana Adel, “Teachers of Basra,” Journal of Gulf Education, 2015, p. 71.

Good:
    (1) كاظم جواد، «التعليم العالي في البصرة»، مجلة آداب الجنوب، العدد 33، 2015، ص 71.

Good:
    (1) Rana Adel, “Teachers of Basra,” Journal of Gulf Education, Vol. 9, 2015, p. 71.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every article of which neither volume nor issue is given."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ004"))


RULE = Rule("REQ004", "missing-issue", "warning", __doc__, check)

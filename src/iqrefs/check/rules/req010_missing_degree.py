"""A thesis that does not say for which degree.

Why:
    A reader weighs a doctoral thesis otherwise than a student's paper, and libraries shelve them apart.

Source:
    Chicago Manual of Style (18th ed.) on theses and dissertations, APA 7 (10.6), and the usual rules of Iraqi
    academic journals (رسالة ماجستير or أطروحة دكتوراه, published or not).

Bad (csl-json):
    [{"id": "salim2010", "type": "thesis", "title": "Date Palms of Basra",
      "author": [{"family": "Salim", "given": "Noor"}], "publisher": "University of Basra",
      "issued": {"date-parts": [[2010]]}}]

Good (bibtex):
    @phdthesis{salim2010,
      author = {Salim, Noor},
      title = {Date Palms of Basra},
      school = {University of Basra},
      year = {2010}
    }

Good:
    (1) نور سالم، نخيل البصرة، رسالة ماجستير غير منشورة، كلية الزراعة، جامعة البصرة، 2010، ص 9.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every thesis without its degree."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ010"))


RULE = Rule("REQ010", "missing-degree", "warning", __doc__, check)

"""A thesis that does not say for which degree.

«رسالة» or `thesis` alone does not say so; «أطروحة» and `dissertation` do, for they are a doctor's. An entry
that stands under the heading of the theses, with a university and without a degree, is taken for one where
other entries there name theirs.

Why:
    A reader weighs a doctoral thesis otherwise than a student's paper, and libraries shelve them apart.

Source:
    The Chicago Manual of Style (18th ed.), on theses and dissertations.
    The Publication Manual of the APA (7th ed., chapter 10), on dissertations and theses.
    Usual rules of Iraqi academic journals: رسالة ماجستير or أطروحة دكتوراه, published or not.

Bad:
    (1) نور سالم، نخيل البصرة، رسالة، كلية الزراعة، جامعة البصرة، 2010، ص 9.

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

from iqrefs.check.needs.needs import find_lacks, is_described
from iqrefs.check.needs.theses import find_bare_genre, find_unnamed
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every thesis without its degree."""
    yield from (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ010"))
    yield from (Hit(mention.key) for mention in find_unnamed(subject))
    told: set[str] = set()
    for mention in subject.mentions:
        span = find_bare_genre(mention)
        key = mention.work.id if mention.work and mention.note else mention.key
        if span and key not in told and is_described(mention):
            told.add(key)
            values = {"genre": quote_print(mention.text[slice(*span)])}
            yield Hit(mention.key, (span,), values, "message-bare")


RULE = Rule("REQ010", "missing-degree", "warning", __doc__, check)

"""A manuscript or an archival document that does not say where it is kept.

Why:
    There is one copy, or there are a few that differ; without library and shelf mark nobody can see it.

Source:
    The Chicago Manual of Style (18th ed.), on manuscript collections.
    ISO 690:2021, on archival resources.
    Usual rules of Iraqi academic journals.

Bad (csl-json):
    [{"id": "anon1650", "type": "manuscript", "title": "رسالة في الفلاحة",
      "author": [{"literal": "يوسف بن عيسى"}]}]

Good (csl-json):
    [{"id": "anon1650", "type": "manuscript", "title": "رسالة في الفلاحة",
      "author": [{"literal": "يوسف بن عيسى"}],
      "archive": "دار المخطوطات العراقية", "archive_location": "1201"}]
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every manuscript without its library."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ015"))


RULE = Rule("REQ015", "missing-archive", "error", __doc__, check)

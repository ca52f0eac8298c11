"""A description without a place of publication, where the profile asks for it.

Why:
    Houses of one name work in several cities; the place tells them apart.

Source:
    The usual rules of Iraqi academic journals (place, publisher, year), and ISO 690:2021. APA 7, MLA 9 and
    Chicago 18 no longer ask for it, nor does the profile `general`.

Bad (notes, profile iraqi-academic):
    (1) نوال طاهر، أسواق الكوفة، دار المنارة، 2012، ص 88.

Good (notes, profile iraqi-academic):
    (1) نوال طاهر، أسواق الكوفة، (النجف: دار المنارة، 2012)، ص 88.

Good:
    (1) Nawal Tahir, The Markets of Kufa (Lantern Press, 2012), p. 88.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description without a place."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ007"))


RULE = Rule("REQ007", "missing-place", "info", __doc__, check)

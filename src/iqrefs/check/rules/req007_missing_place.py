"""A description without a place of publication, where the profile asks for it.

Where it does not, a book is told that lacks the place which nearly all other books of the document have
(six at least), whether they name their publisher or not.

Why:
    Houses of one name work in several cities; the place tells them apart.

Source:
    Usual rules of Iraqi academic journals: place, publisher, year.
    ISO 690:2021, on the place of publication.
    The APA (7th ed.), the MLA (9th ed.) and Chicago (18th ed., 14.30) no longer ask for it of books, nor does
    the profile `general`.

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
    for lack in find_lacks(subject, "REQ007"):
        yield Hit(lack.mention.key, variant="message-unlike" if lack.is_unlike else "message")


RULE = Rule("REQ007", "missing-place", "info", __doc__, check)

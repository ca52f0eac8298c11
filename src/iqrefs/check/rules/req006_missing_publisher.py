"""A book, chapter or report that does not say who published it.

The words for it (د.ن, s.n.) are an answer. Under `general` a place answers for it too («Leiden 1965»),
books from before 1900 need none, and where most works of a document go without, that is its habit. A book
that has a place alone is told where nearly all others of the document (six at least) name their publisher;
where they have a place alone too, a book without either lacks its place (REQ007).

Why:
    Editions of one book differ in text and pages; the publisher says which one was read.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on publishers.
    The MLA Handbook (9th ed.), the core element "Publisher".
    The Chicago Manual of Style (18th ed., chapter 14), on the facts of publication.

Bad:
    (1) ماجد سليم، مدن الفرات، ط2، 2009، ص 15.

Bad (notes, profile iraqi-academic):
    (1) ماجد سليم، مدن الفرات، بغداد، 2009، ص 15.

Bad (bibtex):
    @book{selim2009,
      author = {Selim, Majid},
      title = {Towns on the Euphrates},
      year = {2009}
    }

Good:
    (1) ماجد سليم، مدن الفرات، بغداد، دار الرافد، 2009، ص 15.

Good:
    (1) ماجد سليم، مدن الفرات، (بغداد: د.ن، 2009)، ص 15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description that names no publisher."""
    for lack in find_lacks(subject, "REQ006"):
        if lack.is_unlike:
            yield Hit(lack.mention.key, variant="message-unlike", severity="info")
        else:
            yield Hit(lack.mention.key)


RULE = Rule("REQ006", "missing-publisher", "warning", __doc__, check)

"""An article or a chapter in a list without its first and last page, where the profile asks for them.

Notes give the page that is cited, and are not asked. A DOI or an address that leads to the text will do.
Where the profile does not ask, a text is told that lacks the pages which nearly all others of its kind in the
list have (six at least; three where no address leads to it), unless it is not out yet.

Why:
    The pages say where in the volume the text stands, and how long it is.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on periodicals and on chapters of edited books.
    The MLA Handbook (9th ed.), the core element "Location".
    The Chicago Manual of Style (18th ed., chapter 14): the whole range of a journal article stands in the
    list; of a chapter it may be left out (14.8).

Bad (bibtex, profile chicago-notes):
    @article{yusuf2014,
      author = {Yusuf, Amal},
      title = {Weavers of Mosul},
      journal = {Crafts Quarterly},
      volume = {6},
      number = {1},
      year = {2014}
    }

Good (bibtex, profile chicago-notes):
    @article{yusuf2014,
      author = {Yusuf, Amal},
      title = {Weavers of Mosul},
      journal = {Crafts Quarterly},
      volume = {6},
      number = {1},
      year = {2014},
      pages = {20--41}
    }

Good (notes, profile chicago-notes):
    1. Amal Yusuf, “Weavers of Mosul,” Crafts Quarterly 6, no. 1 (2014): 22.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every part in a list without its pages."""
    for lack in find_lacks(subject, "REQ008"):
        if lack.mention.entry:
            yield Hit(lack.mention.key, variant="message-unlike" if lack.is_unlike else "message")


RULE = Rule("REQ008", "missing-pages", "info", __doc__, check)

"""An article, chapter or entry that does not say what it stands in.

So it is with a text that has an author, a volume, an issue and pages, but no journal.

Why:
    An article is found by its journal, a chapter by its book. Without it there is nothing to fetch.

Source:
    The MLA Handbook (9th ed.), the core element "Title of Container".
    The Publication Manual of the APA (7th ed., chapter 9), on periodicals and on chapters of edited books.

Bad (bibtex):
    @article{naji2011,
      author = {Naji, Huda},
      title = {Grain Prices in Mosul},
      volume = {4},
      number = {2},
      year = {2011}
    }

Good (bibtex):
    @article{naji2011,
      author = {Naji, Huda},
      title = {Grain Prices in Mosul},
      journal = {Economic Notes},
      volume = {4},
      number = {2},
      year = {2011}
    }

Good:
    (1) هدى ناجي، «أسعار الحبوب في الموصل»، مجلة الاقتصاد الزراعي، المجلد 4، العدد 2، 2011، ص 60.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every part that does not say of what."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ003"))


RULE = Rule("REQ003", "missing-container", "error", __doc__, check)

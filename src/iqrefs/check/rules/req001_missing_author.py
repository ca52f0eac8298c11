"""A description that names no author.

An editor, a translator or a body in the author's place will do, and so will the words that nobody is known.
Which types need one is said by the profile. Under `general` news items, web pages, books and laws go
without, and so do articles of magazines, which are often unsigned; those of learned journals do not.

Why:
    Without the author's name the reader finds the work neither in a catalogue nor in the list of sources,
    and what is quoted is nobody's word.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on authors.
    The MLA Handbook (9th ed.), the core element "Author".
    The Chicago Manual of Style (18th ed., chapter 13): a reference begins with who is responsible for the
    work.

Bad:
    (1) «أزمة المياه في حوض دجلة»، مجلة كلية الزراعة، العدد 12، 2018، ص 44.

Bad (bibtex):
    @article{salt2016,
      title = {Salt and Soil in the Lower Valley},
      journal = {Land and Water},
      volume = {8},
      year = {2016}
    }

Good:
    (1) سعاد كريم، «أزمة المياه في حوض دجلة»، مجلة كلية الزراعة، العدد 12، 2018، ص 44.

Good:
    (1) “Dam Levels Fall Again,” The Basra Herald, 4 May 2021.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description that names nobody."""
    return (Hit(lack.mention.key) for lack in find_lacks(subject, "REQ001"))


RULE = Rule("REQ001", "missing-author", "warning", __doc__, check)

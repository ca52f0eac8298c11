"""A description without a title.

A whole newspaper or journal that is cited by its name and number needs none, nor does the report of a body
that bears no other title (`Royal Commission, Report`). Where nothing but an address is
given, this is the one fault that is told.

Why:
    The title is what the reader looks for. An address alone says nothing once the page has moved.

Source:
    The Publication Manual of the APA (7th ed., chapter 9), on titles.
    The MLA Handbook (9th ed.), the core element "Title of Source".
    ISO 690:2021, on titles.

Bad:
    (1) https://www.example.org/reports/2021/water-17.pdf

Bad (bibtex):
    @book{karim2004,
      author = {Karim, Suad},
      publisher = {Tigris House},
      year = {2004}
    }

Good:
    (1) Suad Karim, Water in the South, Tigris Institute, 3 May 2021, https://www.example.org/reports/17.pdf

Good:
    (1) جريدة الزوراء، العدد 4120، 7 آذار 2020، ص 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.needs.needs import find_lacks
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every description without a title."""
    for lack in find_lacks(subject, "REQ002"):
        item = lack.mention.citation.item
        variant = "message-address" if item.get("URL") and not item.get("author") else "message"
        yield Hit(lack.mention.key, lack.mention.spans_of("URL"), variant=variant)


RULE = Rule("REQ002", "missing-title", "error", __doc__, check)

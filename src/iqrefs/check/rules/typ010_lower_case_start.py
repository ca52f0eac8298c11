"""A title or name that begins in lower case.

A title, a journal, a publisher or a person printed with a small first letter where the rest of the document
has capitals, and the name of a body whose words are all small after the first (`Gulf research institute`).
Particles (al-, de, van), words such as iPhone or e-learning, names of sites and titles in sentence case are
no fault; nor is anything in a document that writes most of them so.

Why:
    A reader takes a small letter for the middle of a field, and a proper name for common words.

Source:
    The Chicago Manual of Style (18th ed., chapter 8) and the Publication Manual of the APA (7th ed., chapter
    6): the first word of a title and proper names are capitalised in either style.

Bad:
    (1) Clara Voss, Why the Dams Failed, gulf water review, vol. 3, 2018, p. 40.
    (2) Omar Reid, Tides of the Shatt, London, Harrow Press, 2001, p. 6.

Bad:
    (1) Peter Lang, where is the river? Power and water in Basra, London, Harrow Press, 2021, p. 6.

Good:
    (1) Clara Voss, Why the dams failed, Gulf Water Review, vol. 3, 2018, p. 40.
    (2) Anna van der Berg, e-Learning in Iraq, iraq-schoolnews, May 3, 2020.
    (3) علي الكاظم، سدود العراق، بغداد، دار الرافد، 2015، ص 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.print.capitals import Value, begins_small, is_small_body, list_values
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix
from iqrefs.text.script import count_latin

_VARIABLES = ("title", "container-title", "publisher", "author")
_BODIES = ("container-title", "publisher")
_FEW = 3
_SHARE = 5
"""More than these small ones, and more than one in five, are the habit of a document."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each first letter that should be a capital, and at each body in small letters."""
    values = [
        value
        for mention in subject.mentions
        if mention.citation.kind != "none"
        for value in list_values(mention, _VARIABLES)
        if count_latin(value.text)
    ]
    small = [(value, at) for value in values if (at := begins_small(value)) is not None]
    if len(small) > _FEW and len(small) * _SHARE > len(values):
        return
    for value, at in small:
        yield _tell(value, at)
    for value in values:
        if value.variable in _BODIES and is_small_body(value.text):
            spans = (value.span,) if value.span else ()
            yield Hit(value.mention.key, spans, {"text": quote_print(value.text)}, "message-body")


def _tell(value: Value, at: int) -> Hit:
    values = {"text": quote_print(value.text[at:])}
    if not value.span:
        return Hit(value.mention.key, values=values)
    start = value.span[0] + at
    end = start + len(value.text[at:].split()[0])
    edit = Edit(value.mention.key, (start, start + 1), value.text[at].upper())
    return Hit(value.mention.key, ((start, end),), values, fix=Fix((edit,)))


RULE = Rule("TYP010", "lower-case-start", "warning", __doc__, check)

"""A person whose given names are initials in one citation and printed in full in another.

J. Whitfield here, John Whitfield there, both in the notes or both in the list. Only what is surely one person
counts: two citations of one work, or a family name that few bear, and one given name alone that fits.

Why:
    The reader cannot tell whether two authors are meant, and the list sorts one of them in two places.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): an author's name is given as on the title page.
    The Publication Manual of the APA (7th ed., chapter 9), on the format of author names: initials for all
    given names.

Bad:
    (1) Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.
    (2) كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (3) N. Whitfield, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.

Good:
    (1) Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012, p. 7.
    (2) كريم جاسم العبودي، جفاف الأهوار، بغداد، دار الرافدين، 2018، ص 44.
    (3) Nora Whitfield, Rivers without Borders, Oxford, Isis Press, 2003, p. 81.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.names.name_forms import find_initials
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for the first place of each name in initials that is printed in full elsewhere."""
    for short, full in find_initials(subject):
        values = {
            "here": quote_print(short.text),
            "there": quote_print(full.text),
            "label": full.mention.label,
        }
        variant = "message" if full.mention.note else "message-entry"
        spans = short.mention.spans_of("author")
        yield Hit(short.mention.key, spans, values, variant, related=(full.mention.key,))


RULE = Rule("NAM003", "initials-against-full-names", "info", __doc__, check)

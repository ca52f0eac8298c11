"""A name in another order than the other names of the list.

Nearly all first authors are printed with the given name first (Nora Whitfield), and a few with the family
name first (Saleh, Omar), or the other way round. The list and the notes are looked at each by itself, and
in each only the first author: styles that turn around the first name alone are no fault. A newspaper or a
body in the author's place has no order.

Why:
    The list is sorted by what stands first, and a name in the other order is not found.

Source:
    The Chicago Manual of Style (18th ed., chapter 13): in a bibliography the first author's name is inverted,
    in every entry; names that stand family name first by custom stay as they are.
    Usual rules of Iraqi academic journals: one order of names in the whole list.

Bad (lines):
    Adam Reyes, Canals of Basra, London, Garnet Press, 1998.
    Laura Finch, Ports of the Gulf, Oxford, Isis Press, 2004.
    Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.
    Peter Voss, Caravans of Najd, London, Garnet Press, 2009.
    Quill, Omar, Rivers without Borders, Oxford, Isis Press, 2003.
    Ruth Ellery, Wells of the Desert, Oxford, Isis Press, 2015.

Good (lines):
    Adam Reyes, Canals of Basra, London, Garnet Press, 1998.
    Laura Finch, Ports of the Gulf, Oxford, Isis Press, 2004.
    Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.
    Peter Voss, Caravans of Najd, London, Garnet Press, 2009.
    Omar Quill, Rivers without Borders, Oxford, Isis Press, 2003.
    Ruth Ellery, Wells of the Desert, Oxford, Isis Press, 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.names.name_forms import find_other_order, list_bodies
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every first author in the other order."""
    notes = [mention for mention in subject.in_notes if mention.citation.kind == "full"]
    bodies = list_bodies(subject)
    for side in (notes, [entry for entry in subject.entries if not entry.is_record]):
        for mention, other, order in find_other_order(side, bodies):
            values = {"here": _first_name(mention), "there": _first_name(other)}
            variant = "message" if order == "family" else "message-given"
            yield Hit(mention.key, mention.spans_of("author")[:1], values, variant, related=(other.key,))


def _first_name(mention: Mentioned) -> str:
    start, end = mention.spans_of("author")[0]
    return quote_print(mention.text[start:end])


RULE = Rule("NAM004", "mixed-name-order", "info", __doc__, check)

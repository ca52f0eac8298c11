"""A short reference to a work that is described only later.

Op. cit. and المصدر السابق look back. Here the work that fits is described for the first time in a later note:
the notes were moved, or the short form was written first.

Why:
    The reader looks for the description before the short reference, where it cannot be found.

Source:
    The Chicago Manual of Style (18th ed., chapter 13), on shortened citations: the full citation of a work
    comes first.

Bad:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Haddad, op. cit., 12.
    (3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.

Good:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 12.
    (3) Haddad, op. cit., 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.unmatched import list_misled, list_unmatched
from iqrefs.check.chains.walk import name_work
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer whose work stands in a later note."""
    for one in (*list_unmatched(subject), *list_misled(subject)):
        if one.later and not one.is_printed:
            work = one.later[0]
            spans = one.mention.spans_of("author", "title", "container-title")
            values = {"work": name_work(work), "note": work.label}
            yield Hit(one.mention.key, spans, values, related=(work.key,))


RULE = Rule("REF006", "pointer-before-work", "error", __doc__, check)

"""A short reference to a work that is not in the document.

A bare ibid. or المصدر نفسه depends on the citation right before it. Where the note before is lost (the
numbers skip), or there is none, nobody can tell which work is meant. So it is where a short reference names a
note (supra note 5) that is not there, or that cites nothing.

Why:
    The reader is sent to a work that is nowhere described, and the editor cannot mend it without the author.

Source:
    The Chicago Manual of Style (18th ed., 13.37): ibid. refers to a single work cited in the note immediately
    preceding.

Bad:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ص 12.
    (4) المصدر نفسه، ص 30.

Good:
    (1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ص 12.
    (2) المصدر نفسه، ص 30.

Bad:
    (1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.
    (2) Supra note 9, 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.chains.pointers import find_pointer_words
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_MISSING = frozenset({"antecedent-missing", "note-missing", "note-without-work"})


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for every pointer whose citation before it, or whose note, is missing."""
    for mention in subject.in_notes:
        found = mention.antecedent
        if found is None or found.reason not in _MISSING:
            continue
        spans = tuple(words.span for words in find_pointer_words(mention))
        named = mention.citation.pointer.to_note if mention.citation.pointer else None
        if found.reason == "note-without-work" and named:
            yield Hit(mention.key, spans, {"note": named}, "message-empty")
        elif found.reason == "note-missing" and named:
            later = f"{named}#0" in subject.by_key
            yield Hit(mention.key, spans, {"note": named}, "message-later" if later else "message-named")
        else:
            yield Hit(mention.key, spans)


RULE = Rule("REF001", "dangling-pointer", "error", __doc__, check)

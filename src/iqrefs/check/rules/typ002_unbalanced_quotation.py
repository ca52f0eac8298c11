"""A quotation mark without its partner.

The marks of a note or entry are of an odd number, and one of them opens what nothing closes, or closes what
nothing opened. Apostrophes, marks inside words and signs for inches are no fault.

Why:
    The marks say which words are the title. With one lost, its beginning or end is left to a guess.

Source:
    The Chicago Manual of Style (18th ed., chapter 6): quotation marks come in pairs.

Bad:
    1. سامي العبيدي، جسور دجلة في القرن العشرين"، مجلة المورد، العدد 12، 2008.

Good:
    1. سامي العبيدي، "جسور دجلة في القرن العشرين"، مجلة المورد، العدد 12، 2008.

Bad:
    (1) Nora Whitfield, “The Date Palm's Market, Gulf Quarterly, vol. 4, 2011, p. 9.

Good:
    (1) Nora Whitfield, “The Date Palm's Market”, Gulf Quarterly, vol. 4, 2011, p. 9.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.print.pairing import find_lone_quote
from iqrefs.check.printed import list_passages, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at the quotation mark that has no partner."""
    for passage in list_passages(subject):
        lone = find_lone_quote(passage.text)
        found = lone and passage.locate(lone.spans[0][0])
        if not lone or not found:
            continue
        (start, end), (piece, offset) = lone.spans[0], found
        variant = "message" if lone.fault == "open" else "message-never-opened"
        values = {"text": quote_around(passage.text, start, end)}
        spans = [(offset, offset + end - start)] if offset < len(piece.text) else []
        yield piece.mark(spans, values, variant)


RULE = Rule("TYP002", "unbalanced-quotation", "warning", __doc__, check)

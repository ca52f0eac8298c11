"""An invisible mark of direction inside a word or between words of one script.

Right-to-left and left-to-right marks, embeddings, overrides and isolates do nothing between two letters that
run the same way: they were pasted in. Marks beside numbers, signs, addresses or at a change of script order
the line and are no fault, nor is the joiner of Persian words.

Why:
    The mark is not seen, but it is a character: the name is not found, and two entries for one work are not
    put together.

Source:
    Unicode Standard Annex #9 (UAX #9), on explicit directional formatting characters: they are for places
    where the order of the line would be wrong without them.

Bad:
    (1) هدى الراوي، معامل \u202bالنسيج\u202c في الموصل، بغداد، دار الرافد، 2015، ص 44.

Good:
    (1) هدى الراوي، معامل النسيج (\u200e1900-1950\u200e) في الموصل، بغداد، دار الرافد، 2015، ص 44.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.printed import Piece, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.text.script import has_arabic

_MARKS = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+")
_OVERRIDES = frozenset("\u202d\u202e")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a citation, at all its stray marks. A record is looked at whole: its values are cleaned."""
    for mention in subject.mentions:
        piece = Piece(mention, mention.text)
        spans = [match.span() for match in _MARKS.finditer(piece.text) if _is_stray(piece.text, match)]
        if spans:
            around = _MARKS.sub("", quote_around(piece.text, *spans[0]))
            values = {"text": around, "number": str(len(spans))}
            yield piece.mark(spans, values, "message", [""] * len(spans), is_safe=True)


def _is_stray(text: str, match: re.Match[str]) -> bool:
    """Whether the marks stand between letters of one script, or turn the line whatever stands there."""
    if _OVERRIDES.intersection(match[0]):
        return True
    before = text[max(match.start() - 2, 0) : match.start()].rstrip()[-1:]
    after = text[match.end() : match.end() + 2].lstrip()[:1]
    return before.isalpha() and after.isalpha() and has_arabic(before) == has_arabic(after)


RULE = Rule("TYP009", "stray-direction-mark", "info", __doc__, check)

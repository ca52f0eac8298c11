"""Words drawn out by the stroke ـ (tatweel).

Inside a word the stroke is decoration. That of هـ for the Hijri year, of a clitic before a quotation mark or
number (لـ«الحياة»، الـ 20), of an abbreviation (جـ 2) and of a dash is no fault.

Why:
    A word with the stroke inside is another word to a search, a catalogue and a sorting.

Source:
    The Unicode Standard, chapter 9 (Arabic): U+0640 carries no meaning, it stretches the word before it.

Bad:
    (1) باسم الطائي، الـعـراق الـحديث، بغداد، دار الرافد، 1990، ص 5.

Good:
    (1) باسم الطائي، العراق الحديث، بغداد، دار الرافد، 1410هـ، جـ 2، ص 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.printed import list_pieces, quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_DRAWN = re.compile(r"(?<=[\u0620-\u063f\u0641-\u0652])\u0640+(?=[\u0620-\u063f\u0641-\u0652\u0671-\u06d3])")
_WORD = re.compile(r"[\u0620-\u06d3]{1,60}")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a citation, at all its strokes."""
    for piece in list_pieces(subject):
        spans = [match.span() for match in _DRAWN.finditer(piece.text)]
        if spans:
            word = _find_word(piece.text, spans[0][0])
            yield piece.mark(spans, {"word": quote_print(word)}, "message", [""] * len(spans), is_safe=True)


def _find_word(text: str, at: int) -> str:
    first = max(at - 60, 0)
    found = (match[0] for match in _WORD.finditer(text, first) if match.end() > at)
    return next(found, text[at : at + 1])


RULE = Rule("TYP007", "tatweel", "info", __doc__, check)

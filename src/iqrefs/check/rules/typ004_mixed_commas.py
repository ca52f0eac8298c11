"""The comma of the other script in an Arabic citation.

A citation that parts its fields by `،` has a single `,` among them (or the other way round). The commas of a
Latin title or name inside it are Latin text and no fault, nor is that of a number. A profile may ask for
more: one sort in each citation (`citation`), or the Arabic comma in all Arabic text (`script`).

Why:
    A single comma of the other sort is a slip of the keyboard, and in Arabic text it leans the wrong way.

Source:
    Usual rules of Iraqi academic journals: the fields of an Arabic citation are parted by the Arabic comma.

Bad:
    (1) هدى الراوي، معامل النسيج في الموصل، بغداد, دار الرافد، 2015، ص 44.

Good:
    (1) هدى الراوي، معامل النسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) James Hale, The Looms of Mosul, London, 1931, p. 5، نقلا عن: هدى الراوي، المصدر السابق، ص 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.print.surroundings import find_in_arabic
from iqrefs.check.printed import Piece, list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.config import Commas
from iqrefs.model import Span

_LATIN = re.compile(r"(?<!\d),|,(?!\d)")
_ARABIC = re.compile("،")
_ENOUGH = 3


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at the commas of a citation that are not of the sort of the rest (or of the script)."""
    wanted = subject.profile.commas
    for piece in list_pieces(subject):
        if "," not in piece.text:
            continue
        latin = list(find_in_arabic(_LATIN, piece.text))
        arabic = list(find_in_arabic(_ARABIC, piece.text))
        spans = _choose(wanted, latin, arabic)
        if spans:
            yield _tell(piece, spans, "message" if arabic and latin else "message-profile")


def _choose(wanted: Commas, latin: list[Span], arabic: list[Span]) -> list[Span]:
    """Those commas that should be the other ones."""
    if wanted == "script":
        return latin
    fewer, more = (latin, arabic) if len(latin) <= len(arabic) else (arabic, latin)
    if wanted == "citation":
        return fewer
    return fewer if len(fewer) == 1 and len(more) >= _ENOUGH else []


def _tell(piece: Piece, spans: list[Span], variant: str) -> Hit:
    start, end = spans[0]
    comma = "،" if piece.text[start] == "," else ","
    values = {"text": quote_around(piece.text, start, end)}
    return piece.mark(spans, values, variant, [comma] * len(spans), is_safe=True)


RULE = Rule("TYP004", "mixed-commas", "info", __doc__, check)

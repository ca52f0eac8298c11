"""The comma of the other script in an Arabic citation.

A citation that parts its fields by `،` has a single `,` among them (or the other way round); in a short one,
and of two or three such commas, this is told where nearly all commas in the Arabic text of the document are
of the other sort. The commas of a Latin
title or name inside it are Latin text and no fault, nor is that of a number. A profile may ask for more: one
sort in each citation (`citation`), or the Arabic comma in all Arabic text (`script`).

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
from dataclasses import dataclass

from iqrefs.check.print.surroundings import find_in_arabic
from iqrefs.check.printed import Piece, list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.config import Commas
from iqrefs.model import Span

_LATIN = re.compile(r"(?<!\d),|,(?!\d)")
_ARABIC = re.compile("،")
_ENOUGH = 3
_ENOUGH_BY_HABIT = 2
_FEW = 3
"""So many Latin commas at most are slips against the habit of the document."""
_NEARLY_ALL = 0.95
_MANY = 40


@dataclass(frozen=True, slots=True)
class _Commas:
    """A piece of print and the commas of its Arabic text, of both sorts."""

    piece: Piece
    latin: list[Span]
    arabic: list[Span]


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at the commas of a citation that are not of the sort of the rest (or of the script)."""
    found = [_read_commas(piece) for piece in list_pieces(subject)]
    arabic = sum(len(one.arabic) for one in found)
    is_habit = arabic >= _MANY and arabic >= _NEARLY_ALL * (arabic + sum(len(one.latin) for one in found))
    for one in found:
        spans = _choose(subject.profile.commas, one, is_habit=is_habit) if one.latin else []
        if spans:
            variant = "message-profile" if not one.arabic else "message" if len(spans) == 1 else "message-few"
            yield _tell(one.piece, spans, variant)


def _read_commas(piece: Piece) -> _Commas:
    latin = list(find_in_arabic(_LATIN, piece.text)) if "," in piece.text else []
    return _Commas(piece, latin, list(find_in_arabic(_ARABIC, piece.text)))


def _choose(wanted: Commas, one: _Commas, *, is_habit: bool) -> list[Span]:
    """Those commas that should be the other ones; `is_habit` says that the document prints `،`."""
    if wanted == "script":
        return one.latin
    is_latin = len(one.latin) <= len(one.arabic)
    fewer, more = (one.latin, one.arabic) if is_latin else (one.arabic, one.latin)
    if wanted == "citation":
        return fewer
    if is_habit and is_latin:
        return fewer if len(fewer) <= _FEW and len(more) >= _ENOUGH_BY_HABIT else []
    return fewer if len(fewer) == 1 and len(more) >= _ENOUGH else []


def _tell(piece: Piece, spans: list[Span], variant: str) -> Hit:
    start, end = spans[0]
    comma = "،" if piece.text[start] == "," else ","
    values = {"text": quote_around(piece.text, start, end)}
    return piece.mark(spans, values, variant, [comma] * len(spans), is_safe=True)


RULE = Rule("TYP004", "mixed-commas", "info", __doc__, check)

"""Arabic-Indic and European digits in one citation.

Each citation keeps to ٠١٢ or to 012, and where nearly all Arabic citations of a document keep to one of them,
the few others are worth a look too. Digits of a Latin title, name or address inside an Arabic citation are
Latin text and no fault. A profile may ask for more: one sort in all Arabic citations of the document, or one
that it names.

Why:
    Two sorts of digits side by side look like two hands at work, and the order of a range of pages that mixes
    them changes on the screen.

Source:
    Usual rules of Iraqi academic journals: one sort of digits throughout.
    Unicode Standard Annex #9 (UAX #9): European and Arabic digits are ordered differently.

Bad:
    (1) هدى الراوي، معامل النسيج في الموصل، بغداد، دار الرافد، ٢٠١٥، ص 44.

Good:
    (1) هدى الراوي، معامل النسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) قيس الدوري، أرصفة الميناء، البصرة، دار الشط، ٢٠٠٩، ص ٣.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from iqrefs.check.print.surroundings import find_in_arabic
from iqrefs.check.printed import Piece, list_pieces
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Span
from iqrefs.text.numerals import EASTERN_DIGITS

_EUROPEAN = re.compile(r"(?<![0-9A-Za-z])[0-9]+(?![0-9A-Za-z])")
_INDIC = re.compile(r"[٠-٩۰-۹]+")
_FEWEST_ALIKE = 10
_NEARLY_ALL = 0.9
_TO_EUROPEAN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True, slots=True)
class _Digits:
    """A piece of print and its digits, of both sorts."""

    piece: Piece
    european: list[Span]
    indic: list[Span]


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at the digits of a citation that are not of the sort of the rest (or of the profile)."""
    wanted = subject.profile.digits
    found = [_read_digits(piece) for piece in list_pieces(subject)]
    if wanted == "document":
        indic = sum(len(one.indic) for one in found)
        mostly_indic = indic > sum(len(one.european) for one in found)
    habit = _find_habit(found) if wanted == "any" else ""
    for one in found:
        if one.european and one.indic:
            more_indic = len(one.indic) > len(one.european)
            yield _tell(one, "message", to_indic=wanted == "arabic-indic" or (wanted == "any" and more_indic))
        elif wanted == "document":
            yield from _tell_other(one, "message-document", to_indic=mostly_indic)
        elif habit:
            for hit in _tell_other(one, "message-document", to_indic=habit == "indic"):
                yield replace(hit, severity="info")
        elif wanted != "any":
            yield from _tell_other(one, "message-profile", to_indic=wanted == "arabic-indic")


def _read_digits(piece: Piece) -> _Digits:
    european = list(find_in_arabic(_EUROPEAN, piece.text))
    return _Digits(piece, european, [match.span() for match in _INDIC.finditer(piece.text)])


def _find_habit(found: Sequence[_Digits]) -> Literal["indic", "european", ""]:
    """The sort of digits to which nearly all citations keep; empty where there is none."""
    indic = sum(1 for one in found if one.indic and not one.european)
    european = sum(1 for one in found if one.european and not one.indic)
    most = max(indic, european)
    if most < _FEWEST_ALIKE or most < _NEARLY_ALL * (indic + european):
        return ""
    return "indic" if indic > european else "european"


def _tell_other(one: _Digits, variant: str, *, to_indic: bool) -> Iterator[Hit]:
    if one.european if to_indic else one.indic:
        yield _tell(one, variant, to_indic=to_indic)


def _tell(one: _Digits, variant: str, *, to_indic: bool) -> Hit:
    text = one.piece.text
    spans, kept = (one.european, one.indic) if to_indic else (one.indic, one.european)
    table = EASTERN_DIGITS if to_indic else _TO_EUROPEAN
    replacements = [text[start:end].translate(table) for start, end in spans]
    values = {"digits": _quote(text, spans)}
    if variant == "message":
        values["others"] = _quote(text, kept)
    return one.piece.mark(spans, values, variant, replacements, is_safe=True)


def _quote(text: str, spans: list[Span]) -> str:
    start, end = spans[0]
    return text[start : min(end, start + 12)]


RULE = Rule("TYP003", "mixed-digits", "warning", __doc__, check)

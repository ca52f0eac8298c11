"""A space before a comma, a full stop or a semicolon.

Told once for a document, with all its places. Colons and semicolons of French text, the space that keeps an
address from the mark after it, and the spaced marks of catalogue descriptions (` : `, ` ; `) are no fault.

Why:
    A mark after a space may begin the next line alone, and it tells a program that a field was left empty.

Source:
    The Chicago Manual of Style (18th ed.), on punctuation and spaces: no space before a comma, full stop,
    semicolon or colon.
    Usual rules of Arabic typesetting: the mark stands at its word.

Bad:
    (1) هدى الراوي ، معامل النسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) Clara Voss ; Omar Reid, Why the Dams Failed , London, Harrow Press, 2018, p. 40.

Good:
    (1) هدى الراوي، معامل النسيج في الموصل، بغداد، دار الرافد، 2015، ص 44.
    (2) Clara Voss, Dams, May 3, 2018, <https://dams.example/failed> .
    (3) MARCHAND Luc, Les oasis : formes et usages ; essai, Paris : Éditions du Lac, 2003.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.check.print.surroundings import find_in_arabic
from iqrefs.check.printed import HIDDEN, Piece, list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Edit, Fix, Span

_BEFORE = rf"(?<=[^\s{HIDDEN},،.;؛:…ـ_—–-])[^\S\n]{{1,5}}"
_COMMA = re.compile(_BEFORE + r"(?=[,،.](?![\w.…]))")
_SEMICOLON = re.compile(_BEFORE + r"(?=[;؛])")
_COLON = re.compile(_BEFORE + r"(?=:\s)")
_SPACED_COLON = re.compile(r"\s:\s")
_RELATED_MOST = 50


def check(subject: Subject) -> Iterator[Hit]:
    """One hit at the first such space, with all of them as its fix."""
    found = [(piece, spans) for piece in list_pieces(subject) if (spans := _find_spaces(piece))]
    if not found:
        return
    first, spans = found[0]
    edits = tuple(
        Edit(piece.mention.key, (start + piece.start, end + piece.start), "")
        for piece, places in found
        for start, end in places
        if piece.start is not None
    )
    number = sum(len(places) for _, places in found)
    values = {"text": quote_around(first.text, *spans[0])}
    if number > 1:
        values["number"] = str(number)
    related = tuple(dict.fromkeys(piece.mention.key for piece, _ in found[1:]))[:_RELATED_MOST]
    offset = first.start
    yield Hit(
        first.mention.key,
        tuple((start + offset, end + offset) for start, end in spans) if offset is not None else (),
        values,
        "message" if number > 1 else "message-once",
        related=related,
        fix=Fix(edits, is_safe=True) if edits else None,
    )


def _find_spaces(piece: Piece) -> list[Span]:
    text = piece.text
    spans = [match.span() for match in _COMMA.finditer(text)]
    if piece.mention.citation.item.get("language") == "fr" or "«\u00a0" in text or "« " in text:
        return spans
    spans += find_in_arabic(_COLON, text)
    if not _SPACED_COLON.search(text) or "؛" in text:
        spans += [match.span() for match in _SEMICOLON.finditer(text)]
    return sorted(spans)


RULE = Rule("TYP012", "space-before-mark", "info", __doc__, check)

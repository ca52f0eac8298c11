"""Two marks where one was meant.

`,,`, `،،`, `، ,`, `،.` or two full stops at the end. Three and more dots, the two dots of Arabic titles
(العراق.. إلى أين), the full stop of an abbreviation before a comma and a question mark before either are no
fault. What stands at the words of a short reference (`op. cit..`) is told by REF007.

Why:
    A field seems to be lost between two marks, and programs read an empty one.

Source:
    The Chicago Manual of Style (18th ed., chapter 6), on multiple punctuation marks: of two marks in one
    place the stronger stands alone; an abbreviation's full stop closes the sentence too.

Bad:
    (1) رعد الخفاجي، قنوات الري في الفرات الأوسط،، بغداد، دار السنبلة، 1988، ص 19.
    (2) Alan Pryce, Wells of the Desert, London, Harrow Press, 1975, p. 14..

Good:
    (1) رعد الخفاجي، الري في العراق.. الواقع والآفاق، بغداد، دار السنبلة، 1988، ص 19.
    (2) Alan Pryce, Jr., Who Digs the Wells?, London, Harrow Press Inc., 1975, pp. 14 ff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from iqrefs.check.printed import Piece, list_pieces, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Span

_DOUBLED = re.compile(
    r"[,،](?:\s?[,،]){1,9}|;\s?;|؛\s?؛|(?<!:):\s?:(?!:)"
    r"|(?<![.…\s])\.\s?\.(?=\s{0,9}(?:$|[,،;؛)]))(?!\s?\.)"
    r"|[,،]\s?[.](?!\s?\.|\w)|[,،]\s?[;؛:]|[;؛]\s?[,،.](?![.\w])"
)
_TOLD_MOST = 50
"""In one citation."""


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each run of marks, with the one that was meant as its fix where that is certain."""
    for piece in list_pieces(subject):
        pointers = _find_pointer_ends(piece.mention)
        last = len(piece.text.rstrip())
        for match in islice(_DOUBLED.finditer(piece.text), _TOLD_MOST):
            is_stops = set(match[0]) <= {".", " "}
            if not (is_stops and any(start <= match.start() <= end for start, end in pointers)):
                yield _tell(piece, match, is_last=match.end() >= last)


def _tell(piece: Piece, match: re.Match[str], *, is_last: bool) -> Hit:
    marks = "".join(match[0].split())
    values = {"marks": marks[:8], "text": quote_around(piece.text, *match.span())}
    meant = _choose(marks, is_last=is_last)
    return piece.mark([match.span()], values, "message", [meant] if meant else (), is_safe=True)


def _choose(marks: str, *, is_last: bool) -> str | None:
    """The mark that was meant; None where that is open."""
    if len(set(marks)) == 1:
        return marks[0]
    if is_last and marks[-1] == ".":
        return "."
    return marks[0] if set(marks) == {",", "،"} else None


def _find_pointer_ends(mention: Mentioned) -> list[Span]:
    """Where the pointer words end, and what follows at once: of their stops REF007 speaks."""
    pointer = mention.citation.pointer
    if not pointer or not pointer.words:
        return []
    at = mention.text.find(pointer.words)
    return [(at, at + len(pointer.words) + 2)] if at >= 0 else []


RULE = Rule("TYP005", "doubled-punctuation", "warning", __doc__, check)

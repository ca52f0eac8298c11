"""A bracket without its partner.

A bracket is opened and never closed in the note or entry, or closed and never opened. Also a pair that stands
the wrong way round, `)1999(`, and one of two sorts, `(1999]`. A list's `1)` is no fault, nor is a bracket
that the next citation of the same note closes.

Why:
    The reader cannot tell where the imprint or the aside ends, and programs read the rest of the citation as
    part of it.

Source:
    The Chicago Manual of Style (18th ed., chapter 6): parentheses and brackets come in pairs.

Bad:
    (1) نوال جاسم، أسواق البصرة القديمة، (البصرة: مركز تراث البصرة، 2019، ص 31.

Good:
    (1) نوال جاسم، أسواق البصرة القديمة، (البصرة: مركز تراث البصرة، 2019)، ص 31.

Bad:
    (1) Edith Marlow, Dr. Karim Sayegh), The Grain Routes of Mosul, London, Harrow Press, 1998, p. 7.

Good:
    (1) Edith Marlow, Dr. Karim Sayegh, The Grain Routes of Mosul (London: Harrow Press, 1998), p. 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.print.pairing import Lone, find_lone_brackets
from iqrefs.check.printed import Passage, list_passages, quote_around
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_VARIANTS = {
    "open": "message",
    "close": "message-never-opened",
    "turned": "message-turned",
    "unlike": "message-unlike",
}
_TOLD_MOST = 5


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each bracket that has no partner, in one hit where two were meant for one another."""
    for passage in list_passages(subject):
        for lone in find_lone_brackets(passage.text)[:_TOLD_MOST]:
            yield from _tell(passage, lone)


def _tell(passage: Passage, lone: Lone) -> Iterator[Hit]:
    start, end = lone.spans[0][0], lone.spans[-1][1]
    found = passage.locate(start)
    if not found:
        return
    piece, offset = found
    placed = [(offset + one - start, offset + other - start) for one, other in lone.spans]
    spans = [span for span in placed if span[1] <= len(piece.text)]
    is_whole = len(spans) == len(placed)
    turned = (passage.text[end - 1], passage.text[start]) if lone.fault == "turned" and is_whole else ()
    values = {"text": quote_around(passage.text, start, end)}
    yield piece.mark(spans, values, _VARIANTS[lone.fault], turned)


RULE = Rule("TYP001", "unbalanced-bracket", "warning", __doc__, check)

"""A citation cut around what is meant, or broken into runs that are told apart: names, faults, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from iqrefs.model import Finding, Span
from iqrefs.report.check.telling import show_piece
from iqrefs.report.plain import clean_text

_BLANKS = re.compile(r"\s+")
_SPANS = 4
_WORD = 15


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an excerpt; `is_meant` where the finding speaks of it."""

    text: str
    is_meant: bool = False


def cut_excerpt(finding: Finding, limit: int) -> tuple[Piece, ...]:
    """What is printed around the spans of a finding, on one line and about `limit` characters long.

    Without spans it is the beginning of the citation.
    """
    text = finding.text
    spans = merge_spans(finding.spans, len(text))[:_SPANS]
    if not spans:
        kept = text[: _end_at_word(text, limit)]
        return tuple(_tidy([Piece(kept), Piece("…" if len(kept) < len(text) else "")]))
    return tuple(_tidy(_cut_around(text, spans, limit)))


def merge_spans(spans: Iterable[Span], length: int) -> list[Span]:
    """Spans in order, within a text, those that meet put together."""
    merged: list[Span] = []
    for start, end in sorted((max(0, s), min(e, length)) for s, e in spans if 0 <= s <= e and s <= length):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _cut_around(text: str, spans: Sequence[Span], limit: int) -> Iterator[Piece]:
    around = max(10, (limit - sum(end - start for start, end in spans)) // (2 * len(spans)))
    at = 0
    for number, (start, end) in enumerate(spans):
        before = _start_at_word(text, max(start - around, 0))
        if before > at:
            yield Piece("…")
            at = before
        yield Piece(text[at:start])
        yield Piece(_shorten(text[start:end], limit) if end > start else "", is_meant=True)
        following = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        at = min(_end_at_word(text, end + around), following)
        yield Piece(text[end:at])
    if at < len(text):
        yield Piece("…")


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit // 2]}…{text[-(limit // 3) :]}"


def _start_at_word(text: str, at: int) -> int:
    """Behind the next blank, where one is near."""
    found = _BLANKS.search(text, at, at + _WORD) if at else None
    return found.end() if found else at


def _end_at_word(text: str, at: int) -> int:
    """Before the last blank, where one is near."""
    if at >= len(text):
        return len(text)
    blanks = [found.start() for found in _BLANKS.finditer(text, max(at - _WORD, 0), at)]
    return blanks[-1] if blanks else at


def _tidy(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces cleaned, without the empty ones that mean nothing, and without blanks at both ends."""
    kept = [piece for piece in pieces if piece.text or piece.is_meant]
    for number, piece in enumerate(kept):
        text = show_piece(piece.text, 10_000) if piece.is_meant else show_line(piece.text)
        if number == 0:
            text = text.lstrip()
        yield Piece(text.rstrip() if number == len(kept) - 1 else text, piece.is_meant)


def show_line(text: str) -> str:
    """`text` cleaned and on one line; a blank at an end stays one."""
    return _BLANKS.sub(" ", clean_text(text))

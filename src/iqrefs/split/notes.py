"""Notes to mentions: what cites and what only remarks, and the words that lead in.

Prose before or behind a citation is no part of it. A note that cites nothing is one mention that is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from iqrefs.model import Mention, Note, Source
from iqrefs.split.cuts import Cut, find_cuts, opens_joined
from iqrefs.split.evidence import Evidence
from iqrefs.split.remarks import is_prose, opens_remark
from iqrefs.split.signals import skip_lead
from iqrefs.text.script import has_arabic

_EDGE = " \n\t,;،؛-–—:"
_ROW = re.compile(r"\s*([-–—_ـ]{2,60})\s?(?=[،,.:])")
_BRACKETED = re.compile(r"\(([^()]+)\)\.?")
_ENOUGH = 1.0
_REMARK_WORDS = 8
_PERSONS = ("given_names", "nisbas", "name_parts", "honorifics")
_LEFTOVER_WORDS = 3
_SENTENCE_WORDS = 4
_IMPRINT_TOKENS = 14
_PAGE_TOKENS = 4
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of tokens that may be a citation, with the signal before it."""

    start: int
    end: int
    signal: str | None = None
    governed_by: str = ""


def split_notes(source: Source) -> tuple[Note, ...]:
    """Cut every note of a source into its mentions."""
    return tuple(
        Note(
            note.label,
            note.text,
            note.place,
            split_note(note.text, has_sign=_is_sign(note.marker)),
            note.marker,
        )
        for note in source.notes
    )


def _is_sign(marker: str) -> bool:
    """Whether a note stands under a sign (`*`), as what is said of the author and of the paper does."""
    return bool(marker) and not any(char.isalnum() for char in marker)


def split_note(text: str, *, has_sign: bool = False) -> tuple[Mention, ...]:
    """The mentions of one note, in order; one remark where it cites nothing.

    A note under a sign cites only where it shows that: by a signal, a year, a page, a link, a pointer.
    """
    if len(text) > _LONGEST:
        return (Mention(text.strip(), is_remark=True),)
    evidence = Evidence(text)
    pieces = list(_find_pieces(evidence))
    if has_sign:
        pieces = [piece for piece in pieces if piece.signal or evidence.is_dated(piece.start, piece.end)]
    told = [piece for piece in pieces if not _is_leftover(evidence, piece)]
    mentions = [
        Mention(printed, piece.signal, piece.governed_by)
        for piece in told or pieces
        if (printed := _tidy(_print_piece(evidence, piece)))
    ]
    return _keep_row(text, mentions) or (Mention(text.strip(), is_remark=True),)


def _keep_row(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, the first with the row of dashes that stands for its author: `ــــ، نهر دجلة`."""
    row = _ROW.match(text)
    if row is None or not mentions or mentions[0].signal:
        return tuple(mentions)
    at = text.find(mentions[0].text, row.end())
    if at < 0 or text[row.end() : at].strip(_EDGE + "."):
        return tuple(mentions)
    first = replace(mentions[0], text=text[row.start(1) : at + len(mentions[0].text)])
    return first, *mentions[1:]


def _is_leftover(evidence: Evidence, piece: _Piece) -> bool:
    """Whether a few words before a signal say nothing: `الأرقام عن «النجوم الزاهرة»`."""
    if (
        evidence.total(piece.start, piece.end)
        or evidence.count_words(piece.start, piece.end) > _LEFTOVER_WORDS
    ):
        return False
    opening = evidence.scan.cues[piece.start] if piece.start < piece.end else ()
    named = any(cue.kind in _PERSONS for _, cue in opening)
    return not named and has_arabic(evidence.printed(piece.start, piece.end))


def _print_piece(evidence: Evidence, piece: _Piece) -> str:
    printed = evidence.printed(piece.start, piece.end)
    joined = piece.start > 0 and piece.start < piece.end and opens_joined(evidence, piece.start)
    return printed[1:] if joined else printed


def _tidy(text: str) -> str:
    text = text.strip(_EDGE)
    whole = _BRACKETED.fullmatch(text)
    if whole:
        text = whole[1].strip(_EDGE)
    if text.startswith("(") and text.count("(") > text.count(")"):
        text = text[1:].strip(_EDGE)
    if text.endswith((")", ").")) and text.count(")") > text.count("("):
        text = text[: text.rindex(")")].strip(_EDGE)
    return text if any(char.isalnum() for char in text) else ""


def _find_pieces(evidence: Evidence) -> Iterator[_Piece]:
    size = len(evidence.scan.words)
    start, signal = skip_lead(evidence, 0, size)
    piece = Cut(0, start, signal)
    for cut in (*find_cuts(evidence, start, size), Cut(size, size)):
        if piece.start < cut.end:
            yield from _judge(evidence, piece.start, cut.end, piece.signal, piece.governed_by)
        piece = cut


def _judge(
    evidence: Evidence, start: int, end: int, signal: str | None, governed_by: str
) -> Iterator[_Piece]:
    """A piece that cites, prose at its end left out; nothing where it only remarks."""
    end = _end_before_comment(evidence, start, end)
    prose = is_prose(evidence, start, end, has_signal=signal is not None)
    inner = _find_bracketed(evidence, start, end)
    if inner and (prose or (signal is None and _is_remark(evidence, start, inner[0] - 1, end))):
        yield _Piece(*inner, signal)
        return
    if prose:
        return
    yield _Piece(start, _drop_prose(evidence, start, end), signal, governed_by)


def _is_remark(evidence: Evidence, start: int, bracket: int, end: int) -> bool:
    """Whether what stands before a bracket at the end explains, and does not cite.

    A sentence that names a person may mean that person's work: then it is left whole.
    """
    if opens_remark(evidence, start, end):
        return True
    names = any(evidence.scan.cue_at(i, kind) for i in range(start, bracket) for kind in _PERSONS)
    return (
        not names
        and evidence.count_words(start, bracket) >= _REMARK_WORDS
        and is_prose(evidence, start, bracket, has_signal=False)
    )


def _find_bracketed(evidence: Evidence, start: int, end: int) -> tuple[int, int] | None:
    """A citation in brackets at the end of prose: `… 20 باره. (ص 5 من المصدر السابق)`."""
    words = evidence.scan.words
    last = end
    while last > start and words[last - 1] in ".،,":
        last -= 1
    if last == start or words[last - 1] not in ")]":
        return None
    first = last - 1
    while first > start and words[first] not in "([":
        first -= 1
    if evidence.is_strong(first, last) and evidence.count_words(first, last) < 25:
        return first + 1, last - 1
    return None


def _drop_prose(evidence: Evidence, start: int, end: int) -> int:
    """Where a citation ends before sentences that explain and cite nothing."""
    for index in range(start + 1, end):
        behind = evidence.scan.words[index - 1].isdigit() and evidence.scan.cue_at(index, "remarks_behind")
        if behind and evidence.is_strong(start, index) and not evidence.is_strong(index, end):
            return index
    for stop in _sentence_ends(evidence, start, end):
        complete = evidence.total(start, stop) >= _ENOUGH
        explains = opens_remark(evidence, stop, end) or _is_plain_sentence(evidence, stop, end)
        if complete and explains and not evidence.is_strong(stop, end):
            return stop
    return end


def _end_before_comment(evidence: Evidence, start: int, end: int) -> int:
    """Where a citation ends at its page or its imprint's bracket, before sentences that comment on it."""
    if opens_remark(evidence, start, end):
        return end
    for stop in _sentence_ends(evidence, start, end):
        if evidence.total(start, stop) < _ENOUGH or evidence.is_strong(stop, end):
            continue
        if _closes_citation(evidence, start, stop) and _is_comment(evidence, stop, end):
            return end if is_prose(evidence, start, stop, has_signal=False) else stop
    return end


def _closes_citation(evidence: Evidence, start: int, stop: int) -> bool:
    """Whether a cited page, or a bracket with a year in it, stands right before a full stop."""
    words, last = evidence.scan.words, stop - 2
    if last <= start:
        return False
    if words[last] in ")]":
        return evidence.is_dated(max(start, last - _IMPRINT_TOKENS), last)
    return words[last].isdigit() and evidence.total(max(start, last - _PAGE_TOKENS), last + 1) >= _ENOUGH


def _is_comment(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a stretch opens as a sentence does, words on words with a function word among them, and neither
    names a person at its head nor shows a citation.
    """
    scan = evidence.scan
    stop = start
    while stop < end and scan.words[stop][:1].isalpha():
        stop += 1
    named = any(cue.kind in _PERSONS for _, cue in scan.cues[start])
    joined = any("function_words" in scan.kinds[i] for i in range(start, stop))
    sentence = stop - start >= _SENTENCE_WORDS and joined and not named
    return sentence and evidence.total(start, end) < _ENOUGH


def _is_plain_sentence(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a stretch behind a cited page is a sentence that shows next to nothing of a citation."""
    words = evidence.scan.words
    page = words[start - 2] if start >= 2 else ""
    if not page.isdigit() or not evidence.total(start - 2, start - 1):
        return False
    plain = all(word == "." or word[:1].isalpha() for word in words[start:end])
    shown = evidence.total(start, end) >= _ENOUGH
    return plain and not shown and evidence.count_words(start, end) >= _SENTENCE_WORDS


def _sentence_ends(evidence: Evidence, start: int, end: int) -> Iterator[int]:
    words, starts, ends = evidence.scan.words, evidence.scan.starts, evidence.scan.ends
    for index in range(start + 1, end - 1):
        if (words[index] == "." and starts[index + 1] > ends[index] and len(words[index - 1]) != 1) or (
            words[index] == "." and words[index - 1] in ')]"'
        ):
            yield index + 1

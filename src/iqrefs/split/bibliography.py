"""A listing to its entries, section by section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.lexicon.headings import classify_heading, extends_heading, has_lead
from iqrefs.model import Entry, Place, Source, SourceLine, Span
from iqrefs.split.carried import cut_spans
from iqrefs.split.pairs import part_works
from iqrefs.text.edges import find_bullet, is_unfinished, starts_with_link
from iqrefs.text.markers import Marker, find_marker
from iqrefs.text.script import is_arabic

Manner = Literal["numbered", "bulleted", "blank", "wrapped", "line"]
"""How a section parts its entries: by numbers, bullets, blank lines, where a broken line ends
short, or one a line."""

_LONGEST_HEADING = 80
_MOST_SKIPPED = 5
_WIDEST_WRAPPED = 130
_ENDS = (".", ">", ")", "]", "!", "?", "؟", "»")
_COMMAS = re.compile(r"[,،;؛]")
_DIGIT = re.compile(r"\d")
_IMPRINT = re.compile(r"[^\W\d_][^\d:,،\n]{1,30}: ?\S")
_FULL_END = re.compile(r"[\d)\]>»”\"]\W{0,3}$")


@dataclass(slots=True)
class Section:
    """A heading as printed, and the lines under it."""

    heading: str | None
    lines: list[SourceLine] = field(default_factory=list)


@dataclass(slots=True)
class Piece:
    """An entry while its lines are gathered."""

    place: Place
    lines: list[str]
    marker: str = ""


def split_bibliography(source: Source) -> tuple[Entry, ...]:
    """The entries of a source's bibliography and its records, labelled 1, 2, 3 …."""
    entries: list[Entry] = []
    italics = {line.place: line for line in source.bibliography if line.italics}
    counted = 0
    for section in _cut_sections(source):
        pieces = _cut_entries(section.lines, counted, source)
        counted = max((_number_of(piece) for piece in pieces), default=counted)
        for piece in pieces:
            text = "\n".join(line for line in piece.lines if line)
            marker = piece.marker
            for work in part_works(text) if text else ():
                label = str(len(entries) + 1)
                slanted = _cut_italics(italics.get(piece.place), work)
                entries.append(Entry(label, section.heading, work, piece.place, None, None, marker, slanted))
                marker = ""
    for record in source.records:
        label = str(len(entries) + 1)
        entries.append(Entry(label, None, record.text, record.place, record.item, record.id))
    return tuple(entries)


def _cut_italics(line: SourceLine | None, text: str) -> tuple[Span, ...]:
    """The italics of an entry that stands on one line."""
    start = line.text.find(text) if line else -1
    return cut_spans(line.italics, start, text) if line and start >= 0 else ()


def _number_of(piece: Piece) -> int:
    """The number before an entry; 0 where there is none."""
    marker = find_marker(f"{piece.marker} {piece.lines[0]}") if piece.marker else None
    return marker.numbers[-1] if marker else 0


def _cut_sections(source: Source) -> list[Section]:
    if source.one_entry_a_line:
        return [Section(None, list(source.bibliography))]
    sections = [Section(None)]
    lines = source.bibliography
    for index, line in enumerate(lines):
        if _is_remark(line.text) and not any(above.text for above in sections[-1].lines):
            continue
        if _is_heading(lines, index):
            sections.append(Section(line.text.strip()))
        else:
            sections[-1].lines.append(line)
    return sections


def _is_remark(text: str) -> bool:
    """What is said of the list below its heading: `(مرتبة على حروف الهجاء)`."""
    line = text.strip()
    return line.startswith("(") and line.endswith(")") and not _DIGIT.search(line)


def _is_heading(lines: Sequence[SourceLine], index: int) -> bool:
    text = lines[index].text.strip()
    if not text or len(text) > _LONGEST_HEADING:
        return False
    kind = classify_heading(text)
    if kind is not None:
        return kind != "end" and not _is_lone_source(lines, index)
    if _COMMAS.search(text) or text.endswith(".") or starts_with_link(text):
        return False
    following = _marker_below(lines, index)
    first_below = following is not None and following.numbers[0] == 1
    if has_lead(text):
        return not _DIGIT.search(text)
    if text.endswith(":"):
        return first_below or (_is_alone(lines, index) and not _DIGIT.search(text))
    if extends_heading(text, "section") or extends_heading(text, "bibliography"):
        return first_below or _is_alone(lines, index)
    marker = find_marker(text)
    return first_below and _is_alone(lines, index) and (marker is None or marker.numbers[0] != 1)


def _is_lone_source(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a numbered line that reads as a heading has nothing under it: `1. القرآن الكريم.`"""
    if find_marker(lines[index].text) is None or not lines[index].text.rstrip().endswith("."):
        return False
    below = next((line.text for line in lines[index + 1 :] if line.text), "")
    return not below or classify_heading(below) is not None


def _marker_below(lines: Sequence[SourceLine], index: int) -> Marker | None:
    for line in lines[index + 1 : index + 4]:
        if line.text:
            return find_marker(line.text)
    return None


def _is_alone(lines: Sequence[SourceLine], index: int) -> bool:
    """Whether a blank line (or the beginning) stands above the line."""
    return index == 0 or not lines[index - 1].text


def _cut_entries(lines: Sequence[SourceLine], counted: int, source: Source) -> list[Piece]:
    """The entries of a section; `counted` is the number of the last one before it."""
    if not any(line.text for line in lines):
        return []
    if source.one_entry_a_line:
        numbered = _are_counted([line for line in lines if line.text])
        return [
            _open_numbered(line) if numbered else Piece(line.place, [line.text.strip()])
            for line in lines
            if line.text
        ]
    is_broken = not source.has_whole_lines and _are_wrapped([line.text for line in lines if line.text])
    manner = _find_manner(lines, counted, is_broken=is_broken)
    if manner == "numbered":
        return list(_cut_numbered(lines, counted, is_broken=is_broken))
    return list(_cut_others(lines, manner))


def _open_numbered(line: SourceLine) -> Piece:
    """An entry that begins on a line, its number set apart."""
    marker = find_marker(line.text)
    start = marker.start if marker else 0
    return Piece(line.place, [line.text[start:].strip()], line.text[:start].strip())


def _open_bulleted(line: SourceLine) -> Piece:
    """An entry that begins on a line, its bullet (if any) set apart."""
    start = find_bullet(line.text) or 0
    return Piece(line.place, [line.text[start:].strip()], line.text[:start].strip())


def _are_counted(lines: Sequence[SourceLine]) -> bool:
    """Whether nearly every line begins with a number that counts the lines."""
    markers = [find_marker(line.text) for line in lines]
    right = sum(
        marker is not None and marker.numbers[0] == number for number, marker in enumerate(markers, 1)
    )
    return right * 5 >= len(lines) * 4


def _find_manner(lines: Sequence[SourceLine], counted: int, *, is_broken: bool) -> Manner:
    full = [line.text for line in lines if line.text]
    starts = [line.text for index, line in enumerate(lines) if line.text and _is_alone(lines, index)]
    numbered = sum(1 for _ in _walk_numbers(lines, counted))
    bulleted = sum(find_bullet(text) is not None for text in full)
    if numbered and numbered >= bulleted and (numbered >= 2 or find_marker(full[0])):
        return "numbered"
    if bulleted >= 2 or (bulleted and len(starts) <= 2):
        return "bulleted"
    if is_broken:
        return "blank" if len(starts) > 1 else "wrapped"
    return "line"


def _are_wrapped(texts: Sequence[str]) -> bool:
    """Whether entries were broken into lines of one width."""
    lengths = sorted(len(text) for text in texts)
    width = lengths[int(len(lengths) * 0.9)]
    if lengths[-1] > _WIDEST_WRAPPED or len(texts) < 3:
        return False
    broken = sum(len(text) >= 0.8 * width and not text.endswith(_ENDS) for text in texts)
    return broken * 8 >= len(texts)


def _walk_numbers(lines: Sequence[SourceLine], counted: int) -> Iterator[int]:
    """The lines whose numbers count the entries, from 1 or on from the section before; small gaps and new
    beginnings allowed.
    """
    last = counted
    for index, line in enumerate(lines):
        marker = find_marker(line.text) if line.text else None
        if marker is None:
            continue
        first = marker.numbers[0]
        is_next = last < first <= last + (1 if marker.style == "bare" else _MOST_SKIPPED)
        is_again = first == last and last > 0 and marker.style != "bare"
        if is_next or is_again or (first == 1 and marker.style != "bare"):
            last = marker.numbers[-1]
            yield index


def _cut_numbered(lines: Sequence[SourceLine], counted: int, *, is_broken: bool) -> Iterator[Piece]:
    starts = set(_walk_numbers(lines, counted))
    piece: Piece | None = None
    for index, line in enumerate(lines):
        if not line.text:
            continue
        if index in starts or piece is None:
            if piece is not None:
                yield piece
            piece = _open_numbered(line) if index in starts else Piece(line.place, [line.text.strip()])
        elif not is_broken and _is_unnumbered_entry(piece, line.text):
            yield piece
            piece = _open_bulleted(line)
        else:
            piece.lines.append(_strip_bullet(line.text))
    if piece is not None:
        yield piece


def _is_unnumbered_entry(piece: Piece, text: str) -> bool:
    """Whether a line without a number begins an entry among numbered ones."""
    before = piece.lines[-1]
    return before.endswith(_ENDS) and not starts_with_link(text) and len(text.strip()) > 40


def _strip_bullet(text: str) -> str:
    bullet = find_bullet(text)
    return text[bullet:].strip() if bullet is not None else text.strip()


def _cut_others(lines: Sequence[SourceLine], manner: Manner) -> Iterator[Piece]:
    width = max(len(line.text) for line in lines)
    piece: Piece | None = None
    gap = False
    for line in lines:
        if not line.text:
            gap = True
            continue
        if piece is None or _opens_entry(piece, line.text, manner, width, gap=gap):
            if piece is not None:
                yield piece
            piece = _open_bulleted(line)
        else:
            piece.lines.append(
                _strip_bullet(line.text) if is_unfinished(piece.lines[-1]) else line.text.strip()
            )
        gap = False
    if piece is not None:
        yield piece


def _opens_entry(piece: Piece, text: str, manner: Manner, width: int, *, gap: bool) -> bool:
    before = piece.lines[-1]
    if starts_with_link(text):
        return False
    if manner == "bulleted":
        if find_bullet(text) is not None:
            return not before.endswith((",", "،"))
        return gap and before.endswith(_ENDS)
    if manner == "blank":
        return gap and not before.endswith((":", "(", "/"))
    if manner == "wrapped":
        return not text.startswith((" ", "\t")) and _has_ended(piece, text, width)
    return not (text.startswith(("  ", "\t")) and is_unfinished(before))


def _has_ended(piece: Piece, text: str, width: int) -> bool:
    """Whether an entry broken into lines ends before the line `text`."""
    before = piece.lines[-1]
    word = len(text.split(maxsplit=1)[0])
    if len(before) + 1 + word < 0.9 * width:
        return not is_unfinished(before)
    if not before.endswith(".") or _IMPRINT.match(text):
        return False
    so_far = "\n".join(piece.lines)
    return _FULL_END.search(before) is not None or (is_arabic(so_far) and ". " not in so_far)

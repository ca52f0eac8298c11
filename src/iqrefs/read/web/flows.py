"""The notes of pages as a flow has them: their numbers as printed, and their texts without them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from iqrefs.read.flow import FlowNote, Paragraph
from iqrefs.read.web.notes import WebNote, WebNotes
from iqrefs.read.web.numbering import Ordinals
from iqrefs.read.web.outline import Outline
from iqrefs.read.web.signs import bare_sign, find_lead, is_sign, read_value
from iqrefs.read.web.walk import Walked

_EMPTY = re.compile(r"\s{0,9}([(\[]?)\s{0,9}([)\]]?[.:–-]?)(?=\s|(?<=[)\]]))\s{0,9}")


def make_notes(
    notes: WebNotes, keys: Mapping[WebNote, str], walked: Walked, outline: Outline
) -> tuple[FlowNote, ...]:
    """The notes in the order of their marks."""
    ordinals = Ordinals()
    return tuple(
        _make_note(note, keys[note], walked.notes.get(note, ()), outline, ordinals) for note in notes.notes
    )


def _make_note(
    note: WebNote, key: str, paragraphs: tuple[Paragraph, ...], outline: Outline, ordinals: Ordinals
) -> FlowNote:
    called = next((text for mark in note.marks if (text := _read_text(outline, mark.index))), "")
    number = read_value(called)
    backs = [_read_text(outline, index).strip("^↑↩ ") for index in sorted(note.backs)]
    marker = next((text for text in backs if is_sign(text) and read_value(text) == number), "")
    if marker:
        paragraphs, marker = _part_brackets(paragraphs, marker)
    else:
        paragraphs, marker = _part_lead(paragraphs, number, called)
    ordinal = ordinals.read(note.extent.first)
    if not marker and ordinal is not None and number in (ordinal, None) and not (called and number is None):
        marker = ordinals.print(note.extent.first)
        number = ordinal
    marker = marker or called
    if number is None:
        number = read_value(marker) if not called else None
        marker = bare_sign(marker)
    return FlowNote(key, note.kind, marker, number, paragraphs)


def _read_text(outline: Outline, index: int) -> str:
    """The words of a link on one line."""
    return " ".join(outline.nodes[index].text(200).split())[:40]


def _part_lead(
    paragraphs: tuple[Paragraph, ...], number: int | None, called: str
) -> tuple[tuple[Paragraph, ...], str]:
    """The paragraphs of a note without the number or sign that opens them, and that."""
    if not paragraphs:
        return paragraphs, ""
    text = "".join(one.text for one in paragraphs[0].stretches)
    end = find_lead(text, number) if number is not None else 0
    sign = bare_sign(called)
    if number is None and sign and not sign.isalnum() and text.lstrip().startswith(sign):
        end = text.index(sign) + len(sign)
    if not end:
        return paragraphs, ""
    return (_cut(paragraphs[0], end), *paragraphs[1:]), text[:end].strip()


def _part_brackets(paragraphs: tuple[Paragraph, ...], marker: str) -> tuple[tuple[Paragraph, ...], str]:
    """The paragraphs of a note without the brackets or the stop that stood around its number, and the number
    with them.
    """
    text = "".join(one.text for one in paragraphs[0].stretches) if paragraphs else ""
    match = _EMPTY.match(text)
    if match is None or not match.group().strip() or (match.group(1) and not match.group(2)):
        return paragraphs, marker
    first, last = match.group(1), match.group(2)
    return (_cut(paragraphs[0], match.end()), *paragraphs[1:]), f"{first}{marker}{last}"


def _cut(paragraph: Paragraph, size: int) -> Paragraph:
    """A paragraph without its first characters."""
    kept = []
    for one in paragraph.stretches:
        taken = min(size, len(one.text))
        size -= taken
        if taken < len(one.text):
            kept.append(replace(one, text=one.text[taken:], offset=one.offset + taken))
    return replace(paragraph, stretches=tuple(kept))

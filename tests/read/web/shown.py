"""Flows as their tests look at them."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.read.flow import Flow, FlowNote, Paragraph
from iqrefs.read.web import read_html


def read(markup: str) -> Flow:
    return read_html(markup.encode())


def print_paragraph(paragraph: Paragraph) -> str:
    """Its text; the mark of a note is `{1}`."""
    return "".join(f"{{{one.text}}}" if one.note else one.text for one in paragraph.stretches)


def print_paragraphs(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [print_paragraph(paragraph) for paragraph in paragraphs]


def print_note(note: FlowNote) -> tuple[str, str]:
    """Its marker and its text."""
    return note.marker, "\n".join(print_paragraphs(note.paragraphs))


def print_notes(flow: Flow) -> list[tuple[str, str]]:
    return [print_note(note) for note in flow.notes]


def list_marks(flow: Flow) -> list[tuple[str, str]]:
    """The marks in the text, in order, and the notes that they call."""
    return [(one.text, one.note) for paragraph in flow.paragraphs for one in paragraph.stretches if one.note]

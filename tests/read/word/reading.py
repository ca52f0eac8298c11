"""What tests look at in a Word file that was read."""

from __future__ import annotations

from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.word import read_docx


def read_body(*arguments: bytes) -> list[str]:
    """The texts of the paragraphs of a file, the marks of notes in brackets."""
    return [print_paragraph(one) for one in read_docx(*arguments).paragraphs]


def print_paragraph(one: Paragraph) -> str:
    """A paragraph's text, the marks of notes in brackets."""
    return "".join(f"[{part.text}]" if part.note else part.text for part in one.stretches)


def print_notes(flow: Flow) -> list[str]:
    """Each note after its number; the lines of one are its paragraphs."""
    texts = ("\n".join(print_paragraph(part) for part in one.paragraphs) for one in flow.notes)
    return [f"{one.marker} {text}" for one, text in zip(flow.notes, texts, strict=True)]


def list_codes(flow: Flow) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in flow.findings]

"""reStructuredText and RTF, read through pandoc where it is installed."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.errors import InputError
from iqrefs.read.decode import decode_bytes
from iqrefs.read.flow import Flow
from iqrefs.read.pandoc.calls import name_notes
from iqrefs.read.pandoc.other_files import leave_files
from iqrefs.read.pandoc.rich_text import mend_rtf
from iqrefs.read.pandoc.rtf_notes import number_notes
from iqrefs.read.pandoc.run import run_pandoc
from iqrefs.read.pandoc.tree import read_tree
from iqrefs.sentences.reading import make_finding


def read_rst(data: bytes) -> Flow:
    """The paragraphs and notes of a reStructuredText. Raises `InputError` (a sentence without the name of the
    file) where pandoc is not installed or cannot read it.
    """
    try:
        decoded = decode_bytes(data, "")
    except InputError as error:
        raise InputError(str(error).removeprefix(": ")) from error
    text, other = leave_files(decoded.text)
    flow = read_tree(run_pandoc(text.encode(), "rst-smart")["blocks"])
    named = name_notes(flow, text)
    found = (*decoded.findings, *other, *([make_finding("notes-counted", "info")] if named is None else []))
    return replace(named or flow, findings=found)


def read_rtf(data: bytes) -> Flow:
    """The paragraphs and notes of an RTF file. Raises as `read_rst`, and where the bytes are no RTF."""
    mended = mend_rtf(data)
    flow = read_tree(run_pandoc(mended, "rtf")["blocks"])
    return number_notes(flow, mended)

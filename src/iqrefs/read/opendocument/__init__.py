"""OpenDocument texts (.odt, .ott, .fodt) read with their notes, links, italics, lists and tables."""

from __future__ import annotations

from iqrefs.read.flow import Flow
from iqrefs.read.opendocument.opening import open_document
from iqrefs.read.opendocument.walk import Walk


def read_odt(data: bytes) -> Flow:
    """The paragraphs and notes of an OpenDocument text. Raises `InputError` (a sentence without the file's
    name) where it is none, is damaged, or is protected by a password.
    """
    return Walk(open_document(data)).read()

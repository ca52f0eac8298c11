"""Notes only, one or more lines each, perhaps followed by a bibliography under its heading."""

from __future__ import annotations

from iqrefs.model import Source
from iqrefs.read.text import read_notes_text


def read_notes_source(text: str, name: str, sha256: str) -> Source:
    """Read a text of notes: a marker opens each, and all up to the next belongs to it."""
    return read_notes_text(text, name, sha256)

"""Word files (.docx, and .docm, whose macros are never run)."""

from iqrefs.read.word.document import read_docx

__all__ = ["read_docx"]

"""Word files written back: notes changed, comments in the margin, references added; all else as it was."""

from iqrefs.amend.word.comments import Annotated, annotate_docx
from iqrefs.amend.word.notes import amend_docx
from iqrefs.amend.word.references import Appended, append_references
from iqrefs.amend.word.track import Track

__all__ = ["Annotated", "Appended", "Track", "amend_docx", "annotate_docx", "append_references"]

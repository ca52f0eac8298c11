"""A source is cut into mentions: notes into citations, the bibliography into entries."""

from iqrefs.model import Document, Source
from iqrefs.split.bibliography import split_bibliography
from iqrefs.split.governed import split_governed
from iqrefs.split.notes import split_notes


def split_source(source: Source) -> Document:
    """Cut the notes and the bibliography of a source; nothing is read yet."""
    return Document(source, split_governed(split_notes(source)), split_bibliography(source))

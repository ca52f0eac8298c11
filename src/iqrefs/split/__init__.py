"""A source is cut into mentions: notes into citations, the bibliography into entries."""

from iqrefs.model import Document, Source
from iqrefs.split.bibliography import split_bibliography
from iqrefs.split.carried import give_carried
from iqrefs.split.governed import split_governed
from iqrefs.split.notes import split_notes


def split_source(source: Source) -> Document:
    """Cut the notes and the bibliography of a source; nothing is read yet."""
    notes = give_carried(split_governed(split_notes(source)), source.notes)
    return Document(source, notes, split_bibliography(source))

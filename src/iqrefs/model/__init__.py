"""Every type that passes between the stages. No behaviour, no import of ours from outside.

Each type wraps the one before it and alters nothing: `Source` → `Document` →
`Citation` → `Antecedent` → `Work` → `Library`. Text is always as printed; a `Span` counts
code points of the mention's text. CSL names follow CSL 1.0.2.
"""

from iqrefs.model.amendment import Change, Comment, PrintedReference, ReferenceRun, ReferenceSection
from iqrefs.model.citation import POINTERS, REASONS, Antecedent, Citation, Kind, Pointer, Reason, Status
from iqrefs.model.document import Document, Entry, Mention, Note
from iqrefs.model.duplicate import Clue, Comparison, Decision, Deduplication, Given, Relation
from iqrefs.model.finding import Edit, Finding, Fix, Severity
from iqrefs.model.item import Date, Item, Locator, Name
from iqrefs.model.link import (
    Advice,
    ArchivedCopy,
    ArchiveState,
    Citing,
    LinkNote,
    LinkReason,
    LinkRow,
    LinkState,
    LinkStatus,
    Verdict,
)
from iqrefs.model.place import MentionKey, Piece, Place, Span
from iqrefs.model.source import (
    Embedded,
    EmbeddedItem,
    Format,
    NoteMark,
    Source,
    SourceLine,
    SourceNote,
    SourceRecord,
)
from iqrefs.model.work import Library, Reading, Variant, Work

__all__ = [
    "POINTERS",
    "REASONS",
    "Advice",
    "Antecedent",
    "ArchiveState",
    "ArchivedCopy",
    "Change",
    "Citation",
    "Citing",
    "Clue",
    "Comment",
    "Comparison",
    "Date",
    "Decision",
    "Deduplication",
    "Document",
    "Edit",
    "Embedded",
    "EmbeddedItem",
    "Entry",
    "Finding",
    "Fix",
    "Format",
    "Given",
    "Item",
    "Kind",
    "Library",
    "LinkNote",
    "LinkReason",
    "LinkRow",
    "LinkState",
    "LinkStatus",
    "Locator",
    "Mention",
    "MentionKey",
    "Name",
    "Note",
    "NoteMark",
    "Piece",
    "Place",
    "Pointer",
    "PrintedReference",
    "Reading",
    "Reason",
    "ReferenceRun",
    "ReferenceSection",
    "Relation",
    "Severity",
    "Source",
    "SourceLine",
    "SourceNote",
    "SourceRecord",
    "Span",
    "Status",
    "Variant",
    "Verdict",
    "Work",
]

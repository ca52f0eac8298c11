"""Pointers to antecedents, over the notes in order. Never a guess.

The result is a side table: citations stay as they were read. One small function a kind: `ibid`, `op_cit`,
`short`, `idem`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from iqrefs.model import Antecedent, Citation, Document, MentionKey, Note
from iqrefs.resolve.embedded import resolve_embedded
from iqrefs.resolve.files import resolve_file
from iqrefs.resolve.ibid import resolve_ibid, resolve_note_number
from iqrefs.resolve.idem import resolve_idem
from iqrefs.resolve.op_cit import resolve_op_cit
from iqrefs.resolve.short import resolve_print, resolve_short
from iqrefs.resolve.state import State


def resolve_pointers(
    document: Document, citations: Mapping[MentionKey, Citation]
) -> dict[MentionKey, Antecedent]:
    """What each citation in the notes leans on, by mention key."""
    state = State()
    for note in document.notes:
        state.open_note(note.label)
        for index, mention in enumerate(note.mentions):
            key = f"{note.label}#{index}"
            citation = citations[key]
            resolve = partial(_resolve_one, state, note, key, citation)
            told = mention.embedded
            found = resolve_embedded(state, key, citation, told, resolve) if told else resolve()
            state.settle(key, found, citation)
        state.close_note()
    return state.antecedents


def _resolve_one(state: State, note: Note, key: MentionKey, citation: Citation) -> Antecedent:
    if citation.kind == "none":
        named = resolve_print(state, citation) if citation.locator is not None else None
        return named or Antecedent("none")
    if citation.kind == "ibid":
        if citation.pointer and citation.pointer.to_note:
            return resolve_note_number(state, note, citation)
        if "archive_location" in citation.item:
            return resolve_file(state, citation)
        return resolve_ibid(state, citation)
    if citation.kind == "op-cit":
        return resolve_op_cit(state, citation)
    if citation.pointer and citation.pointer.same_author:
        return resolve_idem(state, key, citation)
    return resolve_short(state, citation) or Antecedent("full", mention=key)

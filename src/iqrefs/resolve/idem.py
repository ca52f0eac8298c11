"""Idem, المؤلف نفسه: a work of its own, by the author of the citation right before it."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import Antecedent, Citation, Item, MentionKey
from iqrefs.resolve.short import resolve_short
from iqrefs.resolve.state import State


def resolve_idem(state: State, key: MentionKey, citation: Citation) -> Antecedent:
    """A full (or short) citation whose author is printed in the citation before; none is guessed.

    Dashes at the head of a note may be a bullet, and repeat nothing.
    """
    is_word = citation.pointer is not None and any(map(str.isalpha, citation.pointer.words))
    before = state.find_before() if is_word else None
    if before is None or "author" not in before.item or "author" in citation.item:
        return resolve_short(state, citation) or Antecedent("full", mention=key)
    label, mention = before.nearest(None)
    whole = replace(citation, item=Item(**citation.item, author=before.item["author"]))
    return resolve_short(state, whole) or Antecedent(
        "full", mention=key, evidence=f"its author is that of note {label}", author_of=mention
    )

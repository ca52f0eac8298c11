"""Idem, المؤلف نفسه: a work of its own, by the author of the citation right before it."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import Antecedent, Citation, Item, MentionKey
from iqrefs.resolve.short import resolve_short
from iqrefs.resolve.state import State, is_idem


def resolve_idem(state: State, key: MentionKey, citation: Citation) -> Antecedent:
    """A full (or short) citation whose author is printed in the citation before; none is guessed.

    A dash at the head of a note may be a bullet, and repeats nothing.
    """
    before = state.find_before() if is_idem(citation) else None
    if before is None or "author" not in before.item or "author" in citation.item:
        lost = before is None and is_idem(citation) and "author" not in citation.item
        evidence = "its author cannot be told from the citation before it" if lost else ""
        return resolve_short(state, citation) or Antecedent("full", mention=key, evidence=evidence)
    label, mention = before.nearest(None)
    whole = replace(citation, item=Item(**citation.item, author=before.item["author"]))
    return resolve_short(state, whole) or Antecedent(
        "full", mention=key, evidence=f"its author is that of note {label}", author_of=mention
    )

"""The learned labeller: a linear-chain CRF over the words of a mention, the rules' reading as evidence.

The rules read first. The labeller sees their reading beside the words, the marks and the classes of words,
and says of each word which variable it belongs to; where it disagrees and is sure, its reading stands.
Without a labeller the rules' reading does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from iqrefs.parse.draft import Draft
from iqrefs.parse.fields import tell_publisher_class
from iqrefs.parse.label import BODY, Look, look_at
from iqrefs.parse.segments import Segment
from iqrefs.parse.tagger.features import describe_units
from iqrefs.parse.tagger.keep import CERTAIN, is_certain, keep_what_is_certain
from iqrefs.parse.tagger.labeller import Labeller, load_labeller, load_shipped
from iqrefs.parse.tagger.labels import MORE, NONE, as_label
from iqrefs.parse.tagger.revise import revise_fields
from iqrefs.parse.tagger.units import cut_units
from iqrefs.parse.types import Clues

__all__ = ["Labeller", "label_draft", "load_labeller", "load_shipped"]

_LEFT_TO_RULES = frozenset({"genre:interview", "genre:personal_communication"})
"""What the rules describe by a convention of ours (an interview's title is all that is printed of it)."""


def label_draft(draft: Draft, clues: Clues, labeller: Labeller) -> tuple[Clues, dict[str, float]]:
    """Revise the rules' reading; gives the clues to the type now, and how sure each variable is."""
    units = cut_units(draft)
    if not units or draft.evidence & _LEFT_TO_RULES:
        return clues, {}
    if is_certain(draft, units):
        ruled = {as_label(unit.ruled) for unit in units}
        return clues, {variable: CERTAIN for variable in ruled if _is_read(draft, variable)}
    labels, sure = labeller.label(describe_units(draft, units))
    told = list(labels)
    keep_what_is_certain(draft, units, labels, sure)
    for at, unit in enumerate(units):
        if labels[at] != told[at]:
            sure[at] = CERTAIN if unit.certain else labeller.weigh(labels[at], at)
    changed = revise_fields(draft, units, labels)
    return _renew_clues(draft, clues, changed), _weigh(draft, labels, sure)


def _weigh(draft: Draft, labels: Sequence[str], sure: Sequence[float]) -> dict[str, float]:
    """The confidence of each variable that the reading has: the mean over its units."""
    found: dict[str, list[float]] = {}
    for label, probability in zip(labels, sure, strict=True):
        if label != NONE:
            found.setdefault(label.rstrip(MORE), []).append(probability)
    return {variable: sum(of) / len(of) for variable, of in found.items() if _is_read(draft, variable)}


def _is_read(draft: Draft, variable: str) -> bool:
    return variable in draft.item or (variable == "locator" and draft.locator is not None)


def _renew_clues(draft: Draft, clues: Clues, changed: frozenset[str]) -> Clues:
    """The clues that variables give which the labeller read otherwise."""
    if "container-title" in changed:
        look = _look_at(draft, "container-title")
        clues = replace(
            clues,
            container=look.container if look else "",
            container_known=look.known if look else "",
            has_host=clues.has_host and look is not None,
            labelled_container=look is not None,
        )
    if "publisher" in changed:
        look = _look_at(draft, "publisher")
        clues = replace(clues, publisher=tell_publisher_class(look) if look else "")
    if "author" in changed:
        look = _look_at(draft, "author")
        clues = replace(clues, author_is_body=look is not None and look.body >= BODY)
    if "title" in changed:
        at = next((index for index, label in enumerate(draft.labels) if label == "title"), None)
        cues = draft.cues[at] if at is not None else ()
        clues = replace(
            clues,
            opening=frozenset((cue.kind, cue.value) for _length, cue in cues),
            quoted_title=bool(at) and draft.words[at - 1] == '"' if at is not None else False,
        )
    return clues


def _look_at(draft: Draft, variable: str) -> Look | None:
    """What the passage of a variable looks like."""
    tokens = [index for index, label in enumerate(draft.labels) if label == variable]
    return look_at(draft, Segment(tokens[0], tokens[-1] + 1, "none")) if tokens else None

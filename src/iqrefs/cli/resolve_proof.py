"""A rewriting that is read again before it is written, and mended until it is read as it is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iqrefs.errors import InputError

if TYPE_CHECKING:
    from iqrefs.cli.resolve_files import Writer
    from iqrefs.model import Edit, MentionKey, Reading
    from iqrefs.rewrite import Plan, Remark, Rewrite

_ROUNDS = 16
"""Two or three do for most papers."""
_PATIENCE = 3
"""So many rounds the next choices are tried; each round reads the whole document."""

Reread = Callable[[bytes], "Reading | None"]
"""Reads the bytes of a document as its file was read; None where nothing is left to read."""


@dataclass(frozen=True, slots=True)
class Proven:
    """The bytes to be written, how they are read, and the labels of the notes whose citations were rewritten,
    would be read as another source, or have no place in the file.
    """

    data: bytes
    reading: Reading
    made: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    breaks_signature: bool = False


@dataclass(slots=True)
class _Trial:
    """What of a plan is tried: for each rewriting the choice at hand, past the last one for none."""

    rewrites: Sequence[Rewrite]
    chosen: dict[int, int] = field(default_factory=dict)
    by_note: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, rewrite in enumerate(self.rewrites):
            self.chosen[index] = 0
            self.by_note.setdefault(rewrite.label, []).append(index)

    def list_edits(self) -> dict[int, Edit]:
        """The edits at hand, by rewriting."""
        return {
            index: self.rewrites[index].choices[choice]
            for index, choice in self.chosen.items()
            if choice < len(self.rewrites[index].choices)
        }

    def give_up(self, key: MentionKey, order: Sequence[str], most: int) -> None:
        """Leave a citation that is read otherwise as printed; where it is, the `most` nearest to it."""
        own = [i for i in self.by_note.get(key.rpartition("#")[0], ()) if self.rewrites[i].key == key]
        near = [i for i in own if self.is_at_hand(i)] or self._list_near(key, order, most)
        for index in near:
            self.chosen[index] = len(self.rewrites[index].choices)

    def _list_near(self, key: MentionKey, order: Sequence[str], most: int) -> list[int]:
        place = order.index(key.rpartition("#")[0])
        near: list[int] = []
        for label in (*reversed(order[: place + 1]), *order[place + 1 :]):
            near += [index for index in self.by_note.get(label, ()) if self.is_at_hand(index)]
            if len(near) >= most:
                break
        return near[:most]

    def is_at_hand(self, index: int) -> bool:
        """Whether a rewriting is still tried."""
        return self.chosen[index] < len(self.rewrites[index].choices)

    def step(self, key: MentionKey, order: Sequence[str]) -> None:
        """Go on to the next choice for a citation that is read otherwise; where nothing was changed there,
        for another of its note, or of the nearest note before it, or behind it.
        """
        label = key.rpartition("#")[0]
        place = order.index(label)
        for near in (*reversed(order[: place + 1]), *order[place + 1 :]):
            at_hand = [i for i in self.by_note.get(near, ()) if self.is_at_hand(i)]
            if at_hand:
                own = [i for i in at_hand if self.rewrites[i].key == key]
                self.chosen[(own or at_hand[-1:])[0]] += 1
                return


def prove_rewriting(
    writer: Writer, reading: Reading, plan: Plan, remarks: Sequence[Remark], reread: Reread
) -> Proven:
    """The document as planned, as far as it is then read as before: the same notes, citing the same works.

    Raises InputError where no part of the plan can be written so.
    """
    from iqrefs.amend.changes import place_edits  # noqa: PLC0415
    from iqrefs.rewrite import Rewrite, find_unlike  # noqa: PLC0415

    standing = [
        Rewrite(remark.key, remark.label, (remark.edit,)) for remark in remarks if not remark.is_there
    ]
    trial = _Trial([*plan.rewrites, *(standing if writer.remarks_stand else [])])
    order = [note.label for note in reading.document.notes]
    for count in range(_ROUNDS):
        edits = trial.list_edits()
        changes, homeless = place_edits(reading.document, edits.values())
        amended = writer.amend(changes)
        after = reread(amended.data)
        unlike = find_unlike(reading, after) if after is not None else (f"{order[0]}#0",)
        if not unlike and after is not None:
            lost = {order[change.note] for change in amended.unplaced}
            lost |= {edit.mention.rpartition("#")[0] for edit in homeless}
            proven = _close(trial, amended.data, after, lost, len(plan.rewrites))
            return replace(proven, breaks_signature=amended.breaks_signature)
        for key in unlike:
            if count < _PATIENCE:
                trial.step(key, order)
            else:
                trial.give_up(key, order, 1 << (count - _PATIENCE))
    raise InputError("was not rewritten: its notes would not be told apart as now; rewrite it by hand.")


def _close(trial: _Trial, data: bytes, after: Reading, lost: set[str], planned: int) -> Proven:
    edits = trial.list_edits()
    made = [trial.rewrites[i].label for i in edits if i < planned and trial.rewrites[i].label not in lost]
    left = [trial.rewrites[i].label for i in range(planned) if i not in edits]
    unplaced = [trial.rewrites[i].label for i in edits if trial.rewrites[i].label in lost]
    return Proven(data, after, tuple(made), tuple(left), tuple(unplaced))

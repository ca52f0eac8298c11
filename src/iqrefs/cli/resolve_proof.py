"""A rewriting that is read again before it is written, and mended until it is read as it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from iqrefs.cli.resolve_trial import Trial
from iqrefs.errors import InputError

if TYPE_CHECKING:
    from iqrefs.cli.resolve_files import Writer
    from iqrefs.model import Edit, Reading
    from iqrefs.rewrite import Plan, Remark

_FORESIGHT = 12
"""So many rounds the choices are tried without the file; three or four do for most papers."""
_ROUNDS = 16
"""One or two do for most papers; each reads the whole document."""
_PATIENCE = 3
"""So many rounds the next choices are tried, then all is left that is read otherwise."""


class Reader(Protocol):
    """Reads the document after it was rewritten."""

    def foresee(self, edits: Sequence[Edit]) -> Reading:
        """How it would be read with edits, told without the file."""

    def read_again(self, data: bytes) -> Reading | None:
        """The bytes of the document as its file was read; None where nothing is left to read."""


@dataclass(frozen=True, slots=True)
class Proven:
    """The bytes to be written, and the labels of the notes whose citations were rewritten, would be read as
    another source, have no place in the file, or hold tracked changes.
    """

    data: bytes
    made: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    tracked: tuple[str, ...] = ()
    breaks_signature: bool = False


def prove_rewriting(
    writer: Writer, reading: Reading, plan: Plan, remarks: Sequence[Remark], reader: Reader
) -> Proven:
    """The document as planned, as far as it is then read as before: the same notes, citing the same works.

    Raises InputError where no part of the plan can be written so.
    """
    from iqrefs.amend.changes import place_edits  # noqa: PLC0415
    from iqrefs.rewrite import Rewrite, find_unlike  # noqa: PLC0415

    standing = [
        Rewrite(remark.key, remark.label, (remark.edit,)) for remark in remarks if not remark.is_there
    ]
    planned = len(plan.rewrites)
    order = [note.label for note in reading.document.notes]
    trial = Trial([*plan.rewrites, *(standing if writer.remarks_stand else [])], order)
    _foresee(trial, planned, reading, reader)
    for count in range(_ROUNDS):
        edits = trial.list_edits()
        changes, homeless = place_edits(reading.document, edits.values())
        amended = writer.amend(changes)
        after = reader.read_again(amended.data)
        unlike = find_unlike(reading, after) if after is not None else (f"{order[0]}#0",)
        if not unlike:
            lost = {order[change.note] for change in amended.unplaced}
            lost |= {edit.mention.rpartition("#")[0] for edit in homeless}
            tracked = {order[change.note] for change in amended.tracked}
            proven = _close(trial, amended.data, lost, tracked, planned)
            return replace(proven, breaks_signature=amended.breaks_signature)
        if count < _PATIENCE:
            trial.go_on(unlike, after)
        else:
            trial.give_up(unlike, 1 << (count - _PATIENCE))
    raise InputError("was not rewritten: its notes would not be told apart as now; rewrite it by hand.")


def _foresee(trial: Trial, planned: int, reading: Reading, reader: Reader) -> None:
    """Choose for each citation the first of its choices that would be read as it is meant."""
    from iqrefs.rewrite import find_unlike  # noqa: PLC0415

    for _ in range(_FORESIGHT):
        after = reader.foresee([edit for index, edit in trial.list_edits().items() if index < planned])
        unlike = find_unlike(reading, after)
        if not unlike:
            return
        trial.go_on(unlike, after)


def _close(trial: Trial, data: bytes, lost: set[str], tracked: set[str], planned: int) -> Proven:
    edits = trial.list_edits()
    made = [trial.rewrites[i].label for i in edits if i < planned and trial.rewrites[i].label not in lost]
    left = [trial.rewrites[i].label for i in range(planned) if i not in edits]
    unplaced = [trial.rewrites[i].label for i in edits if trial.rewrites[i].label in lost - tracked]
    held = [trial.rewrites[i].label for i in edits if trial.rewrites[i].label in tracked]
    return Proven(data, tuple(made), tuple(left), tuple(unplaced), tuple(held))

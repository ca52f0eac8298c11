"""A rewriting that is never read as it is meant is not written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from iqrefs.amend.changes import Amended
from iqrefs.check.settings.profiles import load_profile
from iqrefs.cli.resolve_proof import prove_rewriting
from iqrefs.errors import InputError
from iqrefs.model import Change, Edit, Reading
from iqrefs.rewrite import Remark, plan_rewriting
from tests.rewrite.rewriting import read_notes

_DODGE = "Toby Dodge, Inventing Iraq (New York: Columbia University Press, 2003), 45."
_TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), 4."


class _Counting:
    """Writes how many changes there are, and nothing else."""

    remarks_stand = False

    def amend(self, changes: Sequence[Change]) -> Amended:
        return Amended(str(len(changes)).encode())

    def comment(self, data: bytes, remarks: Sequence[Remark]) -> bytes:
        return data + str(len(remarks)).encode()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Foresees that all is read as it was, and reads as `after` what has any change, else as `unchanged`."""

    before: Reading
    after: Reading | None
    unchanged: Reading | None

    def foresee(self, edits: Sequence[Edit]) -> Reading:
        del edits
        return self.before

    def read_again(self, data: bytes) -> Reading | None:
        return self.unchanged if data == b"0" else self.after


def _prove(reading: Reading, after: Reading | None) -> tuple[bytes, tuple[str, ...]]:
    """What is written where the document is read as `after` as long as anything is changed in it."""
    plan = plan_rewriting(reading, "full", load_profile("general"))
    proven = prove_rewriting(_Counting(), reading, plan, [], _Reader(reading, after, reading))
    return proven.data, proven.unlike


def test_what_is_read_as_another_work_is_left_out(tmp_path: Path) -> None:
    reading = read_notes(tmp_path, [_DODGE, "Ibid., 52.", _TRIPP, "Ibid., 9."])
    other = read_notes(tmp_path, [_DODGE, _TRIPP, _TRIPP, _DODGE])
    assert _prove(reading, other) == (b"0", ("2", "4"))


def test_a_document_that_falls_apart_however_it_is_changed_is_left_as_it_was(tmp_path: Path) -> None:
    reading = read_notes(tmp_path, [_DODGE, *["Ibid., 52."] * 20])
    data, left = _prove(reading, None)
    assert (data, len(left)) == (b"0", 20)


def test_a_document_that_cannot_be_read_again_is_refused(tmp_path: Path) -> None:
    reading = read_notes(tmp_path, [_DODGE, "Ibid., 52."])
    plan = plan_rewriting(reading, "full", load_profile("general"))
    with pytest.raises(InputError, match="was not rewritten"):
        prove_rewriting(_Counting(), reading, plan, [], _Reader(reading, None, None))

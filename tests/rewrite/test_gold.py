"""The gold documents there and back: nothing is read as another source, whatever form the notes have."""

from __future__ import annotations

from pathlib import Path

import pytest

import iqrefs
from iqrefs.amend.changes import place_edits
from iqrefs.amend.text import amend_text
from iqrefs.check.settings.profiles import load_profile
from iqrefs.model import Reading
from iqrefs.rewrite import Form, find_unlike, plan_rewriting

_ROOT = Path(__file__).parents[2]
_BARE = {"islamic-history": 1}
"""Works that are described as briefly as a short citation is, so that they are read as one."""


def _rewrite(reading: Reading, file: Path, form: Form) -> tuple[Path, Reading]:
    """The file with its notes in a form, and how it reads."""
    plan = plan_rewriting(reading, form, load_profile("iraqi-academic"))
    changes, homeless = place_edits(reading.document, [one.choices[0] for one in plan.rewrites])
    text, unplaced = amend_text(file.read_text(encoding="utf-8"), reading.document.source, changes)
    assert (homeless, unplaced) == ([], ())
    written = file.with_name(f"{file.stem}-{form}.txt")
    written.write_text(text, encoding="utf-8")
    return written, iqrefs.read_document(written)


def _count_resolved(reading: Reading) -> int:
    return sum(one.status == "resolved" for one in reading.antecedents.values())


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("khamees-2025", marks=pytest.mark.untraced),
        pytest.param("iraq-thesis", marks=pytest.mark.untraced),
        "islamic-history",
        "press-politics",
        "chicago-english",
    ],
)
def test_spelled_out_and_pointed_back_every_citation_keeps_its_work(tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.txt"
    file.write_bytes((_ROOT / "tests" / "gold" / f"{name}.txt").read_bytes())
    reading = iqrefs.read_document(file)
    full, spelled = _rewrite(reading, file, "full")
    assert find_unlike(reading, spelled) == ()
    assert _count_resolved(spelled) == _BARE.get(name, 0)
    again, _ = _rewrite(spelled, full, "full")
    assert again.read_bytes() == full.read_bytes()
    _, back = _rewrite(spelled, full, "pointers")
    assert len(find_unlike(reading, back)) <= 1
    assert _count_resolved(back) >= _count_resolved(reading) - 1

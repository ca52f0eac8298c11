"""Any notes in any form: nothing raises, every edit has a place, and notes without pointers stay."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.amend.changes import place_edits
from iqrefs.check.settings.profiles import load_profile
from iqrefs.rewrite import Form, list_remarks, plan_rewriting
from tests.rewrite.rewriting import read_notes

_BATATU = "حنا بطاطو، الطبقات الاجتماعية في العراق، بيروت، 1990، ص 240"
_DODGE = "Toby Dodge, Inventing Iraq (London, 2003), 45"
_POINTERS = (
    "المصدر نفسه",
    "Ibid.",
    "op. cit.",
    "المصدر السابق",
    "idem",
    "الموضع نفسه",
    "انظر الهامش 1",
    "supra note 2",
)
_NAMES = ("بطاطو", "Dodge", "المادة 4 من القانون نفسه", "ينظر:", "See")
_PASSAGES = ("ص 5", "p. 9", "ج2", "4/ 216", "1:2:3")
_MARKS = ("؛", ";", "،", ",", ".", "(", "«", "”", "\u202e", "[؟", "*", "---")
_PIECES = st.sampled_from([_BATATU, _DODGE, *_POINTERS, *_NAMES, *_PASSAGES, *_MARKS])
_NOTES = st.lists(st.lists(_PIECES, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=25)
@given(_NOTES, st.sampled_from(["full", "short", "pointers"]))
def test_every_edit_has_a_place(notes: list[str], form: Form) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_notes(Path(folder), notes)
    plan = plan_rewriting(reading, form, load_profile("iraqi-academic"))
    for choice in range(4):
        edits = [one.choices[choice] for one in plan.rewrites if choice < len(one.choices)]
        assert place_edits(reading.document, edits)[1] == []
    assert len(list(list_remarks(reading))) == len(plan.open)
    assert {one.key for one in plan.rewrites}.isdisjoint(plan.open)

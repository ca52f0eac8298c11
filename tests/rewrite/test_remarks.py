"""What is said of pointers that lead nowhere."""

from __future__ import annotations

from pathlib import Path

from iqrefs.rewrite import list_remarks
from tests.rewrite.rewriting import read_notes

_NOTES = [
    "حنا بطاطو، الطبقات الاجتماعية في العراق، مؤسسة الأبحاث العربية، بيروت، 1990، ص 240.",
    "نجم الدين السهروردي، المصدر السابق، ص 91.",
    "Hourani, op. cit., 22.",
]


def test_each_is_told_in_the_language_of_its_note(tmp_path: Path) -> None:
    arabic, english = list_remarks(read_notes(tmp_path, _NOTES))
    assert (arabic.label, arabic.lang, arabic.status) == ("2", "ar", "unresolved")
    assert arabic.edit.replacement == " [؟ لم يُعثر على المصدر في الحواشي السابقة]"
    assert english.edit.replacement == " [? not cited in full before]"
    assert english.lines == ("No earlier note cites a source that fits these words. Cite it in full here.",)


def test_a_remark_that_stands_there_already_is_known(tmp_path: Path) -> None:
    notes = [_NOTES[0], f"{_NOTES[1]} [؟ لم يُعثر على المصدر في الحواشي السابقة]"]
    assert [remark.is_there for remark in list_remarks(read_notes(tmp_path, notes))] == [True]

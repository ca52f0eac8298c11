"""What is read otherwise after notes were rewritten."""

from __future__ import annotations

from pathlib import Path

from iqrefs.rewrite import find_unlike
from tests.rewrite.rewriting import read_notes

_BATATU = "حنا بطاطو، الطبقات الاجتماعية في العراق، مؤسسة الأبحاث العربية، بيروت، 1990، ص 240."
_DODGE = "Toby Dodge, Inventing Iraq (New York: Columbia University Press, 2003), 45."


def test_the_same_works_in_other_words_are_alike(tmp_path: Path) -> None:
    before = read_notes(tmp_path, [_BATATU, "المصدر نفسه، ص 9.", _DODGE])
    after = read_notes(tmp_path, [_BATATU, _BATATU.replace("240", "9"), _DODGE])
    assert find_unlike(before, after) == ()


def test_another_work_another_passage_and_a_lost_citation_are_found(tmp_path: Path) -> None:
    before = read_notes(tmp_path, [_BATATU, "المصدر نفسه، ص 9.", _DODGE, "Ibid., 50."])
    after = read_notes(tmp_path, [_BATATU, "المصدر نفسه، ص 90.", _DODGE, _BATATU])
    assert find_unlike(before, after) == ("2#0", "4#0")


def test_of_other_notes_the_first_without_a_counterpart_is_told(tmp_path: Path) -> None:
    two, one = read_notes(tmp_path, [_BATATU, _DODGE]), read_notes(tmp_path, [_BATATU])
    assert find_unlike(two, one) == ("2#0",)
    assert find_unlike(one, two) == ("1#0",)

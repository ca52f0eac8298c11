import pytest

from tests.check.running import told

FIRST = "(1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"
THIRD = "(3) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"


@pytest.mark.parametrize("note", ["(2)\n", "(2) \n", "(2) .\n", "(2) …\n", "(2)\n\n"])
def test_a_number_with_nothing_behind_it_is_told(note: str) -> None:
    assert told("NOT006", FIRST + note + THIRD) == ["2"]


@pytest.mark.parametrize("note", ["(2) المصدر نفسه.\n", "(2) Ibid.\n", "(2)\nالمصدر نفسه، ص 80.\n", ""])
def test_a_note_with_a_word_or_none_at_all_is_left_alone(note: str) -> None:
    assert told("NOT006", FIRST + note + THIRD) == []


def test_an_ibid_behind_an_empty_note_leans_on_nothing() -> None:
    assert told("REF001", FIRST + "(2)\n(3) المصدر نفسه، ص 9.\n") == ["3"]

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

FULL = (
    "(1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"
    "(2) Nora Whitfield, Canals of the Lower Tigris, London, Harrow Press, 1988, p. 40.\n"
)


def test_a_word_that_the_profile_does_not_name_is_told_with_the_one_that_it_does() -> None:
    text = FULL + "(3) حازم العبدلي، المرجع المشار إليه، ص 80.\n(4) ذات المرجع، ص 82.\n"
    found = check_text(text, profile="iraqi-academic", rules=(BY_CODE["REF012"],))
    assert ("4", "ذات المرجع", "المصدر نفسه") in [
        (one.label, one.values["words"], one.values["better"]) for one in found
    ]


@pytest.mark.parametrize(
    "note",
    ["المصدر نفسه، ص 80.", "Ibid., p. 44.", "Ibid, p. 44.", "العبدلي، مصدر سبق ذكره، ص 9.", "I bid., p. 44."],
)
def test_the_journal_s_words_and_slips_of_them_are_left_alone(note: str) -> None:
    assert told("REF012", FULL + f"(3) {note}\n", profile="iraqi-academic") == []


def test_nothing_is_said_where_no_profile_names_words() -> None:
    assert told("REF012", FULL + "(3) ذات المرجع، ص 80.\n") == []

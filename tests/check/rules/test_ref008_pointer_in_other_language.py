import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

ENGLISH = "(1) Nora Whitfield, Canals of the Lower Tigris, London, Harrow Press, 1988, p. 40.\n"
FRENCH = "(1) Luc Perrin, Les oasis du Sud, Paris, Éditions du Puits, 1988, p. 40.\n"
ARABIC = "(1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"


@pytest.mark.parametrize(
    ("text", "printed", "better"),
    [
        (ARABIC + "(2) Ibid., p. 80.\n", "Ibid.", "المصدر نفسه"),
        (ARABIC + "(2) العبدلي، op. cit.، ص 80.\n", "op. cit.", "المصدر السابق"),
        (ENGLISH + "(2) المصدر نفسه، ص 44.\n", "المصدر نفسه", "Ibid."),
        (ENGLISH + "(2) Whitfield، المصدر السابق، ص 44.\n", "المصدر السابق", "op. cit."),
    ],
)
def test_a_word_of_the_other_script_is_told(text: str, printed: str, better: str) -> None:
    (found,) = check_text(text, rules=(BY_CODE["REF008"],))
    assert [found.text[start:end] for start, end in found.spans] == [printed]
    assert found.values["better"] == better
    assert found.fix is not None
    assert not found.fix.is_safe


@pytest.mark.parametrize(
    "text",
    [
        ARABIC + "(2) المصدر نفسه، ص 80.\n",
        ENGLISH + "(2) Ibid., ص 44.\n",
        FRENCH + "(2) Ibid., p. 44.\n(3) Perrin, op. cit., p. 50.\n",
        "(4) Ibid., p. 80.\n",
        "(1) حازم العبدلي (Hazim Abdali)، طرق القوافل Caravan Roads، بيروت، 2001، ص 77.\n(2) Ibid., p. 3.\n",
    ],
    ids=["Arabic", "an Arabic page", "French", "leads nowhere", "in both scripts"],
)
def test_the_work_s_own_language_and_what_is_mixed_are_left_alone(text: str) -> None:
    assert told("REF008", text) == []

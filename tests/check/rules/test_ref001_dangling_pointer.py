import pytest

from tests.check.running import check_text, told

FULL = "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"
ARABIC = "(1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (FULL + "(4) Ibid., 44.\n", ["4"]),
        (ARABIC + "(3) المصدر نفسه، ص 80.\n", ["3"]),
        ("(1) المصدر نفسه، ص 80.\n(2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n", ["1"]),
        (FULL + "(2) Supra note 9, 44.\n", ["2"]),
        (FULL + "(4) Ibid., 44.\n(5) Ibid., 45.\n", ["4"]),
    ],
    ids=[
        "after a gap",
        "after a gap, Arabic",
        "the first note",
        "a note that is not there",
        "only the first",
    ],
)
def test_a_pointer_that_has_lost_its_work_is_told(text: str, labels: list[str]) -> None:
    assert told("REF001", text) == labels


@pytest.mark.parametrize(
    "text",
    [
        FULL + "(2) Ibid., 44.\n",
        ARABIC + "(2) المصدر نفسه، ص 80.\n",
        FULL + "(2) Supra note 1, 44.\n",
        FULL + "(4) Whitfield, op. cit., 44.\n",
        FULL + "(4) See the interview with the engineer in the appendix.\n",
    ],
    ids=["follows", "follows, Arabic", "a note that is there", "names its author", "no pointer"],
)
def test_a_pointer_that_leads_somewhere_is_left_alone(text: str) -> None:
    assert told("REF001", text) == []


def test_the_words_are_underlined_and_a_named_note_is_quoted() -> None:
    (found,) = [one for one in check_text(FULL + "(2) Supra note 9, 44.\n") if one.code == "REF001"]
    assert [found.text[start:end] for start, end in found.spans] == ["Supra"]
    assert found.values == {"note": "9"}
    assert "note 9" in found.message

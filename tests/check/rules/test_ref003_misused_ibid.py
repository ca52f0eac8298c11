import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

WHITFIELD = "({}) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"
HADDAD = "({}) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n"
NASIRI = "({}) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"
ABDALI = "({}) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"
ENGLISH = WHITFIELD.format(1) + HADDAD.format(2)
ARABIC = NASIRI.format(1) + ABDALI.format(2)


@pytest.mark.parametrize(
    ("text", "printed", "replacement"),
    [
        (ENGLISH + "(3) Canals of the Lower Tigris, Ibid.\n", "Ibid.", "op. cit."),
        (ENGLISH + "(3) Ibid., Whitfield, p. 44.\n", "Ibid.", "Op. cit."),
        (ARABIC + "(3) سعاد الناصري، المصدر نفسه، ص 25.\n", "المصدر نفسه", "المصدر السابق"),
        (ARABIC + "(3) الناصري، نفس المرجع، ص 25.\n", "نفس المرجع", "المرجع السابق"),
    ],
)
def test_the_word_for_the_work_before_is_told_beside_another_work(
    text: str, printed: str, replacement: str
) -> None:
    (found,) = check_text(text, rules=(BY_CODE["REF003"],))
    assert [found.text[start:end] for start, end in found.spans] == [printed]
    assert found.severity == "warning"
    assert found.fix is not None
    assert not found.fix.is_safe
    assert [edit.replacement for edit in found.fix.edits] == [replacement]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "(3) Whitfield, op. cit., 44.\n(4) Ibid., 45.\n",
        ARABIC + "(3) العبدلي، المصدر نفسه، ص 80.\n",
        ENGLISH + "(7) Whitfield, Ibid., 44.\n",
        ARABIC + "(3) سعاد الناصري، المصدر السابق، ص 25.\n",
        WHITFIELD.format(1) + "(2) Haddad, op. cit., 9.\n(3) Whitfield, Ibid., 44.\n",
    ],
    ids=["right", "named beside the Arabic word", "after a gap", "the other word", "after an open pointer"],
)
def test_what_is_usual_or_not_certain_is_left_alone(text: str) -> None:
    assert told("REF003", text) == []


def test_names_beside_the_latin_word_for_the_very_work_before_are_a_hint() -> None:
    (found,) = check_text(ENGLISH + "(3) Haddad, Ibid., 9.\n", rules=(BY_CODE["REF003"],))
    assert (found.severity, found.variant, found.fix) == ("info", "message-beside", None)


def test_no_hint_is_given_where_ibid_stands_beside_every_name() -> None:
    turns = "".join(
        f"({number}) Ibid., {name}, p. {number}.\n"
        for number, name in enumerate(["Whitfield", "Haddad", "Whitfield", "Whitfield"], 3)
    )
    assert told("REF003", ENGLISH + turns) == ["3", "4", "5"]

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

WHITFIELD = "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"
HADDAD = "({}) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n"
ABDALI = "({}) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (WHITFIELD + "(2) Haddad, op. cit., 12.\n" + HADDAD.format(3), "3"),
        (WHITFIELD + "(2) العبدلي، المصدر السابق، ص 80.\n" + HADDAD.format(3) + ABDALI.format(4), "4"),
        # an earlier work has the name in its title
        (
            "(1) سعاد الناصري، قوافل العبدلي، بغداد، دار النهر، 1994، ص 20.\n"
            "(2) العبدلي، المصدر السابق، ص 80.\n" + ABDALI.format(3),
            "3",
        ),
    ],
)
def test_a_pointer_before_the_description_is_told_with_its_note(text: str, note: str) -> None:
    (found,) = check_text(text, rules=(BY_CODE["REF006"],))
    assert (found.label, found.values["note"]) == ("2", note)
    assert found.related == (f"{note}#0",)


@pytest.mark.parametrize(
    "text",
    [
        WHITFIELD + HADDAD.format(2) + "(3) Haddad, op. cit., 12.\n",
        WHITFIELD + "(2) Irving, op. cit., 12.\n" + HADDAD.format(3),
        HADDAD.format(1) + "(2) Haddad, op. cit., 12.\n" + HADDAD.format(3),
        "(1) سعاد الناصري، قوافل العبدلي، بغداد، دار النهر، 1994، ص 20.\n"
        "(2) قوافل العبدلي، المصدر السابق، ص 80.\n" + ABDALI.format(3),
    ],
    ids=["behind it", "of nobody", "described again later", "by its title"],
)
def test_a_pointer_behind_its_work_or_of_none_is_left(text: str) -> None:
    assert told("REF006", text) == []

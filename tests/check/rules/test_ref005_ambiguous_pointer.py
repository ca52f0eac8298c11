import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

ONE = "(1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"
OTHER = "(2) سعاد الناصري، حرف الموصل وصناعاتها، بغداد، دار النهر، 2003، ص 9.\n"
BETWEEN = "(3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.\n"


def test_the_works_that_a_name_fits_are_quoted_with_their_notes() -> None:
    text = ONE + OTHER + BETWEEN + "(4) سعاد الناصري، المصدر السابق، ص 25.\n"
    (found,) = check_text(text, rules=(BY_CODE["REF005"],))
    assert found.values == {
        "named": "سعاد الناصري",
        "notes": "1 / 2",
        "first": "أسواق الموصل القديمة",
        "first_note": "1",
        "second": "حرف الموصل وصناعاتها",
        "second_note": "2",
    }
    assert found.related == ("1#0", "2#0")


def test_three_works_are_told_by_their_notes_alone() -> None:
    text = (
        "(1) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n"
        "(2) Omar Haddad, The Marsh Wars (Beirut: Cedar House, 1995), 8.\n"
        "(3) Omar Haddad, Salt (Beirut: Cedar House, 1999), 9.\n"
        "(4) Haddad, op. cit., 12.\n"
    )
    (found,) = check_text(text, rules=(BY_CODE["REF005"],))
    assert (found.label, found.variant, found.values["notes"]) == ("4", "message", "1 / 2 / 3")


@pytest.mark.parametrize(
    "pointer",
    [
        "(4) سعاد الناصري، أسواق الموصل القديمة، المصدر السابق، ص 25.\n",
        "(4) خالد يونس، المصدر السابق، ص 25.\n",
        "(4) المصدر نفسه، ص 25.\n",
    ],
    ids=["with its title", "of another author", "bare"],
)
def test_a_pointer_that_fits_one_work_is_left_alone(pointer: str) -> None:
    assert told("REF005", ONE + OTHER + BETWEEN + pointer) == []


def test_the_title_printed_chooses_between_two_that_differ_in_a_word() -> None:
    season = "({}) سعاد الناصري، «تنقيبات تل الرماد: الموسم {}»، مجلة الرافد، مج {}، 1980، ص 9.\n"
    text = season.format(1, "الأول", 6) + season.format(2, "الثاني", 7) + BETWEEN
    pointer = "(4) الناصري، «تنقيبات تل الرماد{}»، المصدر السابق، ص 11.\n"
    assert told("REF005", text + pointer.format(": الموسم الثاني")) == []
    assert told("REF005", text + pointer.format("")) == ["4"]

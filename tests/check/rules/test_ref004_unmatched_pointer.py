import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

NASIRI = "(1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"
WHITFIELD = "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (NASIRI + "(2) حازم العبدلي، المصدر السابق، ص 81.\n", ["2"]),
        (WHITFIELD + "(2) Haddad, op. cit., 12.\n", ["2"]),
        (WHITFIELD + "(2) Haddad, op. cit., 12.\n(3) Haddad, op. cit., 19.\n", ["2", "3"]),
    ],
)
def test_a_pointer_whose_work_no_note_describes_is_told(text: str, labels: list[str]) -> None:
    assert told("REF004", text) == labels


@pytest.mark.parametrize(
    "text",
    [
        NASIRI + "(2) الناصري، المصدر السابق، ص 25.\n",
        WHITFIELD
        + "(2) Haddad, op. cit., 12.\n"
        + "(3) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n",
        (
            "(1) «أسواق الموصل القديمة» لسعاد الناصري، دار النهر بغداد 1994 ص 20.\n"
            "(2) سعاد: المرجع السابق ص 25.\n"
        ),
    ],
    ids=["described before", "described later", "named before in another way"],
)
def test_a_pointer_whose_work_stands_elsewhere_is_left_to_others(text: str) -> None:
    assert told("REF004", text) == []


def test_what_only_the_list_of_sources_describes_is_a_warning() -> None:
    text = (
        WHITFIELD + "(2) Haddad, op. cit., 12.\n\nBibliography\n\n"
        "Haddad, Omar. Rivers and Rulers. Beirut: Cedar House, 1992.\n"
        "Whitfield, Nora. Canals of the Lower Tigris. London: Harrow Press, 1988.\n"
    )
    (found,) = check_text(text, rules=(BY_CODE["REF004"],))
    assert (found.severity, found.variant) == ("warning", "message-listed")
    assert found.related == ("bibliography:1",)
    assert found.values == {"named": "Haddad", "entry": "1"}


@pytest.mark.parametrize("pointer", ["القانون نفسه، المادة 5.", "الرسالة نفسها، ص 9."])
def test_a_kind_of_work_that_the_one_before_is_not_is_told(pointer: str) -> None:
    assert told("REF004", f"{NASIRI}(2) {pointer}\n") == ["2"]


def test_what_an_earlier_note_prints_without_describing_it_is_a_remark() -> None:
    text = (
        NASIRI
        + "(2) يرى حازم العبدلي أن الأسواق أقدم من السور بكثير.\n(3) حازم العبدلي، المصدر السابق، ص 81.\n"
    )
    (found,) = check_text(text, rules=(BY_CODE["REF004"],))
    assert (found.severity, found.variant, found.label) == ("info", "message-unread", "3")


def test_a_word_that_says_nothing_is_not_what_fits_nothing() -> None:
    (found,) = check_text(NASIRI + "(2) أ. في، المصدر السابق، ص 81.\n", rules=(BY_CODE["REF004"],))
    assert found.values["named"] not in ("في", "أ", "أ. في")

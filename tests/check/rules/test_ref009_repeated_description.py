import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

ABDALI = "({}) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص {}.\n"
NASIRI = "({}) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"


def test_a_full_citation_of_a_work_described_before_is_a_hint() -> None:
    text = ABDALI.format(1, 77) + NASIRI.format(2) + ABDALI.format(3, 80)
    (found,) = check_text(text, rules=(BY_CODE["REF009"],))
    assert (found.label, found.severity, found.values["note"]) == ("3", "info", "1")


def test_a_work_described_twice_differently_is_told_at_both_notes() -> None:
    text = (
        "(1) Ministry of Irrigation, Survey of the Marshes, Baghdad, Government Press, 1986, p. 15.\n"
        + NASIRI.format(2)
        + "(3) Ministry of Irrigation, Survey of the Marshes, Report No. 86-17, March 1986, p. 11.\n"
    )
    first, second = check_text(text, rules=(BY_CODE["REF009"],))
    assert (first.label, first.severity, first.values["here"]) == ("1", "warning", "Government Press")
    assert (second.label, second.related) == ("3", ("1#0",))
    assert second.values["there"] == "Government Press"
    assert "86-17" in second.values["here"]


@pytest.mark.parametrize(
    "text",
    [
        ABDALI.format(1, 77) + NASIRI.format(2) + "(3) العبدلي، طرق القوافل، ص 80.\n",
        "(1) القانون المدني العراقي رقم 40 لسنة 1951، المادة 5.\n"
        + NASIRI.format(2)
        + "(3) القانون المدني العراقي رقم 40 لسنة 1951، المادة 9.\n",
        (
            "(1) حازم العبدلي، طرق القوافل، ج 1، بيروت، دار الأفق، 2001، ص 77.\n"
            "(2) حازم العبدلي، طرق القوافل، ج 2، بيروت، دار الأفق، 2003، ص 7.\n"
        ),
        ABDALI.format(1, 77) + "(2) المصدر نفسه، ص 9.\n" + NASIRI.format(3),
    ],
    ids=["a short form", "a law", "another volume", "a pointer"],
)
def test_short_forms_laws_and_other_volumes_are_left_alone(text: str) -> None:
    assert told("REF009", text) == []

import pytest

from tests.check.running import check_text, told

TWO = (
    "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40; "
    "Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n"
)
ARABIC = (
    "(1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20؛ "
    "حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"
)


@pytest.mark.parametrize(
    "text",
    [TWO + "(2) Ibid., 12.\n", ARABIC + "(2) المصدر نفسه، ص 81.\n", ARABIC + "(2) المصدر السابق، ص 81.\n"],
)
def test_a_bare_pointer_after_two_works_is_told(text: str) -> None:
    assert told("REF002", text) == ["2"]


@pytest.mark.parametrize(
    "text",
    [
        TWO + "(2) Haddad, op. cit., 12.\n",
        ARABIC + "(2) حازم العبدلي، المصدر السابق، ص 81.\n",
        "(1) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7; Ibid., 9.\n(2) Ibid., 12.\n",
    ],
    ids=["named", "named, Arabic", "twice the same work"],
)
def test_a_pointer_that_names_its_work_or_has_one_alone_is_left(text: str) -> None:
    assert told("REF002", text) == []


def test_the_two_works_are_quoted() -> None:
    (found,) = [one for one in check_text(TWO + "(2) Ibid., 12.\n") if one.code == "REF002"]
    assert found.values["first"] == "Canals of the Lower Tigris"
    assert found.values["second"] == "Rivers and Rulers"
    assert found.related == ("1#0", "1#1")

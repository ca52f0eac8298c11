from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

FULL = "(1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"


def test_every_pointer_behind_one_that_leads_nowhere_is_told_with_the_link_before_it() -> None:
    text = FULL + "(4) المصدر نفسه، ص 25.\n(5) المصدر نفسه، ص 31.\n(6) المصدر نفسه، ص 35.\n"
    found = check_text(text, rules=(BY_CODE["REF011"],))
    assert [(one.label, one.values["note"]) for one in found] == [("5", "4"), ("6", "5")]


def test_a_chain_that_holds_is_left_alone() -> None:
    assert told("REF011", FULL + "(2) المصدر نفسه، ص 25.\n(3) المصدر نفسه، ص 31.\n") == []


def test_a_pointer_behind_a_citation_that_was_not_read_names_that_one() -> None:
    text = FULL + "(2) انظر أدناه، ص 40.\n(3) المصدر نفسه، ص 31.\n"
    (found,) = check_text(text, rules=(BY_CODE["REF011"],))
    assert (found.variant, found.values["note"]) == ("message-unread", "2")

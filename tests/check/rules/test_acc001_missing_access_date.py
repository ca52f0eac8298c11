from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import TODAY, check_text, told

CODE = "ACC001"


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، https://rafidain.example/w/5.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، الرابط",
        "(1) Alan Pryce, “Wells of Basra”, The Basra Times, 3 May 2024, <https://a.example/w/5>.",
        "(1) زيارة الرئيس إلى البصرة في 2020، صحيفة الرافدين، 14 تموز 2024، https://rafidain.example/w/5.",
    ],
)
def test_a_page_of_the_web_wants_the_day_of_the_visit(note: str) -> None:
    assert told(CODE, note) == ["1"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، تاريخ الزيارة 3/8/2024، https://a.example/w/5.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، استرجعت في 3-8-2024، https://a.example/w/5.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، ص 3.",
        "(1) Alan Pryce, “Wells”, Journal of Water, vol. 3, 2024, p. 3, https://doi.org/10.5555/12345678.",
        "(1) Alan Pryce, Wells, London, Harrow Press, 2024, https://a.example/wells.pdf.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2024, accessed on 14 July 17, 2024, https://a.example/w/5.",
        "(1) Shatt al-Arab, Wikipedia, 10 July 2025, https://en.wikipedia.org/wiki/Shatt.",
    ],
)
def test_visits_prints_and_lasting_addresses_do_not(note: str) -> None:
    assert told(CODE, note) == []


def test_each_description_is_judged_by_itself() -> None:
    notes = (
        "(1) Alan Pryce, “Wells of Basra”, The Basra Times, 3 May 2024, accessed 3 June 2024, https://a.example/w/5.\n"
        "(2) Alan Pryce, “Wells of Basra”, The Basra Times, 3 May 2024, https://a.example/w/5.\n"
    )
    found = check_text(notes, rules=(BY_CODE[CODE],))
    assert [(one.mention, one.variant, one.related) for one in found] == [
        ("2#0", "message-elsewhere", ("1#0",))
    ]


def test_it_is_graver_where_the_page_is_undated_or_the_author_gives_the_day_elsewhere() -> None:
    dated = "(1) Alan Pryce, “Wells of Basra”, The Basra Times, 3 May 2024, https://a.example/w/5.\n"
    undated = "(1) قنوات الري القديمة، موقع ذاكرة الرافدين، https://rafidain.example/w/5\n"
    visited = "".join(
        f"({n}) Alan Pryce, “{title}”, The Basra Times, 3 May 2024, accessed 3 June 2024, https://a.example/{n}.\n"
        for n, title in ((2, "Palms of Basra"), (3, "Boats of the Shatt"))
    )
    assert [one.severity for one in check_text(dated, rules=(BY_CODE[CODE],))] == ["info"]
    assert [one.severity for one in check_text(undated, rules=(BY_CODE[CODE],))] == ["warning"]
    assert [one.severity for one in check_text(dated + visited, rules=(BY_CODE[CODE],))] == ["warning"]


def test_a_profile_that_wants_no_such_days_hears_nothing() -> None:
    note = "(1) Alan Pryce, “Wells of Basra”, The Basra Times, 3 May 2024, https://a.example/w/5."
    assert check_text(note, "notes", "mla-9", TODAY, (BY_CODE[CODE],)) == []

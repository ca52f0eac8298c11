from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "URL006"


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024،  الرابط", "الرابط"),
        (
            "(1) Palms of Basra, The Basra Times, 3 May 2024, Palms of Basra - The Basra Times.",
            "Palms of Basra - The Basra Times",
        ),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، تاريخ الزيارة 3 آب 2024.", "3 آب 2024"),
    ],
)
def test_what_stands_where_the_address_was_is_told(note: str, words: str) -> None:
    assert underlined(CODE, note) == [words]


def test_a_text_that_has_its_address_in_another_note_has_lost_it_here() -> None:
    notes = (
        "(1) Alan Pryce, Palms of Basra, The Basra Times, May 3, 2024, [A walk under palms](https://a.example/w).\n"
        "(2) Alan Pryce, Palms of Basra, The Basra Times, May 3, 2024, A walk under palms.\n"
    )
    assert told(CODE, notes) == ["2"]
    assert underlined(CODE, notes) == ["A walk under palms"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، على الرابط: https://rafidain.example/w",
        "(1) “Palm.” Oxford English Dictionary. Oxford University Press, 1992. Web. Accessed 29 Nov. 2011.",
        "(1) Alan Pryce, “Palms of Basra”, The Basra Times, 3 May 2024, p. 3 - 5.",
        "(1) Alan Pryce, Palms of Basra, The Basra Times, 2024, http: //a.example/w (accessed 2 May 2025).",
        "(1) Alan Pryce, Palms and the Missing Link, London, Harrow Press, 1990, p. 3.",
    ],
)
def test_addresses_media_and_titles_are_not(note: str) -> None:
    assert told(CODE, note) == []


def test_a_record_with_a_day_of_a_visit_and_no_address_is_told() -> None:
    record = "@misc{a, title={Palms}, howpublished={The Basra Times}, year={2024}, urldate={2024-08-03}}\n"
    assert underlined(CODE, record, "bibtex") == ["2024-08-03"]

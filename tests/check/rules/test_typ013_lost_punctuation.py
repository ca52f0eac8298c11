from __future__ import annotations

from tests.check.mending import underlined
from tests.check.running import told

CODE = "TYP013"
PARTED = (
    "(1) Clara Voss, Why the Dams Failed, Gulf Water Institute, March 3, 2018.\n"
    "(2) Omar Reid, Tides and Ports, The Guardian, May 9, 2019.\n"
    "(3) Peter Lang, Where the Rivers Meet, Reuters, June 1, 2020.\n"
)
ARABIC = "".join(
    f"({at}) هدى الراوي، معامل النسيج {name}، مجلة المورد، العدد ({at})، 201{at}، ص 44.\n"
    for at, name in enumerate(("في الموصل", "في البصرة", "في بغداد"), 1)
)


def test_a_date_without_a_mark_before_it_is_told_where_others_have_one() -> None:
    note = "(4) Anna Berg, Salt on the Fields, Gulf Water Institute April 4, 2021.\n"
    assert told(CODE, PARTED + note) == ["4"]
    assert underlined(CODE, PARTED + note) == [" "]


def test_a_year_at_a_number_is_told_where_others_are_parted() -> None:
    assert told(CODE, ARABIC + "(4) قيس الدوري، أرصفة الميناء، مجلة المورد، العدد (9) 2014، ص 3.\n") == ["4"]


def test_a_date_of_access_at_a_date_is_told_where_others_are_parted() -> None:
    notes = "".join(
        f"({at}) Ada Quill, Rivers of {name}, Reuters, May {at}, 2020, Accessed on June {at}, 2021, "
        f"<https://rivers.example/{at}>.\n"
        for at, name in enumerate(("Basra", "Mosul", "Kirkuk"), 1)
    )
    bare = (
        notes.splitlines()[0].replace("(1)", "(4)").replace("2020, Acc", "2020 Acc").replace("Basra", "Najaf")
    )
    assert told(CODE, notes + bare + "\n") == ["4"]


def test_what_a_document_never_parts_is_its_style() -> None:
    assert told(CODE, PARTED) == []
    assert told(CODE, ARABIC) == []
    assert told(CODE, PARTED.replace(", March", " March").replace(", May", " May")) == []

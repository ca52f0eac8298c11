from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "DAT001"


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 20225.", ["14 تموز 20225"]),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 202، ص 3.", ["14 تموز 202"]),
        ("(1) Alan Pryce, “Wells”, The Basra Times, July 14, 20019, p. 3.", ["July 14, 20019"]),
        ("(1) Alan Pryce, “Wells”, The Basra Times, 14 Setpember 2019, p. 3.", ["Setpember"]),
        ("(1) Alan Pryce, “Wells”, The Basra Times, Febuary 3, 2019, p. 3.", ["Febuary"]),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 12 اكتوير 2020.", ["اكتوير"]),
        ("(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 12 حزيزان 2020.", ["حزيزان"]),
    ],
)
def test_a_garbled_year_or_month_is_told(note: str, words: list[str]) -> None:
    assert underlined(CODE, note) == words


@pytest.mark.parametrize(
    "note",
    [
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2022.",
        "(1) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 جويلية 2022.",
        "(1) رعد الخفاجي، قنوات الري، بغداد، دار الحكمة، 5 أيلول 2022، 345 ص.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 14 Sept. 2019, p. 3.",
        "(1) Ana Ruiz, “Los pozos”, El Correo, 15 abril 2010, p. 3.",
        "(1) Anna Rossi, “I pozzi”, Il Corriere, 5 settembre 2010, p. 3.",
        "(1) Alan Pryce, Wells, no. 12 Marsh 2010, p. 3.",
        "(1) Alan Pryce, “Wells”, The Basra Times, 14 July 2019, accessed on 3 August 20225, https://a.example/w.",
    ],
)
def test_dates_of_other_languages_counts_and_visits_are_not(note: str) -> None:
    assert told(CODE, note) == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("date = {12/05/2020}", ["12/05/2020"]),
        ("date = {June 2020}", ["June 2020"]),
        ("date = {2020-05-12}", []),
        ("date = {2020-05/2020-06}", []),
        ("date = {2020-21}", []),
        ("year = {1999a}", []),
        ("year = {forthcoming}", []),
        ("year = {2020}, month = {5}, day = {12}", []),
    ],
)
def test_a_field_for_dates_holds_a_date_in_figures(field: str, words: list[str]) -> None:
    record = f"@article{{a, title = {{Wells}}, author = {{Pryce, Alan}}, journal = {{Water}}, {field}}}\n"
    assert underlined(CODE, record, "bibtex") == words

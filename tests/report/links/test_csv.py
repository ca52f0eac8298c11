"""The links as CSV."""

from __future__ import annotations

import csv
import io

import pytest

from iqrefs.model import LinkRow
from iqrefs.report.links.as_csv import COLUMNS, guard_cell, render_csv
from tests.report.links.rows import HOSTILE, ROWS
from tests.report.links.test_json import documented


def read(rows: tuple[LinkRow, ...]) -> list[dict[str, str]]:
    text = "".join(render_csv(rows)).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_columns_are_those_of_the_documentation_in_their_order() -> None:
    assert list(COLUMNS) == documented("## CSV")
    assert list(read(ROWS)[0]) == list(COLUMNS)


def test_spreadsheets_are_told_that_it_is_utf_8() -> None:
    assert "".join(render_csv([])).encode().startswith(b'\xef\xbb\xbf"url","status"')


def test_an_address_has_a_row_for_each_citation() -> None:
    rows = [row for row in read(ROWS) if "gulfpolicies" in row["url"]]
    assert [(row["document"], row["note"], row["advice"]) for row in rows] == [
        ("khamees-2025.bib", "bibliography:gulf2012", ""),
        ("withdrawal-2025.txt", "28#0", "access-date-missing"),
    ]
    assert rows[0]["title"] == "الاقتصاد العراقي بعد الانسحاب"
    assert (rows[0]["archive_days"], rows[0]["archive_side"]) == ("1180", "before")
    assert (rows[0]["strikes"], rows[0]["fresh"], rows[0]["accessed"]) == ("3", "yes", "2016-05-13")


def test_an_address_without_citations_has_one_row() -> None:
    assert [row["status"] for row in read(HOSTILE[-1:])] == ["invalid"]


def test_no_cell_is_a_formula_or_more_than_a_line() -> None:
    cells = [cell for row in read(HOSTILE) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [cell for cell in cells if "\n" in cell or "\r" in cell or "\x1b" in cell]
    assert read(HOSTILE)[0]["title"] == """'=HYPERLINK("http://evil.test") =2"""


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'␍=1"),
        ("\n-1", "'-1"),
        ("\u202e=1", "'=1"),
        ("＝1", "'＝1"),
        ("a\nb", "a b"),
        ("", ""),
    ],
)
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(text: str, cell: str) -> None:
    expected = {"\r=1": "␍=1"}.get(text, cell)
    assert guard_cell(text) == expected


def test_a_cell_is_not_longer_than_a_spreadsheet_holds() -> None:
    assert len(guard_cell("x" * 100_000)) == 32_000

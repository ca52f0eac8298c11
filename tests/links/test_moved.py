"""Redirects → the new address of a page, and what its old one still says."""

from __future__ import annotations

import pytest

from iqrefs.links.moved import find_address_notes, find_new_address
from iqrefs.links.visit import Means, Visit
from tests.links.making import article, at, make_page, make_visit

P: Means = "permanent"
T: Means = "temporary"
R: Means = "refresh"
S: Means = "script"

MOVES: list[tuple[str, list[tuple[Means, str]], str | None]] = [
    ("http://a.org/x", [], None),
    ("http://a.org/x", [(P, "http://a.org/new")], "http://a.org/new"),
    ("http://a.org/x", [(P, "http://b.org/م")], "http://b.org/%D9%85"),
    ("http://a.org/x", [(P, "http://a.org/new#part")], "http://a.org/new#part"),
    ("http://a.org/x", [(P, "http://a.org/1"), (P, "http://a.org/2")], "http://a.org/2"),
    ("http://a.org/x", [(P, "http://a.org/1"), (T, "http://a.org/2")], "http://a.org/1"),
    (
        "http://a.org/x",
        [(P, "http://a.org/1"), (T, "http://a.org/2"), (P, "http://a.org/3")],
        "http://a.org/1",
    ),
    ("http://a.org/x", [(T, "http://a.org/1"), (P, "http://a.org/2")], "http://a.org/2"),
    ("http://a.org/x", [(T, "http://a.org/1")], None),
    ("http://a.org/x", [(T, "http://a.org/1"), (T, "http://a.org/2")], None),
    ("http://a.org/x", [(R, "http://a.org/new")], "http://a.org/new"),
    ("http://a.org/x", [(S, "http://a.org/new")], None),
    ("http://a.org/x", [(P, "https://a.org/x")], None),
    ("http://a.org/x", [(P, "https://www.a.org/x/")], None),
    ("http://a.org/x", [(P, "https://a.org/x"), (P, "https://a.org/y")], "https://a.org/y"),
    ("http://a.org/x", [(P, "http://a.org/")], None),
    ("http://a.org/x", [(P, "http://b.org/ar/")], None),
    ("http://a.org/", [(P, "http://b.org/")], "http://b.org/"),
    ("https://doi.org/10.1000/1", [(P, "http://a.org/article")], None),
]


@pytest.mark.parametrize(("cited", "hops", "new"), MOVES)
def test_permanent_redirects_say_the_new_address(
    cited: str, hops: list[tuple[Means, str]], new: str | None
) -> None:
    visit = make_visit(
        article("A Page"), *(url for _, url in hops), means=[means for means, _ in hops], first=cited
    )
    assert find_new_address(at(cited), visit) == new


def test_a_visit_that_came_to_no_page_says_none() -> None:
    assert find_new_address(at("http://a.org/x"), Visit((), None, "timeout")) is None


PAGE = article("A Page").replace("<p>", "<p id=part><a name='جزء'></a>")

ANCHORS = [
    ([], False),
    (["part"], False),
    (["جزء"], False),
    (["%D8%AC%D8%B2%D8%A1"], False),
    (["other"], True),
    (["part", "other"], True),
    (["top"], False),
    (["!/route"], False),
    (["/route"], False),
    ([":~:text=word"], False),
    (["page=3"], False),
    ([""], False),
]


@pytest.mark.parametrize(("fragments", "missing"), ANCHORS)
def test_an_anchor_that_is_not_there_is_noted(fragments: list[str], missing: bool) -> None:  # noqa: FBT001 - a column
    notes = find_address_notes(at("http://a.org/x"), make_visit(PAGE), fragments)
    assert ("anchor-missing" in notes) is missing


def test_an_anchor_is_not_looked_for_where_it_cannot_be() -> None:
    cited = at("http://a.org/x")
    file = make_page(b"%PDF", kind="application/pdf")
    cut = make_page(PAGE, complete=False)
    for visit in (make_visit(file), make_visit(cut), make_visit(PAGE, code=404), Visit((), None, "timeout")):
        assert find_address_notes(cited, visit, ["other"]) == ()


@pytest.mark.parametrize(
    ("cited", "urls", "noted"),
    [
        ("http://a.org/x", ["https://a.org/x"], True),
        ("http://a.org/x", ["https://www.a.org/x/", "https://www.a.org/y"], True),
        ("http://a.org/x", ["https://b.org/x"], False),
        ("http://a.org/x", ["http://www.a.org/x"], False),
        ("https://a.org/x", ["https://www.a.org/x"], False),
        ("http://a.org/x", [], False),
    ],
)
def test_it_is_noted_that_https_answers(cited: str, urls: list[str], noted: bool) -> None:  # noqa: FBT001 - a column
    notes = find_address_notes(at(cited), make_visit(PAGE, *urls, first=cited), [])
    assert ("https-answers" in notes) is noted

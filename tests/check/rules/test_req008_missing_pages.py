"""The pages of an article stand in the list, where the profile asks."""

from __future__ import annotations

import pytest

from iqrefs.model import Format
from tests.check.papers import make_paper
from tests.check.running import told

BY_PROFILE: list[tuple[str, str, list[str]]] = [
    ("chicago-notes", "(1) أمل يوسف، «نساجو الموصل»، مجلة التراث الشعبي، العدد 3، 2014، ص 22.", []),
]
RECORDS: list[tuple[Format, str, str, list[str]]] = [
    (
        "bibtex",
        "chicago-notes",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}}"
        ),
        ["bibliography:1"],
    ),
    (
        "bibtex",
        "general",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}}"
        ),
        [],
    ),
    (
        "bibtex",
        "chicago-notes",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}, pages = {20--41}}"
        ),
        [],
    ),
    (
        "bibtex",
        "apa-7",
        (
            "@article{a, author = {Yusuf, A.}, title = {Weavers}, journal = {Crafts}, volume = {6}, "
            "year = {2014}, doi = {10.1234/w}}"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("profile", "text", "labels"), BY_PROFILE)
def test_missing_pages_is_told_by_the_profile(profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ008", text, profile=profile) == labels


@pytest.mark.parametrize(("form", "profile", "text", "labels"), RECORDS)
def test_missing_pages_is_told_of_records(form: Format, profile: str, text: str, labels: list[str]) -> None:
    assert told("REQ008", text, form, profile) == labels


def _list_articles(last: str) -> str:
    """A list of nine articles, the last of which is the one given."""
    names = ["Adams", "Baker", "Carter", "Dalton", "Emery", "Foster", "Garner", "Hale"]
    articles = [
        f"{name}, J. ({2001 + at}). Canals of {name}. Journal of Canals, {at + 3}(2), {at + 5}1-{at + 5}9."
        for at, name in enumerate(names)
    ]
    return "\n".join([*articles, last]) + "\n"


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1).", ["bibliography:9"]),
        ("Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1), 60-71.", []),
        ("Ingram, K. (in press). Weirs of Kut. Journal of Canals.", []),
    ],
)
def test_an_article_without_pages_is_told_among_articles_that_have_them(last: str, labels: list[str]) -> None:
    assert told("REQ008", _list_articles(last), "lines") == labels


def test_where_several_lack_them_nothing_is_told() -> None:
    last = "Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1).\n"
    assert told("REQ008", _list_articles(last + last.replace("Ingram", "Jarvis")), "lines") == []


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1).", ["bibliography:4"]),
        ("Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1). https://doi.org/10.5555/weirs", []),
    ],
)
def test_among_a_few_articles_one_that_no_address_leads_to_is_told(last: str, labels: list[str]) -> None:
    few = _list_articles(last).splitlines()
    assert told("REQ008", "\n".join([*few[:3], last]) + "\n", "lines") == labels


def test_the_page_cited_in_a_note_is_no_page_range_of_the_list() -> None:
    entries = _list_articles("Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1).").splitlines()
    note = "Ingram, K. (2012). Weirs of Kut. Journal of Canals, 14(1), p. 62."
    assert told("REQ008", make_paper([note], entries), "text") == ["bibliography:9"]

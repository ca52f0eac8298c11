"""What an address says of the page behind it."""

from __future__ import annotations

import pytest

from iqrefs.links.places import (
    falls_back,
    is_home,
    is_resolver,
    is_same_place,
    leads_to,
    names_missing_page,
)
from iqrefs.links.signs import is_sent_to
from tests.links.making import at, make_visit

HOMES = [
    "http://a.org", "http://a.org/", "http://a.org/index.html", "http://a.org/index.php", "http://a.org/ar",
    "http://a.org/ar/", "http://a.org/en/", "http://a.org/fr/", "http://a.org/ar/index.html",
    "http://a.org/default.aspx", "http://a.org/?lang=ar", "http://a.org/index.php?lang=en",
    "http://a.org/?utm_source=x",
]  # fmt: skip

PAGES = [
    "http://a.org/x", "http://a.org/ar/news", "http://a.org/?p=12", "http://a.org/index.php?id=3",
    "http://a.org/index.php?lang=ar&id=3", "http://a.org/archive.html", "http://a.org/مقال",
]  # fmt: skip


@pytest.mark.parametrize("url", HOMES)
def test_the_address_of_a_site_is_a_home(url: str) -> None:
    assert is_home(at(url))


@pytest.mark.parametrize("url", PAGES)
def test_the_address_of_a_page_is_none(url: str) -> None:
    assert not is_home(at(url))


FALLS = [
    ("http://a.org/news/2016/03/title", "http://a.org/news", True),
    ("http://a.org/news/2016/03/title", "http://a.org/news/2016/", True),
    ("http://a.org/أخبار/مقال", "http://a.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/", True),
    ("http://a.org/2016/03/title", "http://a.org/news", True),
    ("http://a.org/2016/03/title", "http://www.a.org/articles", True),
    ("http://a.org/2016/03/title", "http://a.org/search?q=title", True),
    ("http://a.org/2016/03/title", "http://a.org/?s=title", True),
    ("http://a.org/2016/03/title", "http://a.org/news/3", True),
    ("http://a.org/news/title", "http://a.org/news/title", False),
    ("http://a.org/news/title", "http://a.org/news/title/", False),
    ("http://a.org/title", "http://a.org/another-title", False),
    ("http://a.org/2016/03/title", "http://a.org/the-title-of-an-article-is-long", False),
    ("http://a.org/2016/03/title", "http://a.org/node12", False),
    ("http://a.org/2016/03/title", "http://a.org/news?id=4", False),
    ("http://a.org/", "http://a.org/news", False),
]


@pytest.mark.parametrize(("cited", "end", "falls"), FALLS)
def test_a_redirect_to_a_folder_above_or_a_section_is_a_fall(cited: str, end: str, falls: bool) -> None:  # noqa: FBT001 - a column
    assert falls_back(at(cited), at(end)) is falls


SAME = [
    ("http://a.org/x", "https://a.org/x", True),
    ("http://a.org/x", "http://www.a.org/x/", True),
    ("http://a.org/x?y=1", "https://www.a.org/x?y=1", True),
    ("http://a.org/", "https://www.a.org", True),
    ("http://a.org/مقال", "https://a.org/%D9%85%D9%82%D8%A7%D9%84/", True),
    ("http://a.org/x", "http://a.org/x?y=1", False),
    ("http://a.org/x", "http://a.org/X", False),
    ("http://a.org/x", "http://b.org/x", False),
    ("http://a.org/x", "http://news.a.org/x", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_scheme_www_and_a_last_slash_make_no_difference(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column
    assert is_same_place(at(one), at(other)) is same
    assert is_same_place(at(other), at(one)) is same


@pytest.mark.parametrize(
    ("url", "missing"),
    [
        ("http://a.org/404", True),
        ("http://a.org/404.html", True),
        ("http://a.org/ar/404/", True),
        ("http://a.org/notfound.aspx", True),
        ("http://a.org/articles/404-ways-to-write", False),
        ("http://a.org/404/more/words/here", False),
        ("http://a.org/", False),
    ],
)
def test_an_address_may_name_a_missing_page(url: str, missing: bool) -> None:  # noqa: FBT001 - a column
    assert names_missing_page(at(url)) is missing


def test_lasting_identifiers_are_known_by_their_hosts() -> None:
    assert is_resolver(at("https://doi.org/10.1000/182"))
    assert is_resolver(at("http://dx.doi.org/10.1000/182"))
    assert is_resolver(at("http://hdl.handle.net/1/2"))
    assert not is_resolver(at("http://a.org/doi.org"))


def test_a_log_in_is_one_only_if_it_was_not_asked_for() -> None:
    assert leads_to(at("http://a.org/user/login"), "login")
    assert is_sent_to(make_visit("<p>x", "http://a.org/login?next=/x"), "login")
    assert not is_sent_to(make_visit("<p>x", "http://a.org/y"), "login")
    assert not is_sent_to(make_visit("<p>x", first="http://a.org/login"), "login")
    assert not is_sent_to(make_visit("<p>x", "http://b.org/login", first="http://a.org/login"), "login")

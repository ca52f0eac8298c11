"""A made-up address beside the cited one, and pages that answer it alike."""

from __future__ import annotations

import threading
import time
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.addresses import Address, read_address
from iqrefs.links.sibling import MadeUp, Siblings, is_same_page, made_up_url
from iqrefs.links.visit import Visit
from tests.links.making import article, at, make_page, make_visit

BESIDE = [
    ("http://a.org/news/page.html", "http://a.org/news/"),
    ("http://a.org/news/page.html?id=1", "http://a.org/news/"),
    ("http://a.org/news/", "http://a.org/"),
    ("http://a.org/news", "http://a.org/"),
    ("http://a.org/", "http://a.org/"),
    ("http://a.org/?id=1", "http://a.org/"),
    ("https://a.org:8443/a/b/c/d", "https://a.org:8443/a/b/c/"),
    ("http://a.org/مجلد/مقال", "http://a.org/%D9%85%D8%AC%D9%84%D8%AF/"),
    ("http://a.org/?u=http://b.org/x", "http://a.org/"),
]


@pytest.mark.parametrize(("cited", "folder"), BESIDE)
def test_a_made_up_address_is_in_the_cited_folder(cited: str, folder: str) -> None:
    made_up = made_up_url(at(cited))
    name = made_up.removeprefix(folder)
    assert made_up.startswith(folder)
    assert name.isalpha()
    assert (len(name), name.lower()) == (25, name)


@given(st.text(max_size=40), st.text(max_size=20))
def test_a_made_up_address_can_be_asked_at_the_same_host(path: str, query: str) -> None:
    cited = read_address(f"http://a.org:81/{path}?{query}")
    if isinstance(cited, Address):
        made_up = at(made_up_url(cited))
        assert (made_up.scheme, made_up.host, made_up.port, made_up.query) == ("http", "a.org", 81, "")
        assert made_up.url != cited.url
        folder = made_up.path.rpartition("/")[0]
        assert cited.path.startswith(folder)
        assert made_up_url(cited) == made_up.url


def test_a_folder_has_one_made_up_address_and_another_folder_another() -> None:
    assert made_up_url(at("http://a.org/x/1")) == made_up_url(at("http://a.org/x/2?y=3"))
    assert made_up_url(at("http://a.org/x/1")) != made_up_url(at("http://a.org/y/1"))


SORRY = article(
    "Site", "We are sorry that what you look for is no longer here, visit number {0} of {1}. " * 8
)


def _beside(visit: Visit) -> MadeUp | None:
    return Siblings().ask(at("http://a.org/x"), lambda _: visit)


def _made_up(page: str, *urls: str) -> MadeUp | None:
    url = made_up_url(at("http://a.org/x"))
    return _beside(make_visit(page, *urls, first=url))


@pytest.mark.parametrize(
    ("cited", "other", "same"),
    [
        (SORRY.format(1, 2024), SORRY.format(7, 2025), True),
        (SORRY.format("١", "٢٠٢٤"), SORRY.format("٧", "٢٠٢٥"), True),
        (article("Site", "word " * 50), article("Site", "other " * 50), False),
        (article("Site", " ".join(f"w{'x' * n}" for n in range(60))), SORRY, False),
        ("<title>Shell</title><div></div>", "<title>Shell</title><div></div>", True),
        ("<title>One</title><div></div>", "<title>Two</title><div></div>", False),
        (SORRY, "<title>Shell</title>", False),
    ],
)
def test_pages_of_the_same_words_are_one(cited: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column
    made_up = _made_up(other)
    assert made_up is not None
    assert is_same_page(make_visit(cited), made_up) is same


def test_what_echoes_the_address_makes_no_difference() -> None:
    text = "Nothing was found at {} but you may search this site or go back to its beginning now. "
    url = made_up_url(at("http://a.org/x"))
    made_up = _made_up(article("Site", text.format(url) * 5))
    assert made_up is not None
    assert is_same_page(make_visit(article("Site", text.format("http://a.org/x") * 5)), made_up)


def test_a_redirect_to_the_same_end_is_the_same_page() -> None:
    made_up = _made_up(article("Home", "fresh news " * 40), "http://a.org/")
    assert made_up is not None
    assert is_same_page(make_visit(article("Home", "other news " * 40), "http://a.org/"), made_up)
    assert not is_same_page(make_visit(article("Page", "its own words " * 40)), made_up)
    assert not is_same_page(Visit(()), made_up)


@pytest.mark.parametrize(
    "visit",
    [
        make_visit("<title>Not found</title>", code=404),
        make_visit("<title>Gone</title>", code=410),
        make_visit("Error", code=500),
        make_visit(" \n"),
        Visit((), None, "timeout", "a.org"),
    ],
)
def test_an_honest_answer_or_none_is_nothing_to_compare_with(visit: Visit) -> None:
    assert _beside(visit) is None


def test_a_file_has_no_words() -> None:
    made_up = _beside(make_visit(make_page(b"%PDF-1.4", kind="application/pdf"), first="http://a.org/y"))
    assert made_up is not None
    assert not is_same_page(make_visit(article("Page", "its own words " * 40)), made_up)


def test_a_folder_is_asked_once_by_however_many() -> None:
    siblings, asked, answers = Siblings(), [], []

    def visit(address: Address) -> Visit:
        asked.append(address.url)
        time.sleep(0.1)
        return make_visit(SORRY, first=address.url)

    def ask(number: int) -> None:
        answers.append(siblings.ask(at(f"http://a.org/x/{number}"), visit))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(asked) == 1
    assert urlsplit(asked[0]).path.startswith("/x/")
    assert len(answers) == 8
    assert all(answer == answers[0] is not None for answer in answers)
    siblings.ask(at("http://a.org/y/1"), visit)
    assert len(asked) == 2


def test_a_fault_reaches_all_who_wait() -> None:
    siblings = Siblings()

    def fail(_: Address) -> Visit:
        raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            siblings.ask(at("http://a.org/x"), fail)

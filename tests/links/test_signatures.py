"""The technical marks of walls, parked domains and shells, told from those of live pages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from iqrefs.lexicon.pages import fold_page
from iqrefs.links import signatures
from iqrefs.links.signatures import (
    find_header,
    find_host,
    find_markup,
    find_path_word,
    find_usurper_words,
    is_home_path,
    load_signatures,
)
from iqrefs.text.fold import fold_key
from tests.links.pages import PageCase, load_cases

CASES = load_cases()


def _named(case: PageCase) -> str:
    return case.name


def _lists() -> dict[str, list[str]]:
    tables = tomllib.loads(Path(signatures.__file__).with_suffix(".toml").read_text("utf-8"))
    return {f"{table}.{name}": marks for table, rows in tables.items() for name, marks in rows.items()}


@pytest.mark.parametrize("name", _lists())
def test_marks_are_in_lower_case_and_stand_once_in_a_list(name: str) -> None:
    marks = _lists()[name]
    keys = [fold_key(mark) for mark in marks] if name.startswith("usurper") else marks
    assert [mark for mark in marks if mark != mark.lower()] == []
    assert len(set(keys)) == len(keys)


def test_no_mark_of_a_challenge_hides_a_longer_one() -> None:
    for kind, marks in load_signatures().markup.items():
        assert [(a, b) for a in marks for b in marks if a != b and a in b] == [], kind


@pytest.mark.parametrize(
    "headers",
    [
        {"cf-mitigated": "challenge"},
        {"CF-Mitigated": "Challenge"},
        {"Server": "nginx", "x-amzn-waf-action": "captcha"},
        {"X-DD-B": "2"},
        {"x-vercel-mitigated": "challenge"},
    ],
)
def test_a_header_of_a_challenge_is_known(headers: dict[str, str]) -> None:
    assert find_header(load_signatures().challenge_headers, headers) is not None


@pytest.mark.parametrize(
    "headers",
    [
        {"Server": "cloudflare", "CF-RAY": "8b2-FRA"},
        {"Server": "ddos-guard"},
        {"X-DataDome": "protected"},
        {"X-Iinfo": "5-1", "X-CDN": "Imperva"},
        {"cf-cache-status": "HIT"},
        {"x-dd-b": "0"},
        {},
    ],
)
def test_a_guard_that_lets_through_is_no_challenge(headers: dict[str, str]) -> None:
    assert find_header(load_signatures().challenge_headers, headers) is None


def test_a_guard_is_named_with_its_header() -> None:
    guards = load_signatures().guard_headers
    assert find_header(guards, {"Date": "x", "Server": "AkamaiGHost"}) == "server: AkamaiGHost"
    assert find_header(guards, {"Set-Cookie": "visid_incap_12=abc; path=/"}) is not None
    assert find_header(guards, {"Server": "Apache", "Set-Cookie": "PHPSESSID=1"}) is None


@pytest.mark.parametrize("case", [case for case in CASES if case.is_live], ids=_named)
@pytest.mark.parametrize("kind", ["challenge", "parked", "default_server"])
def test_a_live_page_has_no_mark_of_another_kind(case: PageCase, kind: str) -> None:
    assert find_markup(kind, case.body.decode().lower()) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ar-cloudflare-challenge", "challenge"),
        ("en-cloudflare-challenge", "challenge"),
        ("en-anubis", "challenge"),
        ("en-datadome", "challenge"),
        ("en-imperva", "challenge"),
        ("ar-captcha-wall", "guard"),
        ("en-live-cloudflare-sensor", "guard"),
        ("en-godaddy-lander", "parked"),
        ("en-sponsored-listings", "parked"),
        ("fr-parked", "parked"),
        ("en-nginx-default", "default_server"),
        ("en-apache-default", "default_server"),
        ("ar-script-shell", "script_shell"),
        ("en-live-script-shell-with-title", "script_shell"),
    ],
)
def test_a_page_of_the_corpus_has_its_mark(name: str, kind: str) -> None:
    case = next(case for case in CASES if case.name == name)
    assert find_markup(kind, case.body.decode().lower()) is not None


@pytest.mark.parametrize(
    ("kind", "host", "found"),
    [
        ("parked", "www.hugedomains.com", "hugedomains.com"),
        ("parked", "ww25.lost-institute.org", "ww25"),
        ("parked", "HUGEDOMAINS.COM.", "hugedomains.com"),
        ("parked", "notdan.com", None),
        ("parked", "dan.com.example", None),
        ("parked", "ww25.org", None),
        ("login", "idp.university.edu", "idp"),
        ("login", "connect.openathens.net", "openathens.net"),
        ("login", "login.org", None),
        ("consent", "consent.yahoo.com", "consent.yahoo.com"),
        ("resolvers", "dx.doi.org", "doi.org"),
        ("resolvers", "hdl.handle.net", "handle.net"),
        ("resolvers", "www.example.org", None),
        ("not_found", "www.example.org", None),
        ("parked", "", None),
    ],
)
def test_a_host_is_of_a_kind_with_all_under_it(kind: str, host: str, found: str | None) -> None:
    assert find_host(kind, host) == found


@pytest.mark.parametrize(
    ("kind", "path", "found"),
    [
        ("login", "/wp-login.php", "wp-login"),
        ("login", "/account/Login.aspx", "login"),
        ("login", "/idp/profile/SAML2/Redirect/SSO", "idp"),
        ("login", "/ar/%D8%AF%D8%AE%D9%88%D9%84/", "دخول"),
        ("login", "/Shibboleth.sso/Login", "shibboleth.sso"),
        ("login", "/articles/login-to-the-past", None),
        ("not_found", "/errors/404.html", "errors"),
        ("not_found", "/404", "404"),
        ("not_found", "/page-not-found/", "page-not-found"),
        ("not_found", "/ar/Pages/Error.aspx", "error"),
        ("not_found", "/news/4041", None),
        ("suspended", "/cgi-sys/suspendedpage.cgi", "suspendedpage"),
        ("parked", "/lander", "lander"),
        ("consent", "/v2/collectConsent", "collectconsent"),
        ("payment", "/subscribe", "subscribe"),
        ("resolvers", "/subscribe", None),
        ("login", "", None),
    ],
)
def test_a_segment_of_a_path_is_a_word_of_a_kind(kind: str, path: str, found: str | None) -> None:
    assert find_path_word(kind, path) == found


@pytest.mark.parametrize(
    "path",
    ["", "/", "/index.html", "/index.php", "/default.aspx", "/ar", "/ar/", "/EN/index.htm", "/ar-sa/home",
     "/fr/accueil.php", "/ar/Pages/default.aspx", "/%D8%A7%D9%84%D8%B9%D8%B1%D8%A8%D9%8A%D8%A9/"],
)  # fmt: skip
def test_the_front_of_a_site_or_of_a_language_is_a_home_page(path: str) -> None:
    assert is_home_path(path)


@pytest.mark.parametrize(
    "path",
    ["/news", "/ar/news", "/index.php/archive", "/ar/en/x", "/node/1", "/home-and-exile", "/pages/about.aspx",
     "/default.pdf"],
)  # fmt: skip
def test_a_page_of_a_site_is_no_home_page(path: str) -> None:
    assert not is_home_path(path)


def test_words_of_slot_pages_are_counted_once_each() -> None:
    folded = fold_page("Slot Gacor! Situs slot gacor, judi online, DENEME BONUSU veren siteler 博彩网")
    assert find_usurper_words(folded) == ("slot gacor", "situs slot", "judi online", "deneme bonusu", "博彩")


@pytest.mark.parametrize("case", [case for case in CASES if case.is_live], ids=_named)
def test_a_live_page_has_no_words_of_slot_pages(case: PageCase) -> None:
    assert find_usurper_words(fold_page(case.body.decode())) == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://doi.org/10.1000/182",
        "https://nbn-resolving.org/urn:nbn:de:gbv:3:5-1",
        "https://n2t.net/ark:/1",
    ],
)
def test_resolvers_of_lasting_identifiers_are_known(url: str) -> None:
    assert find_host("resolvers", url.split("/")[2]) is not None


def test_a_path_of_a_megabyte_is_cut() -> None:
    assert find_path_word("login", "/x" * 500_000 + "/login") is None

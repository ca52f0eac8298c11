"""Addresses as reports show them."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.report.links.addresses import host_of, is_followable, readable_address


@pytest.mark.parametrize(
    ("url", "followable"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("http://موقع.وزارة-الاتصالات.السعودية/صفحة", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("ftp://example.org/", False),
        ("//example.org/", False),
        ("https://", False),
        ("https:///x", False),
        ("https://user:pass@example.org/", False),
        ("https://a.example\\@evil.example/", False),
        ("https://example.org/\u202egnp", False),
        ("https://example.org/\x00", False),
        ("https://example.org/a b", False),
        ("https://example.org/" + "a" * 5000, False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_may_be_followed(url: str, *, followable: bool) -> None:
    assert is_followable(url) is followable


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82", "https://a.example/العراق"),
        ("https://a.example/%D8%B9%20%2F%D8%B9?q=%D8%B9%26", "https://a.example/ع%20%2Fع?q=ع%26"),
        ("https://a.example/%E2%80%AE%D8%B9", "https://a.example/%E2%80%AEع"),
        ("https://a.example/%C7%E1%DA%D1%C7%DE", "https://a.example/%C7%E1%DA%D1%C7%DE"),
        ("https://%D8%B9.example/", "https://%D8%B9.example/"),
        ("https://a.example", "https://a.example"),
        ("not an address %D8%B9", "not an address %D8%B9"),
    ],
)
def test_only_letters_are_decoded_and_only_after_the_host(url: str, shown: str) -> None:
    assert readable_address(url) == shown


@given(st.text(max_size=40))
def test_a_readable_address_is_the_same_address(text: str) -> None:
    url = "https://a.example/" + quote(text.encode("utf-8", "replace"), safe="")
    assert unquote(readable_address(url)) == unquote(url)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Example.org:8080/x", "example.org"),
        ("https://user:pass@example.org/x", "example.org"),
        ("http://[::1]/x", "[::1]"),
        ("http://[::1/x", "["),
        ("nonsense", ""),
        ("https://", ""),
    ],
)
def test_sites_are_told_by_their_host(url: str, host: str) -> None:
    assert host_of(url) == host

"""Printed addresses → addresses that can be asked, or why they cannot be."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iqrefs.links.addresses import (
    MAX_LENGTH,
    Address,
    BadAddress,
    address_key,
    follow_address,
    read_address,
)

ASKED = [
    ("http://a.org", "http://a.org/"),
    ("HTTP://WWW.A.ORG:80/Path", "http://www.a.org/Path"),
    ("https://a.org:443/x", "https://a.org/x"),
    ("http://a.org:8080/x", "http://a.org:8080/x"),
    ("http://a.org:/x", "http://a.org/x"),
    ("http://a.org./x", "http://a.org/x"),
    ("http://a.org?x=1", "http://a.org/?x=1"),
    ("http://a.org/x#part", "http://a.org/x"),
    ("www.a.org/x", "http://www.a.org/x"),
    ("a.org", "http://a.org/"),
    ("a.org:8080/x", "http://a.org:8080/x"),
    ("http:a.org/x", "http://a.org/x"),
    ("http:/a.org/x", "http://a.org/x"),
    ("http:\\\\a.org/x", "http://a.org/x"),
    ("<http://a.org/x>", "http://a.org/x"),
    (" http://a.org/x\n", "http://a.org/x"),
    ("http://a.org/long-\nname", "http://a.org/long-name"),
    ("http://a.org/\u200fx\u200e", "http://a.org/x"),
    ("http://a.org/two words", "http://a.org/two%20words"),
    ("http://a.org/%7euser/a%2fb", "http://a.org/~user/a%2Fb"),
    ("http://a.org/100%", "http://a.org/100%25"),
    ("http://a.org/?q=%u0645%u062C", "http://a.org/?q=%25u0645%25u062C"),
    ("http://a.org/%%341", "http://a.org/%2541"),
    ("http://a.org/x?a=[1]&b=<2>&c=3", "http://a.org/x?a=%5B1%5D&b=%3C2%3E&c=3"),
    ("http://a_b.org/", "http://a_b.org/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("http://[0:0::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
    ("http://127.1/", "http://127.1/"),
    ("http://0x7F.0.0.1/", "http://0x7f.0.0.1/"),
    ("http://a.org/مقال", "http://a.org/%D9%85%D9%82%D8%A7%D9%84"),
    ("http://a.org/%d9%85%d9%82%d8%a7%d9%84", "http://a.org/%D9%85%D9%82%D8%A7%D9%84"),
    ("http://a.org/?بحث=شعر", "http://a.org/?%D8%A8%D8%AD%D8%AB=%D8%B4%D8%B9%D8%B1"),
    ("http://مثال.إختبار/", "http://xn--mgbh0fb.xn--kgbechtv/"),
    ("http://ａ.org/", "http://a.org/"),
]


@pytest.mark.parametrize(("printed", "asked"), ASKED)
def test_a_printed_address_has_one_form(printed: str, asked: str) -> None:
    address = read_address(printed)
    assert isinstance(address, Address), address
    assert address.url == asked


BAD = [
    ("", "malformed"),
    (" \u200f ", "malformed"),
    ("the publisher's site", "malformed"),
    ("http://[::1/x", "malformed"),
    ("http://[::gg]/", "malformed"),
    ("http://[fe80::1%25eth0]/", "malformed"),
    ("http://a b.org/", "malformed"),
    ("http://a..org/", "malformed"),
    ("http://../x", "malformed"),
    ("http://-a.org/", "malformed"),
    ("http://a%2eorg/", "malformed"),
    (f"http://{'a' * 64}.org/", "malformed"),
    (f"http://{'.'.join(['abcdefgh'] * 40)}/", "malformed"),
    ("http://a.org:0/", "malformed"),
    ("http://a.org:99999/", "malformed"),
    ("http://a.org:http/", "malformed"),
    ("http://256.1.1.1/", "malformed"),
    ("http://1.2.3.4.5/", "malformed"),
    ("http://08.0.0.1/", "malformed"),
    ("http://a.123/", "malformed"),
    ("http://١٢٧.0.0.1/", "malformed"),
    ("http://\u2067.org/", "malformed"),
    (f"http://a.org/{'x' * MAX_LENGTH}", "malformed"),
    (f"http://a.org/{'م' * (MAX_LENGTH // 6 + 1)}", "malformed"),
    ("ftp://a.org/x", "other-scheme"),
    ("mailto:a@b.org", "other-scheme"),
    ("javascript:alert(1)", "other-scheme"),
    ("file:///etc/passwd", "other-scheme"),
    ("data:text/html,x", "other-scheme"),
    ("htp://a.org", "other-scheme"),
    ("http://", "no-host"),
    ("http:///x", "no-host"),
    ("http://#x", "no-host"),
    ("http://?x", "no-host"),
    ("http://user:secret@a.org/", "credentials"),
    ("http://a.org@b.org/", "credentials"),
    ("http://a.org\\@b.org/", "credentials"),
]


@pytest.mark.parametrize(("printed", "reason"), BAD)
def test_what_cannot_be_asked_has_its_reason(printed: str, reason: str) -> None:
    bad = read_address(printed)
    assert isinstance(bad, BadAddress), bad
    assert bad.reason == reason


def test_a_password_is_not_repeated() -> None:
    assert read_address("http://user:secret@a.org/") == BadAddress("credentials", "a.org")


REDIRECTS = [
    ("/new", "http://a.org/new"),
    ("new?x=1", "http://a.org/folder/new?x=1"),
    ("../up", "http://a.org/up"),
    ("?y=2", "http://a.org/folder/page?y=2"),
    ("//b.org/x", "http://b.org/x"),
    (" https://b.org/x ", "https://b.org/x"),
    ("/جديد", "http://a.org/%D8%AC%D8%AF%D9%8A%D8%AF"),
    ("#part", "http://a.org/folder/page?x=1"),
    ("", "http://a.org/folder/page?x=1"),
]


@pytest.mark.parametrize(("location", "url"), REDIRECTS)
def test_a_redirect_leads_on_from_where_it_stands(location: str, url: str) -> None:
    base = read_address("http://a.org/folder/page?x=1")
    assert isinstance(base, Address)
    target = follow_address(base, location)
    assert isinstance(target, Address), target
    assert target.url == url


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "other-scheme"),
        ("javascript:alert(1)", "other-scheme"),
        ("http://[::1/x", "malformed"),
        ("http://u:p@127.0.0.1/", "credentials"),
    ],
)
def test_a_redirect_to_no_address_has_its_reason(location: str, reason: str) -> None:
    base = read_address("http://a.org/x")
    assert isinstance(base, Address)
    target = follow_address(base, location)
    assert isinstance(target, BadAddress)
    assert target.reason == reason


def test_addresses_that_are_asked_alike_have_one_key() -> None:
    raw, encoded = "HTTP://A.org/مقال#1", "http://a.org/%d9%85%d9%82%d8%a7%d9%84"
    assert address_key(raw) == address_key(encoded) == ("http://a.org/%D9%85%D9%82%D8%A7%D9%84", "a.org")


def test_what_cannot_be_asked_is_its_own_key() -> None:
    assert address_key(" mailto:a@b.org ") == ("mailto:a@b.org", "")


PIECES = st.text(st.sampled_from("htps:/\\.@[]?#%&=0123456789abfxz-_~ \n\u200fمق٣é|'\"<>\ud800"), max_size=60)


@given(PIECES | st.text(max_size=200))
@example("http://a.org/%%%")
@example("http://a.org/%4%31")
@example("http://[::ffff:1.2.3.4]/")
def test_no_print_makes_the_reader_fail_and_reading_twice_is_reading_once(text: str) -> None:
    for printed in (text, f"http://{text}", f"https://a.org/{text}"):
        address = read_address(printed)
        if isinstance(address, Address):
            again = read_address(address.url)
            assert isinstance(again, Address)
            assert again.url == address.url
            assert address.url.isascii()
            assert address.url.isprintable()
            assert " " not in address.url


@given(st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=40))
def test_raw_and_percent_encoded_are_one(word: str) -> None:
    for address in ("http://a.org/{}/x", "http://a.org/?q={}"):
        assert address_key(address.format(word)) == address_key(address.format(quote(word)))
        small = "".join(f"%{byte:02x}" for byte in word.encode())
        assert address_key(address.format(word)) == address_key(address.format(small))


@given(st.text(max_size=100))
def test_no_redirect_makes_the_reader_fail(location: str) -> None:
    base = read_address("http://a.org/x/y?z=1")
    assert isinstance(base, Address)
    assert isinstance(follow_address(base, location), Address | BadAddress)

"""Bytes of a page and what is said of them → letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iqrefs.text.charset import decode_page
from tests.growth import assert_grows_linearly, repeat

ARABIC = "تاريخ العراق الحديث في القرن العشرين"
FRENCH = "L’été à la bibliothèque, déjà vu"
META = '<html><head><meta charset="{}"><title>{}</title></head><body>{}</body></html>'
OLD_META = '<meta http-equiv="Content-Type" content="text/html; charset={}"><title>{}</title>{}'
PLAIN = "<html><title>{}</title><body>{}</body></html>"


@pytest.mark.parametrize(
    ("encoding", "content_type", "text"),
    [
        ("utf-8", "text/html; charset=utf-8", ARABIC),
        ("utf-8", "text/html", ARABIC),
        ("utf-8", "text/html; charset=windows-1256", ARABIC),
        ("utf-8", "text/html; charset=iso-8859-1", FRENCH),
        ("cp1256", "text/html; charset=windows-1256", ARABIC),
        ("cp1256", 'text/html; charset="Windows-1256"', ARABIC),
        ("cp1256", "text/html; charset = cp1256", ARABIC),
        ("cp1256", "text/html", ARABIC),
        ("cp1256", "text/html; charset=utf-8", ARABIC),
        ("cp1256", "text/html; charset=iso-8859-1", ARABIC),
        ("cp1256", "text/html; charset=no-such-thing", ARABIC),
        ("iso8859_6", "text/html; charset=iso-8859-6", ARABIC),
        ("iso8859_6", "text/html; charset=ASMO-708", ARABIC),
        ("cp1252", "text/html; charset=windows-1252", FRENCH),
        ("cp1252", "text/html", FRENCH),
        ("utf-16-le", "text/html; charset=utf-16le", ARABIC),
        ("utf-16", "text/html", ARABIC),
        ("utf-8-sig", "text/html; charset=windows-1256", ARABIC),
        ("cp1251", "text/html; charset=windows-1251", "История Ирака"),
        ("gb18030", "text/html; charset=gb2312", "伊拉克现代史"),
    ],
)
def test_the_letters_are_found_whatever_is_said(encoding: str, content_type: str, text: str) -> None:
    page = PLAIN.format(text, f"{text}. " * 40)
    assert decode_page(page.encode(encoding), content_type) == page


@pytest.mark.parametrize("form", [META, OLD_META])
@pytest.mark.parametrize(
    ("encoding", "label", "text"),
    [("cp1256", "windows-1256", ARABIC), ("iso8859_6", "iso-8859-6", ARABIC), ("cp1252", "latin1", FRENCH)],
)
def test_a_meta_tag_is_heard(form: str, encoding: str, label: str, text: str) -> None:
    page = form.format(label, text, text * 10)
    assert decode_page(page.encode(encoding), "text/html") == page


def test_a_page_cut_within_a_letter_is_still_utf8() -> None:
    whole = PLAIN.format(ARABIC, ARABIC).removesuffix("</body></html>")
    assert decode_page(whole.encode()[:-1], "text/html") == whole[:-1] + "\ufffd"


def test_what_cannot_be_read_is_marked() -> None:
    assert decode_page(b"\xef\xbb\xbfabc\xff", "text/html") == "abc\ufffd"
    assert decode_page(b"", "text/html") == ""


LABELS = [
    "punycode",
    "idna",
    "unicode_escape",
    "utf-7",
    "undefined",
    "hex",
    "zlib",
    "rot13",
    "mbcs",
    "aliases",
]


@pytest.mark.parametrize("label", LABELS)
def test_what_no_browser_reads_is_not_read_either(label: str) -> None:
    page = PLAIN.format(ARABIC, ARABIC * 10) + "+ADw-script+AD4- \\u003c"
    assert decode_page(page.encode("cp1256"), f"text/html; charset={label}") == page


SLOW: dict[str, Callable[[int], bytes]] = {
    "text/html; charset=punycode": lambda size: b"\xff-" + repeat(b"a")(size),
    "text/html": lambda size: repeat(b"<meta")(size) + b"\xff",
}


@pytest.mark.parametrize("said", SLOW)
def test_no_label_makes_reading_slow(said: str) -> None:
    assert_grows_linearly(lambda body: decode_page(body, said), SLOW[said], 500_000)


@given(st.binary(max_size=300), st.text(max_size=40) | st.sampled_from(["utf-16", "utf-32", "big5", "hz"]))
@example(b"\xff\xfe\x00", "")
@example(b"\xd8\x00\xd8\x00", "utf-16")
def test_no_bytes_make_it_fail(body: bytes, label: str) -> None:
    for page in (body, f'<meta charset="{label}">'.encode("utf-8", "replace") + body):
        assert isinstance(decode_page(page, f"text/html; charset={label}"), str)

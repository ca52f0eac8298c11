"""Markup → what a page says of itself."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import assert_grows_linearly, repeat
from tests.links.making import make_page


def _linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


TITLES = [
    ("<title>A  Page\n of  Things</title>", ("A Page of Things",)),
    ("<title>تاريخ العراق &amp; الشام</title>", ("تاريخ العراق & الشام",)),
    ("<title></title><h1>Heading</h1>", ("Heading",)),
    ("<title>One</title><h1>One</h1><h1>Two</h1>", ("One", "Two")),
    ("<h1>With <em>marks</em> <img alt=x>inside</h1>", ("With marks inside",)),
    ("<title>Site</title><meta property='og:title' content='Article'>", ("Site", "Article")),
    ("<meta name='citation_title' content='مقال في التاريخ'>", ("مقال في التاريخ",)),
    ("<meta name='DC.Title' content='A'><meta property='twitter:title' content='B'>", ("A", "B")),
    ("<svg><title>Icon</title></svg><h1>Page</h1>", ("Page",)),
    (_linked({"@type": "NewsArticle", "headline": "Head"}), ("Head",)),
    (_linked({"@graph": [{"@type": ["Book", "Thing"], "name": "A Book"}]}), ("A Book",)),
    (_linked({"@type": "Person", "name": "Lee"}), ()),
    (_linked([1, None, "x", {"headline": 3, "name": ["y"], "@type": {"a": 1}}]), ()),
    (_linked({"headline": "half \ud800 a \x1b[31mcharacter\u202e"}), ("half a [31mcharacter",)),
    ("<script type='application/ld+json'>{broken</script><title>T</title>", ("T",)),
    ("<script type='application/ld+json'>" + "[" * 90_000 + "</script><title>T</title>", ("T",)),
    ("<script type='application/ld+json'>" + "9" * 90_000 + "</script><title>T</title>", ("T",)),
    ("<title>\x1b[2JNo &#27;[31m &#x9b;commands</title>", ("[2JNo [31m ›commands",)),
    ("<ti\0tle>Null\0ed</title>", ("Nulled",)),
    ("<title>" + "long " * 1_000 + "</title>", (("long " * 100).strip(),)),
    ("", ()),
    ("just text", ()),
]


@pytest.mark.parametrize(("markup", "titles"), TITLES)
def test_a_page_has_many_titles(markup: str, titles: tuple[str, ...]) -> None:
    page = make_page(markup)
    assert page.titles == titles
    assert page.title == (titles[0] if titles else "")


def test_headings_are_the_great_ones_before_the_lesser() -> None:
    page = make_page("<h2>Less</h2><h1>عنوان</h1><h2> </h2><h2>Least</h2><h4>No</h4>")
    assert page.headings == ("عنوان", "Less", "Least")


TEXTS = [
    ("<p>One <b>two</b></p><p>three", "One two three"),
    ("<p>نص عربي</p>", "نص عربي"),
    ("<p>Seen<script>unseen()</script><style>.x{}</style> too<noscript>not</noscript></p>", "Seen too"),
    ("<head><title>T</title></head><body>Body<!-- remark --></body>", "Body"),
    ("<template>no</template>yes<iframe>no</iframe><svg><text>no</text></svg>", "yes"),
    ("a &lt;b&gt; &nbsp; c", "a <b> c"),
]


@pytest.mark.parametrize(("markup", "text"), TEXTS)
def test_the_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    page = make_page(f"<html>{markup}")
    assert page.text == text
    assert len(page.words) == len(text.replace("<", "").replace(">", "").split())


REFRESHES = [
    ("0;url=/new", (0, "/new")),
    ("5; URL='http://b.org/x'", (5, "http://b.org/x")),
    (' 0 ; url = "../up" ', (0, "../up")),
    ("0;/new", (0, "/new")),
    ("0.5;url=/new", (0, "/new")),
    ("0, url=/جديد", (0, "/جديد")),
    ("30", None),
    ("0;url=", None),
    ("soon;url=/x", None),
    ("0;url=' '", None),
]


@pytest.mark.parametrize(("content", "refresh"), REFRESHES)
def test_a_refresh_leads_on(content: str, refresh: tuple[int, str] | None) -> None:
    tag = content.replace('"', "&quot;")
    assert make_page(f'<meta HTTP-EQUIV="Refresh" content="{tag}">').refresh == refresh
    assert make_page("", headers={"Refresh": content}).refresh == refresh


def test_a_refresh_for_readers_without_scripts_is_none() -> None:
    markup = '<noscript><meta http-equiv="refresh" content="0;url=/no"></noscript><p>x'
    assert make_page(markup).refresh is None


SIGNPOSTS = [
    ("<script>window.location = '/new'</script>", "/new"),
    ('<script>location.href="http://b.org/"</script>', "http://b.org/"),
    ("<script>if (1) { top.location.replace('/new'); }</script>", "/new"),
    ("<script>document.location.assign( '/new' )</script>", "/new"),
    ("<body onload=\"location='/new'\">", "/new"),
    ("<script src=x>location='/new'</script>", None),
    ("<script>mylocation = '/new'</script>", None),
    ("<script>location = where</script>", None),
    ("<script>location = '/new'</script>" + "<p>many words of a page " * 5, None),
    ("", None),
]


@pytest.mark.parametrize(("markup", "target"), SIGNPOSTS)
def test_a_page_of_few_words_and_a_script_is_a_signpost(markup: str, target: str | None) -> None:
    assert make_page(f"<html>{markup}").signpost == target


def test_a_form_for_a_password_is_seen() -> None:
    assert make_page("<form><input type=PASSWORD></form>").asks_password
    assert not make_page("<form><input><input type=text></form>").asks_password


@pytest.mark.parametrize(
    ("data", "paid"),
    [
        ({"isAccessibleForFree": False}, True),
        ({"isAccessibleForFree": "False"}, True),
        ({"hasPart": [{"isAccessibleForFree": "false"}]}, True),
        ({"isAccessibleForFree": True}, False),
        ({"isAccessibleForFree": None}, False),
        ({}, False),
    ],
)
def test_a_page_says_whether_it_is_paid_for(data: object, paid: bool) -> None:  # noqa: FBT001 - a column
    assert make_page(_linked(data)).is_paid is paid


def test_an_anchor_is_an_id_or_a_name() -> None:
    page = make_page('<p id="one"><a name="اثنان"></a>')
    assert page.has_anchor("one")
    assert page.has_anchor("اثنان")
    assert not page.has_anchor("three")
    assert not make_page("", kind="application/pdf").has_anchor("one")


KINDS = [
    ("text/html; charset=utf-8", b"x", True),
    ("TEXT/HTML", b"x", True),
    ("application/xhtml+xml", b"x", True),
    ("text/xml", b"x", True),
    ("", b"  <!DOCTYPE html><p>", True),
    ("", b"<html lang=ar>", True),
    ("nonsense", b"<body>", True),
    ("", b"%PDF-1.4 <html>", False),
    ("text/plain", b"<html>", False),
    ("application/pdf", b"<html>", False),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK<html>", False),
    ("image/png", b"x", False),
]


@pytest.mark.parametrize(("kind", "body", "is_html"), KINDS)
def test_what_is_markup_is_told_by_its_type_else_by_its_beginning(
    kind: str,
    body: bytes,
    is_html: bool,  # noqa: FBT001 - a column
) -> None:
    assert make_page(body, kind=kind).is_html is is_html


def test_plain_text_is_read_and_other_files_are_not() -> None:
    text = make_page("one\n two", kind="text/plain")
    assert (text.text, text.words, text.title) == ("one two", ("one", "two"), "")
    assert make_page("one two", kind="application/pdf").text == ""
    assert make_page(" \n", kind="application/pdf").is_empty


def test_old_pages_that_never_close_a_tag_are_read() -> None:
    page = make_page("<title>T</title>" + "<font>word " * 1_500 + "<h1>Heading</h1>")
    assert (page.titles, len(page.words)) == (("T", "Heading"), 1_501)


def test_what_stands_behind_an_early_end_is_read() -> None:
    page = make_page(
        "<html><head><title>T</title></head></html><BODY><h1>Heading</h1></body>text</html> more"
    )
    assert (page.titles, page.text) == (("T", "Heading"), "Heading text more")


HALF = 512 * 1024
HOSTILE = {
    "divs": b"<div>",
    "links": b"<a>",
    "definitions": b"<dt><dd>",
    "headings": b"<h1>",
    "titles": b"<title>x</title>",
    "tables": b"<table><tr><td>",
    "metas": b"<meta property=og:title content=x>",
    "refreshes": b"<meta http-equiv=refresh content=x>",
    "scripts": b"<script>location='a </script>",
    "openings": b"<",
    "attributes": b"<a href=",
    "quotes": b"<a b='",
    "ends": b"</",
    "entities": b"&#",
    "remarks": b"<!--",
    "cdata": b"<![CDATA[",
    "nulls": b"\0",
    "drawings": b"<svg><title>",
    "noscripts": b"<noscript><meta http-equiv=refresh>",
    "blanks": b" \n",
    "jsons": b"<script type='application/ld+json'>[[[[{}]]]]</script>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_once(name: str) -> None:
    assert_grows_linearly(
        _read_all, lambda size: b"<title>T</title>" + repeat(HOSTILE[name])(size), HALF // 2
    )


def test_a_tag_of_many_attributes_is_read_once() -> None:
    def make(count: int) -> bytes:
        names = b" ".join(b"a%d=1" % number for number in range(count))
        return b"<title>T</title><div " + names + b"><h1>After</h1>"

    def read(body: bytes) -> None:
        assert make_page(body).titles == ("T", "After")

    assert_grows_linearly(read, make, 60_000)


def test_a_page_of_thousands_of_titles_keeps_a_few() -> None:
    metas = "".join(f"<meta property=og:title content=t{number}>" for number in range(5_000))
    assert 10 <= len(make_page(metas).titles) <= 100


def _read_all(body: bytes, **said: str) -> None:
    page = make_page(body, kind=said.get("kind", "text/html"), headers=said)
    for line in (page.title, *page.titles, *page.headings):
        assert 0 < len(line) <= 500 or line == page.title == ""
        assert line.encode() is not None
        assert "\n" not in line
    assert len(page.text) <= 200_000
    assert len(page.source) <= 200_001
    assert page.refresh is None or page.refresh[0] >= 0
    assert page.signpost is None or page.signpost
    assert {page.asks_password, page.has_script, page.is_paid, page.has_anchor("x")} <= {True, False}


SHREDS = st.lists(
    st.sampled_from(
        [b"<title>", b"</title>", b"<meta name=title content=", b"<meta http-equiv=refresh content=0;url=>",
         b"<script type=application/ld+json>", b'{"headline": "x\\ud800"}', b"</script>", b"<h1>", b"<svg>",
         b"location='", b"'", b'"', b">", b"\0", b"\xff\xfe", "\u202eعنوان".encode(), b"<?xml?>",
         b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<frameset>", b"<body onload=", b"<input type=password>"]
    )
    | st.binary(max_size=20),
    max_size=12,
).map(b"".join)  # fmt: skip


@settings(max_examples=150)
@given(SHREDS, st.sampled_from(["text/html", "", "text/html; charset=utf-16", "text/xml", "text/plain"]))
def test_no_bytes_make_a_page_fail(body: bytes, kind: str) -> None:
    _read_all(body, kind=kind)


def test_an_entity_of_a_file_is_not_opened() -> None:
    markup = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><title>&a;</title>'
    page = make_page(markup, kind="application/xhtml+xml")
    assert "root:" not in f"{page.title}{page.text}"

"""Files that are damaged, hostile or something else: one clear sentence, bounded time, no traceback."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.read.opendocument import read_odt
from tests.growth import assert_grows_linearly
from tests.read.opendocument.building import flat, note, odt

MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    "</manifest:manifest>"
)


def packed(**parts: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt("<text:p>نص</text:p>", parts={"META-INF/manifest.xml": MANIFEST}), "protected by a password"),
        (odt("<text:p>نص</text:p>", parts={"encrypted-package": b"\x00\x01"}), "protected by a password"),
        (packed(word__document_xml="<x/>"), "is a Word file"),
        (packed(mimetype="application/epub+zip"), "no OpenDocument text"),
        (flat("<x/>", kind="spreadsheet"), "is a spreadsheet"),
        (flat("<x/>", kind="presentation"), "is a presentation"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word file"),
        (b"{\\rtf1 x}", "--from rtf"),
        (b"%PDF-1.7", "--from pdf"),
        (b"<!DOCTYPE html><html><p>x</html>", "--from html"),
        (b"plain text", "no OpenDocument text"),
        (odt("<text:p>نص</text:p>")[:-200], "damaged or cut off"),
        (odt("<text:p>نص</text:p>", parts={"content.xml": "<broken"}), "no sound XML"),
        (odt("", parts={"content.xml": "<x/>"}), "no OpenDocument text"),
        (flat("&x;").replace(b"?>", b'?><!DOCTYPE a [<!ENTITY x "y">]>', 1), "document type declaration"),
    ],
)  # fmt: skip
def test_what_is_no_readable_text_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read_odt(data)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("element", ["text:span", "text:list", "text:section", "text:p", "draw:frame"])
def test_elements_nested_too_deeply_are_refused(element: str) -> None:
    with pytest.raises(InputError, match="no sound XML"):
        read_odt(odt(f"<{element}>" * 5_000 + f"</{element}>" * 5_000))


def test_elements_nested_as_deeply_as_may_be_are_read() -> None:
    spans = 240
    flow = read_odt(odt("<text:p>" + "<text:span>" * spans + "نص" + "</text:span>" * spans + "</text:p>"))
    assert flow.paragraphs[0].stretches[0].text == "نص"


def test_notes_in_notes_are_notes_of_their_own() -> None:
    body = "نهاية"
    for depth in range(60, 0, -1):
        body = f"<text:p>{depth}{note(body, label=str(depth), key=f'ftn{depth}')}</text:p>"
    flow = read_odt(odt(body))
    assert [one.number for one in flow.notes] == list(range(1, 61))


def test_notes_of_one_name_have_keys_of_their_own() -> None:
    flow = read_odt(odt("<text:p>" + note("أ") + note("ب") + note("ج") + "</text:p>"))
    assert len({one.key for one in flow.notes}) == 3
    assert {stretch.note for stretch in flow.paragraphs[0].stretches} == {one.key for one in flow.notes}


def test_styles_in_a_circle_end() -> None:
    circle = (
        '<style:style style:name="A" style:family="text" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:family="text" style:parent-style-name="A"/>'
    )
    flow = read_odt(odt('<text:p><text:span text:style-name="A">نص</text:span></text:p>', automatic=circle))
    assert flow.paragraphs[0].stretches[0].text == "نص"


def test_numbers_out_of_all_bounds_are_bounded() -> None:
    body = '<text:p>a<text:s text:c="999999999"/>b</text:p><text:h text:outline-level="99999">c</text:h>'
    flow = read_odt(odt(body))
    assert len(flow.paragraphs[0].stretches[0].text) < 1_000
    assert flow.paragraphs[1].level < 100


@pytest.mark.parametrize(
    "body", ["<text:span>a</text:span> ", note("x"), "<text:s/>", "<text:tab/>a<draw:frame/>"]
)
def test_a_long_paragraph_takes_time_by_its_length(body: str) -> None:
    assert_grows_linearly(read_odt, lambda count: odt(f"<text:p>{body * count}</text:p>"), 8_000)


WORKS = odt(
    f"<text:list><text:list-item><text:p>أ{note('ب')}</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:h>ج</text:h></table:table-cell>"
    "</table:table-row></table:table>"
)
PLAIN = flat(f'<text:p>أ<text:a xlink:href="https://x.org">{note("ب")}</text:a></text:p>')


@given(st.integers(0, len(WORKS) - 1), st.binary(min_size=1, max_size=4))
def test_bytes_put_in_anywhere_raise_nothing_else(at: int, junk: bytes) -> None:
    with suppress(InputError):
        read_odt(WORKS[:at] + junk + WORKS[at + len(junk) :])


@given(st.integers(0, len(PLAIN) - 1), st.integers(1, 40))
def test_xml_with_pieces_taken_out_raises_nothing_else(at: int, length: int) -> None:
    with suppress(InputError):
        read_odt(PLAIN[:at] + PLAIN[at + length :])


@given(
    st.recursive(
        st.sampled_from(["أ", " ", "<text:s/>", "<text:tab/>"]),
        lambda inner: st.tuples(
            st.sampled_from([
                "text:p", "text:h", "text:span", "text:a", "text:list", "text:list-item", "text:section",
                "text:note", "text:note-body", "text:note-citation", "table:table-row", "draw:frame",
                "draw:text-box", "text:hidden-text", "text:reference-mark-start", "office:annotation",
            ]),
            st.lists(inner, max_size=4),
        ).map(lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"),
        max_leaves=30,
    )
)  # fmt: skip
def test_elements_in_any_order_raise_nothing(body: str) -> None:
    read_odt(flat(body))

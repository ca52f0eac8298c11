# ruff: noqa: E501 - markup as programs write it
"""Books: the pages of an EPUB in order, notes in files of their own."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.web.shown import list_marks, print_notes, print_paragraphs

from iqrefs.errors import InputError
from iqrefs.read.web import read_epub

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="style.css" media-type="text/css"/></manifest>
<spine><itemref idref="nav"/><itemref idref="c2"/><itemref idref="c1"/><itemref idref="n" linear="no"/></spine></package>"""
HEAD = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN"
"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"
xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head><body>"""
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/content.opf": OPF,
    "OEBPS/nav.xhtml": f'{HEAD}<nav epub:type="toc"><ol><li>Contents</li></ol></nav></body></html>',
    "OEBPS/text/two.xhtml": f"""{HEAD}<h1>Two</h1><p>Text&nbsp;here<a id="p1"/><a id="r1" href="../notes.xhtml#n1">1</a>
and there<a id="r2" href="../notes.xhtml#n2">2</a>.</p></body></html>""",
    "OEBPS/text/one a.xhtml": f"""{HEAD}<p>More text<a epub:type="noteref" href="#n1">*</a>.</p>
<aside epub:type="footnote" id="n1"><p><span class="it">Pearls</span>, p. 4.</p></aside></body></html>""",
    "OEBPS/notes.xhtml": f"""{HEAD}<h2>Notes</h2><p id="n1"><a href="text/two.xhtml#r1">1</a>. Harte, Pearls, p. 2.</p>
<p id="n2"><a href="text/two.xhtml#r2">2</a>. Ibid.</p></body></html>""",
    "OEBPS/style.css": ".it { font-style: italic }",
}


def make_book(files: Mapping[str, str | None]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in {**FILES, **files}.items():
            if text is not None:
                archive.writestr(name, text)
    return data.getvalue()


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    flow = read_epub(make_book({}))
    assert print_paragraphs(flow.paragraphs) == [
        "Two",
        "Text\u00a0here{1} and there{2}.",
        "More text{*}.",
        "Notes",
    ]
    numbers = [one.number for one in flow.paragraphs]
    assert numbers == sorted(set(numbers))


def test_notes_lie_in_any_file() -> None:
    flow = read_epub(make_book({}))
    assert [note.key for note in flow.notes] == [
        "note:OEBPS/notes.xhtml#n1",
        "note:OEBPS/notes.xhtml#n2",
        "note:OEBPS/text/one a.xhtml#n1",
    ]
    assert [text for _, text in print_notes(flow)] == ["Harte, Pearls, p. 2.", "Ibid.", "Pearls, p. 4."]
    assert [key for _, key in list_marks(flow)] == [note.key for note in flow.notes]
    assert [one.text for one in flow.notes[2].paragraphs[0].stretches if one.is_italic] == ["Pearls"]


def test_a_book_whose_frame_is_broken_is_read_by_what_there_is() -> None:
    flow = read_epub(make_book({"META-INF/container.xml": None}))
    assert len(flow.notes) == 3
    flow = read_epub(
        make_book({"OEBPS/content.opf": OPF.replace("</manifest>", "&").replace("<metadata/>", "<metadata>")})
    )
    assert len(flow.notes) == 3


def test_scrambled_fonts_are_no_lock() -> None:
    fonts = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData
xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>"""
    scrambled = fonts.format("http://www.idpf.org/2008/embedding")
    assert read_epub(make_book({"META-INF/encryption.xml": scrambled})).notes
    locked = fonts.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(InputError, match="locked by its seller"):
        read_epub(make_book({"META-INF/encryption.xml": locked}))


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=4), st.booleans())
def test_a_damaged_book_is_read_or_refused(at: int, junk: bytes, is_cut: bool) -> None:  # noqa: FBT001
    data = make_book({})
    at %= len(data)
    try:
        read_epub(data[:at] + junk + (b"" if is_cut else data[at + len(junk) :]))
    except InputError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either outcome is right


def test_links_out_of_the_book_lead_nowhere() -> None:
    page = FILES["OEBPS/text/two.xhtml"].replace("../notes.xhtml#n1", "../../../../notes.xhtml#n1")
    flow = read_epub(make_book({"OEBPS/text/two.xhtml": page}))
    assert "note:OEBPS/notes.xhtml#n1" not in [note.key for note in flow.notes]
    assert "1. Harte, Pearls, p. 2." in print_paragraphs(flow.paragraphs)


def test_what_is_no_book_is_told() -> None:
    with pytest.raises(InputError, match="no EPUB"):
        read_epub(b"%PDF-1.7")
    with pytest.raises(InputError, match="damaged"):
        read_epub(make_book({})[:900])
    with pytest.raises(InputError, match="no list of its pages"):
        read_epub(make_book({"OEBPS/content.opf": None, "META-INF/container.xml": None}))
    with pytest.raises(InputError, match="no list of its pages"):
        read_epub(make_book({"OEBPS/content.opf": OPF.replace("<itemref", "<x")}))

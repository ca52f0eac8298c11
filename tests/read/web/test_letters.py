"""Bytes of pages, in the encodings that they have and say."""

import pytest
from tests.read.web.shown import print_paragraphs

from iqrefs.errors import InputError
from iqrefs.read.web import read_html
from iqrefs.text.charset import decode_page

TEXT = "كانت تجارة اللؤلؤ عماد الاقتصاد في موانئ الخليج حتى مطلع القرن العشرين"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="windows-1256">'),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("utf-32", ""),
        ("cp1256", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
        ("cp1256", '<meta charset="iso-8859-1">'),
        ("cp1256", ""),
        ("iso8859_6", '<meta charset="iso-8859-6">'),
    ],
)
def test_the_letters_are_found(encoding: str, head: str) -> None:
    flow = read_html(f"<html>{head}<p>{TEXT}</p>".encode(encoding))
    assert print_paragraphs(flow.paragraphs) == [TEXT]
    assert flow.findings == ()


def test_the_declaration_of_xml_is_believed() -> None:
    data = f'<?xml version="1.0" encoding="iso-8859-6"?><html><p>{TEXT}</p></html>'.encode("iso8859_6")
    assert TEXT in decode_page(data)


def test_bytes_that_are_no_letters_are_told() -> None:
    flow = read_html(f"<p>{TEXT}</p>\n<p>".encode("utf-16")[:-3])
    assert [(finding.code, finding.severity) for finding in flow.findings] == [("encoding", "warning")]
    assert "\n".join(print_paragraphs(flow.paragraphs)).startswith(TEXT)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n1 0 obj", "is a PDF file"),
        (b"PK\x03\x04....", "is a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an old Word file"),
        (b"{\\rtf1 x}", "is an RTF file"),
        (
            b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>",
            "MHTML",
        ),
        (b"Harte, Pearls, p. 2.", "is plain text"),
        (b"(1) Harte, <https://example.org>, 2 < 3.", "is plain text"),
        (b"<p>" + bytes(range(1, 9)) * 400, "is a binary file"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_html(data)

r"""RTF, mended and read through pandoc."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.read.flow import Flow, Paragraph
from iqrefs.read.pandoc import read_rtf, run
from iqrefs.read.pandoc.rich_text import mend_rtf

pytestmark = pytest.mark.skipif(run.find_pandoc() is None, reason="pandoc is not installed")

FONTS = r"{\fonttbl{\f0\fcharset178 Arial;}{\f1\fcharset0 Arial;}}"


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + head + body + r"\par}").encode("ascii")


def hexed(text: str) -> str:
    """Arabic letters as bytes of their code page."""
    return "".join(chr(byte) if byte < 128 else rf"\'{byte:02x}" for byte in text.encode("cp1256"))


def escaped(text: str) -> str:
    r"""Arabic letters as `\uN?`."""
    return "".join(char if char.isascii() else rf"\u{ord(char)}?" for char in text)


def text_of(paragraph: Paragraph) -> str:
    return "".join(stretch.text for stretch in paragraph.stretches)


def note_texts(flow: Flow) -> list[str]:
    return [" ".join(map(text_of, one.paragraphs)).strip() for one in flow.notes]


@pytest.mark.parametrize("word", [r"\footnote", r"\*\footnote"])
def test_notes_are_read_as_word_and_libreoffice_write_them(word: str) -> None:
    body = rf"text{{\super\chftn{{{word}\pard{{\super\chftn}} Smith, {{\i Title}}, p. 5.}}}} more"
    flow = read_rtf(rtf(body))
    assert note_texts(flow) == ["Smith, Title, p. 5."]
    assert [s.text for p in flow.notes[0].paragraphs for s in p.stretches if s.is_italic] == ["Title"]
    assert [(one.key, one.marker, one.number) for one in flow.notes] == [("footnote:1", "1", 1)]


@pytest.mark.parametrize(
    "body",
    [
        r"\f0 " + hexed("نص عربي، ص 5"),
        r"{\f0 " + hexed("نص عربي") + r"}{\f1 \u1548\'3f }{\f0 " + hexed("ص") + " 5}",
        escaped("نص عربي، ص 5"),
        r"\uc0 "
        + "".join(c if c.isascii() else rf"\u{ord(c)} " for c in "نص")
        + r"{\uc1 \u32?}"
        + escaped("عربي، ص 5"),
    ],
    ids=["code page", "two fonts", "unicode", "without stand-ins"],
)
def test_arabic_letters_are_read_however_they_are_written(body: str) -> None:
    assert text_of(read_rtf(rtf(body)).paragraphs[0]) == "نص عربي، ص 5"


def test_a_stand_in_for_a_letter_is_not_read() -> None:
    body = rf"\f0 \u1593\'d9\u1604\'e1\u1610\'ed {hexed('ص')}"
    assert text_of(read_rtf(rtf(body)).paragraphs[0]) == "علي ص"


def test_a_blank_behind_a_letter_is_kept() -> None:
    assert text_of(read_rtf(rtf(r"\u1593? p. 5 \u1594 ? x")).paragraphs[0]) == "ع p. 5 غ x"


def test_the_code_page_of_the_file_holds_where_no_font_says_another() -> None:
    data = rf"{{\rtf1\ansi\ansicpg1256 {hexed('نص')}\par}}".encode("ascii")
    assert text_of(read_rtf(data).paragraphs[0]) == "نص"


def test_a_link_is_kept() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{' + escaped("الرابط") + "}}}"
    flow = read_rtf(rtf(f"see {link}"))
    assert [(s.text, s.target) for s in flow.paragraphs[0].stretches][-1] == (
        "الرابط",
        "https://example.org/a",
    )


def test_footnotes_and_endnotes_have_numbers_of_their_own() -> None:
    note = r"{\super\chftn}{\footnote%s {\super\chftn} x}"
    body = note % "" + note % r"\ftnalt" + note % ""
    flow = read_rtf(rtf(body, r"\ftnstart28\aftnstart1"))
    assert [(one.kind, one.number) for one in flow.notes] == [
        ("footnote", 28),
        ("endnote", 1),
        ("footnote", 29),
    ]
    assert [s.note for s in flow.paragraphs[0].stretches if s.note] == [
        "footnote:1",
        "endnote:2",
        "footnote:3",
    ]


def test_numbers_begin_again_on_each_page_that_the_file_tells() -> None:
    note = r"a{\super\chftn}{\footnote {\super\chftn} x}"
    flow = read_rtf(rtf(rf"{note}{note}\par\page {note}", r"\ftnrstpg "))
    assert [one.number for one in flow.notes] == [1, 2, 1]
    untold = read_rtf(rtf(f"{note}{note}", r"\ftnrstpg "))
    assert [one.number for one in untold.notes] == [1, 2]
    assert [finding.code for finding in untold.findings] == ["unknown-pages"]


def test_pictures_are_not_handed_to_pandoc() -> None:
    picture = r"{\pict\pngblip " + "89504e47\r\n" * 10_000 + "}"
    data = rtf(f"before {picture}after")
    assert len(mend_rtf(data)) < 1_000 < len(data)
    assert [text_of(one) for one in read_rtf(data).paragraphs] == ["before after"]


@pytest.mark.parametrize("data", [b"plain text", b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_rtf_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is no RTF"):
        read_rtf(data)


SOUND = rtf(rf"\f0 {hexed('نص')}{{\super\chftn}}{{\footnote {{\super\chftn}} {escaped('كتاب')}}}")


@settings(max_examples=25)
@given(st.integers(0, len(SOUND)), st.binary(max_size=6), st.integers(0, 9))
def test_bytes_put_in_anywhere_raise_nothing_else(at: int, junk: bytes, cut: int) -> None:
    with suppress(InputError):
        read_rtf(SOUND[:at] + junk + SOUND[at + cut :])


@given(
    st.text(alphabet="{}\\'0123456789abcdefu*\r\n ?~-") | st.binary().map(lambda raw: raw.decode("latin-1"))
)
def test_mending_takes_any_bytes(body: str) -> None:
    mend_rtf(b"{\\rtf1" + body.encode("latin-1"))

"""Files that are damaged, hostile, or named as Word files: one clear sentence, bounded time, no traceback."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from iqrefs.errors import InputError
from iqrefs.interchange.word_xml import PARAGRAPH, iter_paragraphs, iter_texts
from iqrefs.read.word import document, read_docx
from tests.growth import assert_grows_linearly
from tests.read.word.building import (
    control,
    field,
    link,
    make_docx,
    mendeley_tag,
    note,
    note_mark,
    pack,
    paragraph,
    run,
    section,
    table,
    text_box,
    wrap,
    zotero,
)
from tests.read.word.reading import list_codes, print_notes, read_body

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_DTD = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
_PLAIN = make_docx(paragraph(run("نص")))


def _old(stream: str) -> bytes:
    """A compound file of an old Office program, with the name of one of its streams."""
    return _OLE + stream.encode("utf-16-le") + bytes(600)


def _locked() -> bytes:
    """A file whose members are said to be encrypted."""
    data = bytearray(_PLAIN)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(signature, start + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_old("EncryptedPackage"), "is protected by a password; .*save it again"),
        (_old("WordDocument"), r"is an old Word file \(.doc\).*save it as .docx"),
        (_old("Workbook"), "is a file of an old Office program"),
        (_locked(), "is protected by a password"),
        (pack({"mimetype": "application/vnd.oasis.opendocument.text"}), "--from odt"),
        (pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument .* no text"),
        (pack({"META-INF/container.xml": "x"}), "--from epub"),
        (pack({"xl/workbook.xml": "x"}), "is an Excel file"),
        (pack({"ppt/presentation.xml": "x"}), "is a PowerPoint file"),
        (pack({"a.txt": "x"}), "holds no Word document"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>x", "is an HTML page.*--from html"),
        (b"<?xml version='1.0'?><html><body/></html>", "--from html"),
        (b"{\\rtf1\\ansi x}", "--from rtf"),
        (b"%PDF-1.7", "--from pdf"),
        ("(1) الجابري، تكوين العقل العربي.".encode(), "is plain text.*--from text"),
        ("نص".encode("utf-16"), "is plain text"),
        (b'<?xml version="1.0"?><pkg:package/>', "in one XML file"),
        (bytes(range(256)) * 9, "is no Word file, or is damaged"),
        (_PLAIN[:-300], "is damaged or cut off"),
        (_PLAIN[:40], "is damaged or cut off"),
        (make_docx(more={"word/document.xml": "<broken"}), "no sound XML"),
        (make_docx(more={"word/document.xml": "<document/>"}), "holds no Word document in word/document.xml"),
        (make_docx(more={"word/document.xml": wrap("footnotes", "<w:body/>")}), "holds no Word document"),
        (make_docx(more={"word/document.xml": _DTD + "<w/>"}), "document type declaration"),
        (make_docx(footnotes={}, more={"word/footnotes.xml": "<broken"}), "no sound XML"),
    ],
)
def test_what_is_no_readable_word_file_is_refused_with_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read_docx(data)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("part", ["styles", "numbering", "settings"])
@pytest.mark.parametrize("content", ["<broken", "", _DTD + "<w/>", wrap("other", "<w:x/>")])
def test_a_broken_part_that_can_be_done_without_is_passed_over(part: str, content: str) -> None:
    flow = read_docx(make_docx(paragraph(run("نص")), more={f"word/{part}.xml": content}))
    assert [one.text for one in flow.paragraphs[0].stretches] == ["نص"]
    assert list_codes(flow) == ([] if content.endswith("</w:other>") else ["broken-part"])


def test_a_zip_bomb_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(49):
            member.write(bytes(1024 * 1024))
    with pytest.raises(InputError, match="holds a part of more than 48 MB"):
        read_docx(stream.getvalue())


def test_more_elements_than_memory_has_room_for_are_refused() -> None:
    with pytest.raises(InputError, match="too many elements"):
        read_docx(make_docx("<w:x/>" * 2_200_000))


@pytest.mark.parametrize(
    ("bound", "body", "said"),
    [
        ("_MAX_PARAGRAPHS", "<w:p/>", "more than 50 paragraphs"),
        ("_MAX_TEXTS", "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "more than 50 pieces of text"),
        ("MAX_NOTES", paragraph(note_mark(1)), "calls more than 50 notes"),
    ],
)
def test_what_no_document_holds_is_refused(
    monkeypatch: pytest.MonkeyPatch, bound: str, body: str, said: str
) -> None:
    monkeypatch.setattr(document, bound, 50)
    read_docx(make_docx(body * 50))
    with pytest.raises(InputError, match=said):
        read_docx(make_docx(body * 51))


def test_text_and_notes_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    data = make_docx(paragraph(note_mark(1)) + "<w:x/>" * 500, footnotes={1: note(run("x")) + "<w:x/>" * 500})
    monkeypatch.setattr(document, "MAX_TREE", 200_000)
    with pytest.raises(InputError, match="too many elements"):
        read_docx(data)


@pytest.mark.parametrize("element", ["w:ins", "w:smartTag", "w:r", "w:sdt", "w:del", "x"])
def test_elements_nested_as_deeply_as_may_be_are_read_and_deeper_ones_refused(element: str) -> None:
    def nest(depth: int) -> bytes:
        return make_docx(paragraph(f"<{element}>" * depth + run("نص") + f"</{element}>" * depth))

    assert read_body(nest(245)) == ["" if element == "w:del" else "نص"]
    with pytest.raises(InputError, match="no sound XML"):
        read_docx(nest(5_000))


def test_tables_and_boxes_in_one_another_are_read() -> None:
    inner = paragraph(run("نص"))
    for _ in range(6):
        inner = table([paragraph(text_box(inner))])
    assert [text for text in read_body(make_docx(inner)) if text] == ["نص"]


def test_names_that_lead_out_of_the_archive_lead_nowhere() -> None:
    more: dict[str, str | bytes] = {
        "../../etc/evil.xml": "x",
        "/abs.xml": "x",
        "word/vbaProject.bin": b"\xd0\xcf",
    }
    assert read_body(make_docx(paragraph(run("نص")), more=more)) == ["نص"]


def test_text_outside_of_paragraphs_is_not_lost() -> None:
    assert read_body(make_docx(run("أ"), run("ب"), paragraph(run("ج")), run("د"))) == ["أب", "ج", "د"]


def test_a_file_put_into_the_document_is_told() -> None:
    flow = read_docx(make_docx(paragraph(run("نص")), '<w:altChunk r:id="rId9"/>'))
    assert list_codes(flow) == ["embedded-file"]


def test_a_text_box_for_old_programs_alone_is_read() -> None:
    inner = f"<mc:AlternateContent><mc:Fallback>{run('قديم')}</mc:Fallback></mc:AlternateContent>"
    assert read_body(make_docx(paragraph(inner))) == ["قديم"]


_CITED = {"id": 1, "itemData": {"type": "book", "title": "كتاب"}}


@pytest.mark.parametrize(
    "make",
    [
        lambda size: make_docx(paragraph(run("نص ")) * size),
        lambda size: make_docx(paragraph(*[run("نص", "<w:rtl/>")] * size)),
        lambda size: make_docx(paragraph(run(inner='<w:fldChar w:fldCharType="begin"/><w:t>x</w:t>') * size)),
        lambda size: make_docx(paragraph(field(zotero(_CITED), run("x")) * (size // 4))),
        lambda size: make_docx(
            paragraph(*[note_mark(key) for key in range(size)]),
            footnotes={key: note(run("نص"), note_mark(key + 1)) for key in range(size)},
        ),
        lambda size: make_docx(
            paragraph("<mc:AlternateContent>" + "<mc:Fallback/>" * size + "</mc:AlternateContent>")
        ),
        lambda size: make_docx(paragraph(properties=section()) * size),
    ],
    ids=["paragraphs", "runs", "fields", "citations", "notes", "fallbacks", "sections"],
)
def test_time_grows_with_the_file_alone(make: Callable[[int], bytes]) -> None:
    assert_grows_linearly(read_docx, make, 2_400)


_RICH = make_docx(
    paragraph(run("مقدمة"), style="H"),
    paragraph(run("نص "), note_mark(1), f"<w:ins>{run('مضاف')}</w:ins>", text_box(paragraph(note_mark(2)))),
    paragraph(field('HYPERLINK "https://example.org/a"', run("الرابط")), link("k", run("آخر"))),
    table([paragraph(run("خلية"))]),
    paragraph(control(mendeley_tag(_CITED), run("(كتاب)")), properties=section("<w:footnotePr/>")),
    section('<w:footnotePr><w:numFmt w:val="hindiNumbers"/><w:numRestart w:val="eachPage"/></w:footnotePr>'),
    footnotes={1: note(field(zotero(_CITED), run("كتاب، ص 5"))), 2: note(run("نفسه"), note_mark(1))},
    styles='<w:style w:styleId="H" w:type="paragraph"><w:name w:val="heading 1"/></w:style>',
    numbering='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    links={"k": "https://example.org/k"},
)


def _refuse(data: bytes) -> str:
    """What is said of a file that cannot be read; that nothing is wrong for others."""
    try:
        read_docx(data)
    except InputError as error:
        return str(error)
    return "is read."


def _list_members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_SENTENCE = re.compile(r"(?:is|holds|calls) [^\n]+\.")
_MEMBERS = _list_members(_RICH)
_PARTS = sorted(name for name in _MEMBERS if name.endswith((".xml", ".rels")))


@given(st.lists(st.tuples(st.integers(0, len(_RICH) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_changed_bytes_of_the_archive_are_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(_RICH)
    for at, value in changes:
        data[at] = value
    assert _SENTENCE.fullmatch(_refuse(bytes(data)))


@given(st.sampled_from(_PARTS), st.integers(0, 1 << 20), st.integers(0, 60), st.binary(max_size=12))
def test_changed_bytes_of_a_part_are_read_or_refused(name: str, at: int, count: int, new: bytes) -> None:
    old = _MEMBERS[name]
    at %= len(old)
    changed = pack({**_MEMBERS, name: old[:at] + new + old[at + count :]})
    assert _SENTENCE.fullmatch(_refuse(changed))


_ELEMENTS = (
    "w:p", "w:r", "w:t", "w:ins", "w:del", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:hyperlink",
    "w:fldSimple", "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:pPr", "w:rPr",
    "w:sectPr", "w:moveFrom", "w:instrText", "m:t",
)  # fmt: skip
_LEAVES = (
    '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>', '<w:instrText>HYPERLINK "https://a.example"</w:instrText>',
    '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:customMarkFollows="1" w:id="2"/>',
    "<w:footnoteRef/>", "<w:t>نص</w:t>", "<w:t> x </w:t>", '<w:br w:type="page"/>', "<w:vanish/>",
    "<w:lastRenderedPageBreak/>", "<w:tab/>", '<w:sym w:font="Symbol" w:char="F0B7"/>',
)  # fmt: skip
_TREES = st.recursive(
    st.sampled_from(_LEAVES),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(_ELEMENTS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(st.lists(_TREES, max_size=5), st.lists(_TREES, max_size=3))
def test_elements_in_any_order_are_read_and_say_where_they_stand(body: list[str], inner: list[str]) -> None:
    data = make_docx(*body, footnotes={1: "".join(inner), 2: paragraph(run("نص"))})
    flow = read_docx(data)
    assert flow == read_docx(data)
    members = _list_members(data)
    roots = {f"word/{name}.xml": _parse(members[f"word/{name}.xml"]) for name in ("document", "footnotes")}
    texts = {name: list(iter_texts(root)) for name, root in roots.items()}
    paragraphs = list(iter_paragraphs(roots["word/document.xml"]))
    for one in (*flow.paragraphs, *(part for kept in flow.notes for part in kept.paragraphs)):
        for part in one.stretches:
            if part.node < 0:
                continue
            element = texts[part.part][part.node]
            assert (element.text or "")[part.offset : part.offset + len(part.text)] == part.text
            around = next(element.iterancestors(*PARAGRAPH), None)
            if one.number and around in paragraphs:
                assert paragraphs[one.number - 1] is around
    called = {part.note for one in flow.paragraphs for part in one.stretches if part.note}
    assert {one.key for one in flow.notes} >= called & {"footnote:1", "footnote:2"}


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content)


def test_paragraphs_are_numbered_as_they_are_found_again() -> None:
    root = _parse(_MEMBERS["word/document.xml"])
    found = ["".join(map(str, one.itertext())) for one in iter_paragraphs(root)]
    flow = read_docx(_RICH)
    assert [one.number for one in flow.paragraphs] == list(range(1, len(found) + 1))
    for one in flow.paragraphs:
        for part in one.stretches:
            assert part.note or part.text in found[one.number - 1]


def test_macros_are_not_looked_at() -> None:
    assert print_notes(read_docx(pack({**_MEMBERS, "word/vbaProject.bin": b"\x00" * 99}))) == print_notes(
        read_docx(_RICH)
    )

"""Comments in the margin: where they stand, what they hold, and that nothing else is touched."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iqrefs.amend.word import annotate_docx
from iqrefs.errors import InputError
from iqrefs.model import Comment
from tests.amend.word.building import (
    AUTHOR,
    BODY,
    COMMENTS,
    DATE,
    edit_part,
    list_parts,
    make_paper,
    read_part,
)
from tests.read.word.building import (
    W_NS,
    field,
    link,
    make_docx,
    note_mark,
    paragraph,
    relationships,
    run,
    text_box,
    wrap,
)

_W = f"{{{W_NS}}}"


def annotate(data: bytes, *comments: Comment) -> bytes:
    annotated = annotate_docx(data, comments, AUTHOR, DATE)
    assert annotated.placed == len(comments)
    return annotated.data


def on_note(line: str = "Ambiguous.", number: int = 1) -> Comment:
    return Comment((line,), note_key=f"footnote:{number}")


def read_ranges(data: bytes) -> dict[str, str]:
    """What each comment is about, by its words: text, and `^` for the mark of a note."""
    root = etree.fromstring(list_parts(data)[BODY])
    words = {
        str(one.get(f"{_W}id")): "".join(map(str, one.itertext()))
        for one in etree.fromstring(list_parts(data)[COMMENTS])
    }
    about: dict[str, str] = {}
    opened: list[str] = []
    for element in root.iter():
        key = str(element.get(f"{_W}id"))
        if element.tag == f"{_W}commentRangeStart":
            opened.append(key)
            about[key] = ""
        elif element.tag == f"{_W}commentRangeEnd":
            opened.remove(key)
        elif element.tag in (f"{_W}t", f"{_W}footnoteReference"):
            for one in opened:
                about[one] += (element.text or "") if element.tag == f"{_W}t" else "^"
        elif element.tag == f"{_W}commentReference":
            assert key in about
            assert key not in opened
    assert not opened
    return {words[key]: text for key, text in about.items()}


def without_comments(text: str) -> str:
    text = re.sub(r"<w:commentRange(?:Start|End) [^>]*/>", "", text)
    return re.sub(r"<w:r><w:commentReference [^>]*/></w:r>", "", text)


def notes(count: int) -> dict[int, str]:
    return {number: paragraph(run("Ibid.")) for number in range(1, count + 1)}


def make(*body: str, count: int = 1) -> bytes:
    return make_docx(*body, footnotes=notes(count))


def test_a_comment_stands_at_the_mark_of_its_note() -> None:
    data = make_paper(run("Harte."), run("Ibid."))
    written = annotate(data, on_note("First", 2), on_note("Second", 2), on_note("Other", 1))
    assert read_ranges(written) == {"First": "^", "Second": "^", "Other": "^"}


def test_a_comment_on_a_paragraph_is_around_its_text() -> None:
    data = make(paragraph(run("One")), paragraph(run("Two"), note_mark(1), properties="<w:keepNext/>"))
    written = annotate(data, Comment(("Here.",), paragraph=2))
    assert read_ranges(written) == {"Here.": "Two^"}
    assert '<w:p><w:pPr><w:keepNext/></w:pPr><w:commentRangeStart w:id="2"/>' in read_part(written, BODY)


def test_nothing_else_in_the_text_is_touched() -> None:
    data = make_paper(run("Harte."), run("Ibid."))
    written = annotate(data, on_note(), Comment(("Here.",), paragraph=1))
    assert without_comments(read_part(written, BODY)) == read_part(data, BODY)
    changed = {name for name, content in list_parts(written).items() if list_parts(data).get(name) != content}
    assert changed == {BODY, COMMENTS, "[Content_Types].xml", "word/_rels/document.xml.rels"}


def test_arabic_comments_run_from_right_to_left() -> None:
    comment = Comment(("«المصدر نفسه» غامض (Harte, p. 5)", "سطر"), note_key="footnote:1", lang="ar")
    written = read_part(annotate(make_paper(run("Ibid.")), comment), COMMENTS)
    assert written.count("<w:pPr><w:bidi/></w:pPr>") == 2
    arabic = '<w:rtl/><w:lang w:bidi="ar-SA"/>'
    assert run("«المصدر نفسه» غامض (", arabic) + run("Harte, p. 5") + run(")", arabic) in written
    assert f'w:author="{AUTHOR}" w:date="{DATE}"' in written


def test_comments_are_added_to_those_of_the_file() -> None:
    old = '<w:comment w:id="7" w:author="B"><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:comment>'
    related = {"rId1": ("footnotes", "footnotes.xml", ""), "rId2": ("comments", "remarks.xml", "")}
    data = make_docx(
        paragraph(run("x"), note_mark(1)),
        footnotes=notes(1),
        more={
            "word/remarks.xml": wrap("comments", old),
            "word/_rels/document.xml.rels": relationships(related),
        },
    )
    written = annotate(data, on_note())
    part = read_part(written, "word/remarks.xml")
    assert part.startswith(wrap("comments", old).removesuffix("</w:comments>"))
    assert re.findall(r'<w:comment w:id="(\d+)"', part) == ["7", "8"]
    assert COMMENTS not in list_parts(written)


def test_a_part_of_comments_that_nothing_refers_to_is_left_alone() -> None:
    data = make_docx(
        paragraph(run("x"), note_mark(1)), footnotes=notes(1), more={COMMENTS: wrap("comments", "")}
    )
    written = annotate(data, on_note())
    assert list_parts(written)[COMMENTS] == list_parts(data)[COMMENTS]
    assert "Ambiguous." in read_part(written, "word/comments1.xml")
    assert 'Target="comments1.xml"' in read_part(written, "word/_rels/document.xml.rels")


def test_a_second_round_of_comments_goes_on_counting() -> None:
    once = annotate(make_paper(run("Ibid.")), on_note("First"))
    assert read_ranges(annotate(once, on_note("Second"))) == {"First": "^", "Second": "^"}


def test_a_mark_in_a_link_or_an_insertion_has_its_comment_around_that() -> None:
    for around in (link("rId9", "{}"), '<w:ins w:id="1" w:author="B">{}</w:ins>'):
        inner = around.replace("{}", run("words") + note_mark(1))
        written = read_part(annotate(make(paragraph(run("x"), inner)), on_note()), BODY)
        assert re.search(r"<w:commentRangeStart [^>]*/>" + re.escape(inner) + "<w:commentRangeEnd", written)


def test_a_mark_in_a_text_box_has_its_comment_around_the_box() -> None:
    box = text_box(paragraph(run("Boxed"), note_mark(1)))
    data = make(paragraph(run("before"), box))
    written = annotate(data, on_note(), Comment(("Here.",), paragraph=2))
    body = read_part(written, BODY)
    assert box in body
    assert body.count("<w:commentReference") == 2


def test_a_mark_in_a_field_has_its_comment_around_the_field() -> None:
    inner = field("ADDIN ZOTERO_ITEM {}", run("Harte"), note_mark(1))
    written = read_part(annotate(make(paragraph(run("x"), inner, run("y"))), on_note()), BODY)
    assert re.search(r"<w:commentRangeStart [^>]*/>" + re.escape(inner) + "<w:commentRangeEnd", written)


def test_no_comment_stands_among_the_instructions_of_a_field() -> None:
    mark = '<w:fldChar w:fldCharType="{}"/>'
    begins = paragraph(run("a"), run(inner=mark.format("begin")), run(inner="<w:instrText>IF </w:instrText>"))
    ends = paragraph(run("b"), run(inner=mark.format("separate")), run("c"), run(inner=mark.format("end")))
    data = make(begins, paragraph(note_mark(1)), ends)
    comments = [Comment((str(number),), paragraph=number) for number in (1, 2, 3)]
    annotated = annotate_docx(data, [*comments, on_note()], AUTHOR, DATE)
    assert annotated.unplaced == (comments[1], on_note())
    body = read_part(annotated.data, BODY)
    instruction = body.partition("begin")[2].partition("separate")[0]
    assert "comment" not in instruction


def test_deleted_marks_have_no_comments() -> None:
    deleted = f'<w:del w:id="1" w:author="B">{note_mark(1)}</w:del>'
    data = make(paragraph(run("x"), deleted), paragraph(run("y"), note_mark(1)))
    assert read_part(annotate(data, on_note()), BODY).index("commentRangeStart") > read_part(
        data, BODY
    ).index("y<")


def test_a_comment_without_a_place_stands_at_the_first_paragraph_and_names_it() -> None:
    annotated = annotate_docx(make_paper(run("Ibid.")), [on_note("Gone.", 99)], AUTHOR, DATE)
    assert (annotated.placed, annotated.unplaced) == (0, (on_note("Gone.", 99),))
    assert read_ranges(annotated.data) == {"[footnote:99] Gone.": "Text 1.^"}


@pytest.mark.parametrize("empty", ["<w:p/>", '<w:p w:rsidR="00A1" />'])
def test_an_empty_paragraph_is_opened_for_its_comment(empty: str) -> None:
    written = annotate(make(empty, paragraph(run("x"))), Comment(("Here.",), paragraph=1))
    assert read_ranges(written) == {"Here.": ""}
    assert "</w:p><w:p>" in read_part(written, BODY)


def test_a_body_without_paragraphs_gets_one() -> None:
    annotated = annotate_docx(make_docx("<w:sectPr/>"), [on_note("Here.")], AUTHOR, DATE)
    assert read_ranges(annotated.data) == {"[footnote:1] Here.": ""}


def test_a_document_without_a_body_is_told() -> None:
    data = edit_part(
        make_paper(run("Ibid.")), BODY, lambda text: f'<w:document xmlns:w="{W_NS}"/>'[: len(text)]
    )
    with pytest.raises(InputError, match="without a text"):
        annotate_docx(data, [on_note()], AUTHOR, DATE)


def test_no_comments_leave_the_file_as_it_is() -> None:
    data = make_paper(run("Ibid."))
    assert annotate_docx(data, [], AUTHOR, DATE).data == data


def test_many_comments_are_told_apart_by_their_numbers() -> None:
    comments: Sequence[Comment] = [on_note(f"c{number}") for number in range(50)]
    assert len(read_ranges(annotate(make_paper(run("Ibid.")), *comments))) == 50


PARTS = (
    run("words"),
    link("rId9", run("linked") + "{}"),
    field("ADDIN ZOTERO_ITEM x", run("Harte") + "{}"),
    field('HYPERLINK "https://a.example/"', "{}"),
    '<w:del w:id="1" w:author="B"><w:r><w:delText>gone</w:delText></w:r>{}</w:del>',
    '<w:ins w:id="2" w:author="B">{}</w:ins>',
    text_box(paragraph("{}")),
    "{}",
    run(inner='<w:fldChar w:fldCharType="begin"/>'),
    run(inner='<w:fldChar w:fldCharType="separate"/>'),
    run(inner='<w:fldChar w:fldCharType="end"/>'),
)


@st.composite
def papers(draw: st.DrawFn) -> tuple[bytes, list[Comment]]:
    """A file of odd paragraphs with marks, and comments on all of them."""
    marks = itertools.count(1)
    body = []
    for _ in range(draw(st.integers(1, 4))):
        parts = draw(st.lists(st.sampled_from(PARTS), max_size=4))
        inner = "".join(part.replace("{}", note_mark(next(marks))) for part in parts)
        body.append(paragraph(inner) if inner else "<w:p/>")
    comments = [on_note(f"n{number}", number) for number in range(1, next(marks))]
    comments += [Comment((f"p{number}",), paragraph=number) for number in range(1, len(body) + 1)]
    return make(*body, count=1), comments


@settings(max_examples=80)
@given(papers())
def test_comments_wherever_they_stand_leave_the_text_as_it_is(case: tuple[bytes, list[Comment]]) -> None:
    data, comments = case
    annotated = annotate_docx(data, comments, AUTHOR, DATE)
    assert len(read_ranges(annotated.data)) == len(comments)
    body = read_part(annotated.data, BODY)
    assert without_comments(body).replace("<w:p></w:p>", "<w:p/>") == read_part(data, BODY)
    for element in etree.fromstring(body.encode()).iter(f"{_W}commentReference", f"{_W}commentRangeStart"):
        around = {above.tag for above in element.iterancestors()}
        assert not around & {f"{_W}hyperlink", f"{_W}del", f"{_W}txbxContent", f"{_W}ins"}

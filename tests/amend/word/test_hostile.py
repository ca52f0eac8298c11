"""Files that are damaged or made to do harm: one sentence or a sound file, in bounded time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iqrefs.amend.word import Track, amend_docx, annotate_docx, append_references
from iqrefs.errors import InputError
from iqrefs.model import Change, Comment, PrintedReference, ReferenceRun, ReferenceSection
from tests.amend.word.building import (
    AUTHOR,
    BODY,
    DATE,
    NOTES,
    change,
    edit_part,
    list_parts,
    make_paper,
    read,
    read_note,
)
from tests.growth import assert_grows_linearly
from tests.read.word.building import control, field, link, make_docx, note_mark, pack, paragraph, run

TRACK = Track(AUTHOR, DATE)
PAPER = make_paper(
    run("See ") + field("ADDIN ZOTERO_ITEM {}", run("Ibid.")) + run("."),
    link("rIdLink", run("الرابط", "<w:rtl/>")) + control("x", run("Ibid., p. 5")),
)
SOURCE = read(PAPER)
SECTIONS = [
    ReferenceSection(
        "A", "en", "ltr", (PrintedReference((ReferenceRun("x", target="https://a.example"),), "en", "ltr"),)
    )
]
JOBS: dict[str, Callable[[bytes], bytes]] = {
    "amend": lambda data: amend_docx(data, SOURCE, [change(SOURCE, 0, "Ibid.", "Harte")], TRACK).data,
    "annotate": lambda data: annotate_docx(data, [Comment(("x",), "footnote:1")], AUTHOR, DATE).data,
    "append": lambda data: append_references(data, "Sources", SECTIONS).data,
}
PARTS = sorted(list_parts(PAPER))


def attempt(job: str, data: bytes) -> bytes | None:
    """What is written, or None where the file is refused in a sentence."""
    message = ""
    try:
        return JOBS[job](data)
    except InputError as error:
        message = str(error)
    assert message.endswith(".")
    assert "\n" not in message
    return None


edits = st.lists(
    st.tuples(st.integers(0, 5000), st.sampled_from([b"<", b">", b"", b"w:p", b"/", b'"', b"&", b"r"]))
)


@settings(max_examples=150)
@given(st.sampled_from(sorted(JOBS)), st.sampled_from(PARTS), edits, st.integers(0, 3))
def test_damaged_parts_are_told_or_written_soundly(
    job: str, part: str, edits: list[tuple[int, bytes]], size: int
) -> None:
    members = list_parts(PAPER)
    content = members[part]
    for at, new in edits:
        place = at % len(content)
        content = content[:place] + new + content[place + size :]
    written = attempt(job, pack({**members, part: content}))
    for name, text in list_parts(written or PAPER).items():
        if name != part:
            etree.fromstring(text)


@settings(max_examples=100)
@given(
    st.sampled_from(sorted(JOBS)), st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), max_size=5)
)
def test_damaged_archives_are_told_or_written(job: str, edits: list[tuple[int, int]]) -> None:
    data = bytearray(PAPER)
    for at, value in edits:
        data[at % len(data)] = value
    attempt(job, bytes(data))


@pytest.mark.parametrize("job", sorted(JOBS))
@pytest.mark.parametrize("part", [BODY, NOTES, "[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_a_part_that_is_missing_is_told_or_done_without(job: str, part: str) -> None:
    members = list_parts(PAPER)
    del members[part]
    attempt(job, pack(members))


@pytest.mark.parametrize("job", sorted(JOBS))
def test_entities_are_refused(job: str) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa">]>'
    part = NOTES if job == "amend" else BODY
    data = edit_part(PAPER, part, lambda text: text.replace("?>", f"?>{bomb}", 1))
    with pytest.raises(InputError, match="document type declaration"):
        JOBS[job](data)


def test_fields_in_fields_without_end_are_left_alone() -> None:
    mark = run(inner='<w:fldChar w:fldCharType="begin"/>')
    data = make_paper(mark * 2000 + run("Ibid."))
    change_of_it = Change(0, 0, 5, "x")
    assert amend_docx(data, SOURCE, [change_of_it]).unplaced == (change_of_it,)
    separated = mark + run(inner='<w:fldChar w:fldCharType="separate"/>')
    data = make_paper(separated * 2000 + run("Ibid.") + run(inner='<w:fldChar w:fldCharType="end"/>') * 2000)
    source = read(data)
    changes = [change(source, 0, "Ibid.", "x")] if source.notes else []
    assert amend_docx(data, source, changes).unplaced == tuple(changes)


def test_text_that_looks_like_tags_is_text() -> None:
    hidden = "<!-- <w:p><w:r> --><![CDATA[<w:p>]]><?w <w:t> ?>"
    data = make_paper(f"<w:r><w:tab/>{hidden}</w:r>{run('Ibid., p. 5')}")
    source = read(data)
    amended = amend_docx(data, source, [change(source, 0, "Ibid.", "Harte")])
    assert hidden in read_note(amended.data)
    assert read_note(amended.data).endswith(run("Harte") + run(", p. 5"))


def test_time_grows_with_the_notes() -> None:
    def make(count: int) -> tuple[bytes, list[Comment]]:
        body = [paragraph(run("نص " * 20), note_mark(number)) for number in range(1, count + 1)]
        notes = {number: paragraph(run("Ibid., p. 5"), run("x")) for number in range(1, count + 1)}
        return make_docx(*body, footnotes=notes), [
            Comment(("x",), f"footnote:{n}") for n in range(1, count + 1)
        ]

    def work(made: tuple[bytes, list[Comment]]) -> None:
        data, comments = made
        annotate_docx(data, comments, AUTHOR, DATE)

    assert_grows_linearly(work, make, 800)


def test_time_grows_with_the_changes_in_one_paragraph() -> None:
    def make(count: int) -> tuple[bytes, list[Change]]:
        data = make_paper(
            (run("Ibid.") + run("; ")) * count + field("ADDIN ZOTERO_ITEM x", run("Ibid.; ") * count)
        )
        return data, [Change(0, 7 * at, 7 * at + 5, "x") for at in range(count)]

    sources = {count: read(make(count)[0]) for count in (100, 800)}

    def work(made: tuple[bytes, list[Change]]) -> None:
        data, changes = made
        assert not amend_docx(data, sources[len(changes)], changes, TRACK).unplaced

    assert_grows_linearly(work, make, 800)

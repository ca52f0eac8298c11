"""Whatever is changed: the notes read as they should, and nothing else in the file is touched."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.amend.changes import Amended
from iqrefs.amend.word import Track, amend_docx
from iqrefs.model import Change
from tests.amend.word.building import (
    AUTHOR,
    DATE,
    NOTES,
    accept,
    list_parts,
    list_texts,
    make_paper,
    read_plainly,
    reject,
)
from tests.read.word.building import control, field, link, run, simple_field

TRACK = Track(AUTHOR, DATE)

RUNS = (
    run("abc ،صم"),
    run("«é» & <b>", "<w:rtl/>"),
    run("p. 5", "<w:i/><w:iCs/>"),
    run(" نص", '<w:rtl/><w:lang w:val="en-GB" w:bidi="ar-IQ"/>'),
    run(inner="<w:tab/>"),
    run(inner="<w:t>x</w:t><w:br/><w:t>y &amp;#</w:t>"),
    "<w:r/>",
    "<w:proofErr/>",
)
runs = st.lists(st.sampled_from(RUNS), min_size=1, max_size=3).map("".join)
WRAPPERS = (
    "{}",
    "{}",
    link("rIdLink", "{}"),
    field("ADDIN ZOTERO_ITEM CSL_CITATION x", "{}"),
    field('HYPERLINK "https://a.example/"', "{}"),
    simple_field("CITATION Ha1", "{}"),
    simple_field('HYPERLINK "https://a.example/"', "{}"),
    control("MENDELEY_CITATION_v3_e30=", "{}"),
    control("date", "{}"),
    '<w:ins w:id="7" w:author="B">{}</w:ins>',
    '<w:del w:id="8" w:author="B"><w:r><w:delText>gone</w:delText></w:r></w:del>{}',
    '<w:bookmarkStart w:id="3" w:name="n"/>{}<w:bookmarkEnd w:id="3"/>',
    field("XE x", "") + "{}",
)
wrapped = st.builds(lambda wrapper, inner: wrapper.replace("{}", inner), st.sampled_from(WRAPPERS), runs)
notes = st.lists(wrapped, min_size=1, max_size=4).map("".join)
replacements = st.sampled_from(["", "xy", "نص «a» 3.", "<&>\t", "ق\n", "Harte, J. (1951)، ص 5"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[bytes, list[Change]]:
    """A file of a few notes, and changes in them that do not overlap."""
    data = make_paper(*draw(st.lists(notes, min_size=1, max_size=2)))
    changes = []
    for number, note in enumerate(read_plainly(data).notes):
        ends = sorted(draw(st.lists(st.integers(0, len(note.text)), max_size=4)))
        pairs = zip(ends[::2], ends[1::2], strict=False)
        changes += [Change(number, start, end, draw(replacements)) for start, end in pairs]
    return data, changes


def expect(data: bytes, changes: list[Change], amended: Amended) -> list[str]:
    """The texts of the notes with the changes made that were."""
    texts = list_texts(data)
    made = [change for change in changes if change not in amended.unplaced]
    for change in reversed(made):
        text = texts[change.note]
        texts[change.note] = text[: change.start] + change.replacement + text[change.end :]
    return texts


def list_others(data: bytes) -> dict[str, bytes]:
    return {name: content for name, content in list_parts(data).items() if name != NOTES}


@settings(max_examples=60)
@given(cases())
def test_the_notes_read_as_the_changes_say(case: tuple[bytes, list[Change]]) -> None:
    data, changes = case
    amended = amend_docx(data, read_plainly(data), changes)
    assert list_texts(amended.data) == expect(data, changes, amended)


@settings(max_examples=20)
@given(cases())
def test_no_other_part_is_touched(case: tuple[bytes, list[Change]]) -> None:
    data, changes = case
    assert list_others(amend_docx(data, read_plainly(data), changes).data) == list_others(data)


@settings(max_examples=60)
@given(cases())
def test_tracked_changes_accepted_are_the_changes_and_rejected_are_none(
    case: tuple[bytes, list[Change]],
) -> None:
    data, changes = case
    source = read_plainly(data)
    tracked = amend_docx(data, source, changes, TRACK)
    assert list_texts(tracked.data) == list_texts(amend_docx(data, source, changes).data)
    assert list_texts(accept(tracked.data)) == list_texts(tracked.data)
    assert list_texts(reject(tracked.data)) == list_texts(data)


@settings(max_examples=20)
@given(cases())
def test_the_same_changes_make_the_same_file(case: tuple[bytes, list[Change]]) -> None:
    data, changes = case
    source = read_plainly(data)
    again = amend_docx(data, source, list(reversed(changes)), TRACK)
    assert amend_docx(data, source, changes, TRACK).data == again.data

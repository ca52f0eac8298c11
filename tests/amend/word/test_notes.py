"""Changes in the notes of a Word file: what is written, what stays, and what is left alone."""

from __future__ import annotations

import re

import pytest

from iqrefs.amend.word import Track, amend_docx
from iqrefs.errors import InputError
from iqrefs.model import Change
from iqrefs.text.fold import ITALIC
from tests.amend.word.building import (
    AUTHOR,
    BODY,
    DATE,
    NOTES,
    accept,
    change,
    edit_part,
    list_parts,
    list_texts,
    make_paper,
    read,
    read_note,
    read_part,
    reject,
)
from tests.read.word.building import (
    STRICT,
    W_NS,
    control,
    field,
    link,
    make_docx,
    note_mark,
    pack,
    paragraph,
    run,
    simple_field,
    text_box,
)

TRACK = Track(AUTHOR, DATE)
BREAK = "<w:br/>"
ZOTERO = "ADDIN ZOTERO_ITEM CSL_CITATION {}"


def paper(*inner: str) -> bytes:
    """A file with one note of these runs."""
    return make_paper("".join(inner))


def amend(data: bytes, old: str, new: str, track: Track | None = None) -> bytes:
    """The file with `new` for `old` in its first note."""
    source = read(data)
    amended = amend_docx(data, source, [change(source, 0, old, new)], track)
    assert not amended.unplaced
    return amended.data


def test_a_pointer_is_spelled_out_and_the_rest_of_its_run_stays() -> None:
    data = paper(run("Ibid., p. 5.", '<w:sz w:val="18"/>'))
    assert read_note(amend(data, "Ibid.", "Harte, Pearls")) == run(
        "Harte, Pearls", '<w:sz w:val="18"/>'
    ) + run(", p. 5.", '<w:sz w:val="18"/>')


def test_right_to_left_text_is_marked_as_such_and_latin_words_in_it_are_not() -> None:
    data = paper(run("المصدر نفسه.", "<w:rtl/>"))
    arabic = '<w:rtl/><w:lang w:bidi="ar-SA"/>'
    assert read_note(amend(data, "المصدر نفسه", "الجابري، Reason (بيروت)")) == "".join(
        [run("الجابري، ", arabic), run("Reason"), run(" (بيروت)", arabic), run(".", "<w:rtl/>")]
    )


def test_italics_of_the_new_text_are_written_and_those_of_the_old_go() -> None:
    data = paper(run("Ibid.", '<w:rStyle w:val="a"/><w:i/><w:iCs/><w:sz w:val="18"/>'), run(", p. 5."))
    upright, slanted = (f'<w:rStyle w:val="a"/>{more}<w:sz w:val="18"/>' for more in ("", "<w:i/><w:iCs/>"))
    written = read_note(amend(data, "Ibid.", f"Harte, {ITALIC}Pearls{ITALIC} (1904)"))
    assert written == "".join(
        [run("Harte, ", upright), run("Pearls", slanted), run(" (1904)", upright), run(", p. 5.")]
    )


def test_italics_part_no_direction_and_are_tracked_as_one_change() -> None:
    data = paper(run("المصدر نفسه", "<w:rtl/>"))
    written = amend(data, "المصدر نفسه", f"ينظر: Harte, {ITALIC}Pearls{ITALIC} (1904)، ص 5", TRACK)
    assert read_note(written).count("<w:ins ") == 1
    assert run("Pearls", "<w:i/><w:iCs/>") in read_note(written)
    assert run(", ") not in read_note(written)
    assert reject(written) == reject(data)


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("Harte,\n", "Jane Harte, ", "Jane Harte,\nop. cit., p. 5."),
        ("\nop. cit.", " Pearls", "Harte,\nPearls, p. 5."),
        ("Harte,\nop. cit.", "Id.", "Id., p. 5."),
    ],
)
def test_a_line_break_at_the_end_of_a_change_stays(old: str, new: str, written: str) -> None:
    data = paper(run("Harte,"), f"<w:r>{BREAK}</w:r>", run("op. cit., p. 5."))
    assert list_texts(amend(data, old, new)) == [written]
    tracked = amend(data, old, new, TRACK)
    assert (list_texts(accept(tracked)), list_texts(reject(tracked))) == ([written], list_texts(data))


def test_properties_keep_the_order_of_the_schema() -> None:
    looks = '<w:rStyle w:val="a"/><w:b/><w:sz w:val="20"/><w:lang w:val="fr-FR"/><w:specVanish/>'
    written = read_note(amend(paper(run("Ibid.", looks)), "Ibid.", "نص"))
    assert re.findall(r"<w:(\w+)", written.partition("</w:rPr>")[0])[2:] == [
        "rStyle", "b", "sz", "rtl", "lang", "specVanish",
    ]  # fmt: skip
    assert '<w:lang w:val="fr-FR" w:bidi="ar-SA"/>' in written


def test_an_arabic_language_that_is_told_stays() -> None:
    looks = '<w:rtl/><w:lang w:bidi="ar-IQ"/>'
    data = paper(run("المصدر نفسه", looks))
    assert read_note(amend(data, "المصدر نفسه", "الجابري")) == run("الجابري", looks)


def test_a_change_over_several_runs_looks_like_the_first() -> None:
    data = paper(run("See "), run("Ib", "<w:b/>"), run("id."), run(", p. 5", "<w:u/>"), run(" there"))
    assert read_note(amend(data, "Ibid., p. 5", "Harte")) == run("See ") + run("Harte", "<w:b/>") + run(
        " there"
    )


def test_what_stands_for_an_italic_pointer_is_not_in_italics() -> None:
    data = paper(run("Ibid.", "<w:i/>"), run(", p. 5"))
    assert read_note(amend(data, "Ibid.", "Harte, Pearls")) == run("Harte, Pearls") + run(", p. 5")
    assert read_note(amend(data, "Ibid.", "Id.")) == run("Id.", "<w:i/>") + run(", p. 5")


def test_two_changes_in_one_run() -> None:
    data = paper(run("Ibid.; id.; end"))
    source = read(data)
    changes = [change(source, 0, "id.; end", "B; end"), change(source, 0, "Ibid.", "A")]
    assert list_texts(amend_docx(data, source, changes).data) == ["A; B; end"]


def test_text_may_be_put_in_and_taken_out() -> None:
    data = paper(run("Harte, p. 5"))
    source = read(data)
    amended = amend_docx(data, source, [Change(0, 5, 5, ", Pearls"), Change(0, 7, 10, "")])
    assert list_texts(amended.data) == ["Harte, Pearls, 5"]


def test_line_breaks_and_tabs_are_written_as_word_has_them() -> None:
    assert "<w:br/>" in read_note(amend(paper(run("Ibid.")), "Ibid.", "a\nb"))
    assert "<w:tab/>" in read_note(amend(paper(run("Ibid.")), "Ibid.", "a\tb"))


def test_signs_that_xml_forbids_are_replaced() -> None:
    data = amend(paper(run("Ibid.")), "Ibid.", "a\x00b\ud800<&>")
    assert list_texts(data) == ["a\ufffdb\ufffd<&>"]


def test_tracked_changes_are_a_deletion_and_an_insertion() -> None:
    data = amend(paper(run("Ibid., p. 5", "<w:b/>")), "Ibid.", "Harte", TRACK)
    who = f'w:author="{AUTHOR}" w:date="{DATE}"'
    deleted = run(inner='<w:delText xml:space="preserve">Ibid.</w:delText>', properties="<w:b/>")
    assert read_note(data) == (
        f'<w:del w:id="2" {who}>{deleted}</w:del>'
        f'<w:ins w:id="3" {who}>{run("Harte", "<w:b/>")}</w:ins>{run(", p. 5", "<w:b/>")}'
    )


def test_numbers_of_tracked_changes_are_taken_nowhere_else_in_the_file() -> None:
    data = paper(run("Ibid."))
    data = edit_part(data, BODY, lambda text: text.replace("<w:p>", '<w:p><w:bookmarkStart w:id="41"/>', 1))
    assert re.findall(r'<w:(?:del|ins) w:id="(\d+)"', read_note(amend(data, "Ibid.", "Harte", TRACK))) == [
        "42",
        "43",
    ]


def test_a_field_of_a_reference_manager_goes_with_its_print() -> None:
    data = paper(run("See "), field(ZOTERO, run("Ibid., "), run("p. 5")), run("."))
    assert read_note(amend(data, "Ibid., p. 5", "Harte")) == run("See ") + run("Harte") + run(".")


def test_a_field_is_deleted_whole_in_a_tracked_change() -> None:
    data = paper(run("See "), field(ZOTERO, run("Ibid.")), run("."))
    tracked = amend(data, "Ibid.", "Harte", TRACK)
    assert read_note(tracked).count("<w:del ") == 1
    assert "fldChar" not in read_note(accept(tracked))
    assert read_note(reject(tracked)) == read_note(reject(data))


@pytest.mark.parametrize("track", [None, TRACK])
@pytest.mark.parametrize(
    "inner",
    [
        field(ZOTERO, run("Ibid., p. 5")),
        simple_field("CITATION Ha1", run("Ibid., p. 5")),
        control("MENDELEY_CITATION_v3_e30=", run("Ibid., p. 5")),
    ],
    ids=["field", "simple field", "content control"],
)
def test_half_a_citation_of_a_reference_manager_is_left_alone(inner: str, track: Track | None) -> None:
    data = paper(run("See "), inner, run("."))
    source = read(data)
    changes = [change(source, 0, "Ibid.", "Harte"), change(source, 0, "5.", "6.")]
    amended = amend_docx(data, source, changes, track)
    assert (amended.data, amended.unplaced) == (data, tuple(changes))


@pytest.mark.parametrize(
    "inner",
    [simple_field("CITATION Ha1", run("Ibid.")), control("MENDELEY_CITATION_v3_e30=", run("Ibid."))],
    ids=["simple field", "content control"],
)
def test_other_citations_of_reference_managers_go_with_their_print(inner: str) -> None:
    data = paper(run("See "), inner, run("."))
    assert read_note(amend(data, "Ibid.", "Harte")) == run("See ") + run("Harte") + run(".")
    tracked = amend(data, "Ibid.", "Harte", TRACK)
    assert list_texts(accept(tracked)) == ["See Harte."]
    assert list_texts(reject(tracked)) == ["See Ibid.."]


@pytest.mark.parametrize(
    "inner",
    [
        link("rIdLink", run("الرابط", '<w:rStyle w:val="Lien"/><w:color w:val="0000FF"/>')),
        field('HYPERLINK "https://a.example/"', run("الرابط", '<w:rStyle w:val="Lien"/>')),
    ],
    ids=["link", "field"],
)
def test_a_link_goes_with_its_words_and_its_address(inner: str) -> None:
    data = paper(run("Harte, "), inner, run("."))
    assert read(data).notes[0].text == "Harte, الرابط <https://a.example/>."
    amended = amend(data, "الرابط <https://a.example/>", "Pearls")
    assert read_note(amended) == run("Harte, ") + run("Pearls") + run(".")


def test_a_link_whose_address_is_kept_gets_other_words() -> None:
    data = paper(link("rIdLink", run("here")))
    assert read_note(amend(data, "here", "there")) == link("rIdLink", run("there"))


def test_half_a_link_is_left_alone() -> None:
    data = paper(run("Harte, "), link("rIdLink", run("the site")), run("."))
    source = read(data)
    changes = [change(source, 0, "Harte, the", "x"), change(source, 0, "site <https://a.example/>", "x")]
    assert amend_docx(data, source, changes).unplaced == tuple(changes)


def test_bookmarks_and_index_entries_in_a_change_stay() -> None:
    inner = f'<w:bookmarkStart w:id="9" w:name="n"/>{field("XE Harte")}'
    written = read_note(amend(paper(run("Ib"), inner, run("id.")), "Ibid.", "Harte"))
    assert written == inner + run("Harte")


def test_what_an_author_deleted_stays_deleted_and_what_he_inserted_is_changed() -> None:
    deleted = f'<w:del w:id="5" w:author="B">{run(inner="<w:delText>op. cit.</w:delText>")}</w:del>'
    data = paper(deleted, f'<w:ins w:id="6" w:author="B">{run("Ibid., p. 5")}</w:ins>')
    assert read_note(amend(data, "Ibid.", "Harte")) == (
        f'{deleted}<w:ins w:id="6" w:author="B">{run("Harte")}{run(", p. 5")}</w:ins>'
    )
    tracked = read_note(amend(data, "Ibid.", "Harte", TRACK))
    assert re.findall(r"</?w:ins", tracked) == ["<w:ins", "</w:ins", "<w:ins", "</w:ins", "<w:ins", "</w:ins"]


def test_pictures_and_notes_in_a_change_are_not_lost() -> None:
    data = paper(run("Ib"), run(inner="<w:drawing/>"), run("id."))
    source = read(data)
    assert amend_docx(data, source, [change(source, 0, "Ibid.", "x")]).data == data


def test_a_change_over_two_paragraphs_is_left_alone() -> None:
    data = paper(paragraph(run("Ibid.")) + paragraph(run("More.")))
    source = read(data)
    assert amend_docx(data, source, [change(source, 0, "Ibid.\nMore.", "x")]).data == data


def test_changes_that_overlap_are_a_mistake_of_the_caller() -> None:
    data = paper(run("Ibid."))
    with pytest.raises(ValueError, match="one place"):
        amend_docx(data, read(data), [Change(0, 0, 3, "x"), Change(0, 2, 5, "y")])


def test_a_file_of_another_text_is_not_changed() -> None:
    source = read(paper(run("Ibid., p. 5")))
    amended = amend_docx(paper(run("Completely other")), source, [change(source, 0, "Ibid.", "x")])
    assert len(amended.unplaced) == 1


def test_no_changes_leave_the_file_as_it_is() -> None:
    data = paper(run("Ibid."))
    assert amend_docx(data, read(data), []).data == data


def test_a_signature_that_no_longer_holds_is_told() -> None:
    data = paper(run("Ibid."))
    signed = pack({**list_parts(data), "_xmlsignatures/sig1.xml": "<Signature/>"})
    for file, breaks in ((data, False), (signed, True)):
        source = read(file)
        assert amend_docx(file, source, [change(source, 0, "Ibid.", "x")]).breaks_signature is breaks


def test_endnotes_and_text_boxes_are_changed_too() -> None:
    box = paragraph(text_box(paragraph(run("Boxed"), note_mark(1, "endnote"))))
    data = make_docx(box, endnotes={1: paragraph(run("Ibid., p. 5"))})
    assert "Harte" in read_part(amend(data, "Ibid.", "Harte"), "word/endnotes.xml")


def test_notes_typed_by_hand_are_changed_in_the_text() -> None:
    lines = [
        "Text¹ and more² text³.",
        "Notes",
        "1. Harte, Pearls, p. 2.",
        "2. Ibid., p. 5.",
        "3. Ibid., p. 7.",
    ]
    data = make_docx(*(paragraph(run(line)) for line in lines))
    source = read(data)
    number = next(at for at, one in enumerate(source.notes) if one.text.startswith("Ibid., p. 5"))
    amended = amend_docx(data, source, [change(source, number, "Ibid.", "Harte, Pearls")])
    assert "Harte, Pearls, p. 5." in [one.text for one in read(amended.data).notes]


def rename(prefix: str) -> str:
    return f'<w:footnotes xmlns:w="{W_NS}" xmlns{prefix}="{W_NS}"'


@pytest.mark.parametrize("prefix", ["ns0:", ""])
def test_a_part_with_other_prefixes_is_written_with_them(prefix: str) -> None:
    def edit(text: str) -> str:
        text = re.sub(r"(</?)w:", rf"\1{prefix}", text)
        text = text.replace(" w:", " ns0:")
        return text.replace("xmlns:w=", "xmlns:ns0=" if prefix else f'xmlns="{W_NS}" xmlns:ns0=')

    data = edit_part(paper(run("Ibid., p. 5", "<w:b/>")), NOTES, edit)
    for track in (None, TRACK):
        amended = amend(data, "Ibid.", "الجابري", track)
        assert read(amended).notes[0].text == "الجابري, p. 5"
        assert f"<{prefix}r>" in read_part(amended, NOTES)


def test_a_file_in_the_strict_namespace_is_changed() -> None:
    notes = {1: paragraph(run("Ibid., p. 5"))}
    data = make_docx(paragraph(run("x"), note_mark(1)), footnotes=notes, is_strict=True)
    amended = amend(data, "Ibid.", "Harte", TRACK)
    assert STRICT[W_NS] in read_part(amended, NOTES)
    assert read(amended).notes[0].text == "Harte, p. 5"


@pytest.mark.parametrize("told", [' encoding="UTF-16"', ""])
def test_a_part_in_another_encoding_is_written_in_utf_8(told: str) -> None:
    data = paper(run("المصدر نفسه، ص 5"))
    members = list_parts(data)
    other = members[NOTES].decode().replace(' encoding="UTF-8"', told).encode("utf-16")
    amended = amend(pack({**members, NOTES: other}), "المصدر نفسه", "الجابري")
    assert list_texts(amended) == ["الجابري، ص 5"]


def test_a_damaged_file_is_told_in_one_sentence() -> None:
    data = paper(run("Ibid."))
    source = read(data)
    with pytest.raises(InputError, match="damaged"):
        amend_docx(data[:-40], source, [change(source, 0, "Ibid.", "x")])
    broken = edit_part(data, NOTES, lambda text: text[:-20])
    with pytest.raises(InputError, match="no sound XML"):
        amend_docx(broken, source, [change(source, 0, "Ibid.", "x")])

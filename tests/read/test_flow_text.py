from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import EmbeddedItem
from iqrefs.read.flow import Field, Stretch
from iqrefs.read.flow_text import join_written, write_stretches

URL = "https://mofa.gov.iq/2021/22323"


def write(*stretches: Stretch) -> str:
    return write_stretches(stretches).text


def test_the_address_of_a_link_stands_behind_its_words() -> None:
    assert write(Stretch("موقع الوزارة، "), Stretch("الرابط", target=URL), Stretch(".")) == (
        f"موقع الوزارة، الرابط <{URL}>."
    )


def test_the_stop_that_was_linked_with_the_words_stays_behind_the_address() -> None:
    assert write(Stretch("الرابط.", target=URL)) == f"الرابط <{URL}>."


def test_the_address_of_a_title_in_quotes_stands_behind_the_quotes() -> None:
    for parts in (
        [Stretch("«"), Stretch("تجارة اللؤلؤ", target=URL), Stretch("»، مجلة البحر")],
        [Stretch("«تجارة اللؤلؤ»", target=URL), Stretch("، مجلة البحر")],
    ):
        assert write(*parts) == f"«تجارة اللؤلؤ» <{URL}>، مجلة البحر"
    american = [Stretch("“"), Stretch("Pearls,", target=URL), Stretch("” Review")]
    assert write(*american) == f"“Pearls,” <{URL}> Review"


def test_words_in_several_runs_get_their_address_once() -> None:
    assert (
        write(Stretch("متاح ", target=URL), Stretch("هنا", is_italic=True, target=URL)) == f"متاح هنا <{URL}>"
    )


def test_an_address_that_is_printed_is_not_repeated() -> None:
    for printed in (URL, URL.removeprefix("https://"), f"{URL}/", "HTTPS://WWW.mofa.gov.iq/2021/22323"):
        assert write(Stretch(printed, target=URL)) == printed
    assert write(Stretch("الرابط", target=URL), Stretch(f": {URL}")) == f"الرابط: {URL}"


def test_an_escaped_address_is_the_same_as_its_letters() -> None:
    target = "https://ar.wikipedia.org/wiki/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF"
    assert write(Stretch("https://ar.wikipedia.org/wiki/بغداد", target=target)) == (
        "https://ar.wikipedia.org/wiki/بغداد"
    )


def test_what_is_no_address_of_the_web_is_left_out() -> None:
    assert write(Stretch("كتب إليّ", target="mailto:a@b.iq")) == "كتب إليّ"


def test_marks_of_notes_are_no_text() -> None:
    assert write(Stretch("قال"), Stretch("3", note="footnote:3"), Stretch(" الكاتب")) == "قال الكاتب"


def test_raised_numbers_are_superscripts_where_they_may_be_marks() -> None:
    raised = [Stretch("كذا"), Stretch("(١٢)", is_raised=True), Stretch(" ط"), Stretch("e", is_raised=True)]
    assert write_stretches(raised, shows_marks=True).text == "كذا⁽¹²⁾ طe"
    assert write(*raised) == "كذا(١٢) طe"


def test_italics_go_on_over_blanks() -> None:
    written = write_stretches(
        [Stretch("The", is_italic=True), Stretch(" "), Stretch("Times", is_italic=True), Stretch(", 1990")]
    )
    assert [written.text[slice(*span)] for span in written.italics] == ["The Times"]


def test_a_citation_of_a_manager_knows_its_print() -> None:
    field = Field((EmbeddedItem("x", {"title": "Iraq"}),), "zotero")
    written = write_stretches(
        [Stretch("See "), Stretch("Ali, ", field=field), Stretch("Iraq", is_italic=True, field=field)]
    )
    assert [(written.text[slice(*one.span)], one.by) for one in written.embedded] == [("Ali, Iraq", "zotero")]


def test_two_citations_side_by_side_stay_two() -> None:
    one, other = Field((EmbeddedItem("x", {}),)), Field((EmbeddedItem("y", {}),))
    written = write_stretches([Stretch("Ali", field=one), Stretch("Omar", field=other)])
    assert [entry.items[0].id for entry in written.embedded] == ["x", "y"]


def test_line_breaks_of_any_kind_are_one_and_what_no_text_can_hold_is_shown() -> None:
    assert write(Stretch("a\u2028b\x0bc\ud800d")) == "a\nb\nc\ufffdd"


PIECES = st.lists(
    st.builds(
        Stretch,
        text=st.text(alphabet="abد،. (1)»”\n", max_size=8),
        is_italic=st.booleans(),
        target=st.sampled_from(["", URL]),
        node=st.just(0),
    ),
    max_size=6,
)


@given(PIECES)
def test_pieces_tell_where_each_character_of_the_print_stands(stretches: list[Stretch]) -> None:
    source = "".join(one.text for one in stretches)
    at = 0
    placed = []
    for one in stretches:
        placed.append(Stretch(one.text, one.is_italic, target=one.target, node=0, offset=at))
        at += len(one.text)
    written = write_stretches(placed)
    printed = "".join(
        source[piece.offset : piece.offset + piece.end - piece.start] for piece in written.pieces
    )
    assert printed == source
    for piece in written.pieces:
        size = piece.end - piece.start
        assert written.text[piece.start : piece.end] == source[piece.offset : piece.offset + size]


@given(PIECES, st.integers(0, 20), st.integers(0, 20))
def test_a_part_of_a_text_carries_its_own(stretches: list[Stretch], start: int, length: int) -> None:
    written = write_stretches(stretches)
    part = written.cut(start, start + length)
    assert part.text == written.text[start : start + length]
    assert all(0 <= low < high <= len(part.text) for low, high in part.italics)
    assert all(0 <= piece.start < piece.end <= len(part.text) for piece in part.pieces)


@given(PIECES, PIECES)
def test_texts_put_together_carry_what_both_carried(one: list[Stretch], other: list[Stretch]) -> None:
    left, right = write_stretches(one), write_stretches(other)
    joined = join_written([left, right])
    assert joined.text == f"{left.text}\n{right.text}"
    assert len(joined.pieces) == len(left.pieces) + len(right.pieces)
    assert joined.cut(0, len(left.text)).pieces == left.pieces
    assert joined.cut(len(left.text) + 1, len(joined.text)).italics == right.italics

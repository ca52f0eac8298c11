"""Markdown read: what a page shows of its notes and its text."""

from __future__ import annotations

import pytest

from iqrefs.read.flow import Flow
from iqrefs.read.markdown import read_markdown
from tests.read.marked import list_codes, print_body, print_notes


def read(text: str) -> Flow:
    return read_markdown(text.encode())


def read_line(text: str) -> str:
    return print_body(read(text))[0]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("*العقل العربي*، ص 3", "_العقل العربي_، ص 3"),
        ("_Ibid_., p. 3", "_Ibid_., p. 3"),
        ("***both*** and **bold**", "_both_ and bold"),
        ("*one **two** three*", "_one __two__ three_"),
        ("snake_case_word", "snake_case_word"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("2*3*4", "2_3_4"),
        ("\u200f_كتاب_\u200f", "\u200f_كتاب_\u200f"),
        (r"\*no\* 50\% [1\]", "*no* 50% [1]"),
        ("a&nbsp;b &amp; c &copy; &x; &#1605;", "a\u00a0b & c © &x; م"),
        ("`a_b [^1] *c*`", "a_b [^1] *c*"),
        ('[الرابط](https://example.org/a_(b) "t")', "الرابط<https://example.org/a_(b)>"),
        ("[a](<https://example.org/x y>)", "a<https://example.org/x y>"),
        ("<https://example.org/a_b_>", "https://example.org/a_b_"),
        ("https://example.org/_a_/b?c=1&d_e=_f_", "https://example.org/_a_/b?c=1&d_e=_f_"),
        ("[a][x] and [x][]\n\n[x]: https://a.org", "a<https://a.org> and x<https://a.org>"),
        ("[x], [y]\n\n[X]: https://a.org", "x<https://a.org>, [y]"),
        ("![صورة](a.png)", "صورة"),
        ("نص<sup>1</sup> و^2^", "نص^1^ و^2^"),
        ("<i>Title</i>, <b>b</b><br>next", "_Title_, b\nnext"),
        ("a <!-- [^1] --> b", "a b"),
        ('[نص]{dir=rtl lang="ar"} {no}', "نص {no}"),
        ("as [@key, p. 4] says", "as [@key, p. 4] says"),
        (r"\textarabic{نص}", r"\textarabic{نص}"),
        ("one\ntwo  \nthree\\\nfour", "one two\nthree\nfour"),
        ("[[[[a]]]] ***", "[[[[a]]]] ***"),
        ("a < b <<c>> [x] (y)", "a < b <<c>> [x] (y)"),
        ("H~2~O ~~struck~~ ~ a", "H2O struck ~ a"),
    ],
)  # fmt: skip
def test_a_line_is_printed_as_renderers_print_it(written: str, printed: str) -> None:
    assert read_line(written) == printed


def test_notes_are_numbered_as_they_are_called() -> None:
    flow = read(
        "[^b]: Second.\n\nA[^a] b[^b] c[^a] d[^ق-٣].\n\n[^a]: First, see [^ن].\n[^ق-٣]: ثالث\n[^ن]: رابع\n"
    )
    assert print_body(flow) == ["A[1] b[2] c[1] d[3]."]
    assert print_notes(flow) == ["1 First, see [4].", "2 Second.", "3 ثالث", "4 رابع"]
    assert [note.key for note in flow.notes] == ["note:a", "note:b", "note:ق-٣", "note:ن"]
    assert not flow.findings


@pytest.mark.parametrize(
    ("definition", "printed"),
    [
        ("[^1]: one\n    two\n\n    three\n\nout", "1 one two\nthree"),
        ("[^1]: one\ntwo\n\nout", "1 one two"),
        ("[^1]: one,\n1994. p. 3\n\nout", "1 one, 1994. p. 3"),
        ("[^1]:\n    one", "1 one"),
        ("[^1]: a\n\n    - b\n    - c", "1 a\nb\nc"),
        ("> [^1]: quoted\n> on", "1 quoted on"),
        ("text\n[^1]: at once", "1 at once"),
        ("[^1]: *Ibid*., p. 4\n    [الرابط](https://example.org)", "1 _Ibid_., p. 4 الرابط<https://example.org>"),
    ],
)  # fmt: skip
def test_a_note_goes_on_where_its_lines_do(definition: str, printed: str) -> None:
    assert print_notes(read(f"Call[^1].\n\n{definition}\n")) == [printed]


def test_a_note_may_be_written_where_it_is_called() -> None:
    flow = read("A^[See *Title* [1], p. 3.] b[^x] c^[Ibid.].\n\n[^x]: X\n")
    assert print_body(flow) == ["A[1] b[2] c[3]."]
    assert print_notes(flow) == ["1 See _Title_ [1], p. 3.", "2 X", "3 Ibid."]


def test_what_does_not_fit_is_told() -> None:
    flow = read("A[^1] b[^2].\n\n[^1]: One\n[^1]: Again\n[^3]: Lone\n")
    assert print_body(flow) == ["A[1] b[^2]."]
    assert print_notes(flow) == ["1 One", "3 Lone", "1 Again"]
    assert [(one.code, one.place and one.place.line) for one in flow.findings] == [
        ("note-defined-twice", 4), ("note-missing", 1), ("note-not-called", 5),
    ]  # fmt: skip


def test_a_list_of_notes_without_text_keeps_its_numbers() -> None:
    flow = read("[^12]: Twelve\n[^13]: Ibid.\n")
    assert [(note.marker, note.number) for note in flow.notes] == [("12", 12), ("13", 13)]
    assert [(one.code, one.severity) for one in flow.findings] == [("note-not-called", "info")]


def test_a_note_that_calls_itself_is_read_once() -> None:
    assert print_notes(read("A[^1]\n\n[^1]: see [^1]\n")) == ["1 see [1]"]


def test_blocks_are_told_apart() -> None:
    flow = read(
        "---\ntitle: '[^1]'\n---\n# One # {#id}\n\nTwo\n---\n\n3. c\n4. d\n\n   - e\n\n> f\n> g\n\n"
        '```\n[^1]\n```\n\n::: {dir=rtl}\nh\n:::\n\n***\n\n    code\n\n<div dir="rtl">\n\ni\n\n</div>\n'
    )
    assert print_body(flow) == ["One", "Two", "3. c", "4. d", "• e", "f g", "[^1]", "h", "code", "i"]
    assert [one.level for one in flow.paragraphs[:3]] == [1, 2, 0]
    assert [one.number for one in flow.paragraphs[:5]] == [4, 6, 9, 10, 12]
    assert not flow.findings


def test_rows_of_tables_hold_cells_and_notes() -> None:
    flow = read("| A | B |\n|:--|--:|\n| a[^1] | b \\| c |\n| d | |\n\nafter\n\n[^1]: In a cell\n")
    assert [(one.row, text) for one, text in zip(flow.paragraphs, print_body(flow), strict=True)] == [
        (1, "A"), (1, "B"), (2, "a[1]"), (2, "b | c"), (3, "d"), (3, ""), (0, "after"),
    ]  # fmt: skip
    assert print_notes(flow) == ["1 In a cell"]


def test_lines_numbered_by_hand_stay_lines() -> None:
    assert read_line("١. كتاب أول\n٢. كتاب ثان\nتابع") == "١. كتاب أول\n٢. كتاب ثان تابع"
    assert read_line("in the year\n1994. And so on") == "in the year 1994. And so on"


def test_comments_and_scripts_over_lines_are_no_text() -> None:
    assert print_body(read("a\n\n<!-- b\n\nc[^1] --> d\n\n<script>\ne\n\nf</script>\ng\n")) == ["a", "d", "g"]


def test_an_open_comment_hides_nothing() -> None:
    assert print_body(read("a <!-- b\n\n<!-- c")) == ["a <!-- b", "<!-- c"]


def test_codes_of_findings_are_few_and_known() -> None:
    assert list_codes(read("A[^x]")) == ["note-missing"]

r"""LaTeX's citations: each key is a field of its own, with the passage behind it and its entry."""

from __future__ import annotations

import pytest

from iqrefs.read.flow import Flow, FlowNote
from iqrefs.read.latex import read_latex
from iqrefs.text.fold import ITALIC
from tests.read.marked import print_body, print_notes

_LIST = (
    "\\begin{thebibliography}{9}\n"
    "\\bibitem{jabri} محمد عابد الجابري، \\emph{تكوين العقل العربي}، بيروت، 1984.\n"
    "\\bibitem[Lewis 1993]{lewis} Lewis, Bernard. The Arabs in History. Oxford, 1993.\n"
    "\\end{thebibliography}"
)


def read(body: str, preamble: str = "") -> Flow:
    head = f"\\documentclass{{article}}\n{preamble}\n"
    return read_latex(f"{head}\\begin{{document}}\n{body}\n\\end{{document}}\n".encode())


def list_fields(note: FlowNote) -> list[tuple[str, str, str]]:
    """What each citation cites, with its passage and its print."""
    printed: dict[int, list[str]] = {}
    fields = {}
    for paragraph in note.paragraphs:
        for part in paragraph.stretches:
            if part.field:
                fields[id(part.field)] = part.field
                printed.setdefault(id(part.field), []).append(part.text)
    return [
        (one.items[0].id, one.items[0].locator, "".join(printed[number])) for number, one in fields.items()
    ]


@pytest.mark.parametrize(
    ("written", "printed", "fields"),
    [
        (r"\cite[12]{a}", "[@a, 12]", [("a", "12", "@a, 12")]),
        (r"\cite[see][12]{a}", "[see @a, 12]", [("a", "12", "@a, 12")]),
        (r"\cite[5]{a,b}", "[@a; @b, 5]", [("a", "", "@a"), ("b", "5", "@b, 5")]),
        (r"\textcite[5]{a} says", "@a [5] says", [("a", "5", "@a [5]")]),
        (r"\citep[p.~5]{a}", "[@a, p.\u00a05]", [("a", "p.\u00a05", "@a, p.\u00a05")]),
        (r"\citet*{a}", "@a", [("a", "", "@a")]),
        (r"\footfullcite[5]{a}", "@a, 5", [("a", "5", "@a, 5")]),
        (r"\autocites[1]{a}[2]{b}", "[@a, 1; @b, 2]", [("a", "1", "@a, 1"), ("b", "2", "@b, 2")]),
        (
            r"\parencites(see)(in all)[1]{a}{b}",
            "[see @a, 1; @b, in all]",
            [("a", "1", "@a, 1"), ("b", "in all", "@b, in all")],
        ),
        (r"\cite{}", "[@]", []),
    ],
)
def test_each_key_of_a_note_is_a_citation(
    written: str, printed: str, fields: list[tuple[str, str, str]]
) -> None:
    flow = read(f"A\\footnote{{{written}.}}")
    assert print_notes(flow) == [f"1 {printed}."]
    assert list_fields(flow.notes[0]) == fields


def test_a_cited_note_has_what_stands_around_its_keys() -> None:
    flow = read(r"A\footcites(see)(and on)[1]{a}[2]{b} c\footcites(only behind){a}")
    assert print_notes(flow) == ["1 [see @a, 1; @b, 2]", "2 [@a, only behind]"]


def test_a_key_has_the_print_of_its_entry_which_stands_behind_it() -> None:
    flow = read(f"A\\footcite[12]{{jabri}} b\\footnote{{\\cite{{lewis}}; \\cite{{none}}.}}\n{_LIST}")
    items = [
        part.field.items[0]
        for note in flow.notes
        for paragraph in note.paragraphs
        for part in paragraph.stretches
        if part.field
    ]
    assert {one.id: one.item for one in items} == {
        "jabri": {"note": f"محمد عابد الجابري، {ITALIC}تكوين العقل العربي{ITALIC}، بيروت، 1984."},
        "lewis": {"note": "Lewis, Bernard. The Arabs in History. Oxford, 1993."},
        "none": {},
    }
    assert print_notes(flow) == ["1 [@jabri, 12]", "2 [@lewis]; [@none]."]


def test_a_label_that_two_entries_bear_names_neither() -> None:
    twice = _LIST + "\n" + _LIST.replace("jabri", "jabri2").replace("العقل العربي", "الفكر")
    (note,) = read(f"A\\footcite{{jabri}}\n{twice}").notes
    fields = [part.field for part in note.paragraphs[0].stretches if part.field]
    assert fields[0].items[0].item == {}


def test_a_written_number_that_the_count_goes_on_below_opens_no_new_row() -> None:
    flow = read(r"a\footnote{One} b\footnote[9]{Nine} c\footnote{Two}")
    assert [(note.marker, note.number) for note in flow.notes] == [("1", 1), ("9", None), ("2", 2)]


def test_numbers_that_are_all_written_are_counted() -> None:
    flow = read(r"a\footnote[1]{One} b\footnote[2]{Two} c\footnote[7]{Seven}")
    assert [note.number for note in flow.notes] == [1, 2, 7]
    assert print_body(flow) == ["a[1] b[2] c[7]"]

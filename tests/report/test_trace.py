"""The chains as an editor reads them, on readings made by hand."""

from __future__ import annotations

import pytest

from iqrefs.model import (
    Antecedent,
    Citation,
    Document,
    Item,
    Mention,
    Note,
    Place,
    Reading,
    Source,
    Work,
)
from iqrefs.report.as_trace import render_trace
from iqrefs.report.pointers import count_pointers, summarise_pointers

_BOOK: Item = {
    "type": "book",
    "author": [{"literal": "محمد سالم الكواز"}],
    "title": "العلاقات الدولية",
    "issued": {"date-parts": [[2007]]},
    "language": "ar",
}
_REPORT: Item = {
    "type": "report",
    "author": [{"family": "Mansour", "given": "Renad"}],
    "title": "Networks of Power",
    "issued": {"date-parts": [[2021, 2]]},
    "language": "en",
}

_Row = tuple[str, str, Item, Antecedent, str | None]


def _reading(*rows: _Row, works: tuple[Work, ...] = ()) -> Reading:
    """A reading of one citation a note: label, text, item, antecedent, work."""
    keys = [f"{label}#0" for label, *_ in rows]
    notes = tuple(Note(row[0], row[1], Place(i), (Mention(row[1]),)) for i, row in enumerate(rows, 1))
    source = Source("paper.txt", "text", "0" * 64, "ar")
    return Reading(
        Document(source, notes, ()),
        citations={k: Citation(row[1], row[3].kind, row[2]) for k, row in zip(keys, rows, strict=True)},
        antecedents={k: row[3] for k, row in zip(keys, rows, strict=True)},
        work_of={k: row[4] for k, row in zip(keys, rows, strict=True) if row[4]},
        works=works,
        findings=(),
    )


_FULL = Antecedent("full")


@pytest.fixture
def chain() -> Reading:
    """Two works described in full, pointers to the first, one pointer to nothing, one to either."""
    return _reading(
        ("1", "محمد سالم الكواز، العلاقات الدولية، بغداد، 2007، ص 5.", _BOOK, _FULL, "alkawaz2007alaqat"),
        (
            "2",
            "المصدر نفسه، ص 7.",
            {},
            Antecedent(
                "ibid", "resolved", mention="1#0", refers_to="1", evidence="the citation right before"
            ),
            "alkawaz2007alaqat",
        ),
        ("3", "Renad Mansour, Networks of Power, 2021.", _REPORT, _FULL, "mansour2021networks"),
        (
            "4",
            "الكواز، المصدر السابق، ص 9.",
            {"author": [{"literal": "الكواز"}], "language": "ar"},
            Antecedent(
                "op-cit",
                "resolved",
                mention="1#0",
                refers_to="1",
                evidence="author الكواز is محمد سالم الكواز",
            ),
            "alkawaz2007alaqat",
        ),
        ("5", "Smith, op. cit., p. 3.", {}, Antecedent("op-cit", "unresolved", "no-match"), None),
        (
            "6",
            "op. cit., p. 3.",
            {},
            Antecedent("op-cit", "ambiguous", "several-matches", candidates=("3", "1")),
            None,
        ),
        works=(
            Work("alkawaz2007alaqat", _BOOK, ("1#0", "2#0", "4#0"), {}),
            Work("mansour2021networks", _REPORT, ("3#0",), {}),
        ),
    )


def test_a_chain_is_told_with_its_entry_its_print_and_its_evidence(chain: Reading) -> None:
    assert render_trace(chain).startswith(
        "note 2 (line 2): ibid, resolved\n"
        "  printed   المصدر نفسه، ص 7.\n"
        "  → note 1  محمد سالم الكواز، العلاقات الدولية (2007) [alkawaz2007alaqat]\n"
        "  in full   محمد سالم الكواز، العلاقات الدولية، بغداد، 2007، ص 5.\n"
        "  because   the citation right before\n"
        "\n"
        "note 4 (line 4): op-cit, resolved\n"
        "  printed   الكواز، المصدر السابق، ص 9.\n"
        "  → note 1  محمد سالم الكواز، العلاقات الدولية (2007) [alkawaz2007alaqat]\n"
        "  also in   note 2\n"
    )


def test_a_pointer_that_leads_nowhere_says_why(chain: Reading) -> None:
    assert render_trace(chain, only="unresolved") == (
        "note 5 (line 5): op-cit, unresolved\n"
        "  printed   Smith, op. cit., p. 3.\n"
        "  ✗ why     no earlier work fits what is printed beside it (no-match)\n"
        "\n"
        "paper.txt: 4 pointers: 2 resolved, 1 ambiguous, 1 unresolved\n"
    )


def test_an_ambiguous_pointer_shows_its_candidates_latest_first(chain: Reading) -> None:
    told = render_trace(chain, only="ambiguous").splitlines()
    assert told[3:5] == [
        "  ? note 3: Renad Mansour, Networks of Power (2021)",
        "  ? note 1: محمد سالم الكواز، العلاقات الدولية (2007)",
    ]


def test_the_summary_counts_each_status(chain: Reading) -> None:
    assert summarise_pointers(count_pointers(chain)) == "4 pointers: 2 resolved, 1 ambiguous, 1 unresolved"


def test_a_document_without_pointers_says_so() -> None:
    told = render_trace(_reading(("1", "A book.", {"title": "A book"}, _FULL, None)))
    assert told == "paper.txt: no pointers (ibid., op. cit. and the like) in 1 note\n"


def test_arabic_words_are_isolated_only_when_asked(chain: Reading) -> None:
    assert "\u2068" not in render_trace(chain)
    isolated = render_trace(chain, isolate=True)
    assert "\u2068المصدر نفسه، ص 7.\u2069" in isolated
    assert isolated.count("\u2068") == isolated.count("\u2069")


def test_terminal_escapes_and_bidi_overrides_of_a_document_are_not_passed_on() -> None:
    pointer = Antecedent("ibid", "unresolved", "antecedent-missing", evidence="\x1b]0;title\x07")
    told = render_trace(_reading(("1\x1b[2J", "Ibid.\x1b[31m\u202e\x00\ud800 p. 5", {}, pointer, None)))
    assert not set("\x1b\x00\x07\u202e\ud800") & set(told)
    assert "Ibid.␛[31m␀" in told

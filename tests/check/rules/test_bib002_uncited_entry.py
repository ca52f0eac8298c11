"""Which entries are told to be cited nowhere."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.papers import DAMS, MARSHES, RIVERS, WATER, make_paper
from tests.check.running import check_text, told

# notes, entries, the entries told
CASES = [
    ([f"{WATER}، ص 9."], [f"{WATER}.", f"{MARSHES}."], ["bibliography:2"]),
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7."], [f"{WATER}.", f"{DAMS}.", f"{RIVERS}."], ["bibliography:3"]),
    ([f"{WATER}، ص 9.", f"{DAMS}, p. 7."], [f"{WATER}.", f"{DAMS}."], []),
    # cited by a pointer, or described in the note in a short form
    ([f"{WATER}، ص 9.", "Whitfield, Dams of the Upper Tigris, p. 7."], [f"{WATER}.", f"{DAMS}."], []),
    # a list of what was read besides
    ([f"{WATER}، ص 9."], [f"{WATER}.", f"{DAMS}.", f"{MARSHES}.", f"{RIVERS}."], []),
]


@pytest.mark.parametrize(("notes", "entries", "labels"), CASES)
def test_an_entry_that_no_note_cites_is_told(notes: list[str], entries: list[str], labels: list[str]) -> None:
    assert told("BIB002", make_paper(notes, entries), "text") == labels


def test_the_notes_that_are_missing_are_named() -> None:
    paper = make_paper([f"{WATER}، ص 9.", f"{DAMS}, p. 7."], [f"{WATER}.", f"{DAMS}.", f"{MARSHES}."])
    found = check_text(paper.replace("(2) Nora", "(5) Nora"), "text", rules=(BY_CODE["BIB002"],))
    assert [(one.variant, one.values["first"], one.values["last"]) for one in found] == [
        ("message-gap", "2", "4")
    ]


def test_a_bibliography_file_is_cited_by_nobody() -> None:
    assert told("BIB002", "@book{a, author={Omar Saleh}, title={Rivers}, year=2003}", "bibtex") == []


BUKHARI = "البخاري، محمد بن إسماعيل (ت 256هـ)، صحيح البخاري، دمشق، دار السنابل، 2002"
TIRMIDHI = "الترمذي، محمد بن عيسى (ت 279هـ)، الجامع الكبير، بيروت، دار الأفق، 1998"
AHMAD = "أحمد بن حنبل (ت 241هـ)، المسند، القاهرة، دار السنابل، 1995"
SAID = "أحمد سعيد ناجي، مواسم النخيل، بغداد، دار السنابل، 1995"


@pytest.mark.parametrize(
    ("note", "entry", "labels"),
    [
        ("أخرجه البخاري في صحيحه، كتاب الإيمان، باب أمور الإيمان، رقم (9).", BUKHARI, []),
        ("رواه البخاري في صحيحه، رقم (9)، والترمذي في جامعه، أبواب الصلاة، رقم (12).", TIRMIDHI, []),
        ("أخرجه أحمد في مسنده، 3/44.", AHMAD, []),
        ("أخرجه أحمد في مسنده، 3/44.", SAID, ["bibliography:2"]),
        ("سورة البقرة، الآية: 12.", "القرآن الكريم", []),
    ],
)
def test_a_collection_named_by_its_author_is_cited(note: str, entry: str, labels: list[str]) -> None:
    paper = make_paper([f"{WATER}، ص 9.", note, f"{DAMS}, p. 7."], [f"{WATER}.", f"{entry}.", f"{DAMS}."])
    assert told("BIB002", paper, "text") == labels
    assert told("BIB001", paper, "text") == (["2"] if entry == SAID else [])

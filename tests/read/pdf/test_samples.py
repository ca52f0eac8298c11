"""PDFs of XeLaTeX: see samples/README.md."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from iqrefs.read import read_source

SAMPLES = Path(__file__).parent / "samples"
KHAMEES = Path(__file__).parents[3] / "refs" / "khamees-2025" / "notes.txt"


ENGLISH = {
    "Nadia Rahman, Rivers of the South: Water and Power in Basra (London: Harbour Press, 2014), pp. 45–47.",
    "Ibid., p. 52.",
    (
        "Peter Holm, “Irrigation and the State,” Journal of Invented Studies 12, no. 3 (2009): 211–234, "
        "https://www.example.org/articles/irrigation-and-the-state-a-long-address-that-breaks."
    ),
    "Rahman, Rivers of the South, p. 90.",
    "The report of the ministry <https://www.example.org/report-2019>, accessed 3 May 2021.",
    "Holm, op. cit., p. 215.",
}


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\\", "")).strip()


def likeness(read: Sequence[str], meant: Sequence[str]) -> list[float]:
    pairs = zip(read, meant, strict=True)
    return [
        difflib.SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() for one, other in pairs
    ]


def test_arabic_and_english_footnotes_are_read_as_they_were_written() -> None:
    written = [note.text for note in read_source(KHAMEES).notes if note.label.isdigit()]
    source = read_source(SAMPLES / "arabic.pdf")
    assert [note.label for note in source.notes] == [str(number) for number in range(1, len(written) + 1)]
    alike = likeness([note.text for note in source.notes], written)
    assert min(alike) > 0.98
    assert sum(one == 1 for one in alike) >= 55
    assert [mark.number for mark in source.marks] == list(range(1, len(written) + 1))


def test_two_columns_hyphens_heads_and_links_of_an_english_paper() -> None:
    source = read_source(SAMPLES / "english.pdf")
    assert [note.label for note in source.notes] == [str(number) for number in range(1, 46)]
    assert {note.text for note in source.notes} == ENGLISH
    assert [mark.number for mark in source.marks if mark.style == "superscript"] == list(range(1, 46))
    assert source.findings == ()

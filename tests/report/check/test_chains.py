"""Where the short references of a document lead."""

from __future__ import annotations

from itertools import pairwise

from iqrefs.report.check.chains import draw_chains, list_citing
from iqrefs.report.check.words import load_words
from tests.report.check.samples import READING, read_notes


def test_short_references_are_listed_at_what_they_lead_to() -> None:
    assert list_citing(READING) == {"1#0": ["3#0", "4#0"]}


def test_arcs_lead_from_short_references_to_full_ones_and_lost_ones_are_marked() -> None:
    drawing = draw_chains(READING, load_words("en"))
    assert drawing is not None
    assert [arc.said for arc in drawing.arcs] == ["3 → 1", "4 → 1"]
    assert [(dot.label, dot.kind) for dot in drawing.dots] == [
        ("1", "source"), ("2", "plain"), ("3", "plain"), ("4", "plain"), ("6", "lost"), ("7", "plain"),
    ]  # fmt: skip
    assert "3 short references" in drawing.said


def test_the_line_runs_as_the_language_does() -> None:
    english, arabic = (draw_chains(READING, load_words(lang)) for lang in ("en", "ar"))
    assert english is not None
    assert arabic is not None
    assert [float(dot.x) for dot in english.dots] == sorted(float(dot.x) for dot in english.dots)
    assert [dot.x for dot in english.dots] == [dot.x for dot in reversed(arabic.dots)]


def test_labels_never_meet() -> None:
    notes = "\n".join(f"({n}) المؤلف {n}، كتاب رقم {n}، 2001." for n in range(1, 200))
    drawing = draw_chains(read_notes(f"{notes}\n(200) المصدر نفسه، ص 3.\n"), load_words("en"))
    assert drawing is not None
    places = sorted(float(dot.x) for dot in drawing.dots if dot.label)
    assert len(places) > 5
    assert all(other - one >= 30 for one, other in pairwise(places))


def test_without_short_references_nothing_is_drawn() -> None:
    assert draw_chains(read_notes("(1) Anna Keller, Markets, 2009.\n"), load_words("en")) is None

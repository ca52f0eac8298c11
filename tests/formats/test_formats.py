"""Whole papers in every format, made with real programs: each reading is as right as that of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.making import Made, is_installed, list_made, load_variant, make_file
from tests.formats.papers import HABITS, Call, load_paper
from tests.formats.scoring import MEASURED, score_file, score_text, share_of_text

FLOOR = 0.99
PDF_FLOOR = 0.95


def floor_of(made: Made) -> float:
    return PDF_FLOOR if made.suffix == "pdf" else FLOOR


@pytest.mark.parametrize("name", HABITS)
def test_every_note_of_a_paper_is_called_once_and_in_order(name: str) -> None:
    paper = load_paper(name)
    calls = [piece.note for block in paper.blocks for piece in block.pieces if isinstance(piece, Call)]
    assert calls == list(range(len(paper.notes)))


def test_the_papers_differ_in_what_they_are_made_for() -> None:
    assert any(piece.target for note in load_variant("linked").notes for piece in note.pieces)
    assert any(piece.is_italic for note in load_variant("italics").notes for piece in note.pieces)
    assert load_variant("endnotes").kind == "endnote"
    assert len({block.page for block in load_variant("page-notes").blocks}) > 3


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(
            made,
            marks=[
                pytest.mark.skipif(not is_installed(made.program), reason=f"{made.program} is not installed"),
                *([] if made.is_first else [pytest.mark.untraced]),
            ],
            id=f"{made.program}-{made.suffix}-{made.paper}",
        )
        for made in list_made()
    ],
)
def test_a_file_is_read_as_its_text_is(made: Made, made_files: Path) -> None:
    scored = score_file(make_file(made, made_files), made.gold, by_order=not made.keeps_numbers)
    text = score_text(made.gold)
    told = "\n".join(miss for miss in scored.score.misses if miss not in text.score.misses)
    shares = {measure: share_of_text(scored, text, measure) for measure in MEASURED}
    assert {measure: share for measure, share in shares.items() if share < floor_of(made)} == {}, told
    assert scored.figures["wrong"] == 0, told

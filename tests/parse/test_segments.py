from __future__ import annotations

import pytest

from iqrefs.parse.draft import open_draft
from iqrefs.parse.segments import cut_segments
from iqrefs.text.fold import fold_text

ROWS: list[tuple[str, list[str]]] = [
    # the marks that part
    ("علي ناصر، نهر دجلة، بغداد", ["علي ناصر", "نهر دجلة", "بغداد"]),
    ("Karen Doyle, The Rivers, London", ["Karen Doyle", "The Rivers", "London"]),
    ("علي ناصر: نهر دجلة", ["علي ناصر", "نهر دجلة"]),
    ("علي ناصر؛ حسن كريم", ["علي ناصر", "حسن كريم"]),
    ("علي ناصر. نهر دجلة. بغداد", ["علي ناصر", "نهر دجلة", "بغداد"]),
    ("علي ناصر - نهر دجلة", ["علي ناصر", "نهر دجلة"]),
    ("علي ناصر – نهر دجلة", ["علي ناصر", "نهر دجلة"]),
    ("علي ناصر / نهر دجلة", ["علي ناصر", "نهر دجلة"]),
    ("علي ناصر،\nنهر دجلة", ["علي ناصر", "نهر دجلة"]),
    # marks that do not
    ("نهر دجلة\nوسدوده", ["نهر دجلة\nوسدوده"]),
    ("Franco-Iraqi Rivers", ["Franco-Iraqi Rivers"]),
    ("J. R. R. Doyle, The Rivers", ["J. R. R. Doyle", "The Rivers"]),
    ("St. Louis Rivers, London", ["St. Louis Rivers", "London"]),
    ("d'Irak, Paris", ["d'Irak", "Paris"]),
    # quotes and italics stand for themselves
    ("علي ناصر «نهر دجلة» بغداد", ["علي ناصر", "نهر دجلة", "بغداد"]),
    ('علي ناصر، "نهر دجلة"، بغداد', ["علي ناصر", "نهر دجلة", "بغداد"]),
    ("Doyle, “The Rivers, the Valleys,” London", ["Doyle", "The Rivers, the Valleys,", "London"]),
    ("Doyle, ‘The Rivers’, London", ["Doyle", "The Rivers", "London"]),
    ("Doyle, ‹The Rivers›, London", ["Doyle", "The Rivers", "London"]),
    ("Doyle, *The Rivers, the Valleys*, London", ["Doyle", "The Rivers, the Valleys", "London"]),
    ("Doyle, **The Rivers**, London", ["Doyle", "The Rivers", "London"]),
    ("علي ناصر، «نهر «دجلة» الخالد»، بغداد", ["علي ناصر", "نهر «دجلة» الخالد", "بغداد"]),
    # brackets
    ("The Rivers (London: Verso)", ["The Rivers", "London", "Verso"]),
    ("The Rivers (and Valleys) of Iraq", ["The Rivers (and Valleys) of Iraq"]),
    ("نهر دجلة (بغداد: دار الحكمة)", ["نهر دجلة", "بغداد", "دار الحكمة"]),
    # a place behind a press needs no mark
    ("علي ناصر، نهر دجلة، دار الحكمة بغداد", ["علي ناصر", "نهر دجلة", "دار الحكمة", "بغداد"]),
    ("علي ناصر، نهر دجلة، جامعة بغداد", ["علي ناصر", "نهر دجلة", "جامعة بغداد"]),
    # marks without a partner
    ("علي ناصر، «نهر دجلة، بغداد", ["علي ناصر", "نهر دجلة", "بغداد"]),
    ("علي ناصر، نهر دجلة)، بغداد", ["علي ناصر", "نهر دجلة", "بغداد"]),
    ("Doyle, The Rivers (London, Verso", ["Doyle", "The Rivers", "London", "Verso"]),
    ("", []),
    ("،،، . ؛", []),
]


@pytest.mark.parametrize(("printed", "segments"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_left_is_cut_at_its_marks(printed: str, segments: list[str]) -> None:
    draft = open_draft(fold_text(printed), [])
    spans = [draft.span(segment.start, segment.end) for segment in cut_segments(draft)]
    assert [printed[start:end].strip("،,)") if end else "" for start, end in spans] == [
        segment.strip("،,)") for segment in segments
    ]


def test_what_other_steps_took_parts_too() -> None:
    draft = open_draft(fold_text("نهر دجلة ط2 بغداد"), [])
    draft.take(2, 4, "edition")
    first, second = cut_segments(draft)
    assert (draft.printed(first.start, first.end), first.gap) == ("نهر دجلة", False)
    assert (draft.printed(second.start, second.end), second.gap) == ("بغداد", True)

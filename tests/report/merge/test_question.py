"""Two descriptions side by side, as a terminal shows them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from iqrefs.report.merge.as_question import QuestionStyle, render_question
from iqrefs.report.merge.words import load_words
from iqrefs.sentences import Language
from tests.report.merge.samples import HOSTILE, OUTCOME

PLAIN = QuestionStyle(width=80)
DOUBT = OUTCOME.near[0]

QUESTION = """
Pair 1 of 3
                a.bib, line 9 [musawi]            b.bib, line 8 [musawi]
Kind            book                           =  book
Author          حيدر الموسوي                   =  حيدر الموسوي
Title           دليل المتاحف العراقية          ≠  دليل المتاحف
Publisher       دار الرافدين                      –
Date            2014                           ≠  2015
+ same title, one without the subtitle: دليل المتاحف العراقية / دليل المتاحف
+ same names
− the years lie close together: 2014 / 2015
Are they one work?
"""


def test_two_descriptions_stand_side_by_side_with_the_evidence() -> None:
    assert render_question(DOUBT, 1, 3, load_words("en"), PLAIN) == QUESTION


def test_in_arabic_the_first_stands_on_the_right() -> None:
    told = render_question(DOUBT, 1, 3, load_words("ar"), PLAIN)
    title = next(line for line in told.splitlines() if "≠" in line and "دليل" in line)
    assert re.fullmatch(r" *دليل المتاحف +≠ +دليل المتاحف العراقية +العنوان", title)


def test_each_line_of_arabic_is_set_apart_for_itself() -> None:
    told = render_question(DOUBT, 1, 3, load_words("en"), replace(PLAIN, isolate=True, width=50))
    assert "\u2068حيدر الموسوي\u2069" in told
    assert all(line.count("\u2068") == line.count("\u2069") for line in told.splitlines())


def test_colours_are_asked_for() -> None:
    told = render_question(DOUBT, 1, 3, load_words("en"), replace(PLAIN, colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m *", "", told).replace(" ", "") == QUESTION.replace(" ", "")


@pytest.mark.parametrize("width", [20, 80, 200])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_line_of_the_table_is_wider_than_the_terminal(width: int, lang: Language) -> None:
    told = render_question(HOSTILE.near[0], 1, 1, load_words(lang), QuestionStyle(width))
    table = [line for line in told.splitlines() if not line.startswith(("+", "−"))]
    assert max(map(cell_len, table)) <= max(width, 50)


def test_a_hostile_document_steers_no_terminal() -> None:
    told = render_question(HOSTILE.near[0], 1, 1, load_words("en"), PLAIN)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)

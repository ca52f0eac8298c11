"""The outcome in lines, as `--dry-run` shows it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from iqrefs.report.merge.as_text import render_figures, render_text
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome
from tests.report.merge.samples import ARABIC, EMPTY, ENGLISH, HOSTILE, OUTCOME

TEXT = """\
Put together (1)

  سعاد الربيعي، تاريخ الأسواق في الموصل (2011) [rubaie2011]
    a.bib, line 1 [rubaie2011]: سعاد الربيعي، تاريخ الأسواق في الموصل (2011)
    b.bib, line 1 [suad]: سعاد الربيعى, تاريخ الاسواق فى الموصل (2011)
      because: with a.bib, line 1; same title; same names
    ورقة.txt, line 2: سعاد الربيعي, تاريخ الأسواق في الموصل (2011)
      because: with a.bib, line 1; same title
    also found as: suad
    other values
      Author: سعاد الربيعى
      Title: تاريخ الاسواق فى الموصل

Perhaps one work, not put together (1)

  a.bib, line 9 [musawi]: حيدر الموسوي, دليل المتاحف العراقية (2014)
  b.bib, line 8 [musawi]: حيدر الموسوي, دليل المتاحف (2015)
    for: same title, one without the subtitle: دليل المتاحف العراقية / دليل المتاحف; same names
    against: the years lie close together: 2014 / 2015

Akin, and kept apart (1)

  editions
    Anna Keller, Markets of the North (2009) [keller2009]
    Anna Keller, Markets of the North (2015) [keller2015]
      the editions differ: 1 / 2

New keys, for theirs are other works' (1)

  b.bib, line 8 [musawi]: حيدر الموسوي, دليل المتاحف (2015): the key is now musawi-1f3a

"""


def text_of(outcome: Outcome = OUTCOME, options: ReportOptions = ENGLISH, **settings: bool) -> str:
    return "".join(render_text(outcome, options, **settings))


def figures_of(outcome: Outcome = OUTCOME, options: ReportOptions = ENGLISH, **settings: str) -> list[str]:
    return "".join(render_figures(outcome, options, **settings)).splitlines()  # type: ignore[arg-type]


def test_it_tells_what_was_put_together_and_why_and_what_was_not() -> None:
    assert text_of() == TEXT


def test_the_figures_end_with_where_the_works_are() -> None:
    assert figures_of(output="merged.bib") == [
        "a.bib: 3 entries, 1 of them put together with another",
        "b.bib: 4 entries, 1 of them put together with another",
        "ورقة.txt: 1 entry, 1 of them put together with another",
        "3 entries were put together into 1 work",
        "1 pair may be one work each",
        "1 group of editions, parts, issues, translations or reviews kept apart",
        "1 key that another work has too got a new key",
        "8 entries, 6 works in merged.bib",
    ]


def test_a_dry_run_says_that_nothing_was_written() -> None:
    assert figures_of(options=replace(ENGLISH, planned=True))[-1].startswith("Nothing was written")


def test_without_doubles_there_are_only_figures() -> None:
    assert text_of(EMPTY) == ""
    assert figures_of(EMPTY) == ["Nothing to put together.", "0 entries, 0 works"]


def test_arabic_words_tell_the_same() -> None:
    told = text_of(options=ARABIC)
    assert "ما ضُمّ بعضه إلى بعض (1)" in told
    assert "يعارض: السنتان متقاربتان: 2014 / 2015" in told
    assert not re.search("because|same title|line", told)


def test_arabic_is_set_apart_on_a_terminal_line_by_line() -> None:
    told = text_of(isolate=True)
    assert "\u2068سعاد الربيعي، تاريخ الأسواق في الموصل (2011)\u2069" in told
    assert all(line.count("\u2068") == line.count("\u2069") for line in told.splitlines())


def test_colours_are_asked_for() -> None:
    assert "\x1b" not in text_of()
    assert re.sub(r"\x1b\[[0-9;]*m", "", text_of(colour=True)) == text_of()


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_a_hostile_document_steers_no_terminal(options: ReportOptions) -> None:
    told = text_of(HOSTILE, options) + "\n".join(figures_of(HOSTILE, options))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)
    assert "␛[31m" in told
    assert max(map(len, told.splitlines())) < 3000

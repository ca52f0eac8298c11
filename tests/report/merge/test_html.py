"""The page as it is written; `test_page.py` looks at it in a browser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from iqrefs.report.merge.as_html import render_html
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome
from tests.report.elements import Elements
from tests.report.merge.samples import (
    ARABIC,
    EMPTY,
    ENGLISH,
    HOSTILE,
    OUTCOME,
    decide,
    describe,
    give,
    make_outcome,
    make_works,
)


def page_of(outcome: Outcome = OUTCOME, options: ReportOptions = ENGLISH) -> str:
    return "".join(render_html(outcome, options))


def text_of(outcome: Outcome = OUTCOME, options: ReportOptions = ENGLISH) -> str:
    page = re.sub(r"(</(?:td|th|li|details|summary)>)", r" \1", page_of(outcome, options))
    return re.sub(r"\s+", " ", re.sub(r"[\u2068\u2069]", "", Elements(page).text))


def test_near_misses_stand_first_then_what_was_put_together_then_kin() -> None:
    blocks = [block["id"] for block in Elements(page_of()).of("article")]
    assert blocks == ["n1", "g1", "f1"]


@pytest.mark.parametrize(
    "said",
    [
        "with a.bib, line 1: same title; same names",
        "rubaie2011 Also found as suad",
        "Title تاريخ الأسواق في الموصل تاريخ الاسواق فى الموصل",
        "As given @book{suad, line 1}",
        "the years lie close together: 2014 / 2015",
        "the editions differ: 1 / 2",
        "تاريخ الأسواق في الموصل (2011) put together with 2 others as rubaie2011",
        "perhaps one work with musawi its key is another work's, and is now musawi-1f3a",
        "b.bib, line 12 alone Nadia Sabri, Gates of Samarra (1998) stands alone",
    ],
)
def test_it_tells_what_became_of_entries_and_why(said: str) -> None:
    assert said in text_of()


def test_every_entry_has_a_row_with_its_fate() -> None:
    fates = [row["data-fates"] for row in Elements(page_of()).of("tr") if "data-fates" in row]
    assert fates == ["joined", "kin", "near", "joined", "kin", "near", "alone", "joined"]


def test_every_link_leads_to_something_on_the_page() -> None:
    elements = Elements(page_of())
    ids = {attributes.get("id") for _, attributes in elements.found}
    links = [str(link["href"]) for link in elements.of("a")]
    assert links
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


def test_only_what_differs_is_marked() -> None:
    rows = re.findall(r'<tr class="differs"><th scope="row">([^<]*)', page_of())
    assert rows == ["Title", "Date"]


def test_what_the_user_said_is_told() -> None:
    given = [give(n, "x.bib", f"k{n}", describe("Anna Keller", f"Title {n}", 2000)) for n in range(1, 4)]
    outcome = make_outcome(
        make_works(given[:2], given[2:], keys=["k1", "k3"]),
        given,
        decide(given[0].key, given[1].key, "near", merged=True, by="user"),
        decide(given[1].key, given[2].key, "near", by="user"),
    )
    told = text_of(outcome)
    assert "You said that they are one work." in told
    assert "Kept apart, as you said" in told
    assert "You said that they are two works." in told


def test_a_dry_run_says_so() -> None:
    assert "A dry run" not in text_of()
    assert "A dry run" in text_of(options=replace(ENGLISH, planned=True))


def test_without_doubles_the_page_says_so() -> None:
    assert "There are no entries." in text_of(EMPTY)
    lone = give(1, "x.bib", "k1", describe("Anna Keller", "Markets", 2000))
    assert "No entry is there twice" in text_of(make_outcome(make_works([lone], keys=["k1"]), [lone]))


def test_arabic_runs_right_to_left_and_has_its_own_words() -> None:
    page = page_of(options=ARABIC)
    assert '<html lang="ar" dir="rtl">' in page
    english = {"Summary", "Put together", "Perhaps", "Akin", "As given", "same title", "Kind"}
    assert not {word for word in english if word in page}


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_hostile_documents_add_no_element_and_no_handler(options: ReportOptions) -> None:
    page = page_of(HOSTILE, replace(options, sources=("<script>.bib",)))
    elements = Elements(page)
    assert page.count("<script") == 1
    assert len(elements.of("style")) == 1
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    assert all(str(a["href"]).startswith("#") for a in elements.of("a"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)
    assert len(re.findall("[\u2066\u2068]", page)) == page.count("\u2069")
    assert "{{ 7*7 }}" in elements.text


def test_a_page_of_one_input_bears_its_name() -> None:
    page = page_of(options=replace(ENGLISH, sources=("<b>.bib",)))
    assert "<title>Doubles in \u2068&lt;b&gt;.bib\u2069</title>" in page


def test_the_page_comes_in_pieces_and_is_always_the_same() -> None:
    given = [give(n, "x.bib", f"k{n}", describe("Anna Keller", f"Title {n}", 2000)) for n in range(2000)]
    outcome = make_outcome(make_works(*([one] for one in given), keys=[one.id for one in given]), given)
    pieces = list(render_html(outcome, ENGLISH))
    assert max(map(len, pieces)) < 100_000
    assert pieces == list(render_html(outcome, ENGLISH))

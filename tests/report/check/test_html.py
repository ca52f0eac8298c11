"""The page as it is written; `test_page.py` looks at it in a browser."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from iqrefs.report.check.as_html import render_html, render_page, render_section
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.sentences.rules import load_rule_words
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, FAILED, HOSTILE
from tests.report.elements import Elements


def page_of(documents: Iterable[Checked] = (CHECKED,), options: ReportOptions = ENGLISH) -> str:
    return "".join(render_html(documents, options))


def test_a_point_is_marked_in_the_print_and_told_beside_it() -> None:
    page = page_of()
    elements = Elements(page)
    cards = elements.of("li", "card")
    assert [(card["data-point"], card["data-code"]) for card in cards] == [
        ("1-1", "TYP902"), ("1-2", "TYP901"), ("1-3", "NAM901"), ("1-4", "REF001"), ("1-5", "note-gap"),
        ("1-6", "URL901"),
    ]  # fmt: skip
    assert '<mark class="meant warning" data-points="1-2">(</mark>' in page
    assert "<del><bdi>Anna</bdi></del> <ins><bdi>A.</bdi></ins>" in page
    words = load_rule_words("en").tables["REF001"]
    assert words["title"] in page
    assert words["todo"] in page


def test_variables_have_their_colours() -> None:
    page = page_of()
    assert '<span class="part title">تاريخ الأسواق في الموصل</span>' in page
    address = "https://example.org/museums/guide"
    assert f'class="meant warning part address" data-points="1-6">{address}</mark>' in page


def test_all_links_lead_somewhere_and_no_anchor_stands_twice() -> None:
    elements = Elements(page_of([CHECKED, CLEAN, FAILED]))
    anchors = [str(attributes["id"]) for _, attributes in elements.found if attributes.get("id")]
    assert len(anchors) == len(set(anchors))
    targets = {str(a["href"]).removeprefix("#") for a in elements.of("a")}
    assert targets <= set(anchors)


def test_chains_are_links_in_both_directions() -> None:
    text = re.sub(r"\s+", " ", Elements(page_of()).text)
    assert "leads to footnote 1: سعاد الربيعي، تاريخ الأسواق في الموصل (2011)" in text
    assert "Cited again in footnote 3, footnote 4" in text
    assert "leads nowhere: no earlier work fits what is printed beside it" in text


def test_prints_have_the_direction_of_most_of_their_letters() -> None:
    prints = Elements(page_of()).of("div", "print")
    assert [(one["dir"], one.get("lang")) for one in prints][:2] == [("rtl", "ar"), ("ltr", None)]


def test_several_documents_have_an_index() -> None:
    page = page_of([CHECKED, CLEAN, FAILED])
    assert 'href="#d2"' in page
    assert "could not be read" in page
    assert "Nothing to change was found here." in page
    assert "<nav" not in page_of([CHECKED])


def test_sections_can_be_made_elsewhere() -> None:
    sections = [
        pickle.loads(pickle.dumps(render_section(checked, ENGLISH, number)))  # noqa: S301 - our own
        for number, checked in enumerate((CHECKED, CLEAN), 1)
    ]
    assert "".join(render_page(sections, ENGLISH)) == page_of([CHECKED, CLEAN])


def test_a_bibliography_stands_as_it_is() -> None:
    record = replace(CHECKED.reading, works=()) if CHECKED.reading else None
    assert page_of([Checked("a.bib", (), record)]).count('class="block') == 6


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_hostile_findings_add_no_element_and_no_handler(options: ReportOptions) -> None:
    page = page_of([HOSTILE], options)
    elements = Elements(page)
    assert page.count("<script") == 1
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    assert all(str(a["href"]).startswith("#") for a in elements.of("a"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)
    assert "49" not in elements.text


def test_arabic_pages_are_arabic() -> None:
    page = page_of(options=ARABIC)
    assert '<html lang="ar" dir="rtl">' in page
    words = load_rule_words("ar").tables["REF001"]
    assert words["why"] in page
    assert 'تؤدي إلى <a href="#d1-n1">الحاشية 1</a>' in page


def test_no_documents_make_a_page_too() -> None:
    assert "0 points to check" in page_of([])

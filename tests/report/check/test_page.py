"""The page in a real browser: nothing is loaded, it fits a phone and paper, and the keyboard is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from iqrefs.report.check.as_html import render_html
from iqrefs.report.check.options import Checked, ReportOptions
from tests.report.browser import UNFOLD, Open, expect
from tests.report.check.samples import ARABIC, CHECKED, CLEAN, ENGLISH, HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def show(open_page: Open) -> Open:
    """Opens the report of some documents, with what the browser is to be."""

    def show(
        documents: tuple[Checked, ...] = (CHECKED, CLEAN),
        options: ReportOptions = ENGLISH,
        width: int = 1280,
        **settings: Any,
    ) -> Page:
        return open_page(render_html(documents, options), width, **settings)

    return show


def shown(page: Page) -> list[str]:
    """The codes of the points that can be seen, in order."""
    return [str(card.get_attribute("data-code")) for card in page.locator(".card:visible").all()]


def blocks(page: Page) -> int:
    """How many references can be seen."""
    return page.locator(".block:visible").count()


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_nothing_is_loaded_nothing_fails_and_no_width_needs_sideways_scrolling(
    show: Open, heard: list[str], options: ReportOptions
) -> None:
    for width in (360, 1280):
        page = show((CHECKED, HOSTILE), options, width)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert [said for said in heard if said != "data:,"] == []


def test_without_script_everything_is_there_and_no_control_that_does_nothing(show: Open) -> None:
    page = show(java_script_enabled=False)
    assert (len(shown(page)), blocks(page)) == (6, 12)
    assert page.locator("#controls").is_hidden()


def test_points_are_chosen_by_severity_and_code_with_the_keyboard(show: Open) -> None:
    page = show()
    page.locator("#affected").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert (shown(page), blocks(page)) == (["REF001"], 1)
    assert page.locator("#count").inner_text() == "1 of 6 points shown"
    assert page.locator("sup.num:visible").count() == 1
    assert page.locator("mark.meant:not(.off)").count() == 0
    page.locator("summary").first.press("Enter")
    page.locator("input[value=NAM901]").press("Space")
    assert page.locator("#count").inner_text() == "No point fits this choice."
    page.locator("#reset").press("Enter")
    assert (len(shown(page)), blocks(page)) == (6, 12)
    assert page.evaluate("document.activeElement.id") == "find"


def test_references_without_points_can_be_put_aside(show: Open) -> None:
    page = show()
    page.locator("#affected").check()
    assert (len(shown(page)), blocks(page)) == (6, 4)


def test_words_are_found_however_they_are_spelled(show: Open) -> None:
    page = show()
    page.locator("#find").fill("الاسواق")
    expect(page.locator("#count")).to_have_text("2 of 6 points shown")


def test_numbers_lead_to_the_point_and_back_and_links_to_what_was_put_aside(show: Open) -> None:
    page = show()
    page.locator("#t1-3").press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "p1-3"
    page.locator("#p1-3 .num").press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "t1-3"
    page.locator("input[value=warning]").check()
    assert page.locator("#d1-n3").is_hidden()
    page.locator("#d1-n1 .chain a").first.press("Enter")
    assert page.locator("#d1-n3").is_visible()
    assert page.evaluate("document.querySelector(':target').id") == "d1-n3"


def test_the_first_key_leads_to_the_documents_and_focus_is_seen(show: Open) -> None:
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "d1-h"
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_points_stand_beside_the_print_and_below_it_on_a_phone(show: Open) -> None:
    for width, beside in ((1280, True), (360, False)):
        page = show(width=width)
        printed = page.locator("#d1-n1 .printed").bounding_box()
        card = page.locator("#p1-1").bounding_box()
        assert printed is not None
        assert card is not None
        assert (card["x"] > printed["x"] + 100) is beside
        assert (card["y"] > printed["y"] + printed["height"] - 1) is not beside


def test_arabic_runs_right_to_left_and_each_print_as_its_letters_do(show: Open) -> None:
    page = show(options=ARABIC)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    printed = page.locator("#d1-n1 .printed").bounding_box()
    card = page.locator("#p1-1").bounding_box()
    assert printed is not None
    assert card is not None
    assert card["x"] < printed["x"]
    assert page.evaluate("getComputedStyle(document.querySelector('#d1-n2 .print')).direction") == "ltr"


def test_paper_shows_what_was_chosen_and_no_controls(show: Open) -> None:
    page = show()
    page.locator("input[value=warning]").check()
    page.emulate_media(media="print")
    assert shown(page) == ["TYP901", "note-gap", "URL901"]
    assert page.locator("#controls").is_hidden()


def test_parts_of_the_page_are_told_to_screen_readers(show: Open) -> None:
    page = show()
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("heading", name="footnote 6 line 5").count() == 2
    assert page.get_by_role("region", name="ورقة.txt").count() == 1
    assert page.get_by_role("link", name="Point 4: back to the text").count() == 1
    assert page.get_by_role("img").first.get_attribute("aria-label") == (
        "3 short references (ibid., op. cit.): 2 lead to a full description, 1 lead nowhere or could mean "
        "several works."
    )
    count = page.locator("#count")
    assert (count.get_attribute("role"), count.get_attribute("aria-live")) == ("status", "polite")

"""The page in a real browser: nothing is loaded, it fits a phone, and the filter finds Arabic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from iqrefs.report.merge.as_html import render_html
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Outcome
from tests.report.browser import UNFOLD, Open, expect
from tests.report.merge.samples import ARABIC, ENGLISH, HOSTILE, OUTCOME

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def show(open_page: Open) -> Open:
    """Opens the page of an outcome, with what the browser is to be."""

    def show(
        outcome: Outcome = OUTCOME, options: ReportOptions = ENGLISH, width: int = 1280, **settings: Any
    ) -> Page:
        return open_page(render_html(outcome, options), width, **settings)

    return show


def shown(page: Page) -> list[str]:
    """The ids of the blocks that can be seen."""
    return [str(block.get_attribute("id")) for block in page.locator(".block:visible").all()]


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
@pytest.mark.parametrize("outcome", [OUTCOME, HOSTILE])
def test_nothing_is_loaded_and_no_width_needs_sideways_scrolling(
    show: Open, heard: list[str], outcome: Outcome, options: ReportOptions
) -> None:
    for width in (360, 768, 1280):
        page = show(outcome, options, width)
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert [said for said in heard if said != "data:,"] == []


def test_without_script_everything_is_there_and_no_control_that_does_nothing(show: Open) -> None:
    page = show(java_script_enabled=False)
    assert shown(page) == ["n1", "g1", "f1"]
    assert page.locator("#controls").is_hidden()


def test_the_filter_shows_what_is_chosen_and_says_how_much(show: Open) -> None:
    page = show()
    page.locator("input[value=near]").check()
    assert shown(page) == ["n1"]
    assert page.locator("#count").text_content() == "2 of 8 entries shown"
    assert page.locator("#groups").is_hidden()
    page.locator("#reset").click()
    assert len(shown(page)) == 3


def test_words_are_found_however_arabic_spells_them(show: Open) -> None:
    page = show()
    page.locator("#find").fill("الأسوَاق")
    expect(page.locator("#count")).to_have_text("3 of 8 entries shown")
    assert shown(page) == ["g1"]


def test_a_link_to_what_is_filtered_away_shows_it_again(show: Open) -> None:
    page = show()
    page.locator("input[value=alone]").check()
    page.evaluate("document.querySelector('a[href=\"#g1\"]').click()")
    assert "g1" in shown(page)


def test_two_descriptions_stand_beside_each_other_on_a_phone_too(show: Open) -> None:
    for options, first_is_left in ((ENGLISH, True), (ARABIC, False)):
        cells = show(options=options, width=360).locator("#n1 tbody tr").first.locator("td")
        left, right = (cells.nth(number).bounding_box() for number in (0, 1))
        assert left is not None
        assert right is not None
        assert left["y"] == right["y"]
        assert (left["x"] < right["x"]) is first_is_left


def test_on_paper_all_stands_without_controls(show: Open) -> None:
    page = show()
    page.locator("input[value=alone]").check()
    page.emulate_media(media="print")
    assert shown(page) == ["n1", "g1", "f1"]
    assert page.locator("#controls").is_hidden()

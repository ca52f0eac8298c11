"""The page in a real browser: nothing is loaded, it fits a phone, and the keyboard is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from iqrefs.model import LinkRow
from iqrefs.report.links.as_html import render_html
from iqrefs.report.links.options import ReportOptions
from tests.report.browser import UNFOLD, Open, expect
from tests.report.links.rows import ARABIC, ENGLISH, HOSTILE, ROWS

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def show(open_page: Open) -> Open:
    """Opens the report of some rows, with what the browser is to be."""

    def show(
        rows: tuple[LinkRow, ...] = ROWS, options: ReportOptions = ENGLISH, width: int = 1280, **settings: Any
    ) -> Page:
        return open_page(render_html(rows, options), width, **settings)

    return show


def shown(page: Page) -> list[str]:
    """The statuses of the rows that can be seen, in order."""
    rows = page.locator("#table > tbody > tr:visible")
    return [str(row.get_attribute("data-status")) for row in rows.all()]


@pytest.mark.parametrize("rows", [ROWS, HOSTILE])
@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_nothing_is_loaded_and_nothing_fails(
    show: Open, heard: list[str], rows: tuple[LinkRow, ...], options: ReportOptions
) -> None:
    page = show(rows, options)
    page.locator("details").first.click()
    page.wait_for_timeout(100)
    assert [said for said in heard if said != "data:,"] == []


def test_without_script_everything_is_there_and_no_control_that_does_nothing(show: Open) -> None:
    page = show(java_script_enabled=False)
    assert page.locator("#table > tbody > tr:visible").count() == 11
    assert page.locator("#controls").is_hidden()
    assert page.locator("#table thead button").count() == 0
    page.locator("summary").first.click()
    assert page.locator("details .evidence").first.is_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
@pytest.mark.parametrize("rows", [ROWS, HOSTILE])
def test_no_width_needs_sideways_scrolling(
    show: Open, rows: tuple[LinkRow, ...], options: ReportOptions, width: int
) -> None:
    page = show(rows, options, width)
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_statuses_can_be_chosen_by_keyboard(show: Open) -> None:
    page = show()
    page.locator("#find").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown(page) == ["dead", "dead"]
    assert page.locator("#count").inner_text() == "2 of 11 links shown"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown(page) == ["dead", "dead", "soft-dead"]


def test_words_can_be_found_by_keyboard_however_they_are_spelled(show: Open) -> None:
    page = show()
    page.locator("#find").focus()
    page.keyboard.type("الامريكيه")
    expect(page.locator("#count")).to_have_text("1 of 11 links shown")
    assert shown(page) == ["drifted"]
    page.keyboard.type(" nothing like it")
    expect(page.locator("#count")).to_have_text("No link fits this choice.")


def test_one_button_shows_all_again(show: Open) -> None:
    page = show()
    page.locator("input[value=ok]").check()
    page.locator("#reset").focus()
    page.keyboard.press("Enter")
    assert len(shown(page)) == 11
    assert page.evaluate("document.activeElement.id") == "find"


def test_the_count_is_told_to_screen_readers(show: Open) -> None:
    count = show().locator("#count")
    assert (count.get_attribute("role"), count.get_attribute("aria-live")) == ("status", "polite")


def test_columns_are_sorted_by_keyboard_and_say_how(show: Open) -> None:
    page = show()
    headings = page.locator("#table").get_by_role("columnheader")
    assert headings.nth(0).get_attribute("aria-sort") == "ascending"
    headings.nth(2).get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert (headings.nth(0).get_attribute("aria-sort"), headings.nth(2).get_attribute("aria-sort")) == (
        None,
        "ascending",
    )
    dates = [str(cell.get_attribute("data-sort")) for cell in page.locator("td.accessed").all()]
    known = [date for date in dates if date.startswith("20")]
    assert known == sorted(known)
    assert dates[-1] == ""
    page.keyboard.press("Enter")
    assert headings.nth(2).get_attribute("aria-sort") == "descending"
    assert [str(cell.get_attribute("data-sort")) for cell in page.locator("td.accessed").all()][-1] == ""


def test_the_verdict_sorts_by_gravity(show: Open) -> None:
    page = show()
    page.locator("#table").get_by_role("columnheader").nth(0).get_by_role("button").click()
    assert (shown(page)[0], shown(page)[-1]) == ("ok", "dead")


def test_the_first_key_leads_to_the_links(show: Open) -> None:
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "links"


def test_what_has_the_focus_is_seen(show: Open) -> None:
    page = show()
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


def test_arabic_runs_right_to_left(show: Open) -> None:
    page = show(options=ARABIC)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    verdict = page.locator("td.verdict").first.bounding_box()
    cited = page.locator("td.cited").first.bounding_box()
    assert verdict is not None
    assert cited is not None
    assert verdict["x"] > cited["x"]
    assert page.evaluate("getComputedStyle(document.querySelector('td .address')).direction") == "ltr"


def test_dark_and_light_differ(show: Open) -> None:
    grounds = {
        show(color_scheme=scheme).evaluate("getComputedStyle(document.documentElement).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert len(grounds) == 2


def test_on_paper_all_rows_stand_without_controls(show: Open) -> None:
    page = show()
    page.locator("input[value=ok]").check()
    page.emulate_media(media="print")
    assert len(shown(page)) == 11
    assert page.locator("#controls").is_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('.copy a'), '::after').content").endswith(
        '147"'
    )


def test_paper_shows_the_evidence_too(show: Open) -> None:
    page = show()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_a_table_of_rows_is_told_as_one_on_a_phone_too(show: Open) -> None:
    page = show(width=360)
    assert page.get_by_role("table", name="The links").count() == 1
    assert page.get_by_role("row").filter(has=page.locator("td.verdict")).count() == 11
    assert page.get_by_role("columnheader", name="Verdict").count() == 1


def test_the_bar_is_told_in_words(show: Open) -> None:
    name = show().get_by_role("img").first
    assert name.get_attribute("aria-labelledby") == "stack"
    assert "Not found 2 (18.2%), Not found (soft) 1 (9.1%)" in (name.locator("title").text_content() or "")

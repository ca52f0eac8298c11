"""The page in a real browser: nothing is loaded, it fits a phone, and the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from iqrefs.model import LinkRow
from iqrefs.report.links.as_html import render_html
from iqrefs.report.links.options import ReportOptions
from tests.report.links.rows import ARABIC, ENGLISH, HOSTILE, ROWS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM}, which is not installed")

Open = Callable[..., "Page"]

CONTRASTS = """() => {
  const channel = (c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const says = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    if (!says || !element.getClientRects().length || element.closest("svg, script, .unseen, .skip")) continue;
    const pair = [parse(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) faint.push([element.className, element.textContent.slice(0, 40), ratio]);
  }
  return faint;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def heard() -> list[str]:
    """Requests other than for the page itself, errors, and dialogs."""
    return []


@pytest.fixture
def show(browser: Browser, heard: list[str], tmp_path: Path) -> Iterator[Open]:
    """Opens the report of some rows, with what the browser is to be."""
    contexts: list[BrowserContext] = []

    def dismiss(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    def show(
        rows: tuple[LinkRow, ...] = ROWS,
        options: ReportOptions = ENGLISH,
        width: int = 1280,
        **settings: Any,
    ) -> Page:
        file = tmp_path / "report.html"
        file.write_text("".join(render_html(rows, options)), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: heard.append(request.url))
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("dialog", dismiss)
        page.goto(file.as_uri())
        heard.remove(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()


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
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
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
    sync_api.expect(page.locator("#count")).to_have_text("1 of 11 links shown")
    assert shown(page) == ["drifted"]
    page.keyboard.type(" nothing like it")
    sync_api.expect(page.locator("#count")).to_have_text("No link fits this choice.")


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_all_text_stands_out_from_its_ground(show: Open, scheme: str, options: ReportOptions) -> None:
    page = show(options=options, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    assert page.evaluate(CONTRASTS) == []


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

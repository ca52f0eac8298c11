"""A browser for the tests of pages: it opens a page and hears whatever the page asks for or complains of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

    from tests.report.browser import Open

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"needs {CHROMIUM}, which is not installed")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not installed everywhere

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def heard() -> list[str]:
    """Requests other than for the page itself, errors, and dialogs."""
    return []


@pytest.fixture
def open_page(browser: Browser, heard: list[str], tmp_path: Path) -> Iterator[Open]:
    """Opens a page given in pieces, with what the browser is to be."""
    contexts: list[BrowserContext] = []

    def dismiss(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    def open_page(pieces: Iterable[str], width: int = 1280, **settings: Any) -> Page:
        file = tmp_path / "report.html"
        file.write_text("".join(pieces), encoding="utf-8")
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

    yield open_page
    for context in contexts:
        context.close()

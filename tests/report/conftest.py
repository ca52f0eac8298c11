"""A browser for the tests of pages: it opens a page and hears whatever the page asks for or complains of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

    from tests.report.browser import Open

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for all pages; its event loop must not outlive their tests, as others run loops of their own."""
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


@pytest.fixture(scope="package")
def find_page(browser: Browser) -> Callable[..., Page]:
    """Gives the tab for what the browser is to be: a new one for each test takes longer than the test."""
    tabs: dict[tuple[tuple[str, Any], ...], Page] = {}

    def find_page(**settings: Any) -> Page:
        key = tuple(sorted(settings.items()))
        if key not in tabs:
            tabs[key] = browser.new_context(**settings).new_page()
        return tabs[key]

    return find_page


@pytest.fixture
def open_page(find_page: Callable[..., Page], heard: list[str], tmp_path: Path) -> Iterator[Open]:
    """Opens a page given in pieces, with what the browser is to be; of two that are alike in that, the later
    one takes the place of the earlier.
    """
    with ExitStack() as listeners:

        def listen(page: Page, event: str, hear: Callable[[Any], None]) -> None:
            page.on(event, hear)  # type: ignore[call-overload]
            listeners.callback(page.remove_listener, event, hear)

        def dismiss(dialog: Dialog) -> None:
            heard.append(dialog.message)
            dialog.dismiss()

        opened: list[Page] = []

        def open_page(pieces: Iterable[str], width: int = 1280, **settings: Any) -> Page:
            file = tmp_path / "report.html"
            file.write_text("".join(pieces), encoding="utf-8")
            page = find_page(**settings)
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(media="null")
            if page not in opened:
                opened.append(page)
                listen(page, "request", lambda request: heard.append(request.url))
                listen(page, "console", lambda message: heard.append(message.text))
                listen(page, "pageerror", lambda error: heard.append(str(error)))
                listen(page, "dialog", dismiss)
            page.goto(file.as_uri())
            heard.remove(file.as_uri())
            return page

        yield open_page
    for page in opened:
        page.goto("about:blank")

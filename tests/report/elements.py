"""The elements of a page, for tests of what it holds."""

from __future__ import annotations

from html.parser import HTMLParser


class Elements(HTMLParser):
    """Every element with its attributes, in order, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self.found or self.found[-1][0] not in ("style", "script"):
            self.text += data

    def of(self, tag: str, name: str = "") -> list[dict[str, str | None]]:
        """The attributes of the elements of a tag, of the class `name` alone if there is one."""
        return [
            attributes
            for each, attributes in self.found
            if each == tag and (not name or name in (attributes.get("class") or "").split())
        ]

"""Pages as sites write them, each with what an expert would say of it; index.toml names the fields."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from iqrefs.model import LinkReason, LinkStatus

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class PageCase:
    """A page and its verdict. `final` is where a redirect led: `url` itself where there was none."""

    name: str
    url: str
    final: str
    code: int
    headers: dict[str, str]
    titles: tuple[str, ...]
    names: tuple[str, ...]
    sites: tuple[str, ...]
    expected: LinkStatus
    accepted: frozenset[str]
    reason: LinkReason | None
    why: str
    body: bytes = field(repr=False)

    @property
    def is_live(self) -> bool:
        """Whether the cited work is what the page shows."""
        return self.expected == "ok"


def load_cases() -> tuple[PageCase, ...]:
    """All pages of the folder, in order of the index."""
    index = tomllib.loads((FOLDER / "index.toml").read_text("utf-8"))
    return tuple(_read_case(row) for row in index["page"])


def _read_case(row: dict[str, Any]) -> PageCase:
    expected = row["expected"]
    assert expected in get_args(LinkStatus), row["file"]
    assert row.get("reason") in (None, *get_args(LinkReason)), row["file"]
    return PageCase(
        name=row.get("name", row["file"].removesuffix(".html")),
        url=row["url"],
        final=row.get("final", row["url"]),
        code=row.get("code", 200),
        headers={"Content-Type": "text/html; charset=utf-8", **row.get("headers", {})},
        titles=tuple(row["titles"]),
        names=tuple(row.get("names", ())),
        sites=tuple(row.get("sites", ())),
        expected=expected,
        accepted=frozenset({expected, *row.get("accepted", ())}),
        reason=row.get("reason"),
        why=row.get("why", ""),
        body=(FOLDER / row["file"]).read_bytes(),
    )

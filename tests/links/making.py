"""Addresses, pages and visits as tests write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from requests.structures import CaseInsensitiveDict

from iqrefs.links.addresses import Address, read_address
from iqrefs.links.answer import Answer
from iqrefs.links.page import Page
from iqrefs.links.visit import Hop, Means, Visit

HTML = "text/html; charset=utf-8"


def at(printed: str) -> Address:
    """An address that can be asked."""
    address = read_address(printed)
    assert isinstance(address, Address), address
    return address


def make_page(
    body: str | bytes,
    code: int = 200,
    headers: Mapping[str, str] | None = None,
    *,
    kind: str = HTML,
    complete: bool = True,
) -> Page:
    """The page of an answer; `kind` is its Content-Type."""
    raw = body.encode() if isinstance(body, str) else body
    given = CaseInsensitiveDict({"Content-Type": kind, **(headers or {})})
    return Page(Answer("http://a.org/x", code, given, raw, complete))


def make_visit(
    page: Page | str, *urls: str, means: Iterable[Means] = (), code: int = 200, first: str = "http://a.org/x"
) -> Visit:
    """A visit that began at `first`, was led on to `urls` by `means` (302 where none is given) and ended."""
    chain = [at(url) for url in (first, *urls)]
    rest: list[Means] = ["temporary"] * len(urls)
    given = [*means, *rest][: len(urls)]
    codes: dict[Means, int] = {"permanent": 301, "temporary": 302, "refresh": 200, "script": 200}
    hops = [Hop(address, codes[how], how) for address, how in zip(chain, given, strict=False)]
    end = make_page(page, code) if isinstance(page, str) else page
    return Visit((*hops, Hop(chain[-1], end.code)), end)


def article(title: str, text: str = "", *, heading: str = "") -> str:
    """A page with a title, a heading and a text of some length."""
    words = text or " ".join(f"word{n}" for n in range(200))
    return f"<html><head><title>{title}</title></head><body><h1>{heading}</h1><p>{words}</p></body></html>"

from __future__ import annotations

import pytest

from iqrefs.check.addresses.printed_addresses import find_once, find_text_links
from iqrefs.check.subject import Mentioned
from iqrefs.model import Citation


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[Palms](https://a.example/w)", [("Palms", "https://a.example/w")]),
        ("[Palms](<https://a.example/w>)", [("Palms", "https://a.example/w")]),
        ('[Palms](https://a.example/w "A walk")', [("Palms", "https://a.example/w")]),
        ("[Palms](https://a.example/w_(x))", [("Palms", "https://a.example/w_(x)")]),
        ("[A](#), [B](#)", [("A", "#"), ("B", "#")]),
        ("[sic] (1990)", []),
        ("[Palms](not an address", []),
    ],
)
def test_links_behind_texts_are_found_as_markdown_writes_them(
    text: str, links: list[tuple[str, str]]
) -> None:
    mention = Mentioned("1#0", Citation(text, "full", {}))
    assert [(link.text, link.target) for link in find_text_links(mention)] == links


@pytest.mark.parametrize(("piece", "span"), [("b", (1, 2)), ("a", None), ("x", None), ("", None)])
def test_a_place_is_one_place(piece: str, span: tuple[int, int] | None) -> None:
    assert find_once("aba", piece) == span

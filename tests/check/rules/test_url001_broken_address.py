from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "URL001"
NOTE = "(1) Alan Pryce, “Wells”, The Basra Times, 3 May 2024, {}"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("https//a.example/w/5.", "https//a.example/w/5"),
        ("http//:www.a.example/w/5.", "http//:www.a.example/w/5"),
        ("htps://a.example/w/5.", "htps://a.example/w/5"),
        ("https:/a.example/w/5.", "https:/a.example/w/5"),
        ("http : //a.example/w/5.", "http : //a.example/w/5"),
        ("https: //a.example/w/5.", "https: //a.example/w/5"),
        ("https:a.example/w/5.", "https:a.example/w/5"),
        ("https://a.example/2024/wells-of-bas...", "https://a.example/2024/wells-of-bas"),
        (
            "https://a.example/files/wells- of-basra/part-one.html",
            "https://a.example/files/wells- of-basra/part-one.html",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_told(printed: str, words: str) -> None:
    assert underlined(CODE, NOTE.format(printed)) == [words]


@pytest.mark.parametrize(
    "printed",
    [
        "https://a.example/w/5.",
        "<https://a.example/w/5>",
        "www.a.example/w/5",
        "https://web.archive.org/web/2020/https://a.example/w/5",
        "https://a.example/w\n/5.",
        "accessed 3 June 2024.",
    ],
)
def test_whole_addresses_are_not(printed: str) -> None:
    assert told(CODE, NOTE.format(printed)) == []

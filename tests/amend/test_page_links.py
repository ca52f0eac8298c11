"""Addresses that are written into a page."""

from __future__ import annotations

import pytest

from iqrefs.amend.page_links import read_links

_PAGE = '<p><a class="x" href="https://a.example/?p=1&amp;q=2">here</a> <b>there</b></p>'
_SHOWN = "https://a.example/?p=1&amp;q=2"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (f"Harte, {_SHOWN}.", f'Harte, <a href="{_SHOWN}">{_SHOWN}</a>.'),
        (f"هارت، {_SHOWN}، ص 3", f'هارت، <a href="{_SHOWN}">{_SHOWN}</a>، ص 3'),
        ("Harte, https://b.example/", "Harte, https://b.example/"),
        (f'"{_SHOWN}"', f'"<a href="{_SHOWN}">{_SHOWN}</a>"'),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_an_address_that_the_page_links_to_is_a_link(words: str, written: str) -> None:
    assert read_links(_PAGE).write(words, len(_PAGE)) == written


def test_in_a_link_there_is_no_other() -> None:
    assert read_links(_PAGE).write(_SHOWN, _PAGE.index("here")) == _SHOWN


def test_what_would_end_a_value_is_escaped() -> None:
    page = "<a href='https://a.example/\"onclick=x'>y</a>"
    written = read_links(page).write('https://a.example/"onclick=x', len(page))
    assert written == '<a href="https://a.example/&quot;onclick=x">https://a.example/"onclick=x</a>'

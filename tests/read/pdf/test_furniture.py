"""What a browser prints at the edges of its pages."""

from __future__ import annotations

from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.pages import read_pages
from tests.read.pdf.handmade import Item, Text, from_right, make_pdf

PROSE = "شهدت العلاقات بين البلدين خلال العقدين الماضيين تحولات عميقة في بنيتها"


def print_with(head: str, foot: str, *, pages: int = 1) -> str:
    page: list[Item] = [Text(20, 780, head, 8)] if head else []
    page += [from_right(550, 760 - 15 * line, PROSE) for line in range(49)]
    told = [[*page, Text(20, 26, foot.format(number), 8)] for number in range(1, pages + 1)]
    return print_pages(read_pages(make_pdf(told))).text


def test_the_head_and_the_foot_of_a_browser_are_no_text() -> None:
    text = print_with("12/1/26, 12:13 AM Title of it", "file:///home/me/a.html {}/2", pages=2)
    assert "file:" not in text
    assert "Title" not in text
    assert "https:" not in print_with("", "https://example.org/a?b=1 {}/ 7", pages=3)
    assert "of 3" not in print_with("", "{} of 3 12/1/2026, 12:13 AM", pages=3)


def test_the_last_line_of_a_note_is_kept() -> None:
    assert "example" in print_with("", "https://example.org/a 3/7")
    assert "example" in print_with("", "https://example.org/a")
    assert "of 3" in print_with("", "1 of 3 volumes")


def test_a_date_above_a_page_without_such_a_foot_is_kept() -> None:
    assert "Title" in print_with("12/1/26, 12:13 AM Title of it", "See above")

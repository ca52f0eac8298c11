"""How long a PDF takes: a thesis of 500 pages and 1,500 footnotes, or the files named.

python -m tests.benchmarks.bench_pdf [FILE.pdf ...]
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from iqrefs.read.pdf import read_pdf_source
from iqrefs.read.pdf.layout import print_pages
from iqrefs.read.pdf.pages import read_pages
from tests.read.pdf.handmade import Item, Rule, Text, from_right, make_pdf
from tests.read.pdf.papers import list_notes

_PAGES = 500
_NOTES_A_PAGE = 3
_PROSE = "شهدت العلاقات بين البلدين خلال العقدين الماضيين تحولات عميقة في بنيتها وأهدافها وقد رأى باحثون"
_WIDTH = 110


def make_thesis(pages: int = _PAGES) -> bytes:
    """A thesis whose notes are those of the project's paper, again and again."""
    texts = list_notes()
    return make_pdf([_make_page(page, texts) for page in range(pages)])


def _make_page(page: int, texts: list[str]) -> list[Item]:
    items: list[Item] = [from_right(550, 770, "أطروحة دكتوراه"), Text(300, 20, str(page + 1))]
    items += [from_right(550, 740 - 15 * line, _PROSE) for line in range(24)]
    items.append(Rule(400, 360, 550))
    height = 345.0
    for number in range(page * _NOTES_A_PAGE + 1, (page + 1) * _NOTES_A_PAGE + 1):
        items.append(Text(60, 745 - 15 * (number % 20), str(number), 6))
        words = iter(f"({number}) {texts[number % len(texts)]}".split())
        while line := _take_line(words):
            items.append(from_right(550, height, line, 8))
            height -= 11
    return items


def _take_line(words: Iterator[str]) -> str:
    line = ""
    for word in words:
        line = f"{line} {word}".strip()
        if len(line) > _WIDTH:
            break
    return line


def measure(name: str, data: bytes) -> str:
    """A row of the table: pages, seconds of the layout alone and of all, milliseconds a page, memory."""
    start = time.perf_counter()
    count = len(print_pages(read_pages(data)).sheets)
    laid_out = time.perf_counter() - start
    start = time.perf_counter()
    notes = len(read_pdf_source(data, name, "0").notes)
    whole = time.perf_counter() - start
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    memory = max(resource.getrusage(who).ru_maxrss for who in both)
    return (
        f"{name:30} {count:5} pages {notes:5} notes  {laid_out:6.2f} s laid out  {whole:6.2f} s in all"
        f"  {1000 * whole / max(1, count):6.1f} ms a page  {memory // 1024:5} MB"
    )


def main() -> None:
    """Print a row for each file."""
    files = [(path.name, path.read_bytes()) for path in map(Path, sys.argv[1:])]
    for name, data in files or [("thesis", make_thesis())]:
        print(measure(name, data))  # noqa: T201


if __name__ == "__main__":
    main()

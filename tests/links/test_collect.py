import json
from pathlib import Path

import pytest

from iqrefs.links.collect import collect_citings, collect_listed, collect_unaddressed
from iqrefs.model import Citing, Format
from iqrefs.pipeline import read_document
from iqrefs.read.urls import iter_urls

ROOT = Path(__file__).parents[2]


def _collect(path: Path, text: str, source_format: Format | None = None) -> list[Citing]:
    path.write_text(text, "utf-8")
    return list(collect_citings(read_document(path, source_format, "none")))


PAPER = """\
Notes

(1) John Lee, Iran Could Lose Iraq, Foreign Affairs, March 11, 2025, accessed on 17 July 2025, https://fa.org/iran
(2) Ibid., https://fa.org/iran-2
(3) علي أحمد، تاريخ العراق، بغداد، دار الحكمة، 1990، ص 5.
(4) Sara Ali, A Wall of Words, Journal of Things 5, no. 2 (2020): 33, doi:10.1000/xyz(1).
"""


def test_each_citation_gives_its_address_in_order(tmp_path: Path) -> None:
    citings = _collect(tmp_path / "paper.txt", PAPER, "notes")
    assert [(citing.mention, citing.line, citing.url) for citing in citings] == [
        ("1#0", 3, "https://fa.org/iran"),
        ("2#0", 4, "https://fa.org/iran-2"),
        ("4#0", 6, "https://doi.org/10.1000/xyz(1)"),
    ]
    assert {citing.document for citing in citings} == {"paper.txt"}


def test_a_citation_says_what_its_page_should_be(tmp_path: Path) -> None:
    citing = _collect(tmp_path / "paper.txt", PAPER, "notes")[0]
    assert citing.titles == ("Iran Could Lose Iraq",)
    assert citing.sites == ("Foreign Affairs",)
    assert citing.names == ("John Lee",)
    assert (citing.accessed, citing.accessed_text) == ({"date-parts": [[2025, 7, 17]]}, "17 July 2025")
    assert citing.issued == {"date-parts": [[2025, 3, 11]]}
    assert citing.work is not None


def test_a_pointer_has_the_title_and_date_of_its_work(tmp_path: Path) -> None:
    first, pointer = _collect(tmp_path / "paper.txt", PAPER, "notes")[:2]
    assert (pointer.work, pointer.titles, pointer.type) == (first.work, first.titles, first.type)
    assert (pointer.accessed, pointer.accessed_text) == (first.accessed, "")


SEVERAL = [
    ("https://a.org/x and https://b.org/y.", ["https://a.org/x", "https://b.org/y"]),
    ("<https://a.org/x>, <http://b.org/y z>", ["https://a.org/x", "http://b.org/y"]),
    ("https://a.org/x; archived at https://web.archive.org/web/2020/https://a.org/x", [
        "https://a.org/x", "https://web.archive.org/web/2020/https://a.org/x",
    ]),
    ("https://a.org/x, https://a.org/x", ["https://a.org/x"]),
    ("https://a.org/x, www.b.org/y/\nz.html", ["https://a.org/x", "www.b.org/y/z.html"]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "urls"), SEVERAL)
def test_no_address_of_a_citation_is_lost(printed: str, urls: list[str], tmp_path: Path) -> None:
    text = f"(1) John Lee, A Page about Things, CNN, March 3, 2024, {printed}\n"
    assert [citing.url for citing in _collect(tmp_path / "a.txt", text, "notes")] == urls


BIB = r"""
@online{lee, title = {A Page}, author = {Lee, John}, url = {https://a.org/x}, urldate = {2025-06-31},
  note = {Also at \url{https://b.org/y}}}
@article{ali, title = {A Wall}, shorttitle = {Wall}, journaltitle = {Things}, doi = {https://doi.org/10.1000/5<6>7}}
@book{none, title = {No Address}, year = {1999}}
"""


def test_records_give_their_addresses_and_dois(tmp_path: Path) -> None:
    citings = _collect(tmp_path / "a.bib", BIB)
    assert [(citing.mention, citing.work, citing.url) for citing in citings] == [
        ("bibliography:1", "lee", "https://a.org/x"),
        ("bibliography:1", "lee", "https://b.org/y"),
        ("bibliography:2", "ali", "https://doi.org/10.1000/5%3C6%3E7"),
    ]
    assert citings[0].accessed_text == "2025-06-31"
    assert citings[2].titles == ("A Wall", "Wall")


def test_csl_records_give_the_access_date_as_data(tmp_path: Path) -> None:
    item = {
        "id": "a",
        "type": "webpage",
        "title": "T",
        "URL": "https://a.org",
        "accessed": {"date-parts": [[2025, 6, 3]]},
    }
    (citing,) = _collect(tmp_path / "a.json", json.dumps([item]))
    assert citing.accessed_text == "2025-06-03"


UNREAD = [
    ("accessed on July 20225, https://a.org/x", "July 20225"),
    ("https://a.org/x (accessed on 35.20)", ""),
    ("https://a.org/x (accessed on 35.20255)", "35.20255"),
    ("https://a.org/x, accessed yesterday", ""),
    ("https://a.org/x. Accessed.", ""),
    ("accessed, https://a.org/x/2020", ""),
]


@pytest.mark.parametrize(("printed", "access"), UNREAD)
def test_an_access_date_that_is_no_date_is_kept_as_printed(printed: str, access: str, tmp_path: Path) -> None:
    text = f"(1) John Lee, A Page about Things, CNN, March 3, 2024, {printed}\n"
    (citing,) = _collect(tmp_path / "a.txt", text, "notes")
    assert (citing.accessed, citing.accessed_text) == (None, access)


def test_citations_without_an_address_are_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAPER, "utf-8")
    reading = read_document(path, "notes", "none")
    with_one = {citing.mention for citing in collect_citings(reading)}
    without = {citing.mention for citing in collect_unaddressed(reading)}
    assert (without, with_one & without) == ({"3#0"}, set())
    assert with_one | without == set(reading.citations)


LIST = "https://a.org/b A title\n\n# note\nhttps://c.org/d\nhttps://e.org https://f.org\nno address\n"


def test_a_streamed_list_gives_what_the_reading_of_it_gives(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    read = _collect(path, LIST, "urls")
    listed = list(collect_listed("list.txt", iter_urls(path)))
    keep = ("document", "mention", "line", "url", "type", "titles", "accessed", "accessed_text", "issued")
    assert [[getattr(citing, name) for name in keep] for citing in listed] == [
        [getattr(citing, name) for name in keep] for citing in read
    ]


def test_every_address_of_the_refs_is_collected() -> None:
    reading = read_document(ROOT / "refs/khamees-2025/notes.txt", labeller="none")
    urls = {citing.url for citing in collect_citings(reading)}
    assert {c.item["URL"] for c in reading.citations.values() if "URL" in c.item} <= urls
    assert all(citing.line > 0 for citing in collect_citings(reading))

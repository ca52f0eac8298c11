"""Archived copies in the entries of a bibliography."""

from __future__ import annotations

from iqrefs.links.cite import cite_copies
from iqrefs.model import ArchivedCopy, Item, Work

COPY = ArchivedCopy(
    "found",
    "https://web.archive.org/web/20160301000000/http://a.org/%D9%85",
    "2016-03-01T00:00:00Z",
    -12,
    "web.archive.org",
)
KEY = "http://a.org/%D9%85"


def _cite(item: Item, copy: ArchivedCopy = COPY, key: str = KEY) -> Item:
    (work,) = cite_copies([Work("w", item, (), {})], {key: copy})
    return work.item


def test_a_copy_is_written_beside_the_address() -> None:
    item = _cite({"type": "webpage", "title": "A Page", "URL": "http://a.org/م"})
    assert item["URL"] == "http://a.org/م"
    assert (item["archive"], item["archive_location"]) == ("web.archive.org", COPY.url)
    assert item["note"] == f"Archived copy of 2016-03-01: {COPY.url}"


def test_an_arabic_entry_has_an_arabic_note() -> None:
    item = _cite({"type": "webpage", "language": "ar-IQ", "URL": "http://a.org/م"})
    assert item["note"] == f"نسخة محفوظة في 2016-03-01: {COPY.url}"


def test_a_note_is_added_to_and_an_archive_of_ones_own_stays() -> None:
    item = _cite(
        {
            "type": "webpage",
            "URL": "http://a.org/م",
            "note": "Seen",
            "archive": "Bodleian",
            "archive_location": "MS 1",
        }
    )
    assert (item["archive"], item["archive_location"]) == ("Bodleian", "MS 1")
    assert item["note"] == f"Seen; Archived copy of 2016-03-01: {COPY.url}"


def test_a_copy_is_written_once() -> None:
    once = _cite({"type": "webpage", "URL": "http://a.org/م"})
    assert _cite(once) == once


def test_nothing_is_written_where_there_is_no_copy() -> None:
    item: Item = {"type": "webpage", "URL": "http://a.org/م"}
    assert _cite(item, ArchivedCopy("none")) == item
    assert _cite(item, ArchivedCopy("unavailable")) == item
    assert _cite(item, key="http://b.org/") == item
    assert _cite({"type": "book", "title": "A Book"}) == {"type": "book", "title": "A Book"}


def test_the_works_given_are_not_changed() -> None:
    item: Item = {"type": "webpage", "URL": "http://a.org/م"}
    work = Work("w", item, (), {})
    assert cite_copies([work], {KEY: COPY}) != (work,)
    assert item == {"type": "webpage", "URL": "http://a.org/م"}

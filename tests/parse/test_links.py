from __future__ import annotations

import pytest

from iqrefs.parse.links import find_links
from tests.parse.reading import flatten, read, tell, tell_one

# a link as it stands in a citation, and the address that is read
URLS: list[tuple[str, str]] = [
    ("https://a.org/rivers/tigris", "https://a.org/rivers/tigris"),
    ("http://a.org/rivers?id=4&lang=ar#top", "http://a.org/rivers?id=4&lang=ar#top"),
    ("www.a.org/rivers", "www.a.org/rivers"),
    ("rivers.org/tigris", "rivers.org/tigris"),
    ("ftp://a.org/rivers.zip", "ftp://a.org/rivers.zip"),
    ("https://a.org/دجلة-والفرات", "https://a.org/دجلة-والفرات"),
    ("https://a.org/%D8%AF%D8%AC", "https://a.org/%D8%AF%D8%AC"),
    # brackets and marks around it
    ("<https://a.org/rivers>", "https://a.org/rivers"),
    ("(https://a.org/rivers)", "https://a.org/rivers"),
    ("[https://a.org/rivers]", "https://a.org/rivers"),
    ("«https://a.org/rivers»", "https://a.org/rivers"),
    ("https://a.org/rivers/", "https://a.org/rivers/"),
    ("https://a.org/rivers...", "https://a.org/rivers"),
    ("https://a.org/rivers,", "https://a.org/rivers"),
    ("https://a.org/rivers؛", "https://a.org/rivers"),
    ("https://a.org/rivers،", "https://a.org/rivers"),
    # a bracket of its own
    ("https://a.org/Tigris_(river)", "https://a.org/Tigris_(river)"),
    ("(https://a.org/Tigris_(river))", "https://a.org/Tigris_(river)"),
    # broken over lines
    ("https://a.org/\nrivers/tigris", "https://a.org/rivers/tigris"),
    ("https://a.org/rivers/\ntigris-in-iraq.html", "https://a.org/rivers/tigris-in-iraq.html"),
    ("https://a.org/the-rivers-\nof-iraq", "https://a.org/the-rivers-of-iraq"),
    ("https://a.org/a\n/b/c.pdf", "https://a.org/a/b/c.pdf"),
    ("https://a.org/a- b/c.pdf", "https://a.org/a-b/c.pdf"),
    ("<https://a.org/rivers/\ntigris>", "https://a.org/rivers/tigris"),
    ("https://a.org/\n  rivers/\n  tigris/", "https://a.org/rivers/tigris/"),
    # Markdown
    ("[https://a.org/rivers](https://a.org/rivers)", "https://a.org/rivers"),
    ("[a.org](https://a.org/rivers)", "https://a.org/rivers"),
    ("[Link](https://a.org/rivers)", "https://a.org/rivers"),
    ("[الرابط](https://a.org/rivers)", "https://a.org/rivers"),
    ("[هنا](https://a.org/Tigris_(river))", "https://a.org/Tigris_(river)"),
]

FRAMES = [
    "أحمد ناصر، «نهر دجلة في العراق»، 2019، {}",
    "Karen Doyle, “The Rivers of Iraq”, 2019, {}",
    "Claire Dumont, « Les fleuves d'Irak », 2019, {}.",
]


@pytest.mark.parametrize(("printed", "url"), URLS, ids=[row[0] for row in URLS])
@pytest.mark.parametrize("frame", FRAMES)
def test_an_address_is_read_in_any_citation(frame: str, printed: str, url: str) -> None:
    flat = flatten(read(frame.format(printed)))
    assert flat["URL"] == url
    assert flat["issued"] == "2019"
    assert "remainder" not in flat


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("أحمد ناصر، نهر دجلة، 2019.https://a.org/x", "https://a.org/x"),
        ("أحمد ناصر، نهر دجلة،https://a.org/x", "https://a.org/x"),
        ("أحمد ناصر، نهر دجلة (تاريخ الزيارة 2020/1/2)https://a.org/x", "https://a.org/x"),
        ("Karen Doyle, The Rivers.http://a.org/x.", "http://a.org/x"),
        ("Karen Doyle, The Rivers, at:https://a.org/x", "https://a.org/x"),
    ],
)
def test_an_address_glued_to_the_text_before_it(printed: str, url: str) -> None:
    assert tell_one(printed, "URL") == url


# printed, URL, DOI
DOIS: list[tuple[str, str | None, str]] = [
    ("doi:10.1234/rj.2019.3.", None, "10.1234/rj.2019.3"),
    ("DOI: 10.1234/rj.2019.3", None, "10.1234/rj.2019.3"),
    ("doi 10.1234/rj.2019.3", None, "10.1234/rj.2019.3"),
    ("10.1234/rj.2019.3", None, "10.1234/rj.2019.3"),
    ("DOI: 10.1234/rj(2019)3;", None, "10.1234/rj(2019)3"),
    ("(doi:10.1234/rj.3)", None, "10.1234/rj.3"),
    ("https://doi.org/10.1234/rj.2019.3.", "https://doi.org/10.1234/rj.2019.3", "10.1234/rj.2019.3"),
    ("http://dx.doi.org/10.1234/rj.3", "http://dx.doi.org/10.1234/rj.3", "10.1234/rj.3"),
    ("https://doi.org/10.1234/\nrj-2019/3", "https://doi.org/10.1234/rj-2019/3", "10.1234/rj-2019/3"),
]


@pytest.mark.parametrize(("printed", "url", "doi"), DOIS, ids=[row[0] for row in DOIS])
@pytest.mark.parametrize(
    "frame",
    ["Karen Doyle, “Rivers,” River Journal 3 (2019): 4-9, {}", "أحمد ناصر، «الأنهار»، مجلة المياه، 2019، {}"],
)
def test_a_doi_stands_with_and_without_resolver(frame: str, printed: str, url: str | None, doi: str) -> None:
    flat = flatten(read(frame.format(printed)))
    assert (flat.get("URL"), flat["DOI"]) == (url, doi)
    assert flat["type"] == "article-journal"
    assert "remainder" not in flat


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "[Karen Doyle, Rivers of Iraq](https://a.org/x), 2019",
            {"author": "Karen Doyle", "title": "Rivers of Iraq", "URL": "https://a.org/x", "issued": "2019"},
        ),
        (
            "Karen Doyle, “Rivers of Iraq”, 2019, [a.org/rivers](https://a.org/x)",
            {"author": "Karen Doyle", "title": "Rivers of Iraq", "URL": "https://a.org/x", "issued": "2019"},
        ),
        (
            "أحمد ناصر، «نهر دجلة في العراق»، 2019، [الرابط](https://a.org/x)",
            {
                "author": "أحمد ناصر",
                "title": "نهر دجلة في العراق",
                "URL": "https://a.org/x",
                "issued": "2019",
            },
        ),
    ],
)
def test_the_text_of_a_markdown_link_is_kept_only_where_it_is_the_citation(
    printed: str, expected: dict[str, str]
) -> None:
    assert tell(printed) == {**expected, "type": "webpage"}


@pytest.mark.parametrize(
    "printed",
    ["أحمد ناصر، «نهر دجلة في العراق»، 2019، الرابط.", "Karen Doyle, “The Rivers of Iraq”, 2019, Link."],
)
def test_a_link_text_without_an_address_is_no_field(printed: str) -> None:
    flat = tell(printed)
    assert set(flat) == {"author", "title", "issued", "type"}
    assert flat["type"] == "webpage"


def test_no_address_is_invented() -> None:
    for text in (
        "Karen Doyle, Rivers of Iraq, 2019",
        "a/b, c/d",
        "karen@a.org",
        "10.5, 10.1",
        "and/or",
        "3/45",
    ):
        assert find_links(text) == ()


def test_a_second_address_is_left_over() -> None:
    citation = read("Karen Doyle, “The Rivers of Iraq”, 2019, https://a.org/x, https://b.org/y.")
    assert citation.item["URL"] == "https://a.org/x"
    assert "https://b.org/y" in " ".join(citation.remainder)


def test_links_do_not_overlap() -> None:
    text = "[https://a.org/x](https://a.org/x) <https://b.org/10.1234/y> doi.org/10.1234/z"
    links = find_links(text)
    assert [text[link.start : link.end] for link in links] == [
        "[https://a.org/x](https://a.org/x)",
        "<https://b.org/10.1234/y>",
        "doi.org/10.1234/z",
    ]

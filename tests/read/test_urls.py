import io
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.model import Format, Place
from iqrefs.pipeline import convert_documents, read_document
from iqrefs.read import read_source
from iqrefs.read.urls import LONGEST_LINE, is_url_file, is_url_list, iter_urls, read_urls
from tests.growth import assert_grows_linearly, repeat

LINES = [
    ("https://a.org/b", [("https://a.org/b", "")]),
    ("  https://a.org/b.  ", [("https://a.org/b", "")]),
    ("<https://a.org/b>", [("https://a.org/b", "")]),
    ("<https://a.org/b c> A title", [("https://a.org/b c", "A title")]),
    ("https://a.org/b\tA title (2019)", [("https://a.org/b", "A title (2019)")]),
    ("A title\thttps://a.org/b", [("https://a.org/b", "A title")]),
    ("مقالة عن العراق https://a.org/العراق", [("https://a.org/العراق", "مقالة عن العراق")]),
    ("- https://a.org/b — Annual report", [("https://a.org/b", "Annual report")]),
    ("12. https://a.org/b", [("https://a.org/b", "")]),
    ("[A title](https://a.org/w_(y)) more", [("https://a.org/w_(y)", "A title more")]),
    ("Report [final] https://a.org/1", [("https://a.org/1", "Report [final]")]),
    ("www.a.org/x, y", [("www.a.org/x", "y")]),
    ("https://a.org https://b.org two", [("https://a.org", "two"), ("https://b.org", "two")]),
    ("https://a.org/cut... short", [("https://a.org/cut...", "short")]),
    (
        "https://web.archive.org/web/2020/https://a.org/",
        [("https://web.archive.org/web/2020/https://a.org/", "")],
    ),
    ("# a comment", []),
    ("   ", []),
]

ODD_LINES = [
    ("example.org/x Page", ("example.org/x", "Page")),
    ("mailto:a@b.org", ("mailto:a@b.org", "")),
    ("htp://x/y The page", ("htp://x/y", "The page")),
    ("https//a.org/x", ("https//a.org/x", "")),
    ("bit.ly/3x", ("bit.ly/3x", "")),
    ("not an address at all", ("not an address at all", "")),
    ("http://[::1/x", ("http://[::1/x", "")),
]


def _list(path: Path) -> list[tuple[int, str, str]]:
    return list(iter_urls(path))


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_gives_its_addresses_and_the_text_beside_them(
    line: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    records, findings = read_urls(line)
    assert [(record.item.get("URL"), record.item.get("title", "")) for record in records] == expected
    assert findings == ()
    path = tmp_path / "list.txt"
    path.write_text(f"https://first.org/\n{line}\n", "utf-8")
    assert _list(path)[1:] == [(2, *row) for row in expected]


@pytest.mark.parametrize(("line", "expected"), ODD_LINES)
def test_a_line_without_an_address_is_kept_as_it_is_printed(line: str, expected: tuple[str, str]) -> None:
    records, _ = read_urls(line)
    assert [(record.item.get("URL"), record.item.get("title", "")) for record in records] == [expected]


def test_a_line_without_an_address_is_told() -> None:
    _, (finding,) = read_urls("https://a.org/\n\nnothing to see\n")
    assert (finding.code, finding.severity, finding.place) == ("urls-no-address", "warning", Place(3))


def test_an_address_is_a_webpage_at_its_line() -> None:
    (record,), _ = read_urls("# mine\n\nhttps://a.org/b A title\n")
    assert record.item == {"type": "webpage", "URL": "https://a.org/b", "title": "A title"}
    assert (record.text, record.place) == ("https://a.org/b A title", Place(3))


BARE = [
    ("https://a.org/1\nhttps://a.org/2\nmailto:x@y.org\nhttps://a.org/3", True),
    ("https://a.org/1\nhttps://a.org/2\nA title here\nhttps://a.org/3", False),
    ("https://a.org/1\nword\nhttps://a.org/3", False),
    ("https://a.org/b\n# note\n\n<http://b.org/c>\nwww.c.org/d,\n", True),
    ("https://a.org/b A title\n", False),
    ("Ali, A. A title. https://a.org/b\n", False),
    ("https://a.org/b\nIbid.\n", False),
    ("# only a comment\n", False),
    ("example.org/b\n", False),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_bare_addresses_alone_are_a_list(text: str, expected: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert is_url_list(text.split("\n")) is expected
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert is_url_file(path) is expected
    assert (read_source(path).format == "urls") is expected


def test_the_format_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / "list.md"
    path.write_text("https://a.org/b A title\n", "utf-8")
    named: Format = "urls"
    source = read_source(path, named)
    assert (source.format, [record.item["URL"] for record in source.records]) == ("urls", ["https://a.org/b"])


def test_what_is_told_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("https://a.org/b\n", "utf-8")
    assert read_source(path, "lines").format == "lines"


def test_a_list_can_be_converted(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("https://a.org/b\nhttps://c.org/d\n", "utf-8")
    text = convert_documents([path], "biblatex")
    assert text.count("@online") == 2
    assert "https://c.org/d" in text


def test_two_addresses_are_two_works(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("https://a.org/b\nhttps://a.org/c\n", "utf-8")
    assert len(read_document(path).works) == 2


ENCODED = "https://a.org/العراق مقالة عن العراق\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
def test_a_list_is_read_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes((ENCODED * 30).encode(encoding))
    assert _list(path) == [(n, "https://a.org/العراق", "مقالة عن العراق") for n in range(1, 31)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(newline: str, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(newline.join(["https://a.org/1", "", "https://a.org/3"]).encode())
    assert _list(path) == [(1, "https://a.org/1", ""), (3, "https://a.org/3", "")]


def test_a_broken_byte_costs_no_other_line(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("https://a.org/العراق\n".encode() + b"https://a.org/\xff\n" + b"https://a.org/3\n")
    assert [(line, url.startswith("https://a.org/")) for line, url, _ in iter_urls(path)] == [
        (1, True), (2, True), (3, True),
    ]  # fmt: skip


def test_a_line_of_any_length_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"https://a.org/{'x' * 300_000}\nhttps://b.org/\n", "utf-8")
    (first, second) = _list(path)
    assert len(first[1]) <= LONGEST_LINE
    assert second == (2, "https://b.org/", "")


def test_standard_input_is_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"https://a.org/b A\nhttps://c.org/\n")))
    monkeypatch.setattr(sys, "stdin", stream)
    assert list(iter_urls("-")) == [(1, "https://a.org/b", "A"), (2, "https://c.org/", "")]


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "is empty"), (b"%PDF-1.4\n", "PDF"), (bytes(range(1, 9)) * 50, "binary")],
)
def test_what_is_no_list_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=said):
        _list(path)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            _list(path)


@pytest.mark.untraced
def test_a_long_list_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"https://host{n % 997}.org/page/{n}\tTitle {n}\n" for n in range(8_000))
    tracemalloc.start()
    count = sum(1 for _ in iter_urls(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 8_000
    assert peak < 1_000_000


SLOW = [("<", ""), ("[", "]("), ("https://", ""), ("a.", ""), ("(", ""), ("x//", "")]


@pytest.mark.parametrize(("piece", "end"), SLOW)
def test_no_line_is_slow(piece: str, end: str) -> None:
    def read(text: str) -> None:
        assert read_urls(text)[0]

    assert_grows_linearly(read, lambda length: repeat(piece)(length) + end, 16_000)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    records, _ = read_urls(text)
    assert all(record.item.get("URL") for record in records)

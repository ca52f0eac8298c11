import os
from pathlib import Path

import pytest

from iqrefs.errors import InputError
from iqrefs.model import Place
from iqrefs.read import read_source
from iqrefs.read.decode import MAX_BYTES, clean_text, decode_bytes

LINE = "(1) طه حسين، الأيام، القاهرة، 1929، ص 5.\n"


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-16-le", []),
        ("utf-16-be", []),
        ("utf-32", []),
        ("cp1256", ["encoding"]),
    ],
)
def test_arabic_text_is_read_in_any_encoding(encoding: str, codes: list[str]) -> None:
    decoded = decode_bytes((LINE * 20).encode(encoding), "a.txt")
    assert decoded.text == LINE * 20
    assert [finding.code for finding in decoded.findings] == codes


def test_windows_1256_is_said_in_one_sentence() -> None:
    (finding,) = decode_bytes(LINE.encode("cp1256"), "a.txt").findings
    assert "windows-1256" in finding.message
    assert finding.place == Place(1)


def test_a_broken_byte_in_utf8_stays_utf8() -> None:
    decoded = decode_bytes(LINE.encode() + b"\xd8\n" + LINE.encode(), "a.txt")
    assert decoded.text == LINE + "\ufffd\n" + LINE
    assert [(finding.code, finding.place) for finding in decoded.findings] == [("encoding", Place(2))]


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\x0b", "\u2028", "\u2029", "\x85"])
def test_newlines_of_any_kind_are_newlines(newline: str) -> None:
    assert clean_text(f"a{newline}b") == ("a\nb", ())


def test_a_form_feed_stays() -> None:
    assert clean_text("a\fb") == ("a\fb", ())


@pytest.mark.parametrize("lost", ["\x00", "\ud83d"])
def test_characters_that_no_text_holds_are_marked_and_told(lost: str) -> None:
    text, findings = clean_text(f"a\nb{lost}c")
    assert text == "a\nb\ufffdc"
    assert [(finding.code, finding.place) for finding in findings] == [("encoding", Place(2))]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        ("\ufeff\n".encode(), "holds no text"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image"),
        (b"{\\rtf1\\ansi", "RTF"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x01\x02\x03\x04abc" * 30, "binary"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        decode_bytes(data, "folder/a.txt")
    message = str(caught.value)
    assert message.startswith("folder/a.txt: ")
    assert what in message
    assert "\n" not in message


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_source(tmp_path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_source(tmp_path / "absent.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputError, match="permission"):
        read_source(path)


def test_a_huge_file_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="larger than 64 MB"):
        read_source(path)


def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.xyz"
    path.write_text("x")
    with pytest.raises(InputError, match=r"--from") as caught:
        read_source(path)
    assert ".docx" in str(caught.value)


def test_an_old_word_file_is_to_be_saved_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.DOC"
    path.write_text("x")
    with pytest.raises(InputError, match=r"save it as \.docx"):
        read_source(path)


def test_a_format_may_be_given_for_any_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("one\ntwo\n", encoding="utf-8")
    source = read_source(path, "lines")
    assert (source.name, source.format, len(source.bibliography)) == ("a.md", "lines", 2)


def test_the_name_is_without_the_folder_and_the_findings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(LINE.encode("cp1256"))
    source = read_source(path)
    assert source.name == "a.txt"
    assert len(source.sha256) == 64
    assert [finding.code for finding in source.findings] == ["encoding"]
    assert [note.label for note in source.notes] == ["1"]

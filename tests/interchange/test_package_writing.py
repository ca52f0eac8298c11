"""Archives written back: what is replaced, what is added, and that all else is the same bytes."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.interchange.package_writing import write_package
from iqrefs.interchange.packages import open_package


def pack(members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = comment
        for name, content in members.items():
            info = zipfile.ZipInfo(name, (2021, 2, 3, 4, 5, 6))
            info.external_attr = 0o640 << 16
            info.extra = struct.pack("<2H4s", 0xCAFE, 4, b"more")
            info.comment = b"remark"
            archive.writestr(info, content, method)
    return buffer.getvalue()


def write(data: bytes, changed: dict[str, bytes], added: dict[str, bytes] | None = None) -> bytes:
    return write_package(open_package(data), changed, added or {})


def read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def read_packed(data: bytes) -> dict[str, tuple[bytes, tuple[object, ...]]]:
    """The members as they are packed, with what is told of them."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members: dict[str, tuple[bytes, tuple[object, ...]]] = {}
        for info in archive.infolist():
            start = info.header_offset
            size = 30 + sum(struct.unpack_from("<2H", data, start + 26)) + info.compress_size
            told = (info.date_time, info.external_attr, info.extra, info.comment, info.create_system)
            members[info.filename] = (data[start : start + size], told)
        return members


MEMBERS = {
    "[Content_Types].xml": b"<Types/>",
    "word/b.xml": b"b" * 500,
    "word/a.xml": b"a",
    "نص.bin": b"\x00",
}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_a_member_is_replaced_and_all_others_stay_as_they_are_packed(method: int) -> None:
    data = pack(MEMBERS, method=method)
    written = write(data, {"word/b.xml": b"new"})
    assert read(written) == {**MEMBERS, "word/b.xml": b"new"}
    before, after = read_packed(data), read_packed(written)
    assert list(after) == list(before)
    del before["word/b.xml"], after["word/b.xml"]
    assert after == before


def test_what_is_told_of_a_replaced_member_stays() -> None:
    data = pack(MEMBERS)
    assert read_packed(write(data, {"نص.bin": b"new"}))["نص.bin"][1] == read_packed(data)["نص.bin"][1]


def test_nothing_changed_is_the_same_file() -> None:
    data = pack(MEMBERS, comment=b"of the archive")
    assert write(data, {}) == data


def test_members_are_added_behind_the_others() -> None:
    written = write(pack(MEMBERS), {}, {"word/c.xml": b"c", "ملحق.xml": b"d"})
    assert read(written) == {**MEMBERS, "word/c.xml": b"c", "ملحق.xml": b"d"}
    assert list(read(written))[: len(MEMBERS)] == list(MEMBERS)


def test_the_same_changes_make_the_same_file() -> None:
    first = write(pack(MEMBERS), {"word/a.xml": b"x"}, {"c": b"1", "d": b"2"})
    assert write(pack(MEMBERS), {"word/a.xml": b"x"}, {"d": b"2", "c": b"1"}) == first


def test_a_comment_of_the_archive_and_bytes_before_it_stay() -> None:
    data = b"#!/bin/sh\n" + pack(MEMBERS, comment=b"of the archive")
    written = write(data, {"word/a.xml": b"longer than it was"})
    assert written.startswith(b"#!/bin/sh\nPK")
    assert written.endswith(b"of the archive")
    assert read(written)["word/a.xml"] == b"longer than it was"


class _Pipe(BytesIO):
    def seekable(self) -> bool:
        return False


def test_members_whose_sizes_stand_behind_them_stay() -> None:
    stream = _Pipe()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS.items():
            archive.writestr(name, content)
    written = write(stream.getvalue(), {"word/b.xml": b"new"})
    assert read(written) == {**MEMBERS, "word/b.xml": b"new"}


def test_members_written_as_large_ones_stay() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    for name in MEMBERS:
        assert read(write(stream.getvalue(), {name: b"new"})) == {**MEMBERS, name: b"new"}


def test_a_member_that_unpacks_to_gigabytes_costs_nothing() -> None:
    data = pack({**MEMBERS, "bomb": b"\x00" * 30_000_000})
    written = write(data, {"word/a.xml": b"x"})
    assert read_packed(written)["bomb"] == read_packed(data)["bomb"]


def test_names_must_be_there_to_be_replaced_and_not_to_be_added() -> None:
    with pytest.raises(KeyError):
        write(pack(MEMBERS), {"word/c.xml": b""})
    with pytest.raises(ValueError, match="already"):
        write(pack(MEMBERS), {}, {"word/a.xml": b""})


def test_members_that_overlap_are_refused() -> None:
    data = bytearray(pack({"a": b"a" * 100, "b": b"b"}, method=zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<2I", data, at + 20, 300, 300)
    with pytest.raises(InputError, match="damaged"):
        write(bytes(data), {"b": b"x"})


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=4), st.integers(0, 2000))
def test_damaged_archives_are_written_or_refused(edits: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(pack(MEMBERS))
    for at, value in edits:
        data[at % len(data)] = value
    del data[len(data) - cut % 40 :]
    try:
        write(bytes(data), {"word/a.xml": b"x"}, {"c": b"y"})
    except (InputError, KeyError):
        return

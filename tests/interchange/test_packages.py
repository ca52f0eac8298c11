import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.errors import InputError
from iqrefs.interchange import packages
from iqrefs.interchange.packages import open_package


def pack(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_members_are_read_in_their_order() -> None:
    package = open_package(pack({"b.xml": b"<b/>", "a.xml": b"<a/>"}))
    assert package.names == ("b.xml", "a.xml")
    assert package.read_xml("a.xml").tag == "a"
    assert "c.xml" not in package


def test_a_member_that_unpacks_to_more_than_any_document_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_PART", 1000)
    package = open_package(pack({"word/document.xml": b"0" * 100_000}))
    with pytest.raises(InputError, match="holds a part of more than"):
        package.read("word/document.xml")


@pytest.mark.parametrize(
    "xml",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
)
def test_a_document_type_declaration_is_refused(xml: bytes) -> None:
    with pytest.raises(InputError, match="document type declaration"):
        open_package(pack({"a.xml": xml})).read_xml("a.xml")


def test_elements_nested_without_end_are_refused() -> None:
    deep = b"<a>" * 10_000 + b"</a>" * 10_000
    with pytest.raises(InputError, match="no sound XML"):
        open_package(pack({"a.xml": deep})).read_xml("a.xml")


def test_two_members_of_one_name_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.xml", b"<a/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.xml", b"<b/>")
    with pytest.raises(InputError, match="two parts of one name"):
        open_package(buffer.getvalue())


def test_a_protected_archive_is_told_as_such() -> None:
    data = bytearray(pack({"a.xml": b"<a/>"}))
    at = data.index(b"PK\x01\x02") + 8
    struct.pack_into("<H", data, at, 1)
    with pytest.raises(InputError, match="protected by a password"):
        open_package(bytes(data))


@pytest.mark.parametrize("cut", [0, 4, 30, 60, -1])
def test_an_archive_that_is_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(InputError, match="damaged or cut off"):
        open_package(pack({"a.xml": b"<a/>" * 100})[:cut]).read_xml("a.xml")


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_archive_is_read_or_refused(at: int, byte: int) -> None:
    data = bytearray(pack({"a.xml": b"<a>text</a>", "b/c.xml": b"<b/>"}))
    data[at % len(data)] = byte
    try:
        package = open_package(bytes(data))
        for name in package.names:
            package.read_xml(name)
    except InputError:
        pass

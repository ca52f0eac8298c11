from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.exact import decode_exactly

TEXT = "(1) علي حسن، الري، 1999.\r\n(2) Ibid.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "utf-32"])
def test_a_file_is_the_same_after_decoding_and_encoding(encoding: str) -> None:
    decoded = decode_exactly(TEXT.encode(encoding))
    assert decoded is not None
    assert decoded[0].removeprefix("\ufeff") == TEXT
    assert decoded[0].encode(decoded[1]) == TEXT.encode(encoding)


@pytest.mark.parametrize(
    "data", [b"a\0b", codecs.BOM_UTF16_LE + b"a\0b"], ids=["a NUL", "half a unit"]
)  # fmt: skip
def test_what_cannot_be_kept_is_refused(data: bytes) -> None:
    assert decode_exactly(data) is None


@given(st.binary(max_size=80))
def test_bytes_come_back_or_nothing_does(data: bytes) -> None:
    decoded = decode_exactly(data)
    assert decoded is None or decoded[0].encode(decoded[1]) == data

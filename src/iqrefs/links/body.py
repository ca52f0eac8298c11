"""The body of an answer: read and unpacked within bounds, as far as it came."""

from __future__ import annotations

import contextlib
import http.client
import zlib

import urllib3.exceptions
from requests import Response  # noqa: TC002 - cheap: the client has loaded it
from requests.structures import CaseInsensitiveDict

from iqrefs.links.answer import Answer
from iqrefs.links.faults import find_error

BODY_LIMIT = 512 * 1024
"""Bytes of a page that are read, as sent and unpacked: titles stand at its beginning."""
_OTHER_LIMIT = 16 * 1024
"""Bytes of what is no page (PDF, picture): enough to see that it is there."""
_CHUNK = 64 * 1024
_PACKED = {"gzip": 47, "x-gzip": 47, "deflate": 47}
"""Window bits that make zlib take gzip and zlib headers (zlib's `inflateInit2`)."""
_PAGE_TYPES = ("html", "xml", "text", "json", "link-format")


def read_answer(url: str, response: Response) -> Answer:
    """The answer with as much of its body as is read of its kind. Raises what requests raises."""
    kind = response.headers.get("content-type", "text/html").lower()
    limit = BODY_LIMIT if any(word in kind for word in _PAGE_TYPES) else _OTHER_LIMIT
    raw, complete = _read_raw(response, limit)
    body, whole = _unpack(raw, response.headers.get("content-encoding", ""), limit)
    headers = CaseInsensitiveDict({name: _repair(value) for name, value in response.headers.items()})
    return Answer(url, response.status_code, headers, body, complete and whole)


def _repair(value: str) -> str:
    """The value of a header as sent: raw UTF-8 in it was read as Latin-1 (RFC 9110, §5.5)."""
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _read_raw(response: Response, limit: int) -> tuple[bytes, bool]:
    """The first bytes as sent, and whether they are all. A body that ends early is read as far as it goes."""
    pieces: list[bytes] = []
    size = 0
    while size < limit:
        try:
            piece = response.raw.read(min(_CHUNK, limit - size), decode_content=False)
        except urllib3.exceptions.ProtocolError as error:
            pieces.append(_read_before(error))
            if not any(pieces) or find_error(error, ConnectionResetError):
                raise
            return b"".join(pieces), False
        if not piece:
            return b"".join(pieces), True
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces), False


def _read_before(error: Exception) -> bytes:
    """The chunks that came before a chunked body broke off; urllib3 counts the bytes of other bodies here."""
    partial = getattr(find_error(error, http.client.IncompleteRead), "partial", b"")
    return partial if isinstance(partial, bytes) else b""


def _unpack(raw: bytes, encoding: str, limit: int) -> tuple[bytes, bool]:
    """The body unpacked, at most `limit` bytes of it; as sent where it is not packed as it says."""
    complete = True
    for name in reversed([part.strip().lower() for part in encoding.split(",")][:3]):
        if name not in _PACKED or not raw:
            continue
        unpacker = zlib.decompressobj(_PACKED[name])
        try:
            raw = unpacker.decompress(raw, limit)
        except zlib.error:
            with contextlib.suppress(zlib.error):
                raw = zlib.decompressobj(-zlib.MAX_WBITS).decompress(raw, limit)
            return raw[:limit], complete
        complete = complete and unpacker.eof
    return raw, complete

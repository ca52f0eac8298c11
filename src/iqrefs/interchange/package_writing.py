"""Zip archives written anew with some members replaced: what is not replaced is copied as it is packed.

Nothing is unpacked for it, so that the bytes, names, dates, attributes and the order of all other members
stay as they were, and a member that would unpack to gigabytes costs nothing.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_SIGNATURE, _CENTRAL_SIGNATURE, _END_SIGNATURE = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LONG_END, _LONG_LOCATOR = 56, 20
"""Bytes of what an archive of more than 4 GB has before its end."""
_STORED, _DEFLATED = 0, 8
_HAS_DESCRIPTOR = 1 << 3
_IS_UTF8 = 1 << 11
_ZIP64 = 1
_ABSENT = 0xFFFFFFFF
_FIRST_DAY = (1 << 5) | 1
"""1 January 1980, the first date that a zip archive can tell."""
_DAMAGED = "is damaged or cut off; open it in the program it was made with, and save it again."


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the archive's directory: its fixed fields, name, extra fields, comment, and where the member
    begins in the file.
    """

    fields: tuple[int, ...]
    name: bytes
    extra: bytes
    comment: bytes
    start: int


def write_package(package: Package, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The archive with the members `changed` replaced, by name, and the members `added` behind all others.

    Raises `KeyError` where a member to be replaced is not there, `ValueError` where one to be added is, and
    `InputError` where members overlap, as no program writes them.
    """
    absent = [name for name in changed if name not in package]
    if absent:
        raise KeyError(absent[0])
    if any(name in package for name in added):
        raise ValueError("a member to be added is in the archive already")
    directory, shift, comment = _find_directory(package.data)
    entries = [*_read_directory(package.data, directory, shift, len(package.names))]
    body = bytearray()
    lines: dict[int, bytes] = {}
    ordered = sorted(range(len(entries)), key=lambda number: entries[number].start)
    body += package.data[: entries[ordered[0]].start if ordered else directory]
    for place, number in enumerate(ordered):
        entry = entries[number]
        following = entries[ordered[place + 1]].start if place + 1 < len(ordered) else directory
        start = len(body) - shift
        content = changed.get(package.names[number])
        _check_extent(package.data, entry, following)
        if content is None:
            body += package.data[entry.start : following]
            lines[number] = _repeat_line(entry, start)
        else:
            local, lines[number] = _replace(package.data, entry, content, start)
            body += local
    for name in sorted(added):
        local, line = _add(name, added[name], len(body) - shift)
        body += local
        lines[len(lines)] = line
    listing = b"".join(lines[number] for number in range(len(lines)))
    if len(lines) >= 0xFFFF or len(body) + len(listing) >= _ABSENT:
        raise InputError("is too large an archive to be written back.")
    count = len(lines)
    end = _END.pack(_END_SIGNATURE, 0, 0, count, count, len(listing), len(body) - shift, len(comment))
    return bytes(body) + listing + end + comment


def _find_directory(data: bytes) -> tuple[int, int, bytes]:
    """Where the directory stands in the file, by how much the archive's own offsets are behind the file's
    (where bytes stand before it), and its comment.
    """
    at = len(data) - _END.size
    if at < 0 or data[at : at + 4] != _END_SIGNATURE or data[-2:] != b"\0\0":
        at = data.rfind(_END_SIGNATURE, max(0, len(data) - _END.size - 0xFFFF))
    if at < 0 or len(data) - at < _END.size:
        raise InputError(_DAMAGED)
    size, offset, _ = struct.unpack_from("<2IH", data, at + 12)
    comment = data[at + _END.size :]
    record = at - _LONG_LOCATOR - _LONG_END
    if (
        record >= 0
        and data[record : record + 4] == b"PK\x06\x06"
        and data[at - _LONG_LOCATOR : at - _LONG_LOCATOR + 4] == b"PK\x06\x07"
    ):
        size, offset = struct.unpack_from("<2Q", data, record + 40)
        at = record
    start = at - size
    if start < 0 or start < offset:
        raise InputError(_DAMAGED)
    return start, start - offset, comment


def _read_directory(data: bytes, at: int, shift: int, count: int) -> Iterator[_Entry]:
    for _ in range(count):
        if data[at : at + 4] != _CENTRAL_SIGNATURE or len(data) - at < _CENTRAL.size:
            raise InputError(_DAMAGED)
        fields = _CENTRAL.unpack_from(data, at)[1:]
        lengths = fields[9:12]
        name_at = at + _CENTRAL.size
        extra_at = name_at + lengths[0]
        comment_at = extra_at + lengths[1]
        at = comment_at + lengths[2]
        extra = data[extra_at:comment_at]
        start = fields[15] if fields[15] != _ABSENT else _read_long_offset(fields, extra)
        yield _Entry(fields, data[name_at:extra_at], extra, data[comment_at:at], start + shift)


def _split_extra(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """The extra fields: what each is, and its bytes with its head. What is no field is one of its own."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if at + 4 + size > len(extra):
            break
        yield kind, extra[at : at + 4 + size]
        at += 4 + size
    if at < len(extra):
        yield -1, extra[at:]


def _read_long_offset(fields: tuple[int, ...], extra: bytes) -> int:
    """The offset of a member of an archive of more than 4 GB, or of one that is written as such."""
    before = 8 * ((fields[8] == _ABSENT) + (fields[7] == _ABSENT))
    for kind, field in _split_extra(extra):
        if kind == _ZIP64 and len(field) >= 4 + before + 8:
            (offset,) = struct.unpack_from("<Q", field, 4 + before)
            return int(offset)
    raise InputError(_DAMAGED)


def _check_extent(data: bytes, entry: _Entry, following: int) -> None:
    """Raise `InputError` where a member reaches into the next one."""
    at = entry.start
    if at < 0 or at + _LOCAL.size > len(data) or data[at : at + 4] != _LOCAL_SIGNATURE:
        raise InputError(_DAMAGED)
    name_size, extra_size = struct.unpack_from("<2H", data, at + 26)
    size = entry.fields[7]
    head = at + _LOCAL.size + name_size + extra_size
    if head > following or (size != _ABSENT and head + size > following):
        raise InputError(_DAMAGED)


def _repeat_line(entry: _Entry, start: int) -> bytes:
    """The line of a member that stays, with its new place."""
    fields = list(entry.fields)
    extra = entry.extra
    if fields[15] == _ABSENT:
        at = 4 + 8 * ((fields[8] == _ABSENT) + (fields[7] == _ABSENT))
        parts = [
            field[:at] + struct.pack("<Q", start) + field[at + 8 :] if kind == _ZIP64 else field
            for kind, field in _split_extra(extra)
        ]
        extra = b"".join(parts)
    else:
        fields[15] = start
    return _CENTRAL.pack(_CENTRAL_SIGNATURE, *fields) + entry.name + extra + entry.comment


def _replace(data: bytes, entry: _Entry, content: bytes, start: int) -> tuple[bytes, bytes]:
    """A member with a new content: its bytes, and its line in the directory."""
    _, version, flags, _, time, date, _, _, _, name_size, extra_size = _LOCAL.unpack_from(data, entry.start)
    name_at = entry.start + _LOCAL.size
    name = data[name_at : name_at + name_size]
    extra = _without_long(data[name_at + name_size : name_at + name_size + extra_size])
    method = _STORED if entry.fields[3] == _STORED else _DEFLATED
    packed = _pack(content, method)
    check = zlib.crc32(content)
    version = max(version, 20)
    flags &= ~_HAS_DESCRIPTOR
    sizes = (check, len(packed), len(content))
    local = _LOCAL.pack(_LOCAL_SIGNATURE, version, flags, method, time, date, *sizes, len(name), len(extra))
    fields = list(entry.fields)
    listed = _without_long(entry.extra)
    fields[2] &= ~_HAS_DESCRIPTOR
    fields[3] = method
    fields[6:9] = sizes
    fields[10] = len(listed)
    fields[15] = start
    line = _CENTRAL.pack(_CENTRAL_SIGNATURE, *fields) + entry.name + listed + entry.comment
    return local + name + extra + packed, line


def _without_long(extra: bytes) -> bytes:
    return b"".join(field for kind, field in _split_extra(extra) if kind != _ZIP64)


def _pack(content: bytes, method: int) -> bytes:
    if method == _STORED:
        return content
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return deflate.compress(content) + deflate.flush()


def _add(name: str, content: bytes, start: int) -> tuple[bytes, bytes]:
    """A new member: its bytes, and its line in the directory."""
    raw = name.encode()
    flags = 0 if name.isascii() else _IS_UTF8
    packed = _pack(content, _DEFLATED)
    told = (flags, _DEFLATED, 0, _FIRST_DAY, zlib.crc32(content), len(packed), len(content), len(raw), 0)
    local = _LOCAL.pack(_LOCAL_SIGNATURE, 20, *told)
    line = _CENTRAL.pack(_CENTRAL_SIGNATURE, 20, 20, *told, 0, 0, 0, 0, start)
    return local + raw + packed, line + raw

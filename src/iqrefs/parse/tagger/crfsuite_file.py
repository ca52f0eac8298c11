"""Whether bytes are a whole CRFsuite model: the library that reads them trusts every offset in them.

A model may come from anybody, and a wrong offset would make the library read memory that is not the
model's. The layout is that of CRFsuite 0.12 (`crf1d_model.c`, `cqdb.c`): a header, the features (state
features and transitions with their weights), two hash tables of names (labels, attributes) and two lists of
the features of each label and attribute. All numbers are little-endian.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator

_HEADER = struct.Struct("<4sI4sI8I")
_CHUNK = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")
_TABLES = 256
_CQDB_HEADER = struct.Struct("<4sIIIII")
_BYTE_ORDER = 0x62445371
_MOST_LABELS = 64


class DamagedModelError(ValueError):
    """Bytes that are no whole model; the text says where they are not."""


def check_crfsuite_model(data: bytes) -> None:
    """Check every offset and index of a model, and that each weight is a number.

    Raises DamagedModelError. The cost is linear in the size of the model.
    """
    try:
        _check(data)
    except struct.error as error:
        raise DamagedModelError("it ends too early") from error


def _check(data: bytes) -> None:
    magic, size, kind, version, _, labels, attributes, *offsets = _HEADER.unpack_from(data)
    if magic != b"lCRF" or kind != b"FOMC" or version != 100:
        raise DamagedModelError("its header is no CRFsuite model's")
    if size != len(data) or not 0 < labels <= _MOST_LABELS:
        raise DamagedModelError("its size is not what its header says")
    features, label_names, attribute_names, label_features, attribute_features = offsets
    count = _check_features(data, features, labels, attributes)
    _check_names(data, label_names, labels)
    _check_names(data, attribute_names, attributes)
    _check_references(data, b"LFRF", label_features, labels, count)
    _check_references(data, b"AFRF", attribute_features, attributes, count)


def _check_chunk(data: bytes, name: bytes, offset: int) -> tuple[int, int]:
    """The end of a chunk and the number of its parts."""
    found, size, parts = _CHUNK.unpack_from(data, offset)
    end = offset + size
    if found != name or end > len(data):
        raise DamagedModelError(f"its part {name.decode()} is not where its header says")
    return end, parts


def _check_features(data: bytes, offset: int, labels: int, attributes: int) -> int:
    """The number of features, all of which are of a label and of an attribute that there is."""
    end, count = _check_chunk(data, b"FEAT", offset)
    start = offset + _CHUNK.size
    if start + count * _FEATURE.size > end:
        raise DamagedModelError("it has fewer features than its header says")
    body = memoryview(data)[start : start + count * _FEATURE.size]
    for kind, source, target, weight in _FEATURE.iter_unpack(body):
        sources = (attributes, labels)[kind] if kind <= 1 else 0
        if source >= sources or target >= labels or not math.isfinite(weight):
            raise DamagedModelError("a feature in it is of no label or has no weight")
    return count


def _check_references(data: bytes, name: bytes, offset: int, owners: int, count: int) -> None:
    end, parts = _check_chunk(data, name, offset)
    # CRFsuite writes two places more for labels than there are: the ends of a sequence.
    if parts < owners:
        raise DamagedModelError(f"its part {name.decode()} is too short")
    first = offset + _CHUNK.size
    places = struct.unpack_from(f"<{parts}I", data, first)
    owned = 0
    for place in places[:owners]:
        if not first <= place < len(data):
            raise DamagedModelError(f"its part {name.decode()} points out of the file")
        (members,) = struct.unpack_from("<I", data, place)
        if place + 4 + 4 * members > end:
            raise DamagedModelError(f"its part {name.decode()} points out of the file")
        owned += members
        if owned > count:
            raise DamagedModelError("it names more features than it has")
        if members and max(struct.unpack_from(f"<{members}I", data, place + 4)) >= count:
            raise DamagedModelError("it names a feature that it does not have")


def _check_names(data: bytes, offset: int, count: int) -> None:
    """A constant database: 256 hash tables to records, and the records by number."""
    found, size, _flag, order, backward, places = _CQDB_HEADER.unpack_from(data, offset)
    if found != b"CQDB" or order != _BYTE_ORDER or offset + size > len(data):
        raise DamagedModelError("its names are not where its header says")
    chunk = memoryview(data)[offset : offset + size]
    if backward != count or places + 4 * backward > size:
        raise DamagedModelError("it has fewer names than its header says")
    for record in struct.unpack_from(f"<{backward}I", chunk, places):
        _check_record(chunk, record, count)
    for record in _list_records(chunk, count):
        _check_record(chunk, record, count)


def _list_records(chunk: memoryview, count: int) -> Iterator[int]:
    left = 2 * count
    for table in range(_TABLES):
        place, slots = struct.unpack_from("<II", chunk, _CQDB_HEADER.size + 8 * table)
        if not slots:
            continue
        left -= slots
        if left < 0:
            raise DamagedModelError("its tables of names overlap")
        free = 0
        for _hash, record in struct.iter_unpack("<II", chunk[place : place + 8 * slots]):
            if record:
                yield record
            else:
                free += 1
        if not free or place + 8 * slots > len(chunk):
            # The look-up of a name that is not there ends at a free slot alone.
            raise DamagedModelError("a table of names in it has no end")


def _check_record(chunk: memoryview, record: int, count: int) -> None:
    number, size = struct.unpack_from("<II", chunk, record)
    end = record + 8 + size
    if number >= count or not size or end > len(chunk) or chunk[end - 1]:
        raise DamagedModelError("a name in it is cut")

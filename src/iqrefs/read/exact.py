"""A file's bytes to text and back without a change: for edits in place."""

from __future__ import annotations

import codecs

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("utf-8", "cp1256")
"""As `iqrefs.read.decode` takes what has no byte order mark."""


def decode_exactly(data: bytes) -> tuple[str, str] | None:
    """The text of a file, byte order mark and newlines kept, and its encoding; None where encoding the text
    again would not give the same bytes.
    """
    marked = [encoding for mark, encoding in _MARKED if data.startswith(mark)]
    for encoding in marked[:1] or _UNMARKED:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return (text, encoding) if "\0" not in text and text.encode(encoding) == data else None
    return None

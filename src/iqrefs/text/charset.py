"""The letters of a page, whatever it says of its encoding.

The order is that of browsers (WHATWG HTML, "determining the character encoding") but for one thing: bytes
that are UTF-8 are read so, whatever a server says of them by default. Old Arabic sites are in
windows-1256 or ISO-8859-6 and often say nothing, or Latin-1.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER = re.compile(r"charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,400}?charset\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_META_WITHIN = 4_096
_DECLARATION = re.compile(
    rb"\s{0,80}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_SAMPLE = 16 * 1024
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252"})
"""What servers and editors say of any page; a single-byte Arabic page decodes as it without an error."""
_NOT_FOR_PAGES = frozenset(
    {"charmap", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)
"""What Python reads and no browser does: some take quadratic time, some make any character of plain ones."""
_GUESSES = ["cp1256", "iso8859_6", "cp1252", "cp1251", "cp1254", "cp1255"]


def decode_page(body: bytes, content_type: str = "", fallback: str = "cp1252") -> str:
    """The text of `body`; never raises, what cannot be read becomes U+FFFD."""
    return body.decode(find_encoding(body, content_type, fallback), "replace").removeprefix("\ufeff")


def find_encoding(body: bytes, content_type: str = "", fallback: str = "cp1252") -> str:
    """The name of the encoding that a page is in, as Python knows it; a byte order mark is not taken off by
    it.
    """
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return encoding
    if _is_utf8(body):
        return "utf-8"
    wide = _guess_wide(body[:_SAMPLE])
    if wide:
        return wide
    said = [_find_codec(match.group(1)) for match in [_HEADER.search(content_type)] if match]
    for match in (_DECLARATION.match(body, 0, _META_WITHIN), _META.search(body, 0, _META_WITHIN)):
        said += [_find_codec(match.group(1).decode("ascii", "replace"))] if match else []
    names = [name for name in said if name]
    for name in [*(name for name in names if name not in _LATIN), _guess(body), *names]:
        if name and name != "utf-8" and _fits(body, name):
            return name
    return "utf-8" if "utf-8" in names else fallback


def _is_utf8(body: bytes) -> bool:
    """Whether a body is UTF-8, but for a character that is cut at its end."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return b"\x00" not in body[:_SAMPLE]


def _guess_wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: the NUL bytes of its markup stand all on one side."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many = len(sample) // 20 + 1
    if odd >= many and odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even >= many and even > 10 * odd else None


def _find_codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    return None if name in _NOT_FOR_PAGES else name


def _fits(body: bytes, name: str) -> bool:
    """Whether next to all of a body is text in an encoding."""
    try:
        text = body.decode(name, "replace")
    except (LookupError, ValueError):
        return False
    return text.count("\ufffd") <= len(text) // 50


def _guess(body: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few pages need it

    sample = body[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=[*_GUESSES, "utf_16_le", "utf_16_be"]).best()
    return best.encoding if best else None

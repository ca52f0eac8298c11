r"""RTF mended for pandoc, whose reader loses notes and Arabic letters that Word and LibreOffice write.

A note written `{\*\footnote …}` is skipped by it, and letters written as bytes of a code page that is not the
Western one (`\'c7` of windows-1256) become other letters. A blank
behind `\u1604?` is lost. All is written anew in a form that it reads.
"""

from __future__ import annotations

import re

from iqrefs.errors import InputError

_MAGIC = b"{\\rtf"
_TOKEN = re.compile(rb"\\'([0-9a-fA-F]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\.|[{}]|[^\\{}]+|\\", re.DOTALL)
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{2000,}")
"""The bytes of a picture, which may be most of the file."""
_STARRED_NOTE = re.compile(rb"\{\\\*\s*\\footnote(?![a-z])")
_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb2312", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 179: "cp1256", 180: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Encodings by the number of a font's character set."""
_ONE_BYTE = frozenset(
    ["cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"]
)


class _Group:
    """What holds inside a pair of braces."""

    __slots__ = ("encoding", "fallback", "is_font_table")

    def __init__(self, encoding: str, fallback: int, *, is_font_table: bool) -> None:
        self.encoding, self.fallback, self.is_font_table = encoding, fallback, is_font_table


def mend_rtf(data: bytes) -> bytes:
    """RTF that pandoc reads as it is printed. Raises `InputError` where the bytes are no RTF."""
    if not data.lstrip().startswith(_MAGIC):
        raise InputError("is no RTF file; name it by what it is, or save it as .docx.")
    return _write_letters(_STARRED_NOTE.sub(rb"{\\footnote", _PICTURE.sub(b"", data)))


def _write_letters(data: bytes) -> bytes:
    r"""Letters of a code page as `\uN`; those that only stand in for a `\uN` before them stay."""
    written: list[bytes] = []
    groups = [_Group("cp1252", 1, is_font_table=False)]
    fonts: dict[int, str] = {}
    default, font, skipped = "cp1252", 0, 0
    for match in _TOKEN.finditer(data):
        token, group = match.group(), groups[-1]
        if match.group(1) is not None:
            if skipped:
                skipped -= 1
            else:
                token = _write_letter(int(match.group(1), 16), group.encoding) or token
        elif match.group(2) is not None:
            word, number = match.group(2), int(match.group(3) or 0)
            if word == b"u":
                token, skipped = token.rstrip(b" "), group.fallback
            elif word == b"uc":
                group.fallback = max(0, min(number, 8))
            elif word == b"ansicpg":
                default = group.encoding = f"cp{number}" if f"cp{number}" in _ONE_BYTE else "cp1252"
            elif word == b"fonttbl":
                group.is_font_table = True
            elif word == b"f" and group.is_font_table:
                font = number
            elif word == b"fcharset":
                fonts[font] = _CODE_PAGES.get(number, default) if number > 1 else default
            elif word in (b"f", b"af"):
                group.encoding = fonts.get(number, default)
            elif word == b"plain":
                group.encoding = default
        elif token == b"{":
            groups.append(_Group(group.encoding, group.fallback, is_font_table=group.is_font_table))
            skipped = 0
        elif token == b"}":
            if len(groups) > 1:
                groups.pop()
            skipped = 0
        elif skipped and token[:1] != b"\\":
            token, skipped = _write_fallback(token, skipped)
        written.append(token)
    return b"".join(written)


def _write_letter(byte: int, encoding: str) -> bytes:
    if encoding not in _ONE_BYTE or byte < 128:
        return b""
    letter = bytes([byte]).decode(encoding, errors="replace")
    return b"" if letter == "\ufffd" else b"\\u%d\\'3f" % ord(letter)


def _write_fallback(text: bytes, skipped: int) -> tuple[bytes, int]:
    r"""Text after a `\uN`, whose first characters stand in for it: written as bytes, because pandoc loses a
    blank behind a `?`. Also how many are still to come.
    """
    text = text.lstrip(b"\r\n")
    found = min(skipped, len(text))
    return b"\\'3f" * found + text[found:], skipped - found

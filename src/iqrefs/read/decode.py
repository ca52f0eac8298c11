"""Bytes to text: which encoding a file has, and what was wrong with it.

UTF-8 is expected; UTF-16 and UTF-32 are known by their byte order mark (UTF-16 also by its NUL
bytes), and what is not UTF-8 is read as windows-1256, the code page of Arabic Windows. Nothing
that cannot be read vanishes silently: it becomes a finding.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from iqrefs.errors import InputError
from iqrefs.model import Finding, Place
from iqrefs.sentences.reading import make_finding

MAX_BYTES = 64 * 1024 * 1024
"""No list of notes is longer: the longest books are some 10 MB of text. Past it the file is a
mistake, and reading it would take minutes and gigabytes."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RECOGNISE = "recognise its text first with an OCR program, such as ocrmypdf with the languages ara and eng"
_MAGIC = (
    (b"%PDF", "a PDF file", "name it .pdf, or read it with --from pdf"),
    (b"PK\x03\x04", "a zip file (as Word's are)", "name it .docx, or read it with --from docx"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "open it in Word or LibreOffice, and save it as .docx"),
    (b"{\\rtf", "an RTF file", "name it .rtf, or read it with --from rtf"),
    (b"\x89PNG", "an image", _RECOGNISE),
    (b"\xff\xd8\xff", "an image", _RECOGNISE),
    (b"GIF8", "an image", _RECOGNISE),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
)
_NEWLINES = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_LOST = re.compile("[\x00\ud800-\udfff]")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its newlines made one kind, and what decoding it found."""

    text: str
    sha256: str
    findings: tuple[Finding, ...]


def read_bytes(path: Path | str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises `InputError`."""
    if str(path) == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        _refuse_large("standard input", len(data))
        return data
    file = Path(path)
    try:
        if file.is_dir():
            raise InputError(f"{path}: is a folder; name a file in it.")
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; check the name and the folder.") from None
    except PermissionError:
        raise InputError(f"{path}: cannot be read, permission is denied; change its rights.") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); check the name and the disk.") from None
    _refuse_large(str(path), len(data))
    return data


def _refuse_large(name: str, size: int) -> None:
    if size > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise InputError(f"{name}: is larger than {limit} MB; cut it into smaller files.")


def decode_bytes(data: bytes, name: str) -> Decoded:
    """Decode a file's bytes. Raises `InputError` where they are no text."""
    if not data.strip():
        raise InputError(f"{name}: is empty; give a file with notes or references in it.")
    for magic, what, todo in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name}: is {what}, not plain text; {todo}.")
    text, findings = _decode(data, name)
    controls = len(_CONTROL.findall(text[:_SAMPLE]))
    if controls > len(text[:_SAMPLE]) // 20:
        raise InputError(f"{name}: is a binary file, not text; save it as plain text (.txt, UTF-8) first.")
    text, repairs = clean_text(text)
    if not text.strip():
        raise InputError(f"{name}: holds no text; give a file with notes or references in it.")
    return Decoded(text, hashlib.sha256(data).hexdigest(), (*findings, *repairs))


def _decode(data: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_lossy(data, encoding)
    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        wide = _guess_utf16(sample)
        if wide:
            return _decode_lossy(data, wide)
        if sample.count(0) > len(sample) // 100:
            raise InputError(
                f"{name}: is a binary file, not text; save it as plain text (.txt, UTF-8) first."
            )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_not_utf8(data, error.start)


def _guess_utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark: the NUL bytes of blanks and digits stand all on one side."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many = len(sample) // 100 + 1
    if odd >= many and odd > 10 * even:
        return "utf-16-le"
    if even >= many and even > 10 * odd:
        return "utf-16-be"
    return None


def _decode_lossy(data: bytes, encoding: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return text, (_broken(text),)


def _decode_not_utf8(data: bytes, start: int) -> tuple[str, tuple[Finding, ...]]:
    """UTF-8 with a few broken bytes stays UTF-8; anything else is windows-1256."""
    repaired = data.decode("utf-8", errors="replace")
    broken = repaired.count("\ufffd")
    sound = len(repaired) - broken - sum(map(repaired.count, map(chr, range(128))))
    if sound > 5 * broken:
        return repaired, (_broken(repaired),)
    place = Place(data.count(b"\n", 0, start) + 1)
    return data.decode("cp1256"), (make_finding("encoding", "warning", place),)


def _broken(text: str) -> Finding:
    place = Place(text.count("\n", 0, text.find("\ufffd")) + 1)
    return make_finding("encoding", "warning", place, "message-broken")


def clean_text(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Newlines of any kind made one; NULs and lone surrogates made U+FFFD, with a finding.

    A form feed stays: it is a page break.
    """
    text = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    first = _LOST.search(text)
    if first is None:
        return text, ()
    place = Place(text.count("\n", 0, first.start()) + 1)
    text, count = _LOST.subn("\ufffd", text)
    return text, (make_finding("encoding", "warning", place, "message-signs", count=f"{count:,}"),)

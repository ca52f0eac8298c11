"""Files that are named as Word files and are none: what they are, and what to do with them."""

from __future__ import annotations

from iqrefs.errors import InputError
from iqrefs.interchange.packages import Package
from iqrefs.read.protected import refuse_protected

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKED_AT = 4096
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""
_SAVE = "open it in Word or LibreOffice and save it as .docx."
_OTHERS = (
    ("xl/workbook.xml", "an Excel file"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("META-INF/container.xml", "an EPUB book; read it with --from epub"),
)


def refuse_other(data: bytes) -> None:
    """Raise `InputError` where the bytes are no zip archive, saying what they are."""
    head = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(b"PK"):
        return
    if data.startswith(_OLE):
        _refuse_ole(data)
    if head.startswith(b"%PDF"):
        raise InputError("is a PDF file, not a Word file; read it with --from pdf.")
    if head.startswith(b"{\\rtf"):
        raise InputError("is an RTF file, not a Word file; read it with --from rtf.")
    low = head.lower()
    if b"<html" in low or low.startswith(b"<!doctype html"):
        raise InputError("is an HTML page, not a Word file; read it with --from html.")
    if b"<pkg:package" in low or b"<w:worddocument" in low:
        raise InputError(f"is a Word document in one XML file, not a .docx; {_SAVE}")
    if _is_text(data[:_LOOKED_AT]):
        raise InputError("is plain text, not a Word file; read it with --from text.")
    raise InputError(f"is no Word file, or is damaged; {_SAVE}")


def _refuse_ole(data: bytes) -> None:
    if _ENCRYPTED in data:
        raise refuse_protected("Word")
    if _OLD_WORD in data:
        raise InputError(f"is an old Word file (.doc), not a .docx; {_SAVE}")
    raise InputError(f"is a file of an old Office program, not a Word file (.docx); {_SAVE}")


def _is_text(sample: bytes) -> bool:
    if sample.startswith(_WIDE):
        return True
    if b"\x00" in sample:
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in sample)
    return controls <= len(sample) // 50


def refuse_package(package: Package) -> InputError:
    """What to say of an archive in which no Word document is."""
    if "mimetype" in package:
        kind = package.read("mimetype")[:200].strip()
        if kind.startswith(b"application/vnd.oasis.opendocument.text"):
            return InputError("is an OpenDocument file, not a Word file; read it with --from odt.")
        if kind.startswith(b"application/vnd.oasis.opendocument"):
            return InputError("is an OpenDocument file that is no text (a table, a presentation).")
    for member, what in _OTHERS:
        if member in package:
            return InputError(f"is {what}, not a Word file." if ";" not in what else f"is {what}.")
    return InputError(f"holds no Word document (word/document.xml is missing); {_SAVE}")

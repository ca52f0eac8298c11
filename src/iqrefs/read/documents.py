"""Formats that mark what their parts are, each by its own reader, loaded only when needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from iqrefs.errors import InputError
from iqrefs.model import Format, Source
from iqrefs.read.flow import Flow
from iqrefs.read.flow_source import make_source
from iqrefs.read.line_places import place_in_lines
from iqrefs.read.located import decode_marked


def read_document_source(data: bytes, name: str, source_format: Format) -> Source:
    """A document's bytes as a source. Raises `InputError` (a sentence without the file's name)."""
    if not data.strip():
        raise InputError("is empty; give a file with notes or references in it.")
    digest = hashlib.sha256(data).hexdigest()
    if source_format == "pdf":
        from iqrefs.read.pdf import read_pdf_source  # noqa: PLC0415

        return read_pdf_source(data, name, digest)
    if source_format in ("markdown", "latex"):
        return _read_text_source(data, name, digest, source_format)
    return make_source(_reader(source_format)(data), name, digest, source_format)


def _read_text_source(data: bytes, name: str, digest: str, source_format: Format) -> Source:
    """A document that is text with marks, whose places are lines."""
    decoded = decode_marked(data)
    if source_format == "markdown":
        from iqrefs.read.markdown import read_markdown_text as read_text  # noqa: PLC0415
    else:
        from iqrefs.read.latex import read_latex_text as read_text  # noqa: PLC0415
    return place_in_lines(make_source(read_text(decoded), name, digest, source_format), decoded.text)


def _reader(source_format: Format) -> Callable[[bytes], Flow]:
    if source_format == "docx":
        from iqrefs.read.word import read_docx  # noqa: PLC0415

        return read_docx
    if source_format == "odt":
        from iqrefs.read.opendocument import read_odt  # noqa: PLC0415

        return read_odt
    if source_format == "html":
        from iqrefs.read.web import read_html  # noqa: PLC0415

        return read_html
    if source_format == "epub":
        from iqrefs.read.web import read_epub  # noqa: PLC0415

        return read_epub
    if source_format == "rst":
        from iqrefs.read.pandoc import read_rst  # noqa: PLC0415

        return read_rst
    from iqrefs.read.pandoc import read_rtf  # noqa: PLC0415

    return read_rtf

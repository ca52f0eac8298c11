"""Formats that mark what their parts are, each by its own reader, loaded only when needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from iqrefs.errors import InputError
from iqrefs.model import Format, Source
from iqrefs.read.decode import decode_bytes
from iqrefs.read.flow import Flow
from iqrefs.read.flow_source import make_source
from iqrefs.read.line_places import place_in_lines

_PLAIN: frozenset[Format] = frozenset({"markdown", "latex"})


def read_document_source(data: bytes, name: str, source_format: Format) -> Source:
    """A document's bytes as a source. Raises `InputError` (a sentence without the file's name)."""
    if not data.strip():
        raise InputError("is empty; give a file with notes or references in it.")
    digest = hashlib.sha256(data).hexdigest()
    if source_format == "pdf":
        from iqrefs.read.pdf import read_pdf_source  # noqa: PLC0415

        return read_pdf_source(data, name, digest)
    source = make_source(_reader(source_format)(data), name, digest, source_format)
    return place_in_lines(source, decode_bytes(data, name).text) if source_format in _PLAIN else source


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
    if source_format == "markdown":
        from iqrefs.read.markdown import read_markdown  # noqa: PLC0415

        return read_markdown
    if source_format == "latex":
        from iqrefs.read.latex import read_latex  # noqa: PLC0415

        return read_latex
    if source_format == "rst":
        from iqrefs.read.pandoc import read_rst  # noqa: PLC0415

        return read_rst
    from iqrefs.read.pandoc import read_rtf  # noqa: PLC0415

    return read_rtf

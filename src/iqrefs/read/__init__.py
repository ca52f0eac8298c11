"""Any input to one `Source`: a file per format, chosen by suffix (a list of addresses by its lines)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

from iqrefs.errors import InputError
from iqrefs.model import Finding, Format, Source, SourceRecord
from iqrefs.read.decode import Decoded, decode_bytes, read_bytes
from iqrefs.read.lines import read_lines_source
from iqrefs.read.notes import read_notes_source
from iqrefs.read.text import read_text_source
from iqrefs.read.urls import is_url_list, read_urls
from iqrefs.text.script import is_arabic

FORMAT_OF_SUFFIX: dict[str, Format] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".odt": "odt",
    ".fodt": "odt",
    ".ott": "odt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".epub": "epub",
    ".md": "markdown",
    ".markdown": "markdown",
    ".tex": "latex",
    ".rst": "rst",
    ".rtf": "rtf",
    ".pdf": "pdf",
    ".bib": "bibtex",
    ".json": "csl-json",
    ".ris": "ris",
}

DOCUMENTS: frozenset[Format] = frozenset(
    {"docx", "odt", "html", "epub", "markdown", "latex", "rst", "rtf", "pdf"}
)
"""The formats that mark notes, links and the like, where plain text only shows them."""

_OLD_OFFICE = frozenset({".doc", ".dot", ".wpd", ".sxw", ".pages", ".wps"})
_BINARY: frozenset[Format] = frozenset({"docx", "odt", "epub", "rtf", "pdf"})

_LOOKED_AT = 1 << 18
"""Characters in which a list of addresses shows itself."""

_TEXT_READERS: dict[Format, Callable[[str, str, str], Source]] = {
    "text": read_text_source,
    "notes": read_notes_source,
    "lines": read_lines_source,
}


def read_source(path: Path | str, source_format: Format | None = None) -> Source:
    """Read one input; `-` is standard input, plain text unless `source_format` says otherwise.

    Plain text whose lines are addresses and nothing else is a list of them, without being told.
    Raises `InputError` where the file cannot be read or its format is not known.
    """
    chosen = source_format or _choose_format(path)
    name = "stdin" if str(path) == "-" else Path(path).name
    shown = name if name == "stdin" else str(path)
    data = read_bytes(path)
    if chosen in DOCUMENTS:
        return _read_marked(data, shown, name, chosen)
    decoded = decode_bytes(data, shown)
    if source_format is None and chosen == "text" and is_url_list(decoded.text[:_LOOKED_AT].splitlines()):
        chosen = "urls"
    if chosen in _TEXT_READERS:
        source = _TEXT_READERS[chosen](decoded.text, name, decoded.sha256)
    else:
        source = _read_records(decoded, path, name, chosen)
    return _with_findings(source, decoded.findings)


def is_plain_file(path: Path | str, source_format: Format | None = None) -> bool:
    """Whether a file is text that can be changed in place, not a package or a page description.

    Raises `InputError` where its format is not known.
    """
    return (source_format or _choose_format(path)) not in _BINARY


def _read_marked(data: bytes, shown: str, name: str, chosen: Format) -> Source:
    """A document whose format marks what its parts are."""
    from iqrefs.read.documents import read_document_source  # noqa: PLC0415 - what plain text does without

    try:
        return read_document_source(data, name, chosen)
    except InputError as error:
        raise InputError(f"{shown}: {error}") from error


def _choose_format(path: Path | str) -> Format:
    suffix = "" if str(path) == "-" else Path(path).suffix.lower()
    if suffix in FORMAT_OF_SUFFIX:
        return FORMAT_OF_SUFFIX[suffix]
    if suffix in _OLD_OFFICE:
        raise InputError(
            f"{path}: is an old office file; open it in Word or LibreOffice, and save it as .docx."
        )
    known = ", ".join(known for known in FORMAT_OF_SUFFIX if known)
    raise InputError(
        f"{path}: the format {suffix} is not read (known: {known}); save it as one of these, "
        f"or name the format with --from ({', '.join(get_args(Format))})."
    )


def _read_records(decoded: Decoded, path: Path | str, name: str, chosen: Format) -> Source:
    try:
        records, findings = _record_reader(chosen)(decoded.text)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    return Source(
        name=name,
        format=chosen,
        sha256=decoded.sha256,
        language="ar" if is_arabic(decoded.text) else "en",
        records=records,
        findings=findings,
    )


def _record_reader(
    chosen: Format,
) -> Callable[[str], tuple[tuple[SourceRecord, ...], tuple[Finding, ...]]]:
    """The reader of a format of records; the libraries behind them are loaded only when needed."""
    if chosen == "bibtex":
        from iqrefs.read.bibtex import read_bibtex  # noqa: PLC0415

        return read_bibtex
    if chosen == "csl-json":
        from iqrefs.read.csl_json import read_csl_json  # noqa: PLC0415

        return read_csl_json
    if chosen == "urls":
        return read_urls
    from iqrefs.read.ris import read_ris  # noqa: PLC0415

    return read_ris


def _with_findings(source: Source, findings: tuple[Finding, ...]) -> Source:
    return replace(source, findings=(*findings, *source.findings)) if findings else source

"""The data's way, in order: the only file that knows all stages."""

from __future__ import annotations

from pathlib import Path

from iqrefs.merge import merge_works
from iqrefs.model import Format, Library, Reading
from iqrefs.parse import parse_document
from iqrefs.read import read_source
from iqrefs.resolve import resolve_pointers
from iqrefs.split import split_source


def read_document(path: Path | str, source_format: Format | None = None) -> Reading:
    """Read one input (`-` is standard input) into citations, antecedents and works.

    `source_format` overrides what the suffix says. Raises `InputError` where the input cannot be read.
    """
    document = split_source(read_source(path, source_format))
    citations = parse_document(document)
    antecedents = resolve_pointers(document, citations)
    return merge_works(document, citations, antecedents)


def read_library(readings: list[Reading]) -> Library:
    """The works of several readings in one bibliography."""
    from iqrefs.merge import merge_readings  # noqa: PLC0415

    return merge_readings(readings)

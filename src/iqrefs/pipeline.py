"""The data's way, in order: the only file that knows all stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from iqrefs.merge import merge_readings, merge_works
from iqrefs.model import Format, Library, Reading
from iqrefs.parse import parse_document
from iqrefs.read import read_source
from iqrefs.resolve import resolve_pointers
from iqrefs.split import split_source
from iqrefs.write.biblatex import write_biblatex
from iqrefs.write.bibtex import write_bibtex
from iqrefs.write.csl_json import write_csl_json
from iqrefs.write.csl_yaml import write_csl_yaml
from iqrefs.write.reading_json import write_reading_json
from iqrefs.write.ris import write_ris

Target = Literal["bibtex", "biblatex", "csl-json", "csl-yaml", "ris", "json"]
"""The output formats, as `--to` names them; `json` is the whole reading."""

_WRITERS = {
    "bibtex": write_bibtex,
    "biblatex": write_biblatex,
    "csl-json": write_csl_json,
    "csl-yaml": write_csl_yaml,
    "ris": write_ris,
}


def read_document(path: Path | str, source_format: Format | None = None) -> Reading:
    """Read one input (`-` is standard input) into citations, antecedents and works.

    `source_format` overrides what the suffix says. Raises `InputError` where the input cannot be read.
    """
    document = split_source(read_source(path, source_format))
    citations = parse_document(document)
    antecedents = resolve_pointers(document, citations)
    return merge_works(document, citations, antecedents)


def read_library(readings: Sequence[Reading]) -> Library:
    """The works of several readings in one bibliography."""
    return merge_readings(readings)


def render_library(library: Library, to: Target) -> str:
    """A library in one of the output formats."""
    if to == "json":
        return write_reading_json(library.readings)
    return _WRITERS[to](library.works)


def convert_documents(
    paths: Iterable[Path | str], to: Target = "bibtex", source_format: Format | None = None
) -> str:
    """The works of all inputs as one bibliography. Raises `InputError` at the first that cannot be read."""
    readings = [read_document(path, source_format) for path in paths]
    return render_library(read_library(readings), to)

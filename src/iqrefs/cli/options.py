"""The options that several commands share, and their choices."""

# No `from __future__ import annotations` where typer reads the annotations.
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class InputFormat(StrEnum):
    """What `--from` takes: the input formats of `iqrefs.model.Format`."""

    TEXT = "text"
    NOTES = "notes"
    LINES = "lines"
    MARKDOWN = "markdown"
    DOCX = "docx"
    ODT = "odt"
    HTML = "html"
    LATEX = "latex"
    EPUB = "epub"
    RST = "rst"
    RTF = "rtf"
    PDF = "pdf"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"
    URLS = "urls"


class OutputFormat(StrEnum):
    """What `--to` takes: the output formats of `iqrefs.pipeline.Target`."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    CSL_JSON = "csl-json"
    CSL_YAML = "csl-yaml"
    RIS = "ris"
    JSON = "json"


_BY_SUFFIX = {
    ".bib": OutputFormat.BIBTEX,
    ".json": OutputFormat.CSL_JSON,
    ".yaml": OutputFormat.CSL_YAML,
    ".yml": OutputFormat.CSL_YAML,
    ".ris": OutputFormat.RIS,
}


def target_of_suffix(output: Path) -> OutputFormat | None:
    """The bibliography that the suffix of an output names; None for another suffix."""
    return _BY_SUFFIX.get(output.suffix.lower())


InputArgument = Annotated[
    str,
    typer.Argument(metavar="INPUT", help="The document to read; - is standard input.", show_default=False),
]
InputsArgument = Annotated[
    list[str],
    typer.Argument(metavar="INPUT…", help="The documents to read; - is standard input.", show_default=False),
]
FromOption = Annotated[
    InputFormat | None,
    typer.Option(
        "--from",
        help="What the input is, where its suffix does not tell: a document, plain text, notes only, "
        "one reference a line, a bibliography, or a list of web addresses.",
        show_default=False,
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="Read with this labeller (see iqrefs train); none reads by the rules alone.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write here, not on the screen.", show_default=False),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Tell errors only: no findings, no summary, no progress.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Tell all findings, hints included.")]

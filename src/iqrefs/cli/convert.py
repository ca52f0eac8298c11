"""`iqrefs convert`: the works of the inputs as one bibliography."""

# No `from __future__ import annotations`: typer reads them.
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iqrefs.cli.convert_append import append_works, check_append
from iqrefs.cli.guard import CLEAN, FAILED, FINDINGS
from iqrefs.cli.inputs import choose_labeller, read_inputs, tell_findings
from iqrefs.cli.options import (
    FromOption,
    InputsArgument,
    ModelOption,
    OutputFormat,
    OutputOption,
    QuietOption,
    VerboseOption,
    target_of_suffix,
)
from iqrefs.cli.output import check_output, write_result
from iqrefs.cli.screen import tell
from iqrefs.report.plain import count_of, one_line
from iqrefs.report.pointers import count_pointers, summarise_pointers

if TYPE_CHECKING:
    from iqrefs.model import Library


class FailOn(StrEnum):
    """What `--fail-on` takes: the least severity that makes exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


_RANK = (FailOn.INFO, FailOn.WARNING, FailOn.ERROR)


def convert(
    *,
    inputs: InputsArgument,
    source_format: FromOption = None,
    to: Annotated[
        OutputFormat | None,
        typer.Option(
            help="What comes out; else the suffix of -o tells, else it is bibtex.", show_default=False
        ),
    ] = None,
    output: OutputOption = None,
    model: ModelOption = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0.0,
            max=1.0,
            help="Leave fields that the labeller is less sure of (0 to 1) to the remainder.",
        ),
    ] = 0.0,
    append_bibliography: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the Word file INPUT here with its bibliography at the end, Arabic sources first.",
            show_default=False,
        ),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 where there are findings of this severity or a graver one.")
    ] = FailOn.NEVER,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> int:
    """Read the footnotes and the bibliography of documents into BibTeX, CSL-JSON or RIS.

    Every work is one entry, however often the notes cite it. `json` gives the whole reading: each note,
    its citations, and what each ibid. and op. cit. leans on.

    Examples:
      iqrefs convert paper.txt -o paper.bib
      iqrefs convert notes.txt --from notes --to csl-json
      iqrefs convert chapter1.txt chapter2.txt -o book.ris
      cat paper.txt | iqrefs convert - --to json
      iqrefs convert paper.txt --min-confidence 0.8 --to json
      iqrefs convert paper.docx --append-bibliography with-list.docx

    """
    check_output(output, inputs)
    check_output(append_bibliography, [*inputs, *([str(output)] if output else [])])
    if append_bibliography:
        check_append(append_bibliography, inputs)
    readings = read_inputs(inputs, source_format, choose_labeller(model), min_confidence, quiet=quiet)
    if not readings:
        return FAILED
    from iqrefs.pipeline import read_library, render_library  # noqa: PLC0415 - loads all stages

    library = read_library(readings)
    if append_bibliography:
        append_works(inputs[0], library, append_bibliography, quiet=quiet)
    if output or to or not append_bibliography:
        write_result(render_library(library, (to or _target_of(output)).value), output)
    if not quiet:
        _tell_summary(library, output, verbose=verbose)
    if len(readings) < len(inputs):
        return FAILED
    return FINDINGS if _has_findings(library, fail_on) else CLEAN


def _target_of(output: Path | None) -> OutputFormat:
    return (target_of_suffix(output) if output else None) or OutputFormat.BIBTEX


def _tell_summary(library: "Library", output: Path | None, *, verbose: bool) -> None:
    """The findings, then what was found and where it went."""
    for reading in library.readings:
        tell_findings(reading, verbose=verbose)
    for reading in library.readings:
        document = reading.document
        told = [count_of(len(document.notes), "note")] if document.notes else []
        told += [count_of(len(document.bibliography), "bibliography entry")] if document.bibliography else []
        if (counts := count_pointers(reading)).total():
            told.append(summarise_pointers(counts))
        tell(f"{one_line(document.source.name)}: {'; '.join(told) or 'no notes and no bibliography found'}")
    where = f" in {output}" if output else ""
    tell(f"{count_of(len(library.works), 'work')}{where}")


def _has_findings(library: "Library", fail_on: FailOn) -> bool:
    if fail_on is FailOn.NEVER:
        return False
    grave = set(_RANK[_RANK.index(fail_on) :])
    return any(finding.severity in grave for reading in library.readings for finding in reading.findings)

"""Reading the inputs of a command: one that cannot be read is told, and does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell, tell_error
from iqrefs.errors import IqrefsError, UsageError
from iqrefs.report.as_findings import render_findings

if TYPE_CHECKING:
    from iqrefs.cli.options import InputFormat
    from iqrefs.model import Reading
    from iqrefs.pipeline import Labelling

STDIN = "-"
RULES_ALONE = "none"
_TOLD = 10


def choose_labeller(model: str | None) -> Labelling:
    """The labeller that `--model` names: a file, `none` for the rules alone, else that of the package."""
    if model is None:
        return "shipped"
    if model == RULES_ALONE:
        return "none"
    from iqrefs.parse.tagger import load_labeller  # noqa: PLC0415 - loads the parser

    return load_labeller(Path(model))


def read_input(
    name: str,
    source_format: InputFormat | None,
    labeller: Labelling = "shipped",
    min_confidence: float = 0.0,
    *,
    grouped: bool = True,
) -> Reading:
    """One input, `-` being standard input; `grouped` as in `read_document`."""
    from iqrefs.pipeline import read_document  # noqa: PLC0415 - all stages, which `--help` need not load

    if name == STDIN and sys.stdin.isatty():
        tell("iqrefs: reading from the keyboard; end with Ctrl-D (Ctrl-Z and Enter on Windows).")
    return read_document(
        name, source_format.value if source_format else None, labeller, min_confidence, grouped=grouped
    )


def read_inputs(
    names: Sequence[str],
    source_format: InputFormat | None,
    labeller: Labelling = "shipped",
    min_confidence: float = 0.0,
    *,
    quiet: bool,
) -> list[Reading]:
    """The inputs that can be read, in order; each of the others is told in one sentence."""
    return [
        reading
        for _, reading in read_named_inputs(names, source_format, labeller, min_confidence, quiet=quiet)
    ]


def read_named_inputs(
    names: Sequence[str],
    source_format: InputFormat | None,
    labeller: Labelling = "shipped",
    min_confidence: float = 0.0,
    *,
    quiet: bool,
    grouped: bool = True,
) -> list[tuple[str, Reading]]:
    """As `read_inputs`, each with its name as it was given."""
    if names.count(STDIN) > 1:
        raise UsageError("Standard input (-) can be given only once.")
    readings = []
    with show_progress(len(names), quiet=quiet) as begin:
        for name in names:
            begin(name)
            try:
                reading = read_input(name, source_format, labeller, min_confidence, grouped=grouped)
                readings.append((name, reading))
            except IqrefsError as error:
                tell_error(str(error))
    return readings


def tell_findings(reading: Reading, *, verbose: bool) -> None:
    """The findings of a reading on standard error, a line each: the gravest ten, or all and the hints too."""
    findings = [finding for finding in reading.findings if verbose or finding.severity != "info"]
    name = reading.document.source.name
    for line in render_findings(name, findings, limit=None if verbose else _TOLD):
        tell(line)

"""`iqrefs trace`: what each ibid. and op. cit. leads to, and why."""

# No `from __future__ import annotations`: typer reads them.
import sys
from enum import StrEnum
from typing import Annotated

import typer

from iqrefs.cli.guard import CLEAN, FAILED
from iqrefs.cli.inputs import choose_labeller, read_inputs
from iqrefs.cli.options import FromOption, InputArgument, ModelOption, OutputOption, QuietOption
from iqrefs.cli.output import check_output, write_result
from iqrefs.cli.screen import open_console
from iqrefs.report.as_trace import render_trace


class Only(StrEnum):
    """What `--only` takes: the pointers to show."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Bidi(StrEnum):
    """What `--bidi` takes: whether Arabic words are set apart for screens that order mixed lines."""

    ISOLATE = "isolate"
    NONE = "none"


_COLOURS = {
    r"(?m)^note .*, resolved$": "bold green",
    r"(?m)^note .*, ambiguous$": "bold yellow",
    r"(?m)^note .*, unresolved$": "bold red",
    r"(?m)^  (?:printed|also in|in full|because) ": "dim",
    r"(?m)^  (?:→ (?:note|entry) \S+|✗ why|\? note \S+(?=: ))": "bold",
}


def trace(
    *,
    source: InputArgument,
    source_format: FromOption = None,
    only: Annotated[
        Only | None, typer.Option(help="Show only the pointers that came out so.", show_default=False)
    ] = None,
    bidi: Annotated[
        Bidi | None,
        typer.Option(
            help="Set Arabic words apart (U+2068, U+2069), so that mixed lines stay in order; "
            "else only a terminal gets it.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Show where each ibid., op. cit. and المصدر السابق of a document leads, and why.

    For each of them: the note, the words as printed, the note that describes the work in full, and the
    reason; where it leads nowhere, the reason and the works it could mean. The last line counts them.

    Examples:
      iqrefs trace paper.txt
      iqrefs trace paper.txt --only unresolved
      iqrefs trace notes.txt --from notes -o chains.txt

    """
    check_output(output, [source])
    readings = read_inputs([source], source_format, choose_labeller(model), quiet=quiet)
    if not readings:
        return FAILED
    on_terminal = output is None and sys.stdout.isatty()
    isolate = on_terminal if bidi is None else bidi is Bidi.ISOLATE
    text = render_trace(readings[0], only=only.value if only else None, isolate=isolate)
    if on_terminal:
        _print_coloured(text)
    else:
        write_result(text, output)
    return CLEAN


def _print_coloured(text: str) -> None:
    """The trace on a terminal: `render_trace` has cleaned all that comes from the document."""
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    coloured = Text(text)
    for pattern, style in _COLOURS.items():
        coloured.highlight_regex(pattern, style)
    open_console().print(coloured, end="")

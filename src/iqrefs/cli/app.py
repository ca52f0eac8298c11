"""The `iqrefs` command: its subcommands put together."""

# No `from __future__ import annotations`: typer reads them.
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from iqrefs import __version__
from iqrefs.cli.check import check
from iqrefs.cli.convert import convert
from iqrefs.cli.dedupe import dedupe
from iqrefs.cli.evaluate import evaluate
from iqrefs.cli.explain import explain
from iqrefs.cli.guard import exit_guarded, guard_command
from iqrefs.cli.history import history
from iqrefs.cli.links import links
from iqrefs.cli.resolve import resolve
from iqrefs.cli.screen import prepare_streams
from iqrefs.cli.tag import tag
from iqrefs.cli.trace import trace
from iqrefs.cli.train import train

_KEEP_LINES = "\b\n"


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"iqrefs {__version__}")
        raise typer.Exit


def _start(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Read the footnotes and bibliographies of bilingual Arabic/English papers.

    Results go to standard output or to the file of -o, messages to standard error. Exit codes: 0 done;
    1 done, and there are findings that --fail-on asks about; 2 wrong usage, or an input that cannot
    be read.

    Examples:
      iqrefs convert paper.txt -o paper.bib
      iqrefs trace paper.txt

    """


def _help_of(command: Callable[..., Any]) -> str:
    """The docstring of a command as its manual: paragraphs flow, examples keep their lines."""
    paragraphs = inspect.cleandoc(command.__doc__ or "").split("\n\n")
    return "\n\n".join(
        _KEEP_LINES + text if text.startswith("Examples:") else text.replace("\n", " ") for text in paragraphs
    )


app = typer.Typer(
    name="iqrefs",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.callback(help=_help_of(_start))(_start)
for _command in (convert, trace, resolve, check, explain, dedupe, links, history, evaluate, tag, train):
    app.command(no_args_is_help=_command is not explain, help=_help_of(_command))(guard_command(_command))


def main() -> None:
    """Run the command line and exit."""
    prepare_streams()
    exit_guarded(app)

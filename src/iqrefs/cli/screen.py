"""What goes to the screen: messages on standard error, and the streams made safe for any text."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, Literal

from iqrefs.report.plain import clean_text

if TYPE_CHECKING:
    from rich.console import Console


def prepare_streams() -> None:
    """Make standard output and error take any character, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def open_console(*, stderr: bool = False) -> Console:
    """A console that prints text as it is; on a terminal in colours, unless NO_COLOR is set."""
    from rich.console import Console  # noqa: PLC0415 - 50 ms that `--version` need not wait for

    colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
    return Console(
        stderr=stderr, color_system=colours, markup=False, highlight=False, emoji=False, soft_wrap=True
    )


def tell(message: str, style: str | None = None) -> None:
    """One message on standard error. A closed standard error is no reason to stop."""
    with contextlib.suppress(OSError, ValueError):
        if sys.stderr.isatty():
            open_console(stderr=True).print(clean_text(message), style=style)
        else:
            sys.stderr.write(clean_text(message) + "\n")


def tell_error(message: str) -> None:
    """One sentence about what went wrong."""
    tell(f"iqrefs: {message}", style="bold red")


def silence_stdout() -> None:
    """Give up standard output after its reader has gone, so that nothing is said at exit either."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)

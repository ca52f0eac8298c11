"""How every command ends: with an exit code that means what the manual says, whatever happens."""

from __future__ import annotations

import functools
import sys
import traceback
from collections.abc import Callable
from typing import ParamSpec

import typer

from iqrefs.cli.screen import silence_stdout, tell, tell_error
from iqrefs.errors import IqrefsError

CLEAN = 0
FINDINGS = 1
FAILED = 2
INTERRUPTED = 130

_Options = ParamSpec("_Options")


def guard_command(command: Callable[_Options, int]) -> Callable[_Options, None]:
    """The command for typer: what `command` returns is the exit code, also where it fails."""

    @functools.wraps(command)
    def guarded(*args: _Options.args, **kwargs: _Options.kwargs) -> None:
        raise typer.Exit(run_guarded(lambda: command(*args, **kwargs)))

    return guarded


def run_guarded(job: Callable[[], int]) -> int:
    """Run `job`; a mistake of the user is one sentence, one of ours a traceback, never exit code 1."""
    try:
        return job()
    except IqrefsError as error:
        tell_error(str(error))
    except BrokenPipeError:
        silence_stdout()
        return CLEAN
    except KeyboardInterrupt:
        tell("iqrefs: interrupted; nothing was written.")
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - the traceback is told in full, only the exit code is mended
        tell(traceback.format_exc().rstrip())
        tell_error("this is a fault of iqrefs, not yours; please report it with the lines above.")
    return FAILED


def exit_guarded(job: Callable[[], int]) -> None:
    """Run `job` and leave the program with its exit code."""
    sys.exit(run_guarded(job))

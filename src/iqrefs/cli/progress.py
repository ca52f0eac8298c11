"""A progress bar for work that takes longer than a second, on a terminal only."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator

from iqrefs.cli.screen import open_console
from iqrefs.report.plain import one_line

_PATIENCE = 1.0


@contextlib.contextmanager
def show_progress(total: int, *, quiet: bool, doing: str = "reading") -> Iterator[Callable[[str], None]]:
    """Gives a function to call with the name of each input that is begun; `doing` is what is done to it.

    The bar stands on standard error, and only once a second has gone by.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _name: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
    )
    progress = Progress(*columns, console=open_console(stderr=True), transient=True)
    task = progress.add_task("", total=total)
    begun = 0

    def begin(name: str) -> None:
        nonlocal begun
        progress.update(task, description=f"{doing} {one_line(name)}", completed=begun)
        begun += 1

    timer = threading.Timer(_PATIENCE, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield begin
    finally:
        timer.cancel()
        timer.join()
        progress.stop()

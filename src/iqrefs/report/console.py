"""Rich as a typesetter: it lays out and colours text, and prints nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_ENDS = re.compile(r"(?:\x1b\[[0-9;]{0,20}m| )+$")


def open_console(*, colour: bool) -> Console:
    """A console that only lays out: the environment has no say in it."""
    from rich.console import Console  # noqa: PLC0415 - 50 ms that other formats need not wait for

    return Console(
        width=100_000,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def lay_out(console: Console, thing: object) -> str:
    """What the console makes of `thing`, without blanks at the ends of lines."""
    with console.capture() as capture:
        console.print(thing, soft_wrap=True)
    return "".join(f"{_ENDS.sub(_keep_reset, line)}\n" for line in capture.get().splitlines())


def _keep_reset(ends: re.Match[str]) -> str:
    return "\x1b[0m" if "\x1b" in ends[0] else ""

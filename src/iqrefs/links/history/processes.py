"""Whether the process that worked on a round is still there."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """A process: the name of its computer, its number there, and when it began, as the system tells it (or
    empty), since numbers are given again.
    """

    computer: str
    number: int
    began: str


def this_process() -> Process:
    """The process that runs this."""
    number = os.getpid()
    return Process(platform.node(), number, _began(number))


def may_be_alive(process: Process) -> bool:
    """Whether the process may still run. True where it cannot be known: on another computer."""
    if process.computer != platform.node():
        return True
    if not _has_number(process.number):
        return False
    began = _began(process.number)
    return not began or not process.began or began == process.began


def _has_number(number: int) -> bool:
    """Whether some process bears this number; on Windows, where asking may end it, always true."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # It is another user's.
    return True


def _began(number: int) -> str:
    """When the process began, since which start of the computer (Linux, proc(5)); empty where not told.

    A process that has ended but was not waited for has no beginning that anything equals.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = stat.rpartition(")")[2].split()
    return f"{'ended' if fields[0] in 'ZX' else boot}:{fields[19]}"

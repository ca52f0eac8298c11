"""Options that write one Word file anew into another: what they refuse."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iqrefs.cli.inputs import STDIN
from iqrefs.errors import UsageError
from iqrefs.model import Source

_SUFFIXES = (".docx", ".docm")


def check_target(option: str, does: str, target: Path, inputs: Sequence[str]) -> None:
    """Refuse, before any work is done, what is not one Word file into another; `does` says what the option
    does with it.
    """
    if len(inputs) != 1 or inputs[0] == STDIN:
        raise UsageError(f"{option} {does}; name one .docx as INPUT.")
    if target.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{target}: {option} writes a Word file; name a .docx.")


def check_source(option: str, name: str, source: Source) -> None:
    """Refuse an input that was read and is no Word file."""
    if source.format != "docx":
        raise UsageError(f"{name}: is no Word file; {option} takes a .docx.")

"""Writing results: to the screen, or to a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from iqrefs.errors import OutputError, UsageError
from iqrefs.report.plain import clean_text

_STDOUT = "-"


def check_output(output: Path | None, inputs: Sequence[str]) -> None:
    """Refuse, before any work is done, an output that cannot be written or that is one of the inputs."""
    if output is None or str(output) == _STDOUT:
        return
    if output.is_dir():
        raise OutputError(f"{output}: cannot be written: it is a folder; name a file in it.")
    if not output.parent.is_dir():
        raise OutputError(f"{output}: cannot be written: the folder {output.parent} does not exist.")
    for name in inputs:
        if _is_same_file(output, Path(name)):
            raise UsageError(f"{output}: is an input too and would be lost; name another output with -o.")


def write_result(text: str | Iterable[str], output: Path | None) -> None:
    """The result (or its pieces) on standard output or in the file `output` in place of what stood there."""
    pieces = [text] if isinstance(text, str) else text
    if output is None or str(output) == _STDOUT:
        _write_stdout(pieces)
        return
    _write_pieces((piece.encode(errors="replace") for piece in pieces), output)


def write_bytes(data: bytes, output: Path) -> None:
    """The file `output`, whole or not at all. Raises OutputError."""
    _write_pieces([data], output)


def _write_pieces(pieces: Iterable[bytes], output: Path) -> None:
    try:
        if _is_plain_file(output):
            _replace_file(output.resolve(), pieces)
        else:
            with output.open("wb") as file:
                file.writelines(pieces)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {_reason(error)}.") from error


def _write_stdout(pieces: Iterable[str]) -> None:
    """Exactly the text for a pipe or a file; on a terminal nothing that would steer it."""
    clean = clean_text if sys.stdout.isatty() else str
    try:
        for piece in pieces:
            sys.stdout.write(clean(piece))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"Standard output cannot be written: {_reason(error)}.") from error


def show_report(pieces: Iterable[str]) -> None:
    """A report on a terminal: it has cleaned what came from elsewhere, and its colours are its own."""
    for piece in pieces:
        sys.stdout.write(piece)
    sys.stdout.flush()


def _is_same_file(output: Path, other: Path) -> bool:
    try:
        return output.samefile(other)
    except OSError:
        return False


def _is_plain_file(path: Path) -> bool:
    """Whether `path` is a file that can be replaced (or is not there yet); false for devices and pipes."""
    if path.is_relative_to("/dev") or path.is_relative_to("/proc"):
        return False
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


def _replace_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write beside `path`, then put the new file in its place, with the mode of the old one."""
    mode = _mode_of(path)
    draft = path.with_name(f".iqrefs-{os.urandom(6).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            draft.chmod(mode)
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def _mode_of(path: Path) -> int | None:
    """The mode of an existing file; None for a new one. A file that is write-protected stays as it is."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(0, "the file is write-protected")
    return mode


def _reason(error: OSError) -> str:
    """Why, in words that go after a colon."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]

"""pandoc run on a document's bytes, in a sandbox, for a bounded time and with bounded memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import threading
from typing import Any

from iqrefs.errors import InputError

MAX_SECONDS = 30
"""How long pandoc may take for a small file. It needs some 5 seconds for a million bytes."""
_BYTES_A_SECOND = 100_000
MAX_INPUT = 8 * 1024 * 1024
"""Bytes of a text without its pictures: some 3,000 pages."""
MAX_OUTPUT = 24 * 1024 * 1024
"""Bytes of a tree, which takes some thirty times as much memory."""
_HEAP = "512m"
_TOO_OLD = frozenset([2, 6, 21, 22, 23])
"""What pandoc ends with where it does not know an option or a format."""


def run_pandoc(data: bytes, source_format: str) -> dict[str, Any]:
    """The document as pandoc's syntax tree. Raises `InputError` (a sentence without the file's name) where
    there is no pandoc, it cannot read the bytes, or takes too long.
    """
    program = find_pandoc()
    if program is None:
        raise InputError(
            "is read through pandoc, which is not installed; run `pip install pypandoc-binary`, "
            "or save the file as .docx."
        )
    if len(data) > MAX_INPUT:
        limit = MAX_INPUT // (1024 * 1024)
        raise InputError(f"has more than {limit} MB of text; cut it into smaller files, or save it as .docx.")
    command = [program, "--sandbox", "-f", source_format, "-t", "json", "+RTS", f"-M{_HEAP}", "-RTS"]
    output = _run(command, data)
    try:
        tree = json.loads(output)
    except (ValueError, RecursionError) as error:
        raise InputError(
            "cannot be read by pandoc (it is damaged, or nested too deeply); save it as .docx."
        ) from error
    if not isinstance(tree, dict) or not isinstance(tree.get("blocks"), list):
        raise InputError("cannot be read by pandoc; save it as .docx.")
    return tree


def find_pandoc() -> str | None:
    """The pandoc that came with the extra `iqrefs[pandoc]`, else that on the path, else None."""
    try:
        import pypandoc  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
    except ImportError:
        return shutil.which("pandoc")
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError:
        return shutil.which("pandoc")


def _run(command: list[str], data: bytes) -> bytes:
    """What the command writes. The input is a file, so that neither side waits for the other."""
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603 - a fixed command, the document is its input
            command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        )
    with process:
        is_late = threading.Event()

        def stop() -> None:
            is_late.set()
            process.kill()

        seconds = MAX_SECONDS + len(data) // _BYTES_A_SECOND
        watch = threading.Timer(seconds, stop)
        watch.start()
        try:
            stdout = process.stdout
            output = stdout.read(MAX_OUTPUT + 1) if stdout is not None else b""
            if len(output) > MAX_OUTPUT:
                process.kill()
            code = process.wait()
        finally:
            watch.cancel()
    if is_late.is_set():
        raise InputError(f"takes pandoc more than {seconds} seconds; save it as .docx.")
    if code in _TOO_OLD:
        raise InputError(
            "cannot be read by the pandoc that is installed, which is too old; run "
            "`pip install pypandoc-binary`, or save the file as .docx."
        )
    if len(output) > MAX_OUTPUT or code != 0:
        raise InputError("cannot be read by pandoc (it is damaged, or too large for it); save it as .docx.")
    return output


def _environment() -> dict[str, str]:
    """The environment with UTF-8, without what would change pandoc's reading."""
    return {**{k: v for k, v in os.environ.items() if k != "GHCRTS"}, "LC_ALL": "C.UTF-8"}

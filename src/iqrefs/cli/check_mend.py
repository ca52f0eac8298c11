"""The fixes of one input of `iqrefs check`, made on a copy until none is left, then in the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from iqrefs.cli.check_task import CheckTask, find_faults
from iqrefs.cli.inputs import STDIN, choose_labeller, read_input
from iqrefs.cli.output import write_bytes
from iqrefs.errors import InputError

if TYPE_CHECKING:
    from iqrefs.model import Finding, Reading

_CONTEXT = 3
_ROUNDS = 10
"""Most texts are done in one or two."""
_UNLIKE = "{name}: was not fixed to the end: its notes would not be told apart as now; mend it by hand."
_NO_TEXT = (
    "{name}: was not fixed: fixes are made in text, Markdown, LaTeX, HTML and bibliographies; "
    "for a Word file, --annotate writes what to mend as comments."
)
_NO_NEWLINE = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Mended:
    """The input as it reads afterwards and what is still found in it; how many fixes were made, how many wait
    for another run, how many cannot be put into the file; what they would change, where only that was asked
    for; and the sentence that says why it could not be fixed.
    """

    reading: Reading
    findings: list[Finding]
    mended: int = 0
    waiting: int = 0
    unplaced: int = 0
    diff: str = ""
    failed: str = ""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text with the fixes made so far, and how it reads. `is_unlike` says that the next ones would change
    which notes are read, so that it stays as it is.
    """

    text: str
    reading: Reading
    findings: list[Finding]
    mended: int = 0
    waiting: int = 0
    unplaced: int = 0
    is_unlike: bool = False


def mend_input(task: CheckTask, reading: Reading, findings: list[Finding]) -> Mended:
    """Make the fixes of the findings, in the file unless the task wants a diff. Raises IqrefsError."""
    from iqrefs.read import is_plain_file  # noqa: PLC0415
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415
    from iqrefs.read.exact import decode_exactly  # noqa: PLC0415

    if task.name == STDIN or not any(finding.fix for finding in findings):
        return Mended(reading, findings)
    if not is_plain_file(task.name, task.source_format.value if task.source_format else None):
        return Mended(reading, findings, failed=_NO_TEXT.format(name=task.name))
    decoded = decode_exactly(read_bytes(task.name))
    if decoded is None:
        why = f"{task.name}: was not fixed: its encoding is damaged; save it as UTF-8 and check it again."
        return Mended(reading, findings, failed=why)
    before, encoding = decoded
    draft = _mend_text(task, _Draft(before, reading, findings), encoding)
    if draft.mended and not task.diff:
        write_bytes(draft.text.encode(encoding), Path(task.name))
    return Mended(
        reading if task.diff else draft.reading,
        findings if task.diff else draft.findings,
        failed=_UNLIKE.format(name=task.name) if draft.is_unlike else "",
        mended=draft.mended,
        waiting=draft.waiting,
        unplaced=draft.unplaced,
        diff=_diff(task.name, before, draft.text) if task.diff else "",
    )


def _mend_text(task: CheckTask, draft: _Draft, encoding: str) -> _Draft:
    """Fixes made until none is left: one may show what was hidden before, or make room for one that it met.

    Each text is read from a copy before the next fixes; one in which other notes are read is not taken.
    """
    from iqrefs.check.fixes import apply_fixes  # noqa: PLC0415
    from iqrefs.check.subject import make_subject  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        copy = Path(folder) / Path(task.name).name
        for _ in range(_ROUNDS):
            mentions = make_subject(task.name, draft.reading, task.config.profile, task.today).by_key
            fixed = apply_fixes(draft.text, draft.findings, mentions, unsafe=task.unsafe)
            draft = replace(draft, waiting=len(fixed.waiting), unplaced=len(fixed.unplaced))
            if not fixed.mended:
                break
            copy.write_bytes(_encode(fixed.text, encoding, task.name))
            reading = _read_copy(task, copy)
            if reading is None or _list_labels(reading) != _list_labels(draft.reading):
                return replace(draft, is_unlike=True)
            findings = find_faults(task, reading)
            mended = draft.mended + len(fixed.mended)
            draft = replace(draft, text=fixed.text, reading=reading, findings=findings, mended=mended)
    return draft


def _encode(text: str, encoding: str, name: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        raise InputError(
            f"{name}: was not fixed: {encoding} cannot hold the letters that belong there; "
            "save it as UTF-8 and check it again."
        ) from error


def _read_copy(task: CheckTask, copy: Path) -> Reading | None:
    """The mended text as it reads; None where nothing is left to read."""
    try:
        return read_input(str(copy), task.source_format, choose_labeller(task.model))
    except InputError:
        return None


def _list_labels(reading: Reading) -> list[str]:
    """What tells the notes and entries of one reading from those of another."""
    document = reading.document
    return [*(note.label for note in document.notes), *(entry.label for entry in document.bibliography)]


def _diff(name: str, before: str, after: str) -> str:
    import difflib  # noqa: PLC0415 - for --diff alone

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, name, f"{name} (mended)", n=_CONTEXT)
    return "".join(line if line.endswith("\n") else f"{line}{_NO_NEWLINE}" for line in lines)

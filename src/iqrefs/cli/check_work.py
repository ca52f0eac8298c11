"""One input of `iqrefs check`: read, checked, mended where that is asked for; in this process or another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from iqrefs.cli.inputs import STDIN, choose_labeller, read_input
from iqrefs.cli.options import InputFormat
from iqrefs.cli.output import write_bytes
from iqrefs.errors import InputError, IqrefsError

if TYPE_CHECKING:
    from concurrent.futures import Future
    from datetime import date

    from iqrefs.check.rule import Rule
    from iqrefs.config import Config
    from iqrefs.model import Finding, Given, LinkRow, Reading

_FEW = 4
"""So many inputs are read sooner than another process has started."""
_AHEAD = 4
_CONTEXT = 3
_ROUNDS = 10
"""Most texts are done in one or two."""
_UNLIKE = "{name}: was not fixed to the end: its notes would not be told apart as now; mend it by hand."
_NO_NEWLINE = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class CheckTask:
    """An input and how it is to be checked. It travels to other processes, so rules go by their codes."""

    name: str
    source_format: InputFormat | None
    model: str | None
    config: Config
    codes: tuple[str, ...]
    today: date
    links: tuple[LinkRow, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    keep_reading: bool = False
    keep_text: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input: its findings, or the sentence that says why it could not be read.

    `reading` and `text` (the file's) come back where the task keeps them.
    `given` are the descriptions of a bibliography, to be compared with those of others; `mended` counts the
    fixes made, `waiting` those that another run can make, `unplaced` those that cannot be put into the file;
    `diff` is what they would change. `failed` says that the file could not be fixed.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    reading: Reading | None = None
    text: str = ""
    given: tuple[Given, ...] = ()
    error: str = ""
    failed: str = ""
    mended: int = 0
    waiting: int = 0
    unplaced: int = 0
    diff: str = ""


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


def check_inputs(tasks: Sequence[CheckTask], jobs: int) -> Iterator[Outcome]:
    """The outcomes in the order of the tasks; at most a few are held at a time."""
    if jobs == 1 or len(tasks) <= _FEW:
        yield from map(check_input, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - not needed for a few inputs
    from multiprocessing import get_context  # noqa: PLC0415

    waiting: deque[Future[Outcome]] = deque()
    # Fresh processes: a fork would take the threads of a progress bar or of requests with it.
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        try:
            for task in tasks:
                waiting.append(pool.submit(check_input, task))
                if len(waiting) > _AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def check_input(task: CheckTask) -> Outcome:
    """Check one input. What the user can mend is an outcome, not an exception."""
    try:
        reading = read_input(task.name, task.source_format, choose_labeller(task.model))
        findings = _find(task, reading)
        outcome = Outcome(task.name)
        if task.fix or task.diff:
            outcome, draft = _mend(task, reading, findings)
            if draft and not task.diff:
                reading, findings = draft.reading, draft.findings
    except IqrefsError as error:
        return Outcome(task.name, error=str(error))
    return replace(
        outcome,
        findings=tuple(findings),
        reading=reading if task.keep_reading else None,
        text=_read_text(task) if task.keep_text else "",
        given=_collect_given(task, reading),
    )


def _read_text(task: CheckTask) -> str:
    """The file as decoded, for reports that point at columns; standard input is gone by then."""
    from iqrefs.read.decode import decode_bytes, read_bytes  # noqa: PLC0415

    return "" if task.name == STDIN else decode_bytes(read_bytes(task.name), task.name).text


def _find(task: CheckTask, reading: Reading) -> list[Finding]:
    from iqrefs.check.settings.select import silence_findings  # noqa: PLC0415 - the rules
    from iqrefs.pipeline import check_reading  # noqa: PLC0415

    found = check_reading(task.name, reading, _rules(task), task.config, task.today, links=task.links)
    return silence_findings(found, task.config)


def _rules(task: CheckTask) -> list[Rule]:
    from iqrefs.check.rules import BY_CODE  # noqa: PLC0415

    return [BY_CODE[code] for code in task.codes]


def _collect_given(task: CheckTask, reading: Reading) -> tuple[Given, ...]:
    """The records of a bibliography. Papers may well cite the same works, and are not compared."""
    if not reading.document.source.records or not any(rule.compare for rule in _rules(task)):
        return ()
    from iqrefs.merge.dedupe import collect_given  # noqa: PLC0415

    return collect_given([(task.name, reading)])


def _mend(task: CheckTask, reading: Reading, findings: list[Finding]) -> tuple[Outcome, _Draft | None]:
    """What became of the fixes, and the text with them; None where there are none to make."""
    from iqrefs.read.decode import read_bytes  # noqa: PLC0415
    from iqrefs.read.exact import decode_exactly  # noqa: PLC0415

    if task.name == STDIN or not any(finding.fix for finding in findings):
        return Outcome(task.name), None
    decoded = decode_exactly(read_bytes(task.name))
    if decoded is None:
        why = f"{task.name}: was not fixed: its encoding is damaged; save it as UTF-8 and check it again."
        return Outcome(task.name, failed=why), None
    before, encoding = decoded
    draft = _mend_text(task, _Draft(before, reading, findings), encoding)
    if draft.mended and not task.diff:
        write_bytes(draft.text.encode(encoding), Path(task.name))
    outcome = Outcome(
        task.name,
        failed=_UNLIKE.format(name=task.name) if draft.is_unlike else "",
        mended=draft.mended,
        waiting=draft.waiting,
        unplaced=draft.unplaced,
        diff=_diff(task.name, before, draft.text) if task.diff else "",
    )
    return outcome, draft


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
            findings = _find(task, reading)
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

    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        name,
        f"{name} (mended)",
        n=_CONTEXT,
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )

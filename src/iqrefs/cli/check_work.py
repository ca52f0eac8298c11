"""The inputs of `iqrefs check`: each read, checked, mended where that is asked for; in several processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iqrefs.cli.check_mend import Mended, mend_input
from iqrefs.cli.check_task import CheckTask, find_faults, list_rules
from iqrefs.cli.inputs import STDIN, choose_labeller, read_input
from iqrefs.errors import IqrefsError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from iqrefs.model import Finding, Given, Reading

_FEW = 4
"""So many inputs are read sooner than another process has started."""
_AHEAD = 4


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
        findings = find_faults(task, reading)
        mended = Mended(reading, findings)
        if task.fix or task.diff:
            mended = mend_input(task, reading, findings)
    except IqrefsError as error:
        return Outcome(task.name, error=str(error))
    return Outcome(
        task.name,
        tuple(mended.findings),
        reading=mended.reading if task.keep_reading else None,
        text=_read_text(task) if task.keep_text else "",
        given=_collect_given(task, mended.reading),
        failed=mended.failed,
        mended=mended.mended,
        waiting=mended.waiting,
        unplaced=mended.unplaced,
        diff=mended.diff,
    )


def _read_text(task: CheckTask) -> str:
    """The file as decoded, for reports that point at columns. Standard input is gone by then, and a Word file
    or the like has none.
    """
    from iqrefs.read import is_plain_file  # noqa: PLC0415
    from iqrefs.read.decode import decode_bytes, read_bytes  # noqa: PLC0415

    if task.name == STDIN:
        return ""
    if not is_plain_file(task.name, task.source_format.value if task.source_format else None):
        return ""
    return decode_bytes(read_bytes(task.name), task.name).text


def _collect_given(task: CheckTask, reading: Reading) -> tuple[Given, ...]:
    """The records of a bibliography. Papers may well cite the same works, and are not compared."""
    if not reading.document.source.records or not any(rule.compare for rule in list_rules(task)):
        return ()
    from iqrefs.merge.dedupe import collect_given  # noqa: PLC0415

    return collect_given([(task.name, reading)])

"""Many threads, one order: hosts interleaved, each within its manners, what failed put back for later.

One thread decides (the caller's), the others ask. A host that may not be asked now holds nobody up, and no
thread sleeps for a retry. Memory holds a window of the work, however long it is.
"""

from __future__ import annotations

import heapq
import itertools
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from iqrefs.links.gate import Gate
from iqrefs.links.judge import Evidence
from iqrefs.model import Verdict

_WINDOW = 2_000
"""Addresses that wait in memory; the others wait where they come from."""
_NAP = 0.5


@dataclass(frozen=True, slots=True)
class Task:
    """An address to be asked, what is known of its page, and how often it has been tried."""

    key: str
    host: str
    evidence: Evidence
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: a verdict, or the seconds after which it should be tried again."""

    task: Task
    verdict: Verdict | None = None
    again_in: float = 0.0


class Scheduler:
    """Runs tasks on threads that start as they are needed and end with the program."""

    def __init__(self, work: Callable[[Task], Outcome], gate: Gate, threads: int) -> None:
        """`work` is called in a thread, which then holds a place of `gate` at the task's host."""
        self._work = work
        self._gate = gate
        self._most = threads
        self._threads = 0
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._outcomes: queue.SimpleQueue[Outcome | Exception] = queue.SimpleQueue()
        self._waiting: dict[str, deque[Task]] = {}
        self._ready: list[tuple[float, int, str]] = []
        self._later: list[tuple[float, int, Task]] = []
        self._running = 0
        self._queued = 0
        self._count = itertools.count()

    def run(self, due: Iterable[Task]) -> Iterator[list[tuple[str, Verdict]]]:
        """The verdicts on all of `due`, with their keys, in batches as they come."""
        source = iter(due)
        more = self._refill(source)
        try:
            while more or self._running or self._waiting or self._later:
                self._start_ready()
                done = self._collect()
                if done:
                    yield done
                if more and self._pending() < _WINDOW // 2:
                    more = self._refill(source)
        finally:
            for _ in range(self._threads):
                self._tasks.put(None)

    def _pending(self) -> int:
        return self._queued + len(self._later) + self._running

    def _refill(self, source: Iterator[Task]) -> bool:
        """Take up to a window of work; false where there is no more."""
        wanted = _WINDOW - self._pending()
        taken = list(itertools.islice(source, wanted))
        for task in taken:
            self._queue(task)
        return len(taken) == wanted

    def _queue(self, task: Task) -> None:
        self._queued += 1
        tasks = self._waiting.get(task.host)
        if tasks is None:
            self._waiting[task.host] = deque([task])
            heapq.heappush(self._ready, (0.0, next(self._count), task.host))
        else:
            tasks.append(task)

    def _start_ready(self) -> None:
        """Hand to the threads whatever may be asked now."""
        now = time.monotonic()
        while self._later and self._later[0][0] <= now:
            self._queue(heapq.heappop(self._later)[2])
        while self._running < self._most and self._ready and self._ready[0][0] <= now:
            host = heapq.heappop(self._ready)[2]
            wait = self._gate.try_enter(host)
            if not wait:
                self._start(self._waiting[host].popleft())
            if self._waiting[host]:
                heapq.heappush(self._ready, (now + wait, next(self._count), host))
            else:
                del self._waiting[host]

    def _start(self, task: Task) -> None:
        self._running += 1
        self._queued -= 1
        if self._threads < min(self._running, self._most):
            self._threads += 1
            threading.Thread(target=self._serve, daemon=True, name=f"iqrefs-{self._threads}").start()
        self._tasks.put(task)

    def _serve(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                self._outcomes.put(self._work(task))
            except Exception as error:  # noqa: BLE001 - raised again where the run can end
                self._outcomes.put(error)

    def _collect(self) -> list[tuple[str, Verdict]]:
        """What has come back, after waiting for the first of it or until the next start is due."""
        done: list[tuple[str, Verdict]] = []
        wait = self._seconds_to_next()
        while True:
            try:
                outcome = self._outcomes.get(timeout=wait) if wait else self._outcomes.get_nowait()
            except queue.Empty:
                return done
            wait = 0.0
            if isinstance(outcome, Exception):
                raise outcome
            self._running -= 1
            if outcome.verdict is not None:
                done.append((outcome.task.key, outcome.verdict))
            else:
                again = time.monotonic() + outcome.again_in
                task = replace(outcome.task, tries=outcome.task.tries + 1)
                heapq.heappush(self._later, (again, next(self._count), task))

    def _seconds_to_next(self) -> float:
        """How long nothing can be started: nearly nothing where it can be at once."""
        times = [self._later[0][0]] if self._later else []
        if self._ready and self._running < self._most:
            times.append(self._ready[0][0])
        if not times:
            return _NAP
        return min(max(min(times) - time.monotonic(), 0.001), _NAP)

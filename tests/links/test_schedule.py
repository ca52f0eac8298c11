"""Many addresses on many threads: order, limits, retries, and a window of memory."""

from __future__ import annotations

import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from iqrefs.links.gate import Gate
from iqrefs.links.judge import Evidence
from iqrefs.links.schedule import Outcome, Scheduler, Task
from iqrefs.model import Verdict

OK = Verdict("ok", "page-answers", "2025-07-17T12:00:00Z")
DEAD = Verdict("dead", "not-found", "2025-07-17T12:00:00Z")


def _task(host: str, number: int = 0) -> Task:
    return Task(f"http://{host}/{number}", host, Evidence())


def _work(gate: Gate, act: Callable[[Task], Outcome]) -> Callable[[Task], Outcome]:
    """`act`, with the place at the host given back as a prober does."""

    def work(task: Task) -> Outcome:
        try:
            return act(task)
        finally:
            gate.leave(task.host)

    return work


def _run(
    tasks: Iterator[Task] | list[Task], act: Callable[[Task], Outcome], gate: Gate, threads: int = 16
) -> list[tuple[str, Verdict]]:
    scheduler = Scheduler(_work(gate, act), gate, threads)
    return [pair for batch in scheduler.run(tasks) for pair in batch]


def test_every_task_has_one_verdict() -> None:
    tasks = [_task(f"h{n % 7}.org", n) for n in range(300)]
    done = _run(tasks, lambda task: Outcome(task, OK), Gate(2, 0))
    assert Counter(key for key, _ in done) == Counter(task.key for task in tasks)


def test_nothing_to_do_is_done_at_once() -> None:
    assert _run([], lambda task: Outcome(task, OK), Gate(2, 0)) == []


def test_a_slow_host_holds_nobody_up() -> None:
    others: list[str] = []
    others_done = threading.Event()

    def act(task: Task) -> Outcome:
        if task.host == "slow.org":
            return Outcome(task, OK if others_done.wait(30) else DEAD)
        others.append(task.key)
        if len(others) == 60:
            others_done.set()
        return Outcome(task, OK)

    tasks = [_task("slow.org", n) for n in range(8)] + [_task(f"h{n}.org", n) for n in range(60)]
    assert {verdict for _, verdict in _run(tasks, act, Gate(2, 0), threads=8)} == {OK}


def test_a_host_is_asked_by_so_many_at_once_and_so_far_apart() -> None:
    lock, inside, most = threading.Lock(), Counter[str](), Counter[str]()
    starts: list[float] = []

    def act(task: Task) -> Outcome:
        with lock:
            inside[task.host] += 1
            most[task.host] = max(most[task.host], inside[task.host])
            if task.host == "h0.org":
                starts.append(time.monotonic())
        time.sleep(0.02)
        with lock:
            inside[task.host] -= 1
        return Outcome(task, OK)

    _run([_task(f"h{n % 4}.org", n) for n in range(60)], act, Gate(2, 0.02), threads=30)
    assert set(most.values()) == {2} or set(most.values()) == {1, 2} or set(most.values()) == {1}
    assert starts[-1] - starts[0] >= 14 * 0.02 * 0.9


def test_hosts_take_turns() -> None:
    order: list[str] = []

    def act(task: Task) -> Outcome:
        order.append(task.host)
        return Outcome(task, OK)

    tasks = [_task(f"h{host}.org", n) for host in range(5) for n in range(10)]
    _run(tasks, act, Gate(1, 0.005), threads=8)
    assert len(set(order[:5])) >= 4
    assert Counter(order[:25]).most_common(1)[0][1] <= 9


def test_what_failed_is_tried_later_and_others_meanwhile() -> None:
    order: list[tuple[str, int]] = []
    tried: list[float] = []
    others_done = threading.Event()

    def act(task: Task) -> Outcome:
        if "shaky" not in task.host:
            order.append((task.key, task.tries))
            if sum("shaky" not in key for key, _ in order) == 20:
                others_done.set()
            return Outcome(task, OK)
        tried.append(time.monotonic())
        if task.tries:
            others_done.wait(30)
        order.append((task.key, task.tries))
        return Outcome(task, DEAD) if task.tries == 2 else Outcome(task, again_in=0.1)

    done = _run([_task("shaky.org"), *(_task(f"h{n}.org") for n in range(20))], act, Gate(2, 0))
    assert dict(done)["http://shaky.org/0"] == DEAD
    assert [tries for key, tries in order if "shaky" in key] == [0, 1, 2]
    assert all(late - early >= 0.1 * 0.9 for early, late in itertools.pairwise(tried))
    assert [key for key, _ in order[-2:]] == ["http://shaky.org/0"] * 2
    assert len(done) == 21


def test_no_more_threads_are_started_than_allowed_or_needed() -> None:
    names: set[str] = set()
    all_there = threading.Event()

    def act(task: Task) -> Outcome:
        names.add(threading.current_thread().name)
        if len(names) == 6:
            all_there.set()
        all_there.wait(30)
        time.sleep(0.01)
        return Outcome(task, OK)

    _run([_task(f"h{n}.org") for n in range(40)], act, Gate(1, 0), threads=6)
    assert len(names) == 6
    names.clear()
    _run([_task("a.org", n) for n in range(10)], act, Gate(1, 0), threads=6)
    assert len(names) <= 2


def test_the_threads_end_with_the_run() -> None:
    scheduler = Scheduler(_work(gate := Gate(1, 0), lambda task: Outcome(task, OK)), gate, 4)
    for _ in scheduler.run([_task(f"h{n}.org") for n in range(10)]):
        pass
    deadline = time.monotonic() + 20
    while any(
        thread.name.startswith("iqrefs-") and "names" not in thread.name for thread in threading.enumerate()
    ):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_long_list_is_read_as_it_is_needed() -> None:
    read, done, furthest = 0, 0, 0

    def tasks() -> Iterator[Task]:
        nonlocal read
        for n in range(100_000):
            read += 1
            yield _task(f"h{n % 200}.org", n)

    gate = Gate(2, 0)
    scheduler = Scheduler(_work(gate, lambda task: Outcome(task, OK)), gate, 4)
    for batch in scheduler.run(tasks()):
        done += len(batch)
        furthest = max(furthest, read - done)
        if done > 6_000:
            break
    assert furthest <= 2_100
    assert read < 12_000


def test_the_whole_of_a_list_longer_than_the_window_is_done() -> None:
    done = _run(
        (_task(f"h{n % 50}.org", n) for n in range(5_000)), lambda task: Outcome(task, OK), Gate(9, 0), 4
    )
    assert len({key for key, _ in done}) == 5_000


def test_a_fault_of_ours_ends_the_run() -> None:
    def act(task: Task) -> Outcome:
        raise ZeroDivisionError(task.key)

    with pytest.raises(ZeroDivisionError, match=r"h1\.org"):
        _run([_task("h1.org")], act, Gate(1, 0))

"""Whether time grows with what there is to read, or runs away: two sizes in one run, never seconds."""

from __future__ import annotations

import math
import time
import timeit
from collections.abc import Callable
from typing import AnyStr, TypeVar

from tests.tracing import run_untraced

_STEP = 8
"""How much larger the large input is than the small one."""
_MOST = 20
"""How many times as long it may take: what is read once takes 8 times as long, all pairs of it 64 times."""
_SHORT = 0.01
"""Seconds of the processor in which growth cannot be told from noise: what takes no more is soon done."""
_TRIES = 6

_T = TypeVar("_T")


def assert_grows_linearly(job: Callable[[_T], object], make: Callable[[int], _T], size: int) -> None:
    """That `job` takes hardly longer for what `make` makes of `size` than its share of a small one tells.

    What counts is the processor's time for this thread, the least of several goes. Where that does not fit
    it is taken anew, so that a slow or busy machine is no reason to fail.
    """
    small, large = make(size // _STEP), make(size)
    job(small)  # what is loaded at the first use is no part of the growth
    quick = slow = math.inf
    for _ in range(_TRIES):
        quick = min(quick, *_time(lambda: job(small), 2))
        slow = min(slow, *_time(lambda: job(large), 1))
        if slow <= max(_SHORT, _MOST * quick):
            return
    raise AssertionError(f"{_STEP} times as much takes {slow / quick:.0f} times as long: {slow:.2f} s")


def _time(go: Callable[[], object], goes: int) -> list[float]:
    # A tracer's time grows with the lines that are run, and would be measured too.
    return run_untraced(lambda: timeit.repeat(go, timer=time.thread_time, number=1, repeat=goes))


def repeat(piece: AnyStr) -> Callable[[int], AnyStr]:
    """What makes a text of any length of one piece, over and over."""
    return lambda length: piece * (length // len(piece))

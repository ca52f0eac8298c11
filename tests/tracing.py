"""Runs without the tracer of the coverage what runs the same lines again.

It makes Python about three times as slow. Nothing is checked less, and which lines are run is told by what
stays traced.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

_T = TypeVar("_T")


@contextmanager
def restoring_tracer() -> Iterator[None]:
    """What takes the tracer away in the block, takes it away until its end."""
    tracer = sys.gettrace()
    try:
        yield
    finally:
        sys.settrace(tracer)


def run_untraced(job: Callable[[], _T]) -> _T:
    """What `job` gives, in the time that it takes where nobody looks on."""
    with restoring_tracer():
        sys.settrace(None)
        return job()


def trace_first(count: int, run: Callable[..., Any]) -> Callable[..., Any]:
    """`run`, of which so many calls are traced; the next one takes the tracer away."""
    calls = 0

    @functools.wraps(run)
    def run_and_count(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > count:
            sys.settrace(None)
        return run(*args, **kwargs)

    return run_and_count


def untraced_environment() -> dict[str, str]:
    """The environment of a process that is killed, or is measured: coverage does not begin in it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")}

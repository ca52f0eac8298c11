"""How the property tests search: the same examples in every run, or new and many on demand.

.venv/bin/pytest -m hypothesis --hypothesis-profile=search
"""

from __future__ import annotations

import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.tracing import restoring_tracer, trace_first

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("repeatable")

_TRACED_EXAMPLES = 20
"""All examples of a property are run; which lines they run is told by the first ones."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Runs a test that is marked `untraced`, and all but the first examples of a property, untraced."""
    with restoring_tracer():
        if item.get_closest_marker("untraced"):
            sys.settrace(None)
        handle = getattr(getattr(item, "obj", None), "hypothesis", None)
        if handle is None:
            return (yield)
        inner = handle.inner_test
        handle.inner_test = trace_first(_TRACED_EXAMPLES, inner)
        try:
            return (yield)
        finally:
            handle.inner_test = inner

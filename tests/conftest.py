"""How the property tests search: the same examples in every run, or new and many on demand.

.venv/bin/pytest -m hypothesis --hypothesis-profile=search
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("repeatable")

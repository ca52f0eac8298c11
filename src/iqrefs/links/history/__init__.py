"""What was seen of each address, and when: one SQLite file, over all rounds."""

from __future__ import annotations

from iqrefs.links.history.due import DueRule
from iqrefs.links.history.history import History
from iqrefs.links.history.rows import Order
from iqrefs.links.history.visits import Change, Look

__all__ = ["Change", "DueRule", "History", "Look", "Order"]

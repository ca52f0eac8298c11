"""What is open while a LaTeX file is read: groups, notes, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from iqrefs.read.located import Gatherer, Style


@dataclass(slots=True)
class Note:
    """A note as it is read. `marker` and `number` are as printed. `is_given` says that its number was written
    and not counted, `count` how often the numbers had begun again before it.
    """

    key: str
    kind: str
    marker: str
    number: int | None
    gatherer: Gatherer = field(default_factory=Gatherer)
    is_written: bool = False
    is_called: bool = True
    offset: int = 0
    is_given: bool = False
    count: int = 0


@dataclass(slots=True)
class Table:
    """A table that is read: the number of its row."""

    row: int


@dataclass(slots=True)
class Frame:
    """An open group: what holds in it, and what is done at its end. `environment` is its name where it is
    one, `ends_at_gap` says that it was never closed, so that its paragraph's end is its end.
    """

    gatherer: Gatherer
    style: Style
    position: int
    environment: str = ""
    note: Note | None = None
    close: Callable[[], None] | None = None
    ends_at_gap: bool = False
    table: Table | None = None
    items: int = 0
    depth: int = 0
    settings: dict[str, str] | None = None

"""What all parts of a Word file share while they are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from iqrefs.read.word.managers import Managers
from iqrefs.read.word.numbering import Numbering
from iqrefs.read.word.styles import Styles


@dataclass(slots=True)
class Met:
    """What was met that the editor should be told: how often, and in which paragraph first."""

    hidden: int = 0
    hidden_at: int = 0
    changes: int = 0
    changes_at: int = 0
    chunks: int = 0
    chunks_at: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """The styles and lists of a file, its reference managers, and what was met in it."""

    styles: Styles
    numbering: Numbering
    managers: Managers
    met: Met = field(default_factory=Met)

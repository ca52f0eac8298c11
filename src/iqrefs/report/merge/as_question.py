"""Two descriptions that may be of one work, side by side, as a terminal shows them when it asks."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from iqrefs.report.console import lay_out, open_console
from iqrefs.report.merge.outcome import Doubt
from iqrefs.report.merge.telling import Row, list_rows, tell_clues, tell_key, tell_place
from iqrefs.report.plain import Mark, isolate_arabic, isolate_piece, trim_text
from iqrefs.sentences import DIRECTIONS, Words

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_NARROWEST, _LABEL, _SIGN, _GAPS = 50, 14, 1, 6
_VALUE = 240

_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class QuestionStyle:
    """How wide the terminal is, whether it has colours, and whether Arabic is set apart for it."""

    width: int = 80
    colour: bool = False
    isolate: bool = False

    @property
    def mark_line(self) -> Mark:
        """How a line that may hold Arabic is set apart."""
        return isolate_arabic if self.isolate else str

    @property
    def mark(self) -> Mark:
        """How a piece of a line is set apart."""
        return isolate_piece if self.isolate else str


def render_question(doubt: Doubt, number: int, total: int, words: Words, style: QuestionStyle) -> str:
    """The question's number, the two descriptions, and the evidence; the last line asks."""
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    console = open_console(colour=style.colour)
    width = max(style.width, _NARROWEST)
    heading = words.say("ask", "number", {"number": f"{number:,}", "all": f"{total:,}"})
    pieces = [lay_out(console, Text(style.mark_line(heading), style="bold"))]
    pieces.append(lay_out(console, _make_table(doubt, words, style, width)))
    speaking_for, against = tell_clues(doubt.decision.comparison, words, style.mark)
    evidence = [*(("+", clue) for clue in speaking_for), *(("−", clue) for clue in against)]
    pieces += [f"{style.mark_line(f'{sign} {clue}')}\n" for sign, clue in evidence]
    pieces.append(lay_out(console, Text(style.mark_line(words.say("ask", "question")), style="bold")))
    return "\n" + "".join(pieces)


def _make_table(doubt: Doubt, words: Words, style: QuestionStyle, width: int) -> Table:
    """Name, value, sign, value; from right to left where the words are."""
    from rich.table import Table  # noqa: PLC0415 - see render_question

    is_rtl = DIRECTIONS[words.lang] == "rtl"
    room = (width - _LABEL - _SIGN - _GAPS) // 2
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for column in _order((_LABEL, room, _SIGN, room), is_rtl=is_rtl):
        table.add_column(width=column, justify="right" if is_rtl else "left", no_wrap=True, overflow="ignore")
    table.add_row(*_order(_make_head(doubt, words, style, room), is_rtl=is_rtl))
    for row in list_rows(doubt.left.item, doubt.right.item, words):
        table.add_row(*_order(_make_cells(row, style, room), is_rtl=is_rtl))
    return table


def _make_head(doubt: Doubt, words: Words, style: QuestionStyle, room: int) -> Sequence[str | Text]:
    """Where the two stand, and their keys."""
    sides = [
        f"{tell_place(side, words)} [{tell_key(side.id)}]" if side.id else tell_place(side, words)
        for side in (doubt.left, doubt.right)
    ]
    left, right = (_make_cell(side, style, room, "bold") for side in sides)
    return "", left, "", right


def _make_cells(row: Row, style: QuestionStyle, room: int) -> Sequence[str | Text]:
    look = "bold yellow" if row.differs else ""
    left, right = (_make_cell(value, style, room, look) for value in (row.left, row.right))
    sign = "≠" if row.differs else "=" if row.left and row.right else ""
    return _make_cell(row.label, style, _LABEL, "dim"), left, sign, right


def _make_cell(text: str, style: QuestionStyle, room: int, look: str) -> Text:
    """A value in lines of the column, each set apart: an isolate must not reach over a line's end."""
    from rich.text import Text  # noqa: PLC0415 - see render_question

    lines = textwrap.wrap(trim_text(text, _VALUE), room) or ["–"]
    return Text("\n".join(style.mark_line(line) for line in lines), style=look)


def _order(cells: Sequence[_Cell], *, is_rtl: bool) -> Sequence[_Cell]:
    return cells[::-1] if is_rtl else cells

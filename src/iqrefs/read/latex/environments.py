r"""LaTeX's environments: lists, tables, listings, and the arguments of commands that are no text."""

from __future__ import annotations

import re

from iqrefs.read.latex.citations import start_bibliography
from iqrefs.read.latex.document import Reader
from iqrefs.read.latex.frames import Table
from iqrefs.read.latex.numbering import show_item
from iqrefs.read.latex.words import (
    ENVIRONMENT_ARGUMENTS,
    INLINE_ENVIRONMENTS,
    ITALIC_SWITCHES,
    LISTS,
    MATH,
    TABLES,
    Switch,
)

_RAW = frozenset((
    "verbatim", "verbatim*", "Verbatim", "Verbatim*", "BVerbatim", "LVerbatim", "lstlisting", "minted",
    "alltt",
))  # fmt: skip
_LENGTH = re.compile(r"\s*=?\s*-?(?:\d*\.?\d+\s*(?:pt|mm|cm|in|ex|em|sp|bp|pc|dd|cc)|\\\w+)")
_NUMBER = re.compile(r"\s*=?\s*-?\d+")
_PARENTHESES = re.compile(r"\s*\([^()\n]{0,40}\)")
_NAME = re.compile(r"\s*\{\s*([^{}\\\s]{1,80})\s*\}")


def skip_arguments(reader: Reader, spec: str) -> None:
    """Go behind arguments that are no text (see `words.UNPRINTED`)."""
    reader.take_star()
    patterns = {"p": _PARENTHESES, "l": _LENGTH, "n": _NUMBER}
    for kind in spec:
        if kind == "o":
            reader.take_optional()
        elif kind == "m":
            reader.take_argument()
        elif found := patterns[kind].match(reader.text, reader.at):
            reader.at = found.end()


def set_style(reader: Reader, switch: Switch) -> None:
    """Change between italic and upright letters."""
    is_italic = not reader.frame.style.is_italic if switch == "toggle" else switch == "italic"
    reader.change_style(is_italic=is_italic)


def read_item(reader: Reader, name: str, start: int) -> None:
    r"""`\item[label]`: the next item of a list, under its number or bullet."""
    del name, start
    reader.end_paragraph()
    frame = reader.frame
    label = reader.take_optional()
    if label is not None:
        frame.gatherer.marker = reader.plain(label)
    elif frame.environment.startswith(("enumerate", "compactenum")):
        frame.items += 1
        frame.gatherer.marker = show_item(frame.depth, frame.items)
    elif frame.environment in LISTS:
        frame.gatherer.marker = "•"
    reader.skip_blanks()


def read_begin(reader: Reader, name: str, start: int) -> None:
    r"""`\begin{…}`: what is known of the environment, and a new paragraph."""
    del name
    found = _NAME.match(reader.text, reader.at)
    if found is None:
        return
    environment = found[1]
    reader.at = found.end()
    if environment in MATH or environment in _RAW:
        _read_raw(reader, environment, start)
        return
    if environment not in INLINE_ENVIRONMENTS and reader.frame.table is None:
        reader.end_paragraph()
    skip_arguments(reader, ENVIRONMENT_ARGUMENTS.get(environment, "o"))
    frame = reader.open_environment(environment, start)
    if environment in ITALIC_SWITCHES:
        set_style(reader, ITALIC_SWITCHES[environment])
    if environment in TABLES:
        reader.rows += 1
        frame.table = Table(reader.rows)
    elif environment in LISTS:
        frame.items = 0
        frame.depth += 1
    elif environment == "thebibliography":
        start_bibliography(reader)


def _read_raw(reader: Reader, environment: str, start: int) -> None:
    """Mathematics and listings, as they are written."""
    word = f"\\end{{{environment}}}"
    close = reader.finder.find(word, reader.at)
    if close < 0:
        return
    low, high = (start, close + len(word)) if environment in MATH else (reader.at, close)
    reader.print_lines(low, high)
    reader.at = close + len(word)


def read_end(reader: Reader, name: str, start: int) -> None:
    r"""`\end{…}`."""
    del name, start
    found = _NAME.match(reader.text, reader.at)
    if found is None:
        return
    reader.at = found.end()
    environment = found[1]
    if reader.close_environment(environment) and environment not in INLINE_ENVIRONMENTS:
        if environment in TABLES:
            reader.frame.gatherer.end_paragraph()
        elif reader.frame.table is None:
            reader.end_paragraph()

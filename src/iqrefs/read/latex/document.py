r"""LaTeX's text read command by command, with a stack for groups, so that no file can drive it deep."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.latex.frames import Note
from iqrefs.read.latex.groups import Groups
from iqrefs.read.latex.numbering import Numbering
from iqrefs.read.latex.words import SYMBOLS
from iqrefs.read.located import NOWHERE, Lines, Located, Style

_WORDS = r"[^\\{}~\s$&`'<>\-]++(?: [^\\{}~\s$&`'<>\-]++)*+"
_TOKEN = re.compile(
    r"\\(?P<word>[^\W\d_]+)|\\(?P<sign>.)|(?P<brace>[{}])|(?P<blank>[ \t\n\f]+)|(?P<tie>~)"
    r"|(?P<ligature>-{2,3}|``|''|<<|>>)|(?P<math>\$\$?)|(?P<cell>&)|(?P<plain>" + _WORDS + r"|.)",
    re.DOTALL,
)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "<<": "«", ">>": "»"}
_ACCENT = re.compile(
    r"\\(?:[`'^~=.\"]\s*(?:\{\s*(?:\\[ij]\s*|[^\W\d_])\s*\}|\\[ij](?![A-Za-z])|[^\W\d_])"
    r"|[uvHcdbkr](?:\s*\{\s*(?:\\[ij]\s*|[^\W\d_])\s*\}|\s+(?:\\[ij](?![A-Za-z])|[^\W\d_])))"
)
_PRINTED_SIGNS = "%&#$_{}"
_MAX_MATH = 20_000


Handler = Callable[["Reader", str, int], None]
"""What reads a command: the reader, the command's name, and where it begins."""


class Reader(Groups):
    """Reads an expanded text. The handlers of commands are given, and use what is public here."""

    def __init__(
        self, located: Located, file_text: str, handlers: Mapping[str, Handler], numbering: Numbering
    ) -> None:
        super().__init__(located, Lines(file_text), numbering)
        self.notes: list[Note] = []
        self.counters = {"footnote": 0, "endnote": 0, "thanks": 0, "bibitem": 0}
        self.labels: dict[str, str] = {}
        self.cite_labels: dict[str, str] = {}
        self.items: dict[str, Item] = {}
        self.cited: dict[str, EmbeddedItem] = {}
        self.unread: dict[str, int] = {}
        self.carried: set[str] = set()
        self.unknown: dict[str, int] = {}
        self.rows = 0
        self.restarts = 0
        self.aliases: Mapping[str, str] = {}
        self.marks: dict[int, Note] = {}
        self.cites_in_notes = False
        self._handlers = handlers

    def read(self, start: int, end: int) -> None:
        """Read a stretch of the text; groups that are open at its end are closed."""
        self.at = start
        text = self.text
        while self.at < end:
            token = _TOKEN.match(text, self.at, end)
            if token is None:
                break
            self.at = token.end()
            self._read_token(token)
        self.close_groups()
        self.body.end_paragraph()

    def _read_token(self, token: re.Match[str]) -> None:
        kind, value, start = token.lastgroup, token[0], token.start()
        if kind == "plain":
            self.print(start, token.end())
        elif kind == "blank":
            self._read_blank(value, start)
        elif kind == "word":
            self._read_word(token["word"], start)
        elif kind == "brace":
            self._read_brace(value, start)
        elif kind == "sign":
            self._read_sign(token["sign"], start)
        elif kind == "tie":
            self.put("\u00a0")
        elif kind == "ligature":
            self.put(_LIGATURES[value])
        elif kind == "math":
            self._read_math(value, value, start)
        elif self.frame.table is not None:
            self.end_cell()
        else:
            self.print(start, token.end())

    def print(self, start: int, end: int) -> None:
        """Text as it stands."""
        self._begin()
        frame = self.frame
        for low, high, offset in self.located.cut(start, end):
            frame.gatherer.put(self.text[low:high], offset, frame.style)

    def put(self, text: str, style: Style | None = None) -> None:
        """Text that does not stand in the file."""
        self._begin()
        self.frame.gatherer.put(text, NOWHERE, style or self.frame.style)

    def put_later(self, later: Callable[[], str]) -> None:
        """Text that is known when all has been read."""
        self._begin()
        self.frame.gatherer.put_later(later, self.frame.style)

    def _begin(self) -> None:
        gatherer = self.frame.gatherer
        if not gatherer.number:
            gatherer.number = self.line(self.at - 1)
            if self.frame.table is not None:
                gatherer.row = self.frame.table.row

    def end_paragraph(self) -> None:
        """What comes next is another paragraph."""
        self.frame.gatherer.end_paragraph()

    def end_cell(self) -> None:
        """What comes next is another cell of the row."""
        self._begin()
        self.frame.gatherer.end_paragraph()

    def end_row(self) -> None:
        """What comes next is another row."""
        self._begin()
        self.frame.gatherer.end_paragraph()
        self.rows += 1
        if self.frame.table is not None:
            self.frame.table.row = self.rows

    def _read_blank(self, value: str, start: int) -> None:
        if value.count("\n") >= 2:
            self.read_gap()
            return
        newline = value.find("\n")
        self._put_space(start + max(newline, 0))

    def _put_space(self, position: int) -> None:
        offset = next(self.located.cut(position, position + 1))[2]
        self.frame.gatherer.put_blank(offset, self.frame.style)

    def read_gap(self) -> None:
        """The end of a paragraph of the file."""
        self.close_unended()
        if self.frame.table is not None:
            self.frame.gatherer.put_break(self.frame.style)
        else:
            self.end_paragraph()

    def _read_brace(self, value: str, start: int) -> None:
        if value == "{":
            self.push(start)
        elif len(self.frames) > 1 and not self.frame.environment:
            self.pop()

    def _read_word(self, name: str, start: int) -> None:
        if name not in self._handlers and not name.isascii():
            name = next((name[:at] for at, char in enumerate(name) if not char.isascii()), name) or name
            self.at = start + 1 + len(name)
        name = self.aliases.get(name, name)
        accent = _ACCENT.match(self.text, start) if len(name) == 1 else None
        if accent:
            self.put(unescape_tex(accent[0]))
            self.at = accent.end()
            return
        handler = self._handlers.get(name)
        if handler is not None:
            handler(self, name, start)
            return
        sign = SYMBOLS.get(name) or unescape_tex(f"\\{name}{{}}")
        if sign.startswith("\\"):
            self._handlers[""](self, name, start)
            return
        if sign:
            self.put(sign)
        if sign and self.text.startswith("{}", self.at):
            self.at += 2
        else:
            self.skip_blanks()

    def _read_sign(self, sign: str, start: int) -> None:
        if sign in _PRINTED_SIGNS:
            self.print(start + 1, start + 2)
        elif sign == "\\":
            self._handlers["\\"](self, sign, start)
        elif sign == "(":
            self._read_math(r"\(", r"\)", start)
        elif sign == "[":
            self._read_math(r"\[", r"\]", start)
        elif accent := _ACCENT.match(self.text, start):
            self.put(unescape_tex(accent[0]))
            self.at = accent.end()
        elif sign in ":;>":
            self.frame.gatherer.put_blank(NOWHERE, self.frame.style)
        elif sign.isspace():
            self._put_space(start + 1)
        elif sign == ",":
            self.put("\u2009")
        elif sign not in "-/@!()[]<+'`^~=.\"":
            self.print(start + 1, start + 2)

    def _read_math(self, opener: str, closer: str, start: int) -> None:
        """Mathematics, as it is written; a sign of money is none."""
        close = self.finder.find(closer, self.at)
        gap = self.finder.find("\n\n", self.at)
        if close < 0 or close - start > _MAX_MATH or (opener[0] == "$" and 0 <= gap < close):
            self.print(start, start + len(opener))
            return
        self.at = close + len(closer)
        self.print_lines(start, self.at)

    def print_lines(self, start: int, end: int) -> None:
        """Text as it stands, on several lines."""
        while start < end:
            newline = self.text.find("\n", start, end)
            stop = end if newline < 0 else newline
            self.print(start, stop)
            if newline >= 0:
                self.frame.gatherer.put_break(self.frame.style)
            start = stop + 1

    def change_style(self, **changes: object) -> None:
        """Change the look of what follows in the group that is open."""
        self.frame.style = replace(self.frame.style, **changes)  # type: ignore[arg-type]

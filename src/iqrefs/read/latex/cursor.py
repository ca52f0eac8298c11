"""A place in LaTeX's text, and what can be taken from there: blanks, stars, arguments."""

from __future__ import annotations

import re

from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.read.finder import Finder
from iqrefs.read.latex.scan import find_pairs
from iqrefs.read.located import Located

_AFTER_WORD = re.compile(r"[ \t]*\n(?![ \t]*\n)[ \t]*|[ \t]*")


class Cursor:
    """Goes through a text; `at` is where it stands, `pairs` which braces and brackets belong together."""

    def __init__(self, located: Located) -> None:
        self.located = located
        self.text = located.text
        self.pairs = find_pairs(self.text)
        self.finder = Finder(self.text)
        self.at = 0

    def skip_blanks(self) -> None:
        """Go behind blanks, but not into another paragraph."""
        found = _AFTER_WORD.match(self.text, self.at)
        if found and not self.text.startswith("\n", found.end()):
            self.at = found.end()

    def take_optional(self) -> tuple[int, int] | None:
        """The argument in brackets that stands here, if any."""
        before = self.at
        self.skip_blanks()
        close = self.pairs.get(self.at) if self.text.startswith("[", self.at) else None
        if close is None or self.text.find("\n\n", self.at, close) >= 0:
            self.at = before
            return None
        start, self.at = self.at + 1, close + 1
        return start, close

    def take_argument(self) -> tuple[int, int] | None:
        """The argument in braces that stands here, if any."""
        before = self.at
        self.skip_blanks()
        close = self.pairs.get(self.at) if self.text.startswith("{", self.at) else None
        if close is None:
            self.at = before
            return None
        start, self.at = self.at + 1, close + 1
        return start, close

    def take_star(self) -> bool:
        """Whether a star stands here; it is passed."""
        if self.text.startswith("*", self.at):
            self.at += 1
            return True
        return False

    def plain(self, span: tuple[int, int]) -> str:
        """The text of a short argument, without its markup."""
        return unescape_tex(self.text[span[0] : span[1]].replace("~", "\u00a0")).strip()

r"""LaTeX's groups: what is open in a text, and what ends with it."""

from __future__ import annotations

from iqrefs.model import Finding, Place
from iqrefs.read.latex.cursor import Cursor
from iqrefs.read.latex.frames import Frame
from iqrefs.read.latex.numbering import Numbering
from iqrefs.read.located import Gatherer, Lines, Located, Style
from iqrefs.sentences.reading import make_finding


class Groups(Cursor):
    """Goes through a text with its groups; `body` gathers what stands in none, `findings` which are never
    closed.
    """

    def __init__(self, located: Located, lines: Lines, numbering: Numbering) -> None:
        super().__init__(located)
        self.lines = lines
        self.numbering = numbering
        self.body = Gatherer()
        self.frames = [Frame(self.body, Style(), 0)]
        self.findings: list[Finding] = []
        self._environments: dict[str, int] = {}
        self._open_ends = 0

    @property
    def frame(self) -> Frame:
        """The group that is open."""
        return self.frames[-1]

    def line(self, position: int) -> int:
        """The line of the file that a position stands on."""
        return self.lines.number(self.located.locate(max(position, 0)))

    def place(self, position: int) -> Place:
        """The place in the file of a position."""
        return Place(self.line(position))

    def push(self, position: int) -> Frame:
        """Open a group that is as the one around it."""
        above = self.frame
        frame = Frame(above.gatherer, above.style, position, note=above.note, table=above.table)
        frame.items, frame.depth = above.items, above.depth
        self.frames.append(frame)
        return frame

    def pop(self) -> None:
        """Close the group that is open."""
        frame = self.frames.pop()
        self._open_ends -= frame.ends_at_gap
        if frame.environment:
            self._environments[frame.environment] -= 1
        if frame.settings is not None:
            self.numbering.settings = frame.settings
        if frame.close is not None:
            frame.close()

    def tell_unclosed(self, frame: Frame) -> None:
        """A group that is open at the end of the file: the first one is told."""
        if any(finding.code == "latex-unclosed" for finding in self.findings):
            return
        self.findings.append(
            make_finding(
                "latex-unclosed",
                "warning",
                self.place(frame.position),
                "message-environment" if frame.environment else "message",
                name=frame.environment,
            )
        )

    def open_environment(self, name: str, position: int) -> Frame:
        """Open the group of an environment."""
        frame = self.push(position)
        frame.environment = name
        self._environments[name] = self._environments.get(name, 0) + 1
        return frame

    def close_environment(self, name: str) -> bool:
        """Close an environment and what was left open in it; whether it is open."""
        if not self._environments.get(name):
            return False
        while self.frame.environment != name:
            self.tell_unclosed(self.frame)
            self.pop()
        self.pop()
        return True

    def open_argument(self, position: int) -> Frame | None:
        """Open the group of a command's argument, where there is one. One that is never closed ends with its
        paragraph.
        """
        self.skip_blanks()
        if not self.text.startswith("{", self.at):
            return None
        frame = self.push(position)
        if self.at not in self.pairs:
            self.tell_unclosed(frame)
            frame.ends_at_gap = True
            self._open_ends += 1
        self.at += 1
        return frame

    def close_groups(self) -> None:
        """Close all that is open at the end of a text."""
        while len(self.frames) > 1:
            self.tell_unclosed(self.frame)
            self.pop()

    def close_unended(self) -> None:
        """Close the arguments that end with their paragraph."""
        while self._open_ends:
            self.pop()

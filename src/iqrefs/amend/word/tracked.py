"""Citations that tracked changes of the document itself stand in.

Changed plainly, they could no longer be accepted or rejected as their author meant: a deletion would come
back beside what took its place. What was inserted or exchanged as a whole may be changed: it comes or goes
as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from iqrefs.amend.word.ranges import Placed
from iqrefs.amend.word.story import Atom, Container, Paragraph, is_dead

_BETWEEN = re.compile("[;؛]")
"""What stands between two citations."""
_CAME = frozenset(("ins", "moveTo"))
_SEEN = frozenset(("delText", "sym", "noBreakHyphen"))


@dataclass(slots=True)
class _Stretch:
    """What stands between two of these marks: text that was deleted, that was inserted, that is neither."""

    has_gone: bool = False
    has_come: bool = False
    has_stayed: bool = False

    @property
    def is_mixed(self) -> bool:
        """Whether a part of its text stays where the changes are rejected, and a part does not."""
        return self.has_stayed and (self.has_gone or self.has_come)


@dataclass(slots=True)
class _Divided:
    """A paragraph in stretches: for each atom the one that it begins in, and where marks stand in it."""

    stretches: list[_Stretch] = field(default_factory=lambda: [_Stretch()])
    begun: list[int] = field(default_factory=list)
    marks: list[list[int]] = field(default_factory=list)

    def number(self, atom: Atom, offset: int) -> int:
        """The stretch that a place stands in."""
        return self.begun[atom.number] + bisect_right(self.marks[atom.number], offset - 1)


class TrackedText:
    """The paragraphs of a part, each divided once; `read_text` gives the characters of a text."""

    def __init__(self, read_text: Callable[[Atom], str]) -> None:
        self._read_text = read_text
        self._divided: dict[Paragraph, _Divided] = {}

    def is_met(self, placed: Placed) -> bool:
        """Whether a change falls into a citation that has tracked changes."""
        paragraph = placed.behind.paragraph
        if paragraph not in self._divided:
            self._divided[paragraph] = self._divide(paragraph)
        divided = self._divided[paragraph]
        first = last = divided.number(placed.behind, placed.offset)
        if placed.cuts:
            begin, end = placed.cuts[0], placed.cuts[-1]
            first, last = divided.number(begin.atom, begin.start), divided.number(end.atom, end.end)
        return any(one.is_mixed for one in divided.stretches[first : last + 1])

    def _divide(self, paragraph: Paragraph) -> _Divided:
        divided = _Divided()
        for atom in paragraph.atoms:
            divided.begun.append(len(divided.stretches) - 1)
            is_text = atom.name == "t" and not atom.is_instruction and not is_dead(atom.run.container)
            text = self._read_text(atom) if is_text else "\ufffc" if atom.name in _SEEN else ""
            parts = _BETWEEN.split(text) if is_text else [text]
            at = -1
            marks = []
            for index, part in enumerate(parts):
                if index:
                    divided.stretches.append(_Stretch())
                    marks.append(at)
                at += len(part) + 1
                if part.strip():
                    _note(divided.stretches[-1], part, atom.run.container)
            divided.marks.append(marks)
        return divided


def _note(stretch: _Stretch, text: str, container: Container | None) -> None:
    if is_dead(container):
        stretch.has_gone = True
    elif _has_come(container):
        stretch.has_come = True
    elif any(map(str.isalnum, text)):
        stretch.has_stayed = True


def _has_come(container: Container | None) -> bool:
    while container:
        if container.name in _CAME:
            return True
        container = container.parent
    return False

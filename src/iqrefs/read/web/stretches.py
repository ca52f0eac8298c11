"""Texts of a page written as the stretches of one paragraph: blanks as a browser sets them, each character
with its place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from iqrefs.read.flow import Stretch
from iqrefs.read.web.tree import Text

_OTHER_BLANKS = "\t\n\r\f"
_BLANKS = f" {_OTHER_BLANKS}"
_PART = re.compile(r"[ \t\n\r\f]{2,}|\u00ad+|(?:[^ \t\n\r\f\u00ad]|[ \t\n\r\f](?![ \t\n\r\f]))+")
_PAIRS = {"(": ")", "[": "]", "⁽": "⁾"}


class Manner(NamedTuple):
    """How a text is written: see `Stretch`."""

    is_italic: bool = False
    is_raised: bool = False
    target: str = ""
    note: str = ""


PLAIN = Manner()


@dataclass(slots=True)
class _Draft:
    """A stretch that is being written: its parts, and where it stands in the file (-1: in no place)."""

    manner: Manner
    parts: list[str]
    offset: int = -1
    size: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def set(self, text: str, offset: int) -> None:
        """Write another text instead."""
        self.parts, self.size, self.offset = [text], len(text), offset

    def finish(self) -> Stretch:
        slant, raised, target, note = self.manner
        placed = self.offset >= 0
        return Stretch(
            self.text,
            slant,
            raised,
            target,
            note,
            node=0 if placed else -1,
            offset=self.offset if placed else 0,
        )


@dataclass(slots=True)
class Writer:
    """The paragraph that is being written."""

    _drafts: list[_Draft] = field(default_factory=list)
    _ends_blank: bool = True
    _mark_from: int = -1

    @property
    def has_text(self) -> bool:
        """Whether anything is written yet."""
        return bool(self._drafts)

    def add(self, text: str, manner: Manner = PLAIN) -> None:
        """Write what stands in no text of the file."""
        self._join(text, manner, -1)
        self._ends_blank = text.endswith(" ")

    def add_break(self) -> None:
        """Write a line break; blanks around it are none. Nothing at the beginning of a paragraph."""
        self._strip_end()
        if self._drafts and self._drafts[-1].size:
            self._drafts.append(_Draft(PLAIN, ["\n"], size=1))
            self._ends_blank = True

    def begin_mark(self) -> None:
        """The mark of a note begins."""
        self._mark_from = len(self._drafts)

    def add_mark(self, key: str) -> None:
        """Write the mark of a note that nothing is printed for."""
        self._drafts.append(_Draft(Manner(note=key), [""]))

    def end_mark(self, key: str) -> None:
        """The mark of a note ends: what was written since is one stretch."""
        if self._mark_from < 0:
            return
        parts = self._drafts[self._mark_from :]
        del self._drafts[self._mark_from :]
        self._mark_from = -1
        manner = parts[0].manner if parts else PLAIN
        mark = _Draft(manner._replace(target="", note=key), [])
        mark.set("".join(one.text for one in parts), parts[0].offset if len(parts) == 1 else -1)
        self._drafts.append(mark)

    def write(self, text: Text, manner: Manner, *, is_pre: bool) -> None:
        """Write a text: runs of blanks are one blank, hyphens that show only at the end of a line are left
        out.
        """
        if is_pre:
            self._write_lines(text, manner)
            return
        for match in _PART.finditer(text.value):
            part, start = match.group(), match.start()
            if part[0] == "\u00ad":
                continue
            if part[0] in _BLANKS and (self._ends_blank or part.isspace()):
                if not self._ends_blank:
                    self._place(text, start, " ", manner)
                    self._ends_blank = True
                if part.strip(_BLANKS) == "":
                    continue
                part, start = part[1:], start + 1
            self._place(text, start, _make_blank(part), manner)
            self._ends_blank = part[-1] in _BLANKS

    def _write_lines(self, text: Text, manner: Manner) -> None:
        """Write a text whose blanks and line breaks are printed as they are."""
        at = 0
        for number, line in enumerate(text.value.split("\n")):
            if number and self._drafts:
                self._drafts.append(_Draft(PLAIN, ["\n"], size=1))
            if line:
                self._place(text, at, line, manner)
            at += len(line) + 1
        self._ends_blank = False

    def _place(self, text: Text, start: int, printed: str, manner: Manner) -> None:
        """Write characters of a text, cut where their places in the file are not in one line."""
        end = start + len(printed)
        at = start
        for run in text.runs_from(start):
            if run.start >= end:
                break
            if run.start > at:
                self._join(printed[at - start : run.start - start], manner, -1)
                at = run.start
            stop = min(run.end, end)
            if stop > at:
                self._join(printed[at - start : stop - start], manner, run.offset + at - run.start)
                at = stop
        if at < end:
            self._join(printed[at - start :], manner, -1)

    def _join(self, text: str, manner: Manner, offset: int) -> None:
        """Write a text, as a part of the stretch before where they go on from one another."""
        last = self._drafts[-1] if len(self._drafts) > max(self._mark_from, 0) else None
        goes_on = last is not None and last.manner == manner and last.parts != ["\n"] and last.size > 0
        if last is not None and goes_on and offset == (last.offset + last.size if last.offset >= 0 else -1):
            last.parts.append(text)
            last.size += len(text)
        else:
            self._drafts.append(_Draft(manner, [text], offset, len(text)))

    def _strip_end(self) -> None:
        """Take the blanks at the end away."""
        while self._drafts and not self._drafts[-1].manner.note:
            last = self._drafts[-1]
            while last.parts:
                text = last.parts[-1].rstrip(_BLANKS)
                if text:
                    last.size -= len(last.parts[-1]) - len(text)
                    last.parts[-1] = text
                    return
                last.size -= len(last.parts.pop())
            self._drafts.pop()

    def take(self) -> tuple[Stretch, ...]:
        """The stretches of the paragraph, which is then a new one; none where nothing is printed."""
        self._strip_end()
        drafts, self._drafts = self._drafts, []
        self._ends_blank = True
        self._mark_from = -1
        if not any(one.manner.note or not one.text.isspace() for one in drafts):
            return ()
        _gather_brackets(drafts)
        return tuple(one.finish() for one in drafts if one.size or one.manner.note)


def _make_blank(text: str) -> str:
    """A text whose blanks of all kinds are plain ones."""
    for blank in _OTHER_BLANKS:
        text = text.replace(blank, " ")
    return text


def _gather_brackets(drafts: list[_Draft]) -> None:
    """Put the brackets that stand around the link of a mark into the mark."""
    for before, mark, behind in _find_marks(drafts):
        opening, closing = before.text, behind.text
        close = _PAIRS.get(opening[-1:], "")
        if not close or not closing.startswith(close):
            continue
        mark.set(f"{opening[-1]}{mark.text}{close}", -1)
        before.set(opening[:-1], before.offset)
        behind.set(closing[1:], behind.offset + 1 if behind.offset >= 0 else -1)


def _find_marks(drafts: list[_Draft]) -> Iterator[tuple[_Draft, _Draft, _Draft]]:
    """The marks that stand between texts, with these."""
    for at in range(1, len(drafts) - 1):
        if drafts[at].manner.note and not (drafts[at - 1].manner.note or drafts[at + 1].manner.note):
            yield drafts[at - 1], drafts[at], drafts[at + 1]

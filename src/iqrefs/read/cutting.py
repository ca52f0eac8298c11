"""Where a note ends: the lines after its first that still belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.read.evidence import awaits_link, awaits_number, weigh_evidence
from iqrefs.read.layout import Layout, is_rule
from iqrefs.text.edges import is_unfinished, starts_with_link
from iqrefs.text.markers import find_marks

_STARRED = re.compile(r"\s{0,20}\(?\s?\*{1,4}\s?\)?\s")
_LONGEST_REST = 300
_CARRIED = "="
_STOPS = (".", "!", "?", "؟", ">")
_LONGEST_CLOSE = 12
_NEAR_NUMBERS = 10
_SOON = 60
_LINK_SOON = re.compile(r"https?:|www\.|<")
_NUMBER_FIRST = re.compile(r"\W{0,3}\d")


@dataclass(frozen=True, slots=True)
class Extent:
    """A note's first line, where its text begins there, and the line before which it must end."""

    index: int
    start: int
    stop: int
    is_open: bool
    """Whether all up to `stop` belongs to the note: in a block of notes without prose."""
    number: int = 0
    """The note's number; 0 where it has none."""
    end: int | None = None
    """Where on its first line another note begins, so that it has no other line."""


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the notes of one text. `is_border` tells lines that end any note; `ends_in_stop` says
    that the notes of this text end with a full stop.
    """

    layout: Layout
    is_border: Callable[[int], bool]
    ends_in_stop: bool

    def cut_text(self, extent: Extent) -> tuple[str, int]:
        """The text of a note, its lines joined by newlines, and the first line that is no part of it."""
        parts = [self.layout.lines[extent.index].text[extent.start : extent.end].strip()]
        if extent.end is not None:
            return parts[0], extent.index + 1
        after = self._take_lines(extent, parts, extent.index + 1)
        if parts[-1].endswith(_CARRIED):
            self._take_carried(extent, parts, after)
        return "\n".join(part for part in parts if part), after

    def _take_lines(self, extent: Extent, parts: list[str], index: int) -> int:
        """Add the lines from `index` on that belong to the note; return the first that does not."""
        gap = False
        page = self.layout.lines[index - 1].page
        while index < extent.stop:
            line = self.layout.lines[index]
            if line.is_blank or line.is_furniture:
                gap = True
            else:
                gap = gap or line.page != page
                if self.is_border(index) or is_rule(line.text) or _STARRED.match(line.text):
                    break
                if not (extent.is_open or self._belongs(extent, parts, index, gap=gap)):
                    break
                parts.append(line.text.strip())
                gap, page = False, line.page
            index += 1
        return index

    def _belongs(self, extent: Extent, parts: list[str], index: int, *, gap: bool) -> bool:
        text = self.layout.lines[index].text
        if starts_with_link(text) or not any(parts):
            return True
        so_far = "\n".join(parts[-2:])
        unfinished = is_unfinished(so_far)
        if awaits_link(so_far) and not unfinished:
            return _LINK_SOON.search(text[:_SOON]) is not None
        if not gap and awaits_number(so_far) and _NUMBER_FIRST.match(text):
            return True
        if gap:
            return unfinished and len(text) <= _LONGEST_REST and weigh_evidence(text) >= 1
        if unfinished:
            return self.layout.is_wrapped or len(text) <= _LONGEST_REST or weigh_evidence(text) >= 1
        has_ended = so_far.endswith(_STOPS)
        if not self.layout.is_wrapped:
            return not has_ended and len(text) <= _LONGEST_REST and weigh_evidence(text) >= 1
        if not self.layout.is_short(index - 1):
            return not has_ended or self._closes_soon(extent, index)
        return not has_ended and (self.ends_in_stop or weigh_evidence(text) >= 1)

    def _closes_soon(self, extent: Extent, index: int) -> bool:
        """Whether a blank line, the next note or the end comes soon, as after the rest of a note."""
        for following in range(index, index + _LONGEST_CLOSE):
            if following >= extent.stop:
                return True
            line = self.layout.lines[following]
            if line.is_blank or is_rule(line.text):
                return True
            if self.is_border(following) or self._calls_later(extent, line.text):
                return False
        return False

    def _calls_later(self, extent: Extent, text: str) -> bool:
        """Whether a line bears the mark of a note to come, and so is prose."""
        numbers = range(extent.number + 1, extent.number + _NEAR_NUMBERS)
        return any(number in numbers for number in find_marks(text[:_LONGEST_REST]))

    def _take_carried(self, extent: Extent, parts: list[str], index: int) -> None:
        """The rest of a note that ends with `=` and goes on after `=` on the next page."""
        for following in range(index, extent.stop):
            text = self.layout.lines[following].text.strip()
            if text.startswith(_CARRIED):
                parts[-1] = parts[-1].rstrip(_CARRIED).rstrip()
                parts.append(text.lstrip(_CARRIED).lstrip())
                self._take_lines(extent, parts, following + 1)
                return


def end_in_stop(layout: Layout, starts: Sequence[int]) -> bool:
    """Whether nearly all notes that another follows at once end with a full stop."""
    ends = []
    for start, after in pairwise(starts):
        if after - start <= _LONGEST_CLOSE:
            last = next((line.text for line in layout.lines[after - 1 : start - 1 : -1] if line.text), "")
            ends.append(last.endswith(_STOPS))
    return len(ends) >= 3 and sum(ends) >= 0.85 * len(ends)

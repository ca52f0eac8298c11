"""A text as lines: their pages, the width at which they were broken, and what only the page bears.

Running heads and page numbers are furniture: no part of a note or of an entry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon.headings import HeadingKind, classify_heading, extends_heading
from iqrefs.read.evidence import weigh_evidence
from iqrefs.text.markers import find_marker

_PAGE_NUMBER = re.compile(r"[-–—_=|~\s.]{0,10}\d{1,4}[-–—_=|~\s]{0,10}")
_SENTENCE_END = (".", "!", "?", "؟", "»", ">")
_RULE = re.compile(r"\s*[-_=*ـ—–.─━ـ ]{4,}\s*")
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 160
_LEAST_REPEATS = 3
_LONGEST_WRAPPED = 180
_NO_WRAP = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number (from 1), its page (from 0), and its text without form feeds."""

    number: int
    page: int
    text: str
    is_furniture: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it that can be read."""
        return not self.text or self.text.isspace()


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text. `width` is where its lines were broken, or very large where each
    paragraph is one line.
    """

    lines: Sequence[Line]
    width: int

    @property
    def is_wrapped(self) -> bool:
        """Whether paragraphs were broken into lines."""
        return self.width < _NO_WRAP

    def is_short(self, index: int) -> bool:
        """Whether the next line's first word would have fitted on line `index`, so that the line
        was ended on purpose.
        """
        if not self.is_wrapped:
            return True
        following = self.lines[index + 1].text.split(maxsplit=1) if index + 1 < len(self.lines) else []
        word = len(following[0]) if following else 0
        return len(self.lines[index].text.rstrip()) + 1 + word < 0.85 * self.width


def is_rule(text: str) -> bool:
    """Whether a line is only drawn (`_____`): it parts the notes from the prose."""
    return len(text) < 400 and _RULE.fullmatch(text) is not None


def classify_in_place(layout: Layout, index: int) -> HeadingKind | None:
    """What the heading on a line opens; between blank lines also where more words follow the known
    ones (`هوامش الفصل الثاني`).
    """
    text = layout.lines[index].text
    kind = classify_heading(text)
    if kind is not None or not extends_heading(text, "notes"):
        return kind
    around = (index - 1, index + 1)
    alone = all(not 0 <= beside < len(layout.lines) or layout.lines[beside].is_blank for beside in around)
    return "notes" if alone else None


def lay_out(text: str) -> Layout:
    """Cut a text into lines and mark its furniture."""
    lines: list[Line] = []
    page = 0
    for number, line in enumerate(text.split("\n"), 1):
        pieces = line.split("\f")
        for index, piece in enumerate(pieces):
            page += index > 0
            if index + 1 < len(pieces) and not piece:
                continue
            lines.append(Line(number, page, piece.rstrip()))
    return Layout(_mark_furniture(lines), _measure_width(lines))


def _mark_furniture(lines: list[Line]) -> list[Line]:
    heads = Counter(_head_key(line.text) for line in lines if 0 < len(line.text) <= _LONGEST_HEAD)
    repeated = {key for key, count in heads.items() if count >= _LEAST_REPEATS and len(key) > 3}
    marked = []
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        below = lines[index + 1] if index + 1 < len(lines) else None
        if _is_page_number(line, above) or (_is_head(line, repeated) and _stands_alone(line, above, below)):
            marked.append(Line(line.number, line.page, line.text, is_furniture=True))
        else:
            marked.append(line)
    return marked


def _head_key(text: str) -> str:
    return " ".join(_DIGITS.sub("", text).split())


def _is_page_number(line: Line, above: Line | None) -> bool:
    """A number alone, unless it may be the end of the sentence above it."""
    if len(line.text) > 24 or not _PAGE_NUMBER.fullmatch(line.text):
        return False
    if above is None or above.is_blank or above.page != line.page:
        return True
    return above.text.endswith(_SENTENCE_END) and not line.text.endswith(".")


def _stands_alone(line: Line, above: Line | None, below: Line | None) -> bool:
    """Whether a line heads or ends a page, and so is not the rest of the line above it."""
    if _parts_pages(line, above):
        return True
    if above is None or not above.text.endswith(_SENTENCE_END) or " " not in _head_key(line.text):
        return False
    return _parts_pages(line, below)


def _parts_pages(line: Line, beside: Line | None) -> bool:
    """Whether what stands beside a line leaves it alone: a blank, a page number or another page."""
    if beside is None or beside.is_blank or beside.page != line.page:
        return True
    return len(beside.text) <= 24 and _PAGE_NUMBER.fullmatch(beside.text) is not None


def _is_head(line: Line, repeated: set[str]) -> bool:
    if not line.text or len(line.text) > _LONGEST_HEAD or is_rule(line.text):
        return False
    if _head_key(line.text) not in repeated or classify_heading(line.text) is not None:
        return False
    marker = find_marker(line.text)
    return marker is None or (marker.style == "bare" and weigh_evidence(line.text[marker.start :]) < 1)


def _measure_width(lines: list[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines if not line.is_blank)
    if not lengths or lengths[int(len(lengths) * 0.97)] > _LONGEST_WRAPPED:
        return _NO_WRAP
    return lengths[int(len(lengths) * 0.92)]

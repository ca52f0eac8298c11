"""Where the texts of a page stand in its file.

The parser tells no offsets. The markup is cut once more into tags and texts, as HTML is tokenised, and both
orders of texts are laid beside each other; where they part, nothing is claimed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """The characters of a text from `start` to `end` stand one for one at `offset` of the file."""

    start: int
    end: int
    offset: int


class _Unit(NamedTuple):
    """Characters in the order of the page; `offset` is -1 for what a reference (`&amp;`) stands for."""

    text: str
    offset: int


_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*+)(?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,12}+;?|#[xX][0-9a-fA-F]{1,12}+;?|[a-zA-Z][a-zA-Z0-9]{0,40}+;?)")
_COMMENT_END = re.compile(r"--!?>")
_BLANKS = " \t\n\r\f"
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_RAW_WITH_REFERENCES = frozenset({"title", "textarea"})


def find_runs(markup: str, texts: Sequence[str]) -> list[tuple[Run, ...]]:
    """The runs of each text, in order; an empty list where a text is not found in its turn."""
    stream = _Stream(_read_units(markup))
    found: list[tuple[Run, ...]] = []
    for text in texts:
        runs = stream.take(text)
        if runs is None:
            return []
        found.append(runs)
    return found


class _Stream:
    """The units of a page, taken from the front."""

    def __init__(self, units: Iterator[_Unit]) -> None:
        self._units = units
        self._rest = _Unit("", 0)

    def take(self, value: str) -> tuple[Run, ...] | None:
        """The runs of the next text of the page, or None where the page goes on otherwise. Blanks before it
        are no matter: the parser drops some between elements.
        """
        blanks = len(value) - len(value.lstrip(_BLANKS))
        if blanks == len(value):
            return self._take_blanks(value)
        before = self._skip_blanks()
        runs: list[Run] = []
        if blanks and before.text.endswith(value[:blanks]) and self._rest.offset >= 0:
            runs.append(Run(0, blanks, self._rest.offset - blanks))
        done = blanks
        while done < len(value):
            unit = self._rest if self._rest.text else next(self._units, None)
            size = min(len(unit.text), len(value) - done) if unit else 0
            if unit is None or not value.startswith(unit.text[:size], done):
                return tuple(runs) if value[done:].isspace() else None
            if unit.offset >= 0:
                runs.append(Run(done, done + size, unit.offset))
            done += size
            self._rest = _cut(unit, size)
        return tuple(runs)

    def _take_blanks(self, value: str) -> tuple[Run, ...]:
        """The run of a text of blanks alone, where the page goes on with just them."""
        unit = self._rest if self._rest.text else next(self._units, _Unit("", -1))
        taken = len(value) if unit.text == value else 0
        self._rest = _cut(unit, taken)
        return (Run(0, taken, unit.offset),) if taken and unit.offset >= 0 else ()

    def _skip_blanks(self) -> _Unit:
        """Go on to the next character that is no blank; the blanks before it in its unit."""
        while True:
            unit = self._rest if self._rest.text else next(self._units, None)
            if unit is None:
                return _Unit("", -1)
            skipped = len(unit.text) - len(unit.text.lstrip(_BLANKS))
            self._rest = _cut(unit, skipped)
            if self._rest.text:
                return _Unit(unit.text[:skipped], unit.offset)


def _cut(unit: _Unit, size: int) -> _Unit:
    return _Unit(unit.text[size:], unit.offset + size if unit.offset >= 0 else -1)


def _read_units(markup: str) -> Iterator[_Unit]:
    """The characters between the tags, in order. An unfinished tag or comment ends the page."""
    position = 0
    while True:
        start = markup.find("<", position)
        if start < 0:
            yield from _split(markup, position, len(markup))
            return
        tag = None
        following = markup[start + 1 : start + 2]
        if following in ("!", "?"):
            end = _pass_declaration(markup, start)
        elif (following.isascii() and following.isalpha()) or _is_end(markup, start):
            tag = _TAG.match(markup, start)
            end = tag.end() if tag else -1
        elif following == "/":
            end = markup.find(">", start) + 1 or -1
        else:
            yield from _split(markup, position, start + 1)
            position = start + 1
            continue
        yield from _split(markup, position, start)
        if end < 0:
            return
        position = end
        if tag and markup[start + 1] != "/" and markup[end - 2] != "/":
            name = tag.group(1).lower()
            if name in _RAW or name in _RAW_WITH_REFERENCES:
                position = _pass_raw(markup, end, name)
                if name in _RAW:
                    yield _Unit(markup[end:position], end)
                else:
                    yield from _split(markup, end, position)
            elif name == "plaintext":
                yield _Unit(markup[end:], end)
                return


def _is_end(markup: str, start: int) -> bool:
    name = markup[start + 2 : start + 3]
    return markup[start + 1 : start + 2] == "/" and name.isascii() and name.isalpha()


def _pass_declaration(markup: str, start: int) -> int:
    """The end of a comment, a declaration or an instruction; -1 where it has none."""
    if not markup.startswith("<!--", start):
        return markup.find(">", start) + 1 or -1
    for short in ("<!-->", "<!--->"):
        if markup.startswith(short, start):
            return start + len(short)
    match = _COMMENT_END.search(markup, start + 4)
    return match.end() if match else -1


def _pass_raw(markup: str, start: int, name: str) -> int:
    """Where the text of an element ends in which no markup is read."""
    match = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(markup, start)
    return match.start() if match else len(markup)


def _split(markup: str, start: int, end: int) -> Iterator[_Unit]:
    """The text of a part without tags, cut at its references."""
    position = start
    if "&" in markup[start:end]:
        for match in _REFERENCE.finditer(markup, start, end):
            meant = html.unescape(match.group())
            if meant == match.group():
                continue
            if match.start() > position:
                yield _Unit(markup[position : match.start()], position)
            yield _Unit(meant, -1)
            position = match.end()
    if end > position:
        yield _Unit(markup[position:end], position)

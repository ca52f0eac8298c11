"""LaTeX's text looked over once: comments taken out, braces paired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from iqrefs.read.finder import Finder
from iqrefs.read.located import Located

RAW = r"verbatim\*?|Verbatim\*?|BVerbatim|LVerbatim|lstlisting|minted|alltt"
_UNSEEN = r"comment|filecontents\*?"
_MARK = re.compile(
    rf"\\begin\{{({RAW}|{_UNSEEN})\}}"
    r"|\\(?:verb\*?|lstinline)([^A-Za-z\s*\[{])"
    r"|(\\(?:url|path|nolinkurl|href)\s*(?:\[[^\[\]]{0,200}\]\s*)?\{)"
    r"|(\\iffalse)(?![A-Za-z])|\\.|([{}])|(%)|(\n[ \t]*\n)",
    re.DOTALL,
)
_MARK_SIGN = re.compile(r"[\\{}%\n]")
"""What a mark begins with; one sign is found far faster than one of many marks."""
_COMMENT = re.compile(r"%[^\n]*(?:\n(?![ \t]*(?:\n|$))[ \t]*)?")
_FILE_NAME = re.compile(r"\s*(?:\[[^\[\]]{0,200}\])?\s*\{([^{}]{0,200})\}")
_STRUCTURE = re.compile(
    rf"\\begin\{{({RAW})\}}|\\(?:verb\*?|lstinline)([^A-Za-z\s*\[{{])|\\.|([{{}}\[\]])", re.DOTALL
)
_STRUCTURE_SIGN = re.compile(r"[\\{}\[\]]")


@dataclass(slots=True)
class Stripped:
    """A file without its comments, and the files that it carries in itself by name."""

    located: Located
    files: dict[str, str] = field(default_factory=dict)


def strip_comments(text: str) -> Stripped:
    """The text as TeX reads it; a `%` in an address or in a listing is no comment."""
    kept: list[tuple[str, int]] = []
    files: dict[str, str] = {}
    found = Finder(text)
    groups: list[bool] = []  # for each open brace, whether an address stands in it
    at = start = 0
    while sign := _MARK_SIGN.search(text, at):
        mark = _MARK.match(text, sign.start())
        at = mark.end() if mark else sign.end()
        if mark is None:
            continue
        name, delimiter, address, unread, brace, percent, gap = mark.groups()
        if name:
            end = found.find(f"\\end{{{name}}}", at)
            if end < 0:
                continue
            if name.startswith(("comment", "filecontents")):
                title = _FILE_NAME.match(text, at)
                if title and name != "comment":
                    files[title[1].strip()] = text[title.end() : end]
                kept.append((text[start : mark.start()], start))
                start = end + len(name) + 6
            at = end + len(name) + 6
        elif delimiter:
            at = _end_verb(text, at, delimiter)
        elif address:
            groups.append(True)
        elif unread:
            end = found.find("\\fi", at)
            if end >= 0:
                kept.append((text[start : mark.start()], start))
                start = at = end + 3
        elif brace == "{":
            groups.append(bool(groups and groups[-1]))
        elif brace == "}":
            if groups:
                groups.pop()
        elif gap:
            at -= 1
            if groups and groups[-1]:
                groups[-1] = False
        elif percent and not (groups and groups[-1]):
            comment = _COMMENT.match(text, mark.start())
            kept.append((text[start : mark.start()], start))
            start = at = comment.end() if comment else at
    kept.append((text[start:], start))
    return Stripped(Located(kept), files)


def _end_verb(text: str, at: int, delimiter: str) -> int:
    """Where a listing inside a line ends; where it does not end on its line it is none."""
    line = text.find("\n", at)
    end = text.find(delimiter, at, line if line >= 0 else len(text))
    return at if end < 0 else end + 1


def find_pairs(text: str) -> dict[int, int]:
    """Where the brace or bracket that opens at a place is closed; one that is never closed is missing.

    A bracket is closed in the group that it stands in, or not at all.
    """
    pairs: dict[int, int] = {}
    open_braces: list[tuple[int, list[int]]] = []
    brackets: list[int] = []
    for sign, at in _list_signs(text):
        if sign == "{":
            open_braces.append((at, brackets))
            brackets = []
        elif sign == "}":
            if open_braces:
                start, brackets = open_braces.pop()
                pairs[start] = at
        elif sign == "[":
            brackets.append(at)
        elif brackets:
            pairs[brackets.pop()] = at
    return pairs


def _list_signs(text: str) -> Iterator[tuple[str, int]]:
    found = Finder(text)
    at = 0
    while sign := _STRUCTURE_SIGN.search(text, at):
        mark = _STRUCTURE.match(text, sign.start())
        at = mark.end() if mark else sign.end()
        if mark is None:
            continue
        if mark[1]:
            end = found.find(f"\\end{{{mark[1]}}}", at)
            at = at if end < 0 else end
        elif mark[2]:
            at = _end_verb(text, at, mark[2])
        elif mark[3]:
            yield mark[3], mark.start()

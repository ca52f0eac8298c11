"""Markdown's text: emphasis, links, notes, code, HTML and escapes told apart, each with its place."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from html.entities import html5
from typing import Literal

from iqrefs.read.finder import Finder
from iqrefs.read.markdown.code import TICKS, Ticks, list_code_lines
from iqrefs.read.markdown.emphasis import Run, RunStack, look_at_run
from iqrefs.read.markdown.nodes import Kind, Known, Node
from iqrefs.read.markdown.tags import BLOCK_TAGS, ITALIC_TAGS, TAG, TAGS, find_target_of_tag
from iqrefs.read.markdown.targets import CALL, find_target

_PLAIN = re.compile(r"(?:[^\\`*_\[\]!^<&\n~h ]++|[ ]++(?=[^\n])|h(?!ttps?://))++")
_ADDRESS = re.compile(r"https?://(?:[^\s<>\[\]()*&\\`«»\"|]|&(?!\w+;))+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_DELIMITERS = re.compile(r"\*+|_+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*|[^\s<>@:/]{1,64}@[\w.\-]{1,255})>")
_ENTITY = re.compile(r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
_RAISED = re.compile(r"\^([^\s^\[\]]{1,20})\^")
_LOWERED = re.compile(r"~([^\s~]{1,40})~(?!~)")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_ATTRIBUTE = r"(?:[.#][^\s{}]+|[\w:\-]+=(?:\"[^\"{}]*\"|[^\s{}\"]*))"
_ATTRIBUTES = re.compile(rf"\{{(?=[^{{}}]{{1,300}}\}})\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}")


@dataclass(slots=True)
class _Bracket:
    """A bracket that may open a link or a note, as the node at `at`; `runs` is the top of the stack then."""

    at: int
    kind: Literal["link", "image", "note"]
    runs: Run | None
    is_active: bool = True


def read_inline(text: str, known: Known) -> list[Node]:
    """The pieces of a block's text, in order."""
    return _InlineReader(text, known).read()


class _InlineReader:
    def __init__(self, text: str, known: Known) -> None:
        self._text = text
        self._known = known
        self._found = Finder(text)
        self._nodes: list[Node] = []
        self._runs = RunStack()
        self._brackets: list[_Bracket] = []
        self._at = 0
        self._is_struck = False
        self._ticks = Ticks(text)

    def read(self) -> list[Node]:
        text = self._text
        size = len(text)
        while self._at < size:
            if plain := _PLAIN.match(text, self._at):
                self._print(plain.start(), plain.end())
            else:
                self._read_sign(text[self._at])
        self._runs.pair(None)
        return self._nodes

    def _print(self, start: int, end: int) -> None:
        """Text as it stands."""
        last = self._nodes[-1] if self._nodes else None
        if last is not None and last.kind == "text" and last.end == start:
            last.end = end
        else:
            self._nodes.append(Node("text", start, end))
        self._at = end

    def _add(self, kind: Kind, end: int, word: str = "", start: int = 0) -> None:
        self._nodes.append(Node(kind, start or self._at, end, word))
        self._at = end

    def _read_sign(self, sign: str) -> None:
        at = self._at
        if sign in "*_":
            self._read_run()
        elif sign == "\\":
            self._read_escape()
        elif sign == "`":
            self._read_code()
        elif sign in " \n":
            self._read_blank()
        elif sign == "[":
            self._read_opener(at, "link", 1)
        elif sign == "!" and self._text.startswith("![", at):
            self._read_opener(at, "image", 2)
        elif sign == "^" and self._text.startswith("^[", at):
            self._read_opener(at, "note", 2)
        elif sign == "]":
            self._read_closer()
        elif sign == "<":
            self._read_angle()
        elif sign == "&" and (found := _ENTITY.match(self._text, at)):
            self._read_entity(found)
        elif sign == "^" and (found := _RAISED.match(self._text, at)):
            self._add("raise", at + 1)
            self._print(at + 1, found.end() - 1)
            self._add("lower", found.end())
        elif sign == "~" and self._text.startswith("~~", at) and self._is_struck_at(at + 2):
            self._at += 2
        elif sign == "~" and (found := _LOWERED.match(self._text, at)):
            self._print(at + 1, found.end() - 1)
            self._at = found.end()
        elif sign == "h" and (found := _ADDRESS.match(self._text, at)):
            self._print(at, at + len(found[0].rstrip("_")))
        else:
            self._print(at, at + 1)

    def _is_struck_at(self, at: int) -> bool:
        """Whether two tildes before `at` begin or end what is struck out."""
        if self._is_struck:
            self._is_struck = False
            return True
        self._is_struck = self._found.find("~~", at) >= 0
        return self._is_struck

    def _read_run(self) -> None:
        found = _DELIMITERS.match(self._text, self._at)
        end = found.end() if found else self._at + 1
        run = look_at_run(self._text, self._at, end)
        self._nodes.append(Node("run", self._at, end, run=run))
        if run.can_open or run.can_close:
            self._runs.push(run)
        self._at = end

    def _read_escape(self) -> None:
        if found := _ESCAPE.match(self._text, self._at):
            self._at += 1
            self._print(self._at, found.end())
        elif self._text.startswith("\\\n", self._at):
            self._add("break", self._at + 2)
        else:
            self._print(self._at, self._at + 1)

    def _read_code(self) -> None:
        found = TICKS.match(self._text, self._at)
        size = len(found[0]) if found else 1
        start = self._at + size
        close = self._ticks.find(size, start)
        if close < 0:
            self._print(self._at, start)
            return
        self._nodes += list_code_lines(self._text, start, close)
        self._at = close + size
        self._skip_attributes()

    def _read_blank(self) -> None:
        found = _BREAK.match(self._text, self._at)
        if found is None:
            self._print(self._at, self._at + 1)
            return
        newline = self._text.index("\n", self._at)
        if found[0].startswith("  ") and found.end() < len(self._text):
            self._add("break", found.end())
        else:
            self._nodes.append(Node("blank", newline, newline + 1))
            self._at = found.end()

    def _read_opener(self, at: int, kind: Literal["link", "image", "note"], size: int) -> None:
        call = CALL.match(self._text, at) if kind == "link" else None
        if call is not None:
            if call[1] in self._known.notes:
                self._add("call", call.end(), call[1])
            else:
                self._nodes.append(Node("missing", at, at, call[1]))
                self._print(at, call.end())
            return
        self._brackets.append(_Bracket(len(self._nodes), kind, self._runs.top))
        self._nodes.append(Node("text", at, at + size))
        self._nodes.append(Node("literal", at + size, at + size))
        self._at = at + size

    def _read_closer(self) -> None:
        at = self._at
        bracket = self._brackets.pop() if self._brackets else None
        if bracket is None:
            self._print(at, at + 1)
            return
        opener = self._nodes[bracket.at]
        if bracket.kind == "note":
            self._runs.pair(bracket.runs)
            opener.kind = "note"
            self._add("end", at + 1)
            return
        end, target = find_target(self._text, opener.end, at, self._known.links)
        if end < 0 or not (bracket.is_active or bracket.kind == "image"):
            if found := _ATTRIBUTES.match(self._text, at + 1):
                self._runs.pair(bracket.runs)
                opener.kind = "literal"
                self._at = found.end()
                return
            self._print(at, at + 1)
            return
        self._runs.pair(bracket.runs)
        if bracket.kind == "image":
            opener.kind = "literal"
            self._at = end
        else:
            opener.kind, opener.word = "link", target
            self._add("unlink", end)
            self._deactivate()
        self._skip_attributes()

    def _deactivate(self) -> None:
        """A link holds no link: the brackets before one open none, up to the note that they stand in."""
        for bracket in reversed(self._brackets):
            if bracket.kind == "note" or not bracket.is_active:
                break
            if bracket.kind == "link":
                bracket.is_active = False

    def _skip_attributes(self) -> None:
        if found := _ATTRIBUTES.match(self._text, self._at):
            self._at = found.end()

    def _read_angle(self) -> None:
        text, at = self._text, self._at
        if text.startswith("<!--", at):
            close = self._found.find("-->", at + 4)
            if close >= 0:
                self._at = close + 3
                if text.startswith(" ", self._at) and text[at - 1 : at] in {"", " "}:
                    self._at += 1
                return
        if found := _AUTOLINK.match(text, at):
            end = found.end() - 1
            self._at = at + 1
            self._nodes.append(Node("text", at + 1, end))
            self._at = end + 1
            self._skip_attributes()
        elif (tag := TAG.match(text, at)) and tag[2].lower() in TAGS:
            self._read_tag(tag)
        else:
            self._print(at, at + 1)

    def _read_tag(self, tag: re.Match[str]) -> None:
        name = tag[2].lower()
        end = tag.end()
        if name == "br":
            blank = _BREAK.match(self._text, end)
            self._add("break", blank.end() if blank else end)
        elif name in {"script", "style"} and not tag[1]:
            close = self._found.find(f"</{name}>", end)
            self._at = end if close < 0 else close + len(name) + 3
        elif name == "sup":
            self._add("lower" if tag[1] else "raise", end)
        elif name in ITALIC_TAGS:
            self._add("upright" if tag[1] else "italic", end)
        elif name == "a":
            self._add("unlink" if tag[1] else "link", end, find_target_of_tag(tag[3]))
        elif name in BLOCK_TAGS:
            self._add("paragraph", end)
        else:
            self._at = end

    def _read_entity(self, found: re.Match[str]) -> None:
        word = found[0]
        if word[1] != "#" and word[1:] not in html5:
            self._print(self._at, self._at + 1)
            return
        printed = html.unescape(word)
        if printed.isspace() and printed != "\u00a0":
            self._add("blank", found.end())
            self._nodes[-1].end = self._nodes[-1].start
        else:
            self._add("literal", found.end(), printed)

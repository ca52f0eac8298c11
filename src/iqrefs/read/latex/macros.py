r"""LaTeX's macros that a file defines itself (`\newcommand`, `\def`, `\let`), expanded within bounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from iqrefs.read.finder import Finder
from iqrefs.read.latex.scan import RAW, find_pairs
from iqrefs.read.located import NOWHERE, Located

_MAX_PASSES = 6
"""Macros in the bodies of macros: so deep."""
_MAX_EXPANSIONS = 100_000
_MAX_GROWTH = 2_000_000
"""Characters that macros may add; a thousand pages are three million."""
_MAX_BODY = 5_000

_WORD = re.compile(rf"\\(?!begin\{{(?:{RAW})\}})([^\W\d_]+)|\\begin\{{({RAW})\}}|\\.", re.DOTALL)
_DEFINE = frozenset((
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "NewDocumentCommand",
    "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand", "def", "gdef", "edef", "xdef",
    "let", "newrobustcmd", "renewrobustcmd",
))  # fmt: skip
_NAME = re.compile(r"\*?\s*(?:\{\s*\\([^\W\d_]+)\s*\}|\\([^\W\d_]+))\s*")
_ANY_NAME = re.compile(r"\*?\s*\{?\s*\\(?:[A-Za-z@]+|[^A-Za-z])\s*\}?\s*")
_COUNT = re.compile(r"\s*\[\s*([0-9])\s*\]\s*")
_PARAMETERS = re.compile(r"((?:#[1-9])*)\s*(?=\{)")
_SPECS = re.compile(r"\s*(?:m|o|O\{([^{}]{0,200})\})")
_LET = re.compile(r"\s*=?\s*\\([^\W\d_]+)[ \t]*")
_PLACE = re.compile(r"#([1-9])")
_HARD = re.compile(
    r"@|\\(?:if|else|fi|csname|expandafter|futurelet|begingroup|def|newcommand)(?![a-z])|\\if[a-z]"
)
_BLANKS = re.compile(r"[ \t]*\n?[ \t]*")
_ENDS_IN_WORD = re.compile(r"\\[A-Za-z]+\Z")
KEPT = frozenset((
    "section", "chapter", "part", "subsection", "item", "begin", "end", "label", "ref", "par", "thefootnote",
    "theendnote", "maketitle", "title", "author", "bibitem", "refname", "bibname", "baselinestretch",
    "arraystretch", "headrulewidth", "footrulewidth", "footnoterule", "footnotesize", "today", "caption",
    "documentclass", "usepackage", "document", "input", "include",
))  # fmt: skip
"""Commands whose definitions are not expanded: their meaning for a reader does not change with their
look, or it changes where the definition stands."""


@dataclass(frozen=True, slots=True)
class _Macro:
    """A macro: for each parameter its default (None where it must be given), and the pieces of its body,
    numbers for parameters.
    """

    parameters: tuple[str | None, ...]
    body: tuple[str | int, ...]


@dataclass(slots=True)
class Expanded:
    """A text whose macros are expanded. `aliases` are names that mean what another one does, `settings` what
    names of `KEPT` were defined as before the text begins, and `is_cut` says that the bounds stopped
    the expanding.
    """

    located: Located
    aliases: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False


def expand_macros(located: Located) -> Expanded:
    """Take the definitions out, and put the bodies where the macros stand."""
    expander = _Expander(len(located.text))
    for _ in range(_MAX_PASSES):
        before = expander.count
        located = expander.expand(located)
        if expander.count == before or expander.is_cut:
            break
    return Expanded(located, expander.aliases, expander.settings, expander.is_cut)


class _Expander:
    def __init__(self, size: int) -> None:
        self.count = 0
        self.is_cut = False
        self.aliases: dict[str, str] = {}
        self.settings: dict[str, str] = {}
        self._macros: dict[str, _Macro] = {}
        self._left = size + _MAX_GROWTH
        self._body = -1

    def expand(self, located: Located) -> Located:
        """One pass: each macro that stands in the text is replaced, those in its arguments too. Where that
        runs away, macros stay as they are.
        """
        expanded = self._expand(located)
        return self._expand(located) or located if expanded is None else expanded

    def _expand(self, located: Located) -> Located | None:
        text = located.text
        pairs = find_pairs(text)
        out: list[tuple[str, int]] = []
        work: list[str | tuple[int, int]] = [(0, len(text))]
        found = Finder(text)
        self._body = text.find(r"\begin{document}")
        left = self._left
        while work:
            piece = work.pop()
            if isinstance(piece, str):
                left -= len(piece)
                _join(out, piece, NOWHERE)
                continue
            start, end = piece
            if left < 0 or self.count > _MAX_EXPANSIONS:
                self._macros.clear()
                self.count = 0
                self.is_cut = True
                return None
            stop, call = self._find_call(text, pairs, found, (start, end))
            left -= stop - start
            for low, high, offset in located.cut(start, stop):
                _join(out, text[low:high], offset)
            if call is not None:
                work.append((call.end, end))
                work.extend(reversed(call.pieces))
        return Located(out)

    def _find_call(
        self, text: str, pairs: dict[int, int], finder: Finder, span: tuple[int, int]
    ) -> tuple[int, _Call | None]:
        """The next macro or definition: where it stands, and what takes its place."""
        at, end = span
        while found := _WORD.search(text, at, end):
            at = found.end()
            name = found[1]
            if found[2]:
                at = max(at, finder.find(f"\\end{{{found[2]}}}", at))
            if name is None:
                continue
            if name in _DEFINE:
                stop = self._define(text, pairs, name, at, end)
                if stop is not None:
                    return found.start(), _Call(stop, ())
            elif self._macros:
                known = name if name in self._macros else _ascii_part(name)
                if known in self._macros:
                    self.count += 1
                    stop = found.start() + 1 + len(known)
                    return found.start(), _call(self._macros[known], text, pairs, stop, end)
        return end, None

    def _define(self, text: str, pairs: dict[int, int], how: str, at: int, end: int) -> int | None:
        """Keep a definition; where it ends, or None where it is no definition."""
        named = _NAME.match(text, at, end)
        if named is None:
            named = _ANY_NAME.match(text, at, end)
            if named is None:
                return None
            name = ""
        else:
            name = named[1] or named[2]
        at = named.end()
        if how == "let":
            return self._alias(text, name, at, end)
        parameters: list[str | None] = []
        if how.endswith("DocumentCommand"):
            close = pairs.get(at)
            if close is None:
                return None
            specs = _SPECS.finditer(text, at + 1, close)
            parameters = [None if spec[0].strip() == "m" else (spec[1] or "") for spec in specs]
            at = _skip(text, close + 1)
        elif how.endswith("def"):
            found = _PARAMETERS.match(text, at, end)
            if found is None:
                return None
            parameters = [None] * (len(found[1]) // 2)
            at = found.end()
        elif found := _COUNT.match(text, at, end):
            parameters = [None] * int(found[1])
            at = found.end()
            if text.startswith("[", at) and at in pairs and parameters:
                parameters[0] = text[at + 1 : pairs[at]]
                at = _skip(text, pairs[at] + 1)
        close = pairs.get(at) if text.startswith("{", at) else None
        if close is None or close > end:
            return None
        if name in KEPT:
            if at > self._body:
                return None
            self.settings[name] = text[at + 1 : close]
        else:
            self._keep(name, tuple(parameters), text[at + 1 : close])
        return close + 1

    def _alias(self, text: str, name: str, at: int, end: int) -> int | None:
        found = _LET.match(text, at, end)
        if found is None:
            return None
        meant = found[1]
        if meant in self._macros:
            self._macros[name] = self._macros[meant]
        elif name and name != meant:
            self.aliases.setdefault(name, self.aliases.get(meant, meant))
        return found.end()

    def _keep(self, name: str, parameters: tuple[str | None, ...], body: str) -> None:
        if name and not self.is_cut and len(body) <= _MAX_BODY and not _HARD.search(body):
            parts: list[str | int] = []
            for number, part in enumerate(_PLACE.split(body)):
                parts.append(int(part) if number % 2 else part)
            self._macros[name] = _Macro(parameters, tuple(parts))


@dataclass(frozen=True, slots=True)
class _Call:
    """A macro in the text: where it ends, and what takes its place (texts, and stretches of the text)."""

    end: int
    pieces: tuple[str | tuple[int, int], ...]


def _call(macro: _Macro, text: str, pairs: dict[int, int], at: int, end: int) -> _Call:
    """Read the arguments of a macro whose name ends at `at`."""
    arguments: list[str | tuple[int, int]] = []
    stop = at
    for default in macro.parameters:
        first = _skip(text, stop)
        close = pairs.get(first, end)
        if default is not None:
            if text.startswith("[", first) and close < end:
                arguments.append((first + 1, close))
                stop = close + 1
            else:
                arguments.append(default)
        elif text.startswith("{", first) and close < end:
            arguments.append((first + 1, close))
            stop = close + 1
        elif first < end and text[first] not in "{}\\\n":
            arguments.append((first, first + 1))
            stop = first + 1
        else:
            arguments.append("")
    if not macro.parameters:
        stop = min(_skip(text, at), end)
    pieces: list[str | tuple[int, int]] = []
    for part in macro.body:
        if isinstance(part, str):
            pieces.append(part)
        elif part <= len(arguments):
            pieces.append(arguments[part - 1])
    return _Call(max(stop, at), tuple(pieces))


def _skip(text: str, at: int) -> int:
    """Behind the blanks, but never into another paragraph."""
    found = _BLANKS.match(text, at)
    end = found.end() if found else at
    return at if text.startswith("\n", end) else end


def _ascii_part(name: str) -> str:
    """The part of a name that TeX would read where only ASCII letters make names."""
    for at, char in enumerate(name):
        if not char.isascii():
            return name[:at]
    return name


def _join(out: list[tuple[str, int]], text: str, offset: int) -> None:
    """Add a text; a name at the end of what stands before does not grow into it."""
    if text and out and text[0].isalpha() and _ends_in_word(out):
        out.append((" ", NOWHERE))
    if text:
        out.append((text, offset))


def _ends_in_word(out: Sequence[tuple[str, int]]) -> bool:
    return _ENDS_IN_WORD.search(out[-1][0][-40:]) is not None

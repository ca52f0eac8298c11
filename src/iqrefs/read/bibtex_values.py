"""The values of BibTeX fields: `@string` and `#` evaluated, `crossref` and `xdata` inherited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iqrefs.interchange.bibtex_fields import IN_BOOK, MONTHS
from iqrefs.model import Finding, Place
from iqrefs.sentences.reading import make_finding

_MAX_STRING = 5_000
"""Longer @strings are not expanded: `a = b # b` thirty times over would fill the memory."""

_MAX_DEPTH = 8
_TOKEN = re.compile(r"\\.|[{}\"#]", re.DOTALL)

_NOT_INHERITED = frozenset((
    "key", "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label",
    "options", "presort", "related", "relatedtype", "shorthand", "sortkey", "sortname", "sorttitle",
    "title", "shorttitle", "subtitle", "abstract", "annotation", "keywords", "file", "note", "type",
    "pages", "doi",
))  # fmt: skip
"""After the biblatex manual, appendix B; `type`, `pages` and `doi` are those of the part alone."""


@dataclass(slots=True)
class RawEntry:
    """An entry whose values are evaluated, but still TeX."""

    type: str
    key: str
    fields: dict[str, str]
    raw: str
    line: int


class Strings:
    """The @strings of a file, in the order of their definition; month macros stand for themselves."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {month: month for month in MONTHS}
        self._undefined: set[str] = set()
        self.findings: list[Finding] = []

    def define(self, name: str, value: str, line: int) -> None:
        """Keep a @string under its name, which has no case; a value that grows too long is its name."""
        text = self.evaluate(value, line)
        if len(text) > _MAX_STRING:
            limit = f"{_MAX_STRING:,}"
            self.findings.append(
                make_finding("bibtex-long-string", "warning", Place(line), name=name[:40], limit=limit)
            )
            text = name
        self._values[name.strip().lower()] = text

    def evaluate(self, value: str, line: int) -> str:
        """The TeX that a raw value stands for: `{…}`, `"…"`, a number, a name, or several with `#`."""
        value = value.strip()
        if (
            value.startswith("{")
            and value.endswith("}")
            and value.find("{", 1) < 0
            and value.find("}") == len(value) - 1
        ):
            return value[1:-1]
        return "".join(self._evaluate_part(part.strip(), line) for part in _split_parts(value))

    def _evaluate_part(self, part: str, line: int) -> str:
        if len(part) > 1 and (part[0], part[-1]) in {("{", "}"), ('"', '"')}:
            return part[1:-1]
        if not part or part.isdecimal():
            return part
        known = self._values.get(part.lower())
        if known is not None:
            return known
        if not part.startswith(("{", '"')):
            self._report_undefined(part[:40], line)
        return part

    def _report_undefined(self, name: str, line: int) -> None:
        if name not in self._undefined:
            self._undefined.add(name)
            self.findings.append(make_finding("bibtex-undefined-string", "warning", Place(line), name=name))


def _split_parts(value: str) -> Iterator[str]:
    """The parts between `#`, outside braces and quotation marks."""
    depth = start = 0
    quoted = False
    for found in _TOKEN.finditer(value):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
        elif mark == '"' and depth == 0:
            quoted = not quoted
        elif mark == "#" and depth == 0 and not quoted:
            yield value[start : found.start()]
            start = found.end()
    yield value[start:]


def inherit_fields(entries: list[RawEntry], findings: list[Finding]) -> None:
    """Give each entry the fields of its `xdata` and `crossref` parents that it lacks itself."""
    by_key = {entry.key.casefold(): entry for entry in reversed(entries)}
    inherited = {id(entry): _collect(entry, by_key, findings) for entry in entries if _parents(entry)}
    for entry in entries:
        for field, value in inherited.get(id(entry), {}).items():
            entry.fields.setdefault(field, value)
        entry.fields.pop("crossref", None)
        entry.fields.pop("xdata", None)


def _parents(entry: RawEntry) -> list[tuple[str, str]]:
    """(how, key) of the entries that this one inherits from."""
    parents = [("xdata", key.strip()) for key in entry.fields.get("xdata", "").split(",")[:20]]
    parents.append(("crossref", entry.fields.get("crossref", "").strip()))
    return [(how, key) for how, key in parents if key]


def _collect(entry: RawEntry, by_key: Mapping[str, RawEntry], findings: list[Finding]) -> dict[str, str]:
    """What the entry inherits, nearest parent first; circles and long chains are cut."""
    collected: dict[str, str] = {}
    seen = {id(entry)}
    front = [(entry.type, how, key) for how, key in _parents(entry)]
    for depth in range(_MAX_DEPTH):
        following: list[tuple[str, str, str]] = []
        for child_type, how, key in front:
            parent = by_key.get(key.casefold())
            if parent is None:
                if depth == 0:
                    named = f"{{{key[:60]}}}"
                    place = Place(entry.line)
                    findings.append(
                        make_finding("bibtex-missing-parent", "warning", place, field=how, key=named)
                    )
                continue
            if id(parent) in seen:
                continue
            seen.add(id(parent))
            for field, value in _inheritable(parent, child_type, how):
                collected.setdefault(field, value)
            following.extend((parent.type, up, name) for up, name in _parents(parent))
        front = following
    return collected


def _inheritable(parent: RawEntry, child_type: str, how: str) -> Iterator[tuple[str, str]]:
    """The parent's fields as the child has them: its title is the title of the book around."""
    for field, value in parent.fields.items():
        if how == "xdata":
            yield field, value
        elif field == "title" and child_type in IN_BOOK:
            yield "booktitle", value
        elif field == "title" and child_type in ("article", "suppperiodical"):
            yield "journaltitle", value
        elif field not in _NOT_INHERITED:
            yield field, value

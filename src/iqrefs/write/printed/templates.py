"""The patterns of a language, read from its TOML file: pieces with blanks, and the words around values."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal

_TOKEN = re.compile(r"\{(?P<variable>[\w-]+)(?::(?P<form>\w+))?\}|(?P<bracket>[\[\]])|(?P<text>[^{}\[\]]+)")
_LEAD = re.compile(r"[\s.,:;،؛]*")


@dataclass(frozen=True, slots=True)
class Blank:
    """A place for a variable, and how its value is to be set there."""

    variable: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with blanks. `lead` are the marks that part it from what stands before; a piece among the parts is
    one that may be missing.
    """

    lead: str
    parts: tuple[str | Blank | Piece, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All that a language says of how a list of sources is printed (see `patterns/ar.toml`)."""

    language: str
    languages: frozenset[str]
    script: str
    direction: Literal["ltr", "rtl"]
    end: str
    headings: Mapping[str, str]
    types: Mapping[str, tuple[Piece, ...]]
    pairs: tuple[str, ...]
    holds_marks: bool
    names: Mapping[str, Any]
    credits: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Any]
    dates: Mapping[str, Any]
    months: tuple[tuple[str, ...], ...]
    order: Mapping[str, tuple[str, ...]]
    is_general: bool = False

    def pieces_for(self, kind: str) -> tuple[Piece, ...]:
        """The pieces of a work of this CSL type, in order."""
        return self.types.get(kind) or self.types["other"]


def parse_piece(text: str) -> Piece:
    """A piece as it is written in a pattern: `، [{publisher-place}][: {publisher}]`.

    Raises ValueError where it is none.
    """
    open_rows: list[list[str | Blank | Piece]] = [[]]
    end = 0
    for token in _TOKEN.finditer(text):
        if token.start() != end:
            break
        end = token.end()
        if token["bracket"] == "[":
            open_rows.append([])
        elif token["bracket"] and len(open_rows) > 1:
            inner = _make_piece(open_rows.pop())
            open_rows[-1].append(inner)
        elif token["bracket"]:
            break
        else:
            row = open_rows[-1]
            row.append(Blank(token["variable"], token["form"] or "") if token["variable"] else token["text"])
    else:
        if end == len(text) and len(open_rows) == 1 and text:
            return _make_piece(open_rows[0])
    raise ValueError(f"no pattern: {text}")


def _make_piece(parts: list[str | Blank | Piece]) -> Piece:
    lead = ""
    if parts and isinstance(parts[0], str):
        match = _LEAD.match(parts[0])
        lead = match[0] if match else ""
        parts = [parts[0][len(lead) :], *parts[1:]]
    return Piece(lead, tuple(part for part in parts if part != ""))


@functools.cache
def load_patterns() -> tuple[Patterns, ...]:
    """The patterns of every language file, by the files' names."""
    folder = resources.files("iqrefs.write.printed").joinpath("patterns")
    files = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return tuple(
        read_patterns(file.read_text(encoding="utf-8")) for file in files if file.name.endswith(".toml")
    )


def read_patterns(text: str) -> Patterns:
    """The patterns that a TOML file holds."""
    data = tomllib.loads(text)
    always = tuple(map(parse_piece, data["always"]["pieces"]))
    types = {kind: (*map(parse_piece, rows), *always) for kind, rows in data["types"].items()}
    types |= {kind: types[model] for kind, model in data["same"].items()}
    return Patterns(
        language=data["language"],
        languages=frozenset(data["languages"]),
        script=data["script"],
        direction=data["direction"],
        end=data["end"],
        headings=data["headings"],
        types=types,
        pairs=tuple(data["quotes"]["pairs"]),
        holds_marks=data["quotes"]["hold_marks"],
        names=data["names"],
        credits={role: tuple(forms) for role, forms in data["credits"].items()},
        numbers=data["numbers"],
        dates=data["dates"],
        months=tuple(tuple(series["names"]) for series in data["months"]),
        order={name: tuple(words) for name, words in data["order"].items()},
        is_general=data.get("is_general", False),
    )

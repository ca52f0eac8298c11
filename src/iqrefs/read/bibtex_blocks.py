"""The blocks of a .bib file, as bibtexparser cuts them: the one module that knows that library.

Imported only where a .bib file is read, for it costs 0.07 s at the start.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

import bibtexparser.entrypoint
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ParsingFailedBlock,
    String,
)

from iqrefs.interchange.plain_text import strip_bidi
from iqrefs.model import Finding, Place
from iqrefs.sentences.reading import make_finding

_MARKED_START = re.compile(r"(@\w*)[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+(?=\s*[{(])")
_ARABIC_COMMA = re.compile(r"(@\w+[ \t]*[{(]\s*[^\s,،{}=]+\s*)،")
_REASON_CHARS = 90


@dataclass(frozen=True, slots=True)
class StringBlock:
    """An `@string`: its name and its value as written."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """An entry: its type, key and fields (name in small letters, value as written, braces and all)."""

    type: str
    key: str
    fields: dict[str, str]
    raw: str
    line: int


def split_blocks(text: str) -> Iterator[StringBlock | EntryBlock | Finding]:
    """The `@string`s and entries of a file in order; a finding stands where a block is broken."""
    text = _MARKED_START.sub(r"\1", text)
    yield from _find_arabic_commas(text)
    for block in _parse(_ARABIC_COMMA.sub(r"\1,", text)):
        yield from _open_block(block, _line(block))


def _find_arabic_commas(text: str) -> Iterator[Finding]:
    line, counted = 1, 0
    for found in _ARABIC_COMMA.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield make_finding("bibtex-arabic-comma", "warning", Place(line))


def _parse(text: str) -> list[Block]:
    # Its warnings would go to standard error; they come back as findings.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    return bibtexparser.entrypoint.parse_string(text, parse_stack=[]).blocks


def _open_block(block: Block, line: int) -> Iterator[StringBlock | EntryBlock | Finding]:
    if isinstance(block, String):
        yield StringBlock(block.key, block.value, line)
    elif isinstance(block, Entry):
        yield _to_entry(block, line)
    elif isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        yield make_finding("bibtex-duplicate-field", "warning", Place(line), names=names)
        if block.ignore_error_block is not None:
            yield from _open_block(block.ignore_error_block, line)
    elif isinstance(block, DuplicateBlockKeyBlock):
        if block.ignore_error_block is not None:
            yield from _open_block(block.ignore_error_block, line)
    elif isinstance(block, ParsingFailedBlock):
        yield _report_block(block, line)


def _to_entry(entry: Entry, line: int) -> EntryBlock:
    fields: dict[str, str] = {}
    for field in entry.fields:
        fields.setdefault(strip_bidi(str(field.key)).strip().lower(), str(field.value))
    return EntryBlock(entry.entry_type.lower(), strip_bidi(entry.key).strip(), fields, entry.raw or "", line)


def _report_block(block: ParsingFailedBlock, line: int) -> Finding:
    reason = " ".join(str(getattr(block.error, "abort_reason", block.error)).split())[:_REASON_CHARS]
    return make_finding("bibtex-unreadable-entry", "error", Place(line), reason=reason)


def _line(block: Block) -> int:
    """Bibtexparser counts lines from 0."""
    return (block.start_line or 0) + 1

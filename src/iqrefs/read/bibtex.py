"""Bibliographies in BibTeX and BibLaTeX.

bibtexparser cuts the file into blocks and recovers at the next one where a block is broken; what its
blocks mean is read here, for its own name splitter, string values and decoder do not know Arabic,
`#` or inheritance.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.model import Finding, Place, SourceRecord
from iqrefs.read.bibtex_items import read_item
from iqrefs.read.bibtex_values import RawEntry, Strings, inherit_fields
from iqrefs.sentences.reading import make_finding


def read_bibtex(text: str) -> tuple[tuple[SourceRecord, ...], tuple[Finding, ...]]:
    """The entries of a .bib file as CSL items, and what is wrong with the file.

    An entry that cannot be read is a finding with its line and what to do; the others are kept. Never
    raises for what the file holds.
    """
    entries, findings = _read_entries(text.removeprefix("\ufeff"))
    inherit_fields(entries, findings)
    records = tuple(_to_records(entries, findings))
    if not records and text.strip():
        findings.append(make_finding("bibtex-no-entries", "error", Place(1)))
    return records, tuple(findings)


def _read_entries(text: str) -> tuple[list[RawEntry], list[Finding]]:
    """The entries with their values evaluated."""
    from iqrefs.read.bibtex_blocks import StringBlock, split_blocks  # noqa: PLC0415 - see there

    strings = Strings()
    entries: list[RawEntry] = []
    findings: list[Finding] = []
    for block in split_blocks(text):
        if isinstance(block, Finding):
            findings.append(block)
        elif isinstance(block, StringBlock):
            strings.define(block.name, block.value, block.line)
        else:
            fields = {name: strings.evaluate(value, block.line) for name, value in block.fields.items()}
            entries.append(RawEntry(block.type, block.key, fields, block.raw, block.line))
    return entries, findings + strings.findings


def _to_records(entries: list[RawEntry], findings: list[Finding]) -> Iterator[SourceRecord]:
    seen: dict[str, int] = {}
    for number, entry in enumerate(entries, 1):
        if entry.type in ("xdata", "set"):
            continue
        place = Place(entry.line)
        key = entry.key or f"entry{number}"
        if not entry.key:
            findings.append(make_finding("bibtex-missing-key", "warning", place, key=key))
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            other = f"{key}-{seen[key]}"
            findings.append(make_finding("bibtex-duplicate-key", "warning", place, key=key, other=other))
            key = other
        yield SourceRecord(key, read_item(entry), entry.raw, place)

r"""Whole readings as JSON: the contract of `convert --to json`.

One object for one reading, two-space indent; JSON Lines, one object a document, for several. Texts stand
as printed, line breaks shown as spaces, so that spans hold; control characters are written as
`\uXXXX`, so that a reading can be shown in a terminal and cut at its line ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from iqrefs.interchange.csl import as_fields, sort_variables
from iqrefs.interchange.places import describe_place
from iqrefs.model import Citation, Entry, Finding, Item, Note, Reading, Work

_BREAK = re.compile(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def write_reading_json(readings: Sequence[Reading]) -> str:
    """The readings as JSON text, UTF-8 as is, ending in a line break; empty for none."""
    if len(readings) == 1:
        return _dump(to_reading_object(readings[0]), indent=2) + "\n"
    return "".join(_dump(to_reading_object(reading), indent=None) + "\n" for reading in readings)


def _dump(value: Any, indent: int | None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def to_reading_object(reading: Reading) -> dict[str, Any]:
    """One reading as the contract's object."""
    source = reading.document.source
    return {
        "iqrefs": 1,
        "source": {"name": source.name, "format": source.format, "sha256": source.sha256},
        "notes": [_to_note(note, reading) for note in reading.document.notes],
        "bibliography": [_to_entry(entry, reading) for entry in reading.document.bibliography],
        "works": [_to_work(work) for work in reading.works],
        "findings": [_to_finding(finding) for finding in reading.findings],
    }


def _to_note(note: Note, reading: Reading) -> dict[str, Any]:
    keys = [f"{note.label}#{index}" for index in range(len(note.mentions))]
    return {
        "label": note.label,
        "place": describe_place(note.place),
        "text": _show_line(note.text),
        "citations": [_to_citation(key, reading) for key in keys],
    }


def _to_citation(key: str, reading: Reading) -> dict[str, Any]:
    citation = reading.citations[key]
    antecedent = reading.antecedents[key]
    # A work found for a pointer that was not resolved would be a guess.
    is_known = antecedent.kind != "none" and antecedent.status in (None, "resolved")
    return {
        "text": _show_line(citation.text),
        "kind": antecedent.kind,
        "status": antecedent.status,
        "reason": antecedent.reason,
        "work": reading.work_of.get(key) if is_known else None,
        "refers_to": antecedent.refers_to,
        "candidates": list(antecedent.candidates),
        "signal": citation.signal,
        "locator": dict(citation.locator) if citation.locator else None,
        "item": _to_item(citation.item),
        "spans": _to_spans(citation),
        "remainder": list(citation.remainder),
        "confidence": _to_confidence(citation),
    }


def _to_entry(entry: Entry, reading: Reading) -> dict[str, Any]:
    key = f"bibliography:{entry.label}"
    citation = reading.citations.get(key)
    return {
        "label": entry.label,
        "section": entry.section,
        "place": describe_place(entry.place),
        "text": _show_line(entry.text),
        "work": reading.work_of.get(key),
        "item": _to_item(citation.item if citation else entry.item or {}),
        "spans": _to_spans(citation) if citation else {},
        "remainder": list(citation.remainder) if citation else [],
        "confidence": _to_confidence(citation) if citation else {},
    }


def _to_work(work: Work) -> dict[str, Any]:
    return {
        "id": work.id,
        "item": _to_item(work.item),
        "mentions": list(work.mentions),
        "variants": {
            variable: [
                {"value": variant.value, "mention": variant.mention} for variant in work.variants[variable]
            ]
            for variable in sort_variables(work.variants)
        },
    }


def _to_finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "place": describe_place(finding.place) if finding.place else None,
    }


def _to_confidence(citation: Citation) -> dict[str, float]:
    """How sure the labeller is of each variable, to two places: more would not be the same everywhere."""
    return {name: round(citation.confidence[name], 2) for name in sort_variables(citation.confidence)}


def _to_item(item: Item) -> dict[str, Any]:
    fields: Mapping[str, Any] = as_fields(item)
    return {variable: fields[variable] for variable in sort_variables(fields) if variable != "id"}


def _to_spans(citation: Citation) -> dict[str, list[list[int]]]:
    spans = citation.spans or {}
    return {variable: [list(span) for span in spans[variable]] for variable in sort_variables(spans)}


def _show_line(text: str) -> str:
    """`text` on one line, no character added or taken away."""
    return _BREAK.sub(" ", text)

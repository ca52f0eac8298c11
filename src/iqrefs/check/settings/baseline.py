"""A baseline: the findings that a project knows of and will not hear of again, as JSON beside it.

A finding is known again by its document, its code, the print of its mention and the part of it that is meant,
all folded; not by its line or its note's number, so notes may be put in before it. Where several are alike
(a bare Ibid. is like any other) their number counts: of four a baseline of three hides the first three.
A document is known by the name that the command line gave it.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from iqrefs.check.settings.toml_tables import bound_text
from iqrefs.errors import InputError
from iqrefs.model import Finding
from iqrefs.text.fold import fold_key

VERSION = 1

_MOST_BYTES = 1 << 26
_EXCERPT = 80
_KEY = "iqrefs-baseline"

Baseline = Mapping[str, int]
"""How many findings of each fingerprint are known."""


def write_baseline(findings: Iterable[Finding]) -> str:
    """The baseline that hides exactly these findings, the same whatever their order."""
    counts: Counter[str] = Counter()
    rows: dict[str, dict[str, object]] = {}
    for finding in findings:
        key = fingerprint(finding)
        counts[key] += 1
        rows.setdefault(
            key,
            {"document": _name(finding), "code": finding.code, "text": _excerpt(finding), "fingerprint": key},
        )
    known = [{**rows[key], "count": counts[key]} for key in rows]
    known.sort(key=lambda row: (str(row["document"]), str(row["code"]), str(row["fingerprint"])))
    return json.dumps({_KEY: VERSION, "findings": known}, ensure_ascii=False, indent=2) + "\n"


def read_baseline(path: Path) -> Baseline:
    """The known findings of a file. Raises InputError where it is no baseline."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}.") from error
    try:
        rows = _read_rows(data)
        return {key: count for key, count in rows if count > 0}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputError(f"{path}: is no baseline that iqrefs wrote ({bound_text(str(error))}).") from error


def hide_known(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings, in their order, that the baseline does not know."""
    hidden: Counter[str] = Counter()
    told = []
    for finding in findings:
        key = fingerprint(finding)
        if hidden[key] < baseline.get(key, 0):
            hidden[key] += 1
        else:
            told.append(finding)
    return told


def fingerprint(finding: Finding) -> str:
    """What a finding is known again by, as hexadecimal digits."""
    meant = [finding.text[start:end] for start, end in finding.spans]
    parts = (
        _name(finding),
        finding.code,
        fold_key(finding.text) if finding.text else finding.label,
        *(fold_key(part) or part for part in meant),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _name(finding: Finding) -> str:
    name = unicodedata.normalize("NFC", finding.document).replace("\\", "/")
    return posixpath.normpath(name) if name else ""


def _excerpt(finding: Finding) -> str:
    """The beginning of the print, so that people can read a baseline; it is not compared."""
    line = " ".join((finding.text or finding.label).split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"


def _read_rows(data: bytes) -> list[tuple[str, int]]:
    if len(data) > _MOST_BYTES:
        raise ValueError("too large")
    content = json.loads(data.decode("utf-8-sig"))
    if not isinstance(content, dict) or content.get(_KEY) != VERSION:
        raise ValueError(f"{_KEY} {VERSION} is missing")
    return [(str(row["fingerprint"]), int(row["count"])) for row in content["findings"]]

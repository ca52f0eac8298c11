"""What an editor should be told about a document, one line a finding."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.model import Finding, Place
from iqrefs.report.describe import name_place
from iqrefs.report.plain import count_of, one_line

_RANK = {"error": 0, "warning": 1, "info": 2}


def render_findings(name: str, findings: Sequence[Finding], *, limit: int | None = None) -> list[str]:
    """`FILE:LINE: severity: message (code)`, the gravest first; past `limit` lines only their number."""
    ordered = sorted(findings, key=lambda finding: _RANK[finding.severity])
    lines = [render_finding(name, finding) for finding in ordered[:limit]]
    left = len(ordered) - len(lines)
    if left:
        lines.append(f"{one_line(name)}: {count_of(left, 'more finding')} (--verbose shows all)")
    return lines


def render_finding(name: str, finding: Finding) -> str:
    """One finding on one line, with what to do where its code has words for that."""
    from iqrefs.sentences.reading import say_todo  # noqa: PLC0415 - where nothing was found it is not needed

    where = f"{one_line(name)}{_locate(finding.place)}"
    todo = say_todo(finding, "en")
    said = " ".join(one_line(part) for part in (finding.message, todo) if part)
    return f"{where}: {finding.severity}: {said} ({finding.code})"


def _locate(place: Place | None) -> str:
    """`:12` for a line, as compilers write it; `, paragraph 12` where the document has no lines."""
    if place is None:
        return ""
    return f":{place.line}" if place.unit == "line" else f", {name_place(place)}"

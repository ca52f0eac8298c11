"""The findings as JSON: a list with an object for each. `docs/check.md` describes every key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from iqrefs.interchange.places import describe_place
from iqrefs.model import Finding, Fix
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.telling import family_of, tell_message, tell_title, tell_todo
from iqrefs.report.json_list import write_list

UNREADABLE = "unreadable"
"""The code of a document that could not be read."""


def render_json(documents: Iterable[Checked], options: ReportOptions) -> Iterator[str]:
    """The list in pieces, one a finding, in the order of the documents."""
    yield from write_list(thing for checked in documents for thing in _describe_document(checked, options))


def _describe_document(checked: Checked, options: ReportOptions) -> Iterator[dict[str, Any]]:
    if checked.error:
        yield describe_finding(Finding(UNREADABLE, "error", checked.error), checked.name, options)
    for finding in checked.findings:
        yield describe_finding(finding, checked.name, options)


def describe_finding(finding: Finding, document: str, options: ReportOptions) -> dict[str, Any]:
    """The object of one finding, its keys in the order of the documentation."""
    rule = options.rules.get(finding.code)
    return {
        "code": finding.code,
        "name": rule.name if rule else None,
        "family": family_of(finding.code),
        "severity": finding.severity,
        "document": document,
        "line": None,
        **(describe_place(finding.place) if finding.place else {}),
        "label": finding.label or None,
        "mention": finding.mention,
        "text": finding.text,
        "spans": [list(span) for span in finding.spans],
        "title": {"en": tell_title(finding, "en"), "ar": tell_title(finding, "ar")},
        "message": {"en": tell_message(finding, "en"), "ar": tell_message(finding, "ar")},
        "todo": {"en": tell_todo(finding, "en"), "ar": tell_todo(finding, "ar")},
        "related": list(finding.related),
        "fix": _describe_fix(finding.fix) if finding.fix else None,
    }


def _describe_fix(fix: Fix) -> dict[str, Any]:
    return {
        "safe": fix.is_safe,
        "edits": [
            {"mention": edit.mention, "span": list(edit.span), "replacement": edit.replacement}
            for edit in fix.edits
        ],
    }

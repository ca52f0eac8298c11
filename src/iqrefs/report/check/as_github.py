"""The findings as annotations of GitHub Actions: a workflow command a finding.

Form and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iqrefs.model import Finding, Severity
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.regions import Region, Ruler
from iqrefs.report.check.telling import tell_message, tell_place, tell_title, tell_todo
from iqrefs.report.plain import clean_text, one_line, trim_text

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(documents: Iterable[Checked], options: ReportOptions) -> Iterator[str]:
    """The annotations, one a line."""
    for checked in documents:
        if checked.error:
            yield f"::error file={_escape_value(checked.name)}::{_escape(one_line(checked.error))}\n"
        ruler = Ruler(checked.reading, checked.text)
        for finding in checked.findings:
            yield _annotate(finding, checked.name, ruler.find(finding), options)


def _annotate(finding: Finding, document: str, region: Region | None, options: ReportOptions) -> str:
    values = {"file": document, **_describe_region(region)}
    title = [finding.code, tell_title(finding, options.lang), tell_place(finding, options.words)]
    values["title"] = " · ".join(one_line(part) for part in title if part)
    said = [tell_message(finding, options.lang), tell_todo(finding, options.lang)]
    if finding.text:
        said.insert(1, trim_text(finding.text))
    properties = ",".join(f"{name}={_escape_value(value)}" for name, value in values.items())
    message = _escape("\n".join(line for line in said if line))
    return f"::{_COMMANDS[finding.severity]} {properties}::{message}\n"


def _describe_region(region: Region | None) -> dict[str, str]:
    """Columns only where both are on one line: GitHub takes no others."""
    if region is None:
        return {}
    if not region.column or region.line != region.end_line:
        return {"line": f"{region.line}"}
    last = max(region.end_column - 1, region.column)
    return {"line": f"{region.line}", "col": f"{region.column}", "endColumn": f"{last}"}


def _escape(text: str) -> str:
    clean = clean_text(text)
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_value(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")

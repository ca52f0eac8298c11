"""The findings as SARIF 2.1.0, for the code scanning of forges and for editors.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. The rules stand before the
results, so that nothing has to be held until the end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from iqrefs.model import Finding, Severity
from iqrefs.report.check.options import Checked, ReportOptions, RuleInfo
from iqrefs.report.check.regions import Region, Ruler
from iqrefs.report.check.telling import family_of, tell_message, tell_place, tell_todo
from iqrefs.report.json_list import dump_json
from iqrefs.report.plain import clean_text, one_line
from iqrefs.sentences.rules import load_rule_words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_SNIPPET = 4_000


def render_sarif(documents: Iterable[Checked], options: ReportOptions) -> Iterator[str]:
    """The log in pieces, one a result."""
    order = {code: number for number, code in enumerate(options.rules)}
    head = dump_json(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": _describe_tool(options)},
                    "columnKind": "unicodeCodePoints",
                    "language": options.lang,
                    "results": [],
                }
            ],
        }
    )
    opening, _, closing = head.rpartition("[]")
    yield opening + "["
    comma, failures = "\n", []
    for checked in documents:
        if checked.error:
            failures.append(_describe_failure(checked))
        for result in _list_results(checked, order, options):
            yield comma + _indent(dump_json(result), 8)
            comma = ",\n"
    yield ("]" if comma == "\n" else "\n      ]") + ",\n"
    yield _indent(f'"invocations": {dump_json([_describe_run(failures, options)])}', 6)
    yield closing + "\n"


def _indent(text: str, depth: int) -> str:
    return " " * depth + text.replace("\n", "\n" + " " * depth)


def _describe_tool(options: ReportOptions) -> dict[str, Any]:
    return {
        "name": "iqrefs",
        "version": options.version,
        "rules": [_describe_rule(rule, options) for rule in options.rules.values()],
    }


def _describe_rule(rule: RuleInfo, options: ReportOptions) -> dict[str, Any]:
    words = load_rule_words(options.lang)
    title = words.say(rule.code, "title") if rule.code in words.tables else rule.summary
    why = words.tables.get(rule.code, {}).get("why", rule.why)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": title or rule.code},
        "fullDescription": {"text": rule.summary or title or rule.code},
        "help": {"text": "\n\n".join(part for part in (why, rule.source) if part) or rule.code},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [family_of(rule.code)]},
    }


def _describe_failure(checked: Checked) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": one_line(checked.error)},
        "locations": [{"physicalLocation": {"artifactLocation": _locate_file(checked.name)}}],
    }


def _describe_run(failures: list[dict[str, Any]], options: ReportOptions) -> dict[str, Any]:
    return {
        "executionSuccessful": not failures,
        "endTimeUtc": f"{options.now:%Y-%m-%dT%H:%M:%SZ}",
        "toolExecutionNotifications": failures,
    }


def _list_results(
    checked: Checked, order: dict[str, int], options: ReportOptions
) -> Iterator[dict[str, Any]]:
    ruler = Ruler(checked.reading, checked.text)
    seen: dict[str, int] = {}
    for finding in checked.findings:
        print_of = _fingerprint(finding)
        seen[print_of] = seen.get(print_of, 0) + 1
        yield {
            "ruleId": finding.code,
            **({"ruleIndex": order[finding.code]} if finding.code in order else {}),
            "level": _LEVELS[finding.severity],
            "message": {"text": _tell(finding, options)},
            "locations": [_describe_location(finding, checked.name, ruler, options)],
            "partialFingerprints": {"citation/v1": f"{print_of}:{seen[print_of]}"},
            **_describe_fixes(finding, checked, ruler, options),
        }


def _tell(finding: Finding, options: ReportOptions) -> str:
    said = (tell_message(finding, options.lang), tell_todo(finding, options.lang))
    return " ".join(part for part in said if part) or finding.code


def _describe_location(
    finding: Finding, document: str, ruler: Ruler, options: ReportOptions
) -> dict[str, Any]:
    """What is meant as the region, the whole citation around it as its context."""
    region = ruler.find(finding)
    physical: dict[str, Any] = {"artifactLocation": _locate_file(document)}
    if region:
        meant = finding.text[slice(*finding.spans[0])] if finding.spans and region.column else finding.text
        physical["region"] = _describe_region(region, meant)
        whole = ruler.measure(finding.mention or "", finding.text, (0, len(finding.text)))
        if whole and whole != region:
            physical["contextRegion"] = _describe_region(whole, finding.text)
    place = tell_place(finding, options.words)
    return {
        "physicalLocation": physical,
        **({"logicalLocations": [{"name": place, "kind": "element"}]} if place else {}),
    }


def _locate_file(name: str) -> dict[str, str]:
    """A relative reference, each letter that an URI does not take encoded (RFC 3986)."""
    path = name.replace("\\", "/").encode("utf-8", "replace")
    return {"uri": quote(path, safe="/") if not path.startswith(b"/") else f"file://{quote(path, safe='/')}"}


def _describe_region(region: Region, text: str = "") -> dict[str, Any]:
    columns = {
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }
    return {
        "startLine": region.line,
        **(columns if region.column else {}),
        **({"snippet": {"text": clean_text(text[:_SNIPPET])}} if text else {}),
    }


def _fingerprint(finding: Finding) -> str:
    """The same wherever the citation moves to in the document, and as long as it is printed as it is."""
    meant = "|".join(finding.text[start:end] for start, end in finding.spans)
    values = "|".join(f"{name}={value}" for name, value in sorted(finding.values.items()))
    parts = (finding.code, finding.variant, " ".join(finding.text.split()), meant, values)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _describe_fixes(
    finding: Finding, checked: Checked, ruler: Ruler, options: ReportOptions
) -> dict[str, Any]:
    """The fix, where each of its edits stands in the file letter for letter."""
    replacements = []
    for edit in finding.fix.edits if finding.fix else ():
        citation = checked.reading.citations.get(edit.mention) if checked.reading else None
        region = ruler.measure(edit.mention, citation.text, edit.span) if citation else None
        if region is None:
            return {}
        replacements.append(
            {"deletedRegion": _describe_region(region), "insertedContent": {"text": edit.replacement}}
        )
    if not replacements:
        return {}
    change = {"artifactLocation": _locate_file(checked.name), "replacements": replacements}
    description = tell_todo(finding, options.lang) or tell_message(finding, options.lang)
    return {"fixes": [{"description": {"text": description}, "artifactChanges": [change]}]}

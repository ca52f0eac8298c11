"""The findings as JUnit XML: a test suite a document, a test case a finding.

Errors and warnings are failures; an info is a case that passes, with what is told as its output. A
document in which nothing was found is one case that passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from iqrefs.model import Finding
from iqrefs.report.check.as_json import UNREADABLE
from iqrefs.report.check.excerpt import cut_excerpt
from iqrefs.report.check.options import Checked, ReportOptions
from iqrefs.report.check.telling import tell_line, tell_message, tell_place, tell_todo
from iqrefs.report.plain import clean_text, one_line

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for."""
_EXCERPT = 300


def render_junit(documents: Iterable[Checked], options: ReportOptions) -> Iterator[str]:
    """The file in pieces, one a document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="iqrefs check">\n'
    for checked in documents:
        yield _write_suite(checked, options)
    yield "</testsuites>\n"


def _write_suite(checked: Checked, options: ReportOptions) -> str:
    name = _quote(one_line(checked.name))
    failed = sum(finding.severity != "info" for finding in checked.findings)
    cases = [*_list_cases(checked, name, options)]
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{int(bool(checked.error))}" skipped="0"'
    moment = f"{options.now:%Y-%m-%dT%H:%M:%S}"
    return f'  <testsuite name={name} {counts} timestamp="{moment}">\n{"".join(cases)}  </testsuite>\n'


def _list_cases(checked: Checked, suite: str, options: ReportOptions) -> Iterator[str]:
    if checked.error:
        said = f"      <error message={_quote(one_line(checked.error))}/>\n"
        yield _write_case(UNREADABLE, suite, said)
    for finding in checked.findings:
        yield _write_case(_name_case(finding, options), suite, _tell_finding(finding, options))
    if not checked.error and not checked.findings:
        yield f'    <testcase classname={suite} name="iqrefs check"/>\n'


def _write_case(name: str, suite: str, inside: str) -> str:
    return f"    <testcase classname={suite} name={_quote(name)}>\n{inside}    </testcase>\n"


def _name_case(finding: Finding, options: ReportOptions) -> str:
    place, line = tell_place(finding, options.words), tell_line(finding.place, options.words)
    return " · ".join(part for part in (one_line(finding.code), place, line) if part)


def _tell_finding(finding: Finding, options: ReportOptions) -> str:
    message = tell_message(finding, options.lang)
    excerpt = "".join(f"⟦{p.text}⟧" if p.is_meant else p.text for p in cut_excerpt(finding, _EXCERPT))
    body = _clean("\n".join(said for said in (excerpt, tell_todo(finding, options.lang)) if said))
    if finding.severity == "info":
        return f"      <system-out>{escape(_clean(message))}\n{escape(body)}</system-out>\n"
    kind = f"type={_quote(finding.severity)} message={_quote(message)}"
    return f"      <failure {kind}>{escape(body)}</failure>\n"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", clean_text(text))


def _quote(text: str) -> str:
    return quoteattr(_clean(text))

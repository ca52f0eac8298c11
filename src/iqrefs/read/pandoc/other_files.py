"""Other files that a reStructuredText wants to be put into it: they are named, and not read."""

from __future__ import annotations

import re

from iqrefs.model import Finding, Place
from iqrefs.sentences.reading import make_finding

_NAMED = re.compile(
    r"^(?P<open>[ \t]*)(?:\.\.[ \t]+(?P<directive>include|literalinclude)::|:(?:file|url):)"
    r"[ \t]+(?P<name>\S.*)$",
    re.MULTILINE,
)
_MAX_SHOWN = 80


def leave_files(text: str) -> tuple[str, tuple[Finding, ...]]:
    """The text without the lines that name other files, where pandoc would stop; and what to tell of them."""
    findings = []
    line, at = 1, 0
    for match in _NAMED.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        name = match.group("name").strip()[:_MAX_SHOWN]
        findings.append(make_finding("rst-file-not-read", "info", Place(line), file=name))
    return _NAMED.sub(_pass_over, text), tuple(findings)


def _pass_over(match: re.Match[str]) -> str:
    """A comment in place of a directive, an option that says nothing in place of an option."""
    return match.group("open") + (".." if match.group("directive") else ":unread: x")
